// What a form says when a command has only shown what it would do: that nothing is done yet, its sentences and tables, and which box does it.

import { type Done, type SaidTable, saidTablesOf, sentencesOf } from '../done.ts';
import { optionsCalled } from '../field-at-fault.ts';
import { asHeading } from '../heading.ts';
import type { SaidSentence } from '../sentences.ts';
import { element } from './element.ts';
import { labelsOf, unfold } from './form-fields.ts';
import { withLinks } from './form-says.ts';
import { spokenWord } from './spoken.ts';

function quoted(text: string): string {
  return spokenWord('quoted').replace('{text}', text);
}

/** Says an option as the form calls it. */
function speakerOf(form: HTMLFormElement): (text: string) => string {
  const labels = labelsOf(form);
  return (text) =>
    optionsCalled(text, (name) => {
      const label = labels.get(name)?.label;
      return label === undefined ? null : quoted(label);
    });
}

interface CellSaid {
  readonly spoken: (text: string) => string;
  /** Whether it is the name of a fact. */
  readonly isHead: boolean;
}

function cell(line: string | SaidSentence, { spoken, isHead }: CellSaid): HTMLElement {
  if (typeof line === 'string') return element('bdi', {}, [line]);
  const says = spoken(line.says);
  return element('span', { lang: line.language }, withLinks(isHead ? asHeading(says) : says));
}

/** More columns than that are read one under another on a phone. */
const STACKED_FROM = 3;

function drawn({ title, columns, rows, isFacts }: SaidTable, spoken: (text: string) => string): HTMLElement {
  const kinds = columns.map(({ align }) => (align === 'right' ? 'figure' : 'text'));
  const heads = columns.map(({ head }) => asHeading(head.says));
  const headCells = columns.map(({ head: { language: lang } }, at) =>
    element('th', { scope: 'col', class: kinds[at] ?? '', lang }, [heads[at] ?? '']),
  );
  const lines = rows.map((row) =>
    element(
      'tr',
      {},
      row.map((line, at) =>
        element('td', { class: kinds[at] ?? '', 'data-head': heads[at] ?? '' }, [
          cell(line, { spoken, isHead: isFacts && at === 0 }),
        ]),
      ),
    ),
  );
  const table = element('table', { class: columns.length > STACKED_FROM ? 'stacked' : '' }, [
    element('caption', { lang: title.language }, [title.says]),
    element('thead', {}, [element('tr', {}, headCells)]),
    element('tbody', {}, lines),
  ]);
  const attributes = { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title.says };
  return element('div', { class: 'table shown' }, [element('div', attributes, [table])]);
}

/** The tables that are to be looked at. */
export function sayTables(form: HTMLFormElement, data: unknown): readonly HTMLElement[] {
  const spoken = speakerOf(form);
  return saidTablesOf(data).map((one) => drawn(one, spoken));
}

/** What would be done, and that the box of this flag does it; the box unfolds. */
export function sayShown(form: HTMLFormElement, done: Done, flag: string): readonly HTMLElement[] {
  const spoken = speakerOf(form);
  unfold(form, flag);
  const label = labelsOf(form).get(flag)?.label ?? flag;
  return [
    element('div', { class: 'follows asked', role: 'status' }, [
      element('h3', {}, [spokenWord('onlyShown')]),
      ...sentencesOf(done).map(({ says, language: lang }) => element('p', { lang }, withLinks(spoken(says)))),
      element('p', { class: 'ask' }, [spokenWord('shownNext').replace('{box}', quoted(label))]),
    ]),
    ...sayTables(form, done),
  ];
}
