// Whether money came in or went out, where a bank writes it as a letter or a word in a column of its own.

/** As banks write it, compared in upper case without points: H and S are Haben and Soll, H and D also the Spanish haber and debe. */
const CREDIT = [
  'H',
  'C',
  'CR',
  '+',
  'HABEN',
  'CREDIT',
  'CRDT',
  'HABER',
  'ABONO',
  'EINGANG',
  'GUTSCHRIFT',
  'BIJ',
  'IN',
];
const DEBIT = [
  'S',
  'D',
  'DR',
  'DB',
  '-',
  'SOLL',
  'DEBIT',
  'DBIT',
  'DEBE',
  'CARGO',
  'AUSGANG',
  'LASTSCHRIFT',
  'AF',
  'OUT',
];

/** Words of one bank that say the same. */
export interface DirectionWords {
  readonly credit: readonly string[];
  readonly debit: readonly string[];
}

function plainWord(text: string): string {
  return text.trim().replaceAll('.', '').replaceAll('−', '-').toUpperCase();
}

/** Reads one; `words` are looked at first. Null for what says neither. */
export function readDirection(text: string, words: DirectionWords | null = null): 'credit' | 'debit' | null {
  const word = plainWord(text);
  if (word === '') return null;
  if (words?.credit.some((one) => plainWord(one) === word) === true) return 'credit';
  if (words?.debit.some((one) => plainWord(one) === word) === true) return 'debit';
  if (CREDIT.includes(word)) return 'credit';
  return DEBIT.includes(word) ? 'debit' : null;
}
