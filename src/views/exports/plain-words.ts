// Words of people in plain-text journals. Ledger and hledger read tags, dates and even expressions in comments,
// so what a member wrote is reduced to letters, digits and a few harmless signs; CSV and beancount keep it to the letter.

/** The words, safe in a comment of any plain-text journal. */
export function plainWords(text: string): string {
  return text.replace(/[^\p{L}\p{N} .+/&'%!?-]/gu, '.').trim();
}
