// What forms work out while somebody types, with the rules of the commune themselves. A form says `data-derive="name"`; the function of
// that name gets what is typed and answers texts for the outputs of the form, null where it cannot say yet.

import type { Fields } from './form-fields.ts';
import { askedBy } from './form-fields.ts';

/** What is typed, and the form's own data attributes; texts by the name of their output. */
export type Derive = (
  fields: Fields,
  data: { readonly [name: string]: string | undefined },
) => { readonly [output: string]: string } | null;

const known = new Map<string, Derive>();

/** Makes a function known under the name that a form names. */
export function registerDerive(name: string, worksOut: Derive): void {
  known.set(name, worksOut);
}

export function derive(form: HTMLFormElement): void {
  const worksOut = known.get(form.dataset['derive'] ?? '');
  if (worksOut === undefined) return;
  const texts = worksOut(askedBy(form), form.dataset) ?? {};
  for (const output of form.querySelectorAll<HTMLOutputElement>('output[data-derived]'))
    output.value = texts[output.dataset['derived'] ?? ''] ?? '–';
}
