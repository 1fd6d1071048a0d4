// A period of notice as contracts and people write it, in German, English or Spanish: "3 Monate zum Quartalsende", "1 year", "3 meses",
// "14". Nothing is guessed.

export interface NoticeWords {
  readonly is: 'days' | 'months';
  readonly count: number;
  /** The very day, or the end of the period that this day lies in. */
  readonly to: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
}

const DAYS_MAX = 3650;
const MONTHS_MAX = 120;

const COUNTS: { readonly [word: string]: number } = {
  ein: 1,
  un: 1,
  una: 1,
  eine: 1,
  einen: 1,
  einem: 1,
  one: 1,
  zwei: 2,
  two: 2,
  dos: 2,
  drei: 3,
  three: 3,
  tres: 3,
  vier: 4,
  four: 4,
  cuatro: 4,
  sechs: 6,
  six: 6,
  seis: 6,
  neun: 9,
  nine: 9,
  nueve: 9,
  zwoelf: 12,
  twelve: 12,
  doce: 12,
};

const UNITS: readonly (readonly [RegExp, NoticeWords['is'], number])[] = [
  [/^(d|t|tag|tage|tagen|day|days|dia|dias)$/, 'days', 1],
  [/^(w|woche|wochen|week|weeks|semana|semanas)$/, 'days', 7],
  [/^(m|mon|monat|monate|monaten|month|months|mes|meses)$/, 'months', 1],
  [/^(q|quartal|quartale|quartalen|quarter|quarters|trimestre|trimestres)$/, 'months', 3],
  [/^(j|y|jahr|jahre|jahren|year|years|ano|anos)$/, 'months', 12],
];

const ENDS: readonly (readonly [RegExp, NoticeWords['to']])[] = [
  [/^(monats?|month|mes)$/, 'month'],
  [/^(quartals?|vierteljahr(es)?|quarter|trimestre)$/, 'quarter'],
  [/^(halbjahr(es)?|half-?year|semestre)$/, 'half-year'],
  [/^((kalender)?jahr(es)?|(calendar)?year|ano|31\.?12\.?)$/, 'year'],
];

const AT_ONCE =
  /^(keine|none|taeglich|jederzeit|sofort|at any time|ninguno|sin (pre)?aviso|en cualquier momento)$/;

/** "zum Quartalsende", "zum Ende des Quartals", "to the end of a quarter", "a fin de trimestre", "zum 31.12."; null for what is none of them. */
function endOf(rest: string): NoticeWords['to'] | null {
  if (rest === '') return 'day';
  const [, german, of, date, english, spanish] =
    /^(?:(?:je(?:weils)? )?zum (?:([a-z]+?)e?s?ende|(?:jeweiligen )?ende (?:des|eines) ([a-z]+)|(31\.?12\.?))|to (?:the )?end of (?:a |the )?([a-z-]+)|al? fin(?:al(?:es)?)? del? (?:un )?([a-z]+)(?: natural)?)$/.exec(
      rest,
    ) ?? [];
  const word = german ?? of ?? date ?? english ?? spanish;
  if (word === undefined) return null;
  return ENDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Reads a period of notice; a bare number counts as `unit`. Null for what is no period. */
export function noticeWords(typed: string, unit: NoticeWords['is'] = 'days'): NoticeWords | null {
  const text = typed
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ö', 'oe')
    .replaceAll('ä', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (AT_ONCE.test(text)) return { is: 'days', count: 0, to: 'day' };
  const match = /^(?:([0-9]{1,4})|([a-z]+))(?: ?([a-z]+))?(?: (.*))?$/.exec(text);
  const [, digits, word = '', named, rest = ''] = match ?? [];
  const number = digits === undefined ? COUNTS[word] : Number(digits);
  if (match === null || number === undefined) return null;
  const found =
    named === undefined ? ([/^/, unit, 1] as const) : UNITS.find(([pattern]) => pattern.test(named));
  const to = endOf(rest);
  if (found === undefined || to === null) return null;
  const count = number * found[2];
  return count > (found[1] === 'days' ? DAYS_MAX : MONTHS_MAX) ? null : { is: found[1], count, to };
}
