// Texts in the characters that every bank of the euro area takes (EPC217-08, the SEPA Latin set), and names of files and payments in fewer.

const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'oe',
  Ø: 'OE',
  œ: 'oe',
  Œ: 'OE',
  å: 'aa',
  Å: 'Aa',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  þ: 'th',
  Þ: 'Th',
  '€': 'EUR',
  '&': '+',
  '–': '-',
  '—': '-',
  '’': "'",
  '„': "'",
  '“': "'",
  '”': "'",
  '"': "'",
  '@': '(at)',
  _: '-',
  ';': ',',
};

const ALLOWED = /[A-Za-z0-9/\-?:().,'+ ]/;

/** "Müller & Söhne" becomes "Mueller + Soehne"; accents go, what is left over becomes a full stop; cut to `length`. */
export function sepaText(text: string, length: number): string {
  const plain = Array.from(text.normalize('NFC'), (letter) => plainLetter(letter)).join('');
  return plain.replaceAll(/\s+/g, ' ').trim().slice(0, length).trim();
}

function plainLetter(letter: string): string {
  const known = LETTERS[letter];
  if (known !== undefined) return known;
  if (ALLOWED.test(letter)) return letter;
  if (/\s/.test(letter)) return ' ';
  const base = letter.normalize('NFD').charAt(0);
  return ALLOWED.test(base) ? base : '.';
}

const ID = /^(?!\/)(?!.*\/\/)[A-Za-z0-9/\-?:().,'+ ]{1,35}(?<!\/)$/;

/** Whether a text may name a message or a payment: 1 to 35 of the SEPA characters, no slash at an end, no two in a row. */
export function isSepaId(text: string): boolean {
  return ID.test(text) && text.trim() === text;
}
