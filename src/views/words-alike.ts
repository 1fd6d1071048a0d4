// Words as they are compared: whole ones, whatever their case, accents and signs. Banks write "MUELLER", "Müller" and "Vertrag-Nr.24".

const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe' };

/** The words of a text with one blank before, between and behind them; one blank for no words. */
export function wordsOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæø]/g, (letter) => SPELT_OUT[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? ' ' : ` ${plain} `;
}

/** Whether words stand in a text one after another, as whole words. Both as wordsOf writes them. */
export function containsPhrase(text: string, phrase: string): boolean {
  return phrase !== ' ' && text.includes(phrase);
}

/** Whether all words of a name stand in a text, in whatever order: "Weiß, Dieter" is Dieter Weiß. */
export function containsName(text: string, name: string): boolean {
  const words = name.trim().split(' ');
  return name !== ' ' && words.every((word) => text.includes(` ${word} `));
}
