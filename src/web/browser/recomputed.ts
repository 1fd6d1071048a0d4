// The result of an auction, reckoned in the page with the rules of the commune: figure by figure, whether it agrees with what is recorded.

import { countText, moneyWithCurrency, rateText } from '../../kernel/local-text.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import { fill } from '../fill.ts';
import { type Compared, type EndedAuction, type Recomputed, recomputed } from '../recomputing.ts';
import { element } from './element.ts';
import { writing } from './spoken.ts';

export type Says = { readonly [name: string]: string };

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

/** What an answer comes to; null where the auction has not ended. */
export function recomputedShown(says: Says, auction: EndedAuction): readonly HTMLElement[] | null {
  const result = recomputed(auction);
  return result === null ? null : shown(says, result);
}
