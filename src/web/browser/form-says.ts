// What a form says about itself: what will follow, and a refusal with its rule and figures.

import { isForTerminal } from '../field-at-fault.ts';
import { unsaidFigures } from '../figure-text.ts';
import type { SaidSentence } from '../sentences.ts';
import { element } from './element.ts';
import type { Problem } from './node-link.ts';
import type { Standing } from './live.ts';
import { spokenWord, writing } from './spoken.ts';
import type { Step } from './watched.ts';

/** Where the sentence says them all there is nothing to list. */
function pairs(figures: unknown, says: string): HTMLElement | false {
  const lines = unsaidFigures(writing(), figures, says).map(([name, text]) =>
    element('div', {}, [element('dt', {}, [name]), element('dd', {}, [text])]),
  );
  return lines.length > 0 && element('dl', { class: 'facts', lang: 'en' }, lines);
}

/** Whether commands can be given: none can before a node is open. */
function takesCommands(): boolean {
  return document.body.dataset['live'] === '/api/v1/changes';
}

/** Files that were sent to the node, by the names that people gave them: there a command takes what the node calls them. */
export type SentFiles = ReadonlyMap<string, string>;

function named(line: string, files: SentFiles): string {
  return [...files].reduce((sofar, [name, sent]) => sofar.replaceAll(name, sent), line);
}

/** A sentence in which a command leads to its form. */
export function withLinks(text: string, files: SentFiles = new Map()): readonly (Node | string)[] {
  const [before = '', line, ...rest] = text.split(/(telekommune (?:(?![.;,)](?:\s|$)).)+)/);
  if (line === undefined) return [text];
  const to = `/do?${new URLSearchParams({ line: named(line, files) }).toString()}`;
  return [
    before,
    element('a', { href: to }, [element('code', {}, [line])]),
    ...withLinks(rest.join(''), files),
  ];
}

export function sayWaiting(text: string): readonly HTMLElement[] {
  return [element('p', { class: 'pencil' }, [text])];
}

/** How far long work is; what it does comes from the command and is English. */
export function sayStep({ says, done, total }: Step): readonly HTMLElement[] {
  const bar = element('progress', { max: String(total ?? 1), 'aria-label': spokenWord('sending') });
  if (total !== null && total > 0) bar.value = done;
  else bar.removeAttribute('value');
  return [element('p', { class: 'pencil' }, [element('span', { lang: 'en' }, [says]), ' ', bar])];
}

/** What will follow; asked about it, that nothing is sent yet. */
export function sayFollows(
  lines: readonly SaidSentence[],
  { isAsked = false }: { readonly isAsked?: boolean } = {},
): readonly HTMLElement[] {
  const items = lines.map(({ says, language, warns }) =>
    element('li', { lang: language, ...(warns && { class: 'warns' }) }, withLinks(says)),
  );
  return [
    element('div', { class: isAsked ? 'follows asked' : 'follows' }, [
      element('h3', {}, [spokenWord('follows')]),
      element('ul', {}, items),
      isAsked && element('p', { class: 'ask' }, [spokenWord('confirm')]),
    ]),
  ];
}

export function sayProblem(
  { detail, rule, figures, next, language: lang = 'en' }: Problem,
  files: SentFiles,
): readonly HTMLElement[] {
  return [
    element('div', { class: 'refusal', role: 'alert' }, [
      element('p', { class: 'says' }, [
        element('strong', {}, [`${spokenWord('refused')}. `]),
        element('span', { lang }, [detail]),
      ]),
      rule !== undefined &&
        element('p', { class: 'rule' }, [`${spokenWord('rule')}: `, element('code', {}, [rule])]),
      lang === 'en' && pairs(figures, detail),
      next !== undefined &&
        next !== '' &&
        !isForTerminal(next) &&
        (takesCommands() || !next.includes('telekommune ')) &&
        element('p', { class: 'next' }, [
          `${spokenWord('next')}: `,
          element('span', { lang }, withLinks(next, files)),
        ]),
    ]),
  ];
}

/** How far an entry has come, as a class. */
export const INK = { pending: 'pencil', ordered: 'thin-ink', final: 'ink' } as const;

/** What was said becomes ink when it is final. */
export function inkDone({ finalLength }: Standing): void {
  for (const badge of document.querySelectorAll<HTMLElement>('[data-position]')) {
    const position = badge.dataset['position'] ?? '';
    if (position === '' || Number(position) >= finalLength) continue;
    badge.className = `badge ${INK.final}`;
    badge.textContent = spokenWord('final');
  }
}
