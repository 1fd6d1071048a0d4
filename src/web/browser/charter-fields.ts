// The rules of a new commune as somebody chose them one by one: what of them a draft keeps, and the one text that founding takes.

import type { Fields } from './form-fields.ts';
import { plainFigure, writing } from './spoken.ts';

interface Faulting {
  readonly rule?: string;
  readonly figures?: unknown;
}

type Choice = HTMLInputElement | HTMLSelectElement;

function choicesOf(form: HTMLFormElement): readonly Choice[] {
  return [...form.querySelectorAll<Choice>('[data-charter]')].filter(
    ({ value, dataset }) => value.trim() !== '' && value.trim() !== dataset['usual'],
  );
}

function othersOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('[data-charter-others]');
}

function shortIn(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('[data-charter-short]');
}

/** A choice with a point for its decimals, whatever the language of the page. */
function plain({ value, dataset }: Choice): string {
  const { unit } = dataset;
  return unit === undefined ? value.trim() : plainFigure(value, unit.includes('%') ? 'rate' : 'money');
}

/** What differs from the usual, by the ids of its fields. */
export function chosenIn(form: HTMLFormElement): Fields {
  const others = othersOf(form);
  const chosen = choicesOf(form).map((one): [string, string] => [one.id, plain(one)]);
  const short = shortIn(form);
  return Object.fromEntries([
    ...chosen,
    ...(others === null || others.value === '' ? [] : [[others.id, others.value]]),
    ...(short?.checked === true ? [[short.id, 'short']] : []),
  ]);
}

/** Puts back what `chosenIn` found, as the language of the page writes it. */
export function chooseIn(form: HTMLFormElement, chosen: Fields): void {
  const short = shortIn(form);
  if (short !== null && chosen[short.id] !== undefined) short.checked = true;
  for (const field of form.querySelectorAll<Choice>('[data-charter], [data-charter-others]')) {
    const value = chosen[field.id];
    if (typeof value !== 'string') continue;
    field.value = field.dataset['unit'] === undefined ? value : value.replace('.', writing().formats.decimal);
    field.closest('details')?.setAttribute('open', '');
  }
}

/** The id of the field whose value the charter cannot have; null where the refusal is about something else. */
export function choiceAtFault(form: HTMLFormElement, { rule, figures }: Faulting): string | null {
  if (rule !== 'charter-value-out-of-range' || typeof figures !== 'object' || figures === null) return null;
  const { parameter } = figures as { readonly parameter?: unknown };
  const chosen = choicesOf(form).find(({ dataset }) => dataset['charter'] === parameter);
  return (chosen ?? othersOf(form))?.id ?? null;
}

/** The short terms, but for rules that are chosen or typed. */
function shortTerms(form: HTMLFormElement, others: string): readonly string[] {
  const short = shortIn(form);
  if (short?.checked !== true) return [];
  const named = new Set([
    ...choicesOf(form).map(({ dataset }) => dataset['charter']),
    ...[...others.matchAll(/([a-z-]+)\s*=/g)].map(([, name]) => name),
  ]);
  return (short.dataset['charterShort'] ?? '').split(',').filter((pair) => !named.has(pair.split('=')[0]));
}

/** `quorum=25%,bid-days=10`. */
export function charterText(form: HTMLFormElement): string {
  const chosen = choicesOf(form).map(
    (one) => `${one.dataset['charter'] ?? ''}=${plain(one)}${one.dataset['unit'] ?? ''}`,
  );
  const others = othersOf(form)?.value.trim() ?? '';
  return [...shortTerms(form, others), ...chosen, ...(others === '' ? [] : [others])].join(',');
}
