// Who lends: the full name first, and small beside it the short one, which forms and the command line take.

import { type Html, html, named } from '../html.ts';

/** `Amparo Ríos outside.amparo-rios`; the short name alone where no other is known. */
export function holderName(short: string, full: string | undefined): Html {
  const shown = full === undefined || full === '' ? short : full;
  return html`${named(shown)}${shown !== short && html` <small><bdi>${short}</bdi></small>`}`;
}
