// Reads and fills the fields of a command's form.

import { chooseIn, chosenIn } from './charter-fields.ts';
import { isSlug } from '../../kernel/codec-records.ts';
import { shortNameOf } from '../short-name.ts';
import { typedMonth } from '../typed-month.ts';
import { plainFigure, writing } from './spoken.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export type Fields = { readonly [name: string]: string | true };

function controlsOf(form: HTMLFormElement): readonly Field[] {
  return [...form.elements].filter(
    (one): one is Field =>
      one instanceof HTMLInputElement ||
      one instanceof HTMLSelectElement ||
      one instanceof HTMLTextAreaElement,
  );
}

function fieldsOf(form: HTMLFormElement): readonly Field[] {
  return controlsOf(form).filter(({ name }) => name !== '');
}

export function namesOf(form: HTMLFormElement): ReadonlySet<string> {
  return new Set(fieldsOf(form).map(({ name }) => name));
}

function calledBeside({ labels, name }: Field): string | undefined {
  const [named] = labels ?? [];
  return named === undefined ? undefined : (named.firstChild?.textContent?.trim() ?? name);
}

/** What stands beside a field, also beside one that holds a secret. */
export function calledIn(form: HTMLFormElement, name: string): string | undefined {
  const field = fieldsOf(form).find((one) => one.name === name);
  return field && calledBeside(field);
}

interface Label {
  readonly label: string;
  /** Of a field in which one is chosen. */
  readonly choices: ReadonlyMap<string, string> | undefined;
}

/** How the fields that stand in the form are called, without what is kept from eyes. */
export function labelsOf(form: HTMLFormElement): ReadonlyMap<string, Label> {
  return new Map(
    fieldsOf(form).flatMap((field): [string, Label][] => {
      const label = calledBeside(field);
      if (label === undefined || isSecret(field)) return [];
      const options = field instanceof HTMLSelectElement ? [...field.options] : undefined;
      const choices = options && new Map(options.map(({ value, text }) => [value, text]));
      return [[field.name, { label, choices }]];
    }),
  );
}

function isSecret({ type, dataset }: Field): boolean {
  return type === 'password' || dataset['secret'] !== undefined;
}

/** As typed. */
export function typedIn(form: HTMLFormElement): Fields {
  return Object.fromEntries(
    fieldsOf(form).flatMap((field): [string, string | true][] => {
      if (field instanceof HTMLInputElement && field.type === 'checkbox')
        return field.checked ? [[field.name, true]] : [];
      return field.value === '' ? [] : [[field.name, field.value]];
    }),
  );
}

/** As typed, for the draft: without secrets. */
export function keptOf(form: HTMLFormElement): Fields {
  const secrets = new Set(
    fieldsOf(form)
      .filter(isSecret)
      .map(({ name }) => name),
  );
  const open = Object.entries(typedIn(form)).filter(([name]) => !secrets.has(name));
  return { ...Object.fromEntries(open), ...chosenIn(form) };
}

/** A short name that is new is written small: `Nutzfahrzeug` is `nutzfahrzeug`. Names that there are stay as they were typed. */
function newNameOf(typed: string): string {
  return isSlug(typed) ? typed : shortNameOf(typed) || typed;
}

/** As the node reads them: figures with a point, instants in UTC, months as numbers, new short names small. */
export function askedBy(form: HTMLFormElement): Fields {
  const kinds = new Map(fieldsOf(form).map(({ name, dataset }) => [name, dataset['kind']]));
  const known = new Set(
    fieldsOf(form).flatMap((field) =>
      field.hasAttribute('list') || field.type === 'hidden' ? [field.name] : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(typedIn(form)).map(([name, value]): [string, string | true] => {
      if (value === true) return [name, true];
      const kind = kinds.get(name);
      if (kind === 'money' || kind === 'rate') return [name, plainFigure(value, kind)];
      if (kind === 'slug' && !known.has(name)) return [name, newNameOf(value.trim())];
      if (name === 'month') return [name, typedMonth(writing().formats, value)];
      return [name, kind === 'instant' ? `${value}Z` : value.trim()];
    }),
  );
}

export function fillIn(form: HTMLFormElement, typed: Fields): void {
  for (const field of fieldsOf(form)) {
    if (field.type === 'hidden' || isSecret(field)) continue;
    const value = typed[field.name];
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === true;
    else field.value = typeof value === 'string' ? value : '';
    if (field.value !== '') field.closest('details')?.setAttribute('open', '');
  }
  chooseIn(form, typed);
}

/** Shows what is wrong at its field, by its name or its id; null takes all of it away. Returns whether the field is in this form. */
export function faultAt(
  form: HTMLFormElement,
  fault: { readonly name: string; readonly says: string } | null,
): boolean {
  let isFound = false;
  for (const field of controlsOf(form)) {
    const place = document.getElementById(`${field.id}-fault`);
    const isHere = fault !== null && (field.name || field.id) === fault.name && field.type !== 'hidden';
    if (isHere) {
      isFound = true;
      field.closest('details')?.setAttribute('open', '');
    }
    field.setAttribute('aria-invalid', String(isHere));
    if (place === null) continue;
    place.hidden = !isHere;
    place.textContent = isHere ? fault.says : '';
  }
  return isFound;
}

/** Opens what a field stands in. */
export function unfold(form: HTMLFormElement, name: string): void {
  const field = fieldsOf(form).find((one) => one.name === name);
  field?.closest('details')?.setAttribute('open', '');
}

/** Leads to the field that `faultAt` marked; stays where none is. */
export function toFault(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
