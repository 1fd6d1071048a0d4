// One cell of a table of the page as a field of CSV (RFC 4180).

import { neutralised } from '../views/exports/formula.ts';

/** A cell as a spreadsheet shall take it: a figure stays one, also below zero, and a text never becomes a formula. */
export function csvField(text: string, separator: string): string {
  const plain = text.replaceAll('\u2212', '-').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
  const harmless = /^-?[\d.,]+$/.test(plain) ? plain : neutralised(plain);
  return /["\r\n]/.test(harmless) || harmless.includes(separator)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
