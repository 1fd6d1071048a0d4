// What a spreadsheet runs instead of showing it: a cell that begins like a formula (OWASP, CSV injection).

/**
 * Signs by which spreadsheets know a formula, in narrow and in wide form, and `|`, which cuts a cell in two where that is the separator.
 * White space, control signs and quotes before them do not stop one.
 */
const FORMULA = /^[\s\p{Cc}'"]*[=+\-@|＝＋－＠]/u;

/** Whether a spreadsheet may run the text. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** The text with an apostrophe before it where a spreadsheet may run it. */
export function neutralised(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
