// The button that recomputes the result of an auction in the page: asks for the auction, reckons with the rules of the commune, and shows
// figure by figure whether they agree.

import { countText, moneyWithCurrency, rateText } from '../../kernel/local-text.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import { fill } from '../fill.ts';
import { type Compared, type EndedAuction, type Recomputed, recomputed } from '../recomputing.ts';
import { element } from './element.ts';
import { writing } from './spoken.ts';

type Says = { readonly [name: string]: string };

/** More lines than these would only be scrolled over; all that differ are shown. */
const LINES_MOST = 400;

function figure(says: Says, { unit }: Compared, text: string): string {
  const currency = parseCurrency(writing().currency);
  if (unit === 'name') return text === '' ? (says['nobody'] ?? '') : text;
  if (unit === 'yes') return says[text === 'true' ? 'yes' : 'no'] ?? '';
  if (!/^-?\d+$/.test(text)) return text === '' ? '–' : text;
  if (unit === 'rate') return rateText(writing(), BigInt(text));
  if (unit === 'money' && currency !== null) return moneyWithCurrency(writing(), BigInt(text), currency);
  return countText(writing(), BigInt(text));
}

function nameOf(says: Says, { what, about }: Compared): string {
  const isBid = what === 'won' || what === 'waiting';
  const isAny = about === '' || about === null;
  const rate = isAny || !/^\d+$/.test(about) ? (says['any'] ?? '') : rateText(writing(), BigInt(about));
  return fill(says[what] ?? what, { about: isBid ? (about ?? '').slice(0, 8) : rate });
}

function row(says: Says, line: Compared): HTMLElement {
  const { agrees, recorded, recomputed: found } = line;
  return element('tr', agrees ? {} : { class: 'differs' }, [
    element('th', { scope: 'row', class: 'name' }, [nameOf(says, line)]),
    element('td', { class: 'figure' }, [figure(says, line, recorded)]),
    element('td', { class: 'figure' }, [figure(says, line, found)]),
    element('td', {}, [(agrees ? says['agrees'] : says['differs']) ?? '']),
  ]);
}

function tableOf(says: Says, lines: readonly Compared[]): HTMLElement {
  const heads = ['figure', 'recorded', 'recomputed', 'agrees'].map((name) =>
    element('th', { scope: 'col', class: name === 'figure' || name === 'agrees' ? '' : 'figure' }, [
      says[name] ?? '',
    ]),
  );
  return element('table', {}, [
    element('caption', {}, [says['caption'] ?? '']),
    element('thead', {}, [element('tr', {}, heads)]),
    element(
      'tbody',
      {},
      lines.map((line) => row(says, line)),
    ),
  ]);
}

/** What is shown of it: the verdict, what differs first, then what agrees. */
function shown(says: Says, { lines, bids, faults }: Recomputed): readonly HTMLElement[] {
  const differ = lines.filter(({ agrees }) => !agrees);
  const isRight = differ.length === 0 && faults.length === 0;
  const numbers = { n: isRight ? lines.length : differ.length, all: lines.length, bids };
  const listed = [...differ, ...lines.filter(({ agrees }) => agrees)].slice(
    0,
    Math.max(LINES_MOST, differ.length),
  );
  const rest = lines.length - listed.length;
  const rules = `contexts/auctions/${lines.some(({ what }) => what === 'winner') ? 'letting' : 'clearing'}.ts`;
  const source = new URL(`../../${rules}`, import.meta.url).pathname;
  return [
    element('p', { class: isRight ? 'done' : 'refusal', role: 'status' }, [
      element('strong', {}, [fill(says[isRight ? 'allAgree' : 'someDiffer'] ?? '', numbers)]),
    ]),
    ...(faults.length === 0
      ? []
      : [
          element('p', {}, [`${says['faults']}:`]),
          element(
            'ul',
            { lang: 'en' },
            faults.map((fault) => element('li', {}, [fault])),
          ),
        ]),
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': says['caption'] ?? '' }, [
      tableOf(says, listed),
    ]),
    ...(rest > 0 ? [element('p', { class: 'help' }, [fill(says['more'] ?? '', { n: rest })])] : []),
    element('p', { class: 'help' }, [`${says['module']}: `, element('a', { href: source }, [rules])]),
  ];
}

async function recompute(button: HTMLButtonElement): Promise<void> {
  const says = JSON.parse(button.dataset['words'] ?? '{}') as Says;
  const place = document.querySelector('#recomputed');
  const auction = button.dataset['recompute'] ?? '';
  button.disabled = true;
  try {
    const answer = await fetch(`/api/v1/auction?${new URLSearchParams({ auction }).toString()}`);
    if (!answer.ok) throw new Error(answer.statusText);
    const result = recomputed((await answer.json()) as EndedAuction);
    if (result !== null) place?.replaceChildren(...shown(says, result));
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    place?.replaceChildren(element('p', { class: 'refusal' }, [fill(says['failed'] ?? '', { why })]));
  } finally {
    button.disabled = false;
  }
}

export function startRecompute(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.dataset['recompute'] !== undefined)
      void recompute(target);
  });
}

/** Shows the button: it only works with scripts. */
export function wakeRecompute(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-recompute]')) button.hidden = false;
}
