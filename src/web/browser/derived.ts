// What forms work out while somebody types, with the rules of the commune themselves. A form says `data-derive="name"`; the function of
// that name gets what is typed and answers texts for the outputs of the form, null where it cannot say yet.

import type { Fields } from './form-fields.ts';
import { askedBy } from './form-fields.ts';

/** What is typed, and the form's own data attributes; texts by the name of their output. */
export type Derive = (
  fields: Fields,
  data: { readonly [name: string]: string | undefined },
) => { readonly [output: string]: string } | null;

/** The rules come with the first form that wants them. */
const WORKS_OUT: { readonly [name: string]: () => Promise<Derive> } = {
  request: async () => (await import('./request-derive.ts')).deriveRequest,
  'loan-notice': async () => (await import('./loan-derive.ts')).deriveNotice,
  'loan-payment': async () => (await import('./loan-derive.ts')).derivePayment,
  'post-room': async () => (await import('./post-room.ts')).derivePostRoom,
};

export async function derive(form: HTMLFormElement): Promise<void> {
  const worksOut = await WORKS_OUT[form.dataset['derive'] ?? '']?.();
  if (worksOut === undefined) return;
  const texts = worksOut(askedBy(form), form.dataset) ?? {};
  for (const output of form.querySelectorAll<HTMLOutputElement>('output[data-derived]'))
    output.value = texts[output.dataset['derived'] ?? ''] ?? '–';
}
