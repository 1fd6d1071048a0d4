// What the words of a table of contracts mean: what becomes of the interest, the rank, how days are counted, when it ends.

import type { CivilDate } from '../kernel/calendar.ts';
import { addDays, addMonths } from '../kernel/calendar.ts';
import { plain } from './columns.ts';
import { noticeWords } from './notice-words.ts';
import type { SheetLine } from './sheet.ts';
import { type Meanings, shown, type TableReader, WrongCell } from './table-reader.ts';

type Contracts = TableReader<'contracts'>;
export type InterestUse = 'added' | 'paid';
export type DayCountWord = '30/360-us' | '30E/360' | 'act/act-isda' | 'act/365f' | 'act/360';

const USE_WORDS: { readonly [typed: string]: InterestUse } = {
  added: 'added',
  thesaurierend: 'added',
  thesauriert: 'added',
  thesaurieren: 'added',
  zugeschrieben: 'added',
  gutgeschrieben: 'added',
  gutschrift: 'added',
  stehenlassen: 'added',
  zinseszins: 'added',
  sesuma: 'added',
  sesumaalsaldo: 'added',
  capitalizado: 'added',
  paid: 'paid',
  paidout: 'paid',
  ausgezahlt: 'paid',
  auszahlen: 'paid',
  auszahlend: 'paid',
  auszahlung: 'paid',
  ausbezahlt: 'paid',
  ausschuettend: 'paid',
  ausschuettung: 'paid',
  jaehrlicheauszahlung: 'paid',
  sepaga: 'paid',
  pagado: 'paid',
};

/** Under a heading that asks whether interest is paid out, `jährlich` says yes, and `keine` says no. */
const PAID: Meanings<InterestUse> = {
  yes: 'paid',
  no: 'added',
  words: { ...USE_WORDS, jaehrlich: 'paid', yearly: 'paid', keine: 'added' },
};
const ADDED: Meanings<InterestUse> = {
  yes: 'added',
  no: 'paid',
  words: { ...USE_WORDS, jaehrlich: 'added', yearly: 'added', keine: 'paid' },
};
const OPEN: Meanings<InterestUse> = { yes: null, no: null, words: USE_WORDS };

/** What becomes of the interest, by every column that says it; null where none does. */
export function interestUse(reader: Contracts, line: SheetLine): InterestUse | null {
  const said = [
    reader.meant(line, 'interestPaid', PAID),
    reader.meant(line, 'interestAdded', ADDED),
    reader.meant(line, 'interestUse', OPEN),
  ].filter((use) => use !== null);
  const [first = null] = said;
  if (said.some((use) => use !== first))
    throw new WrongCell(
      'interest-use',
      'one column says that interest is paid out, another that it is added',
    );
  return first;
}

const RANK: Meanings<'subordinated' | 'ordinary'> = {
  yes: 'subordinated',
  no: 'ordinary',
  words: {
    nachrangig: 'subordinated',
    nachrang: 'subordinated',
    subordinated: 'subordinated',
    qualifiziertnachrangig: 'subordinated',
    einfach: 'ordinary',
    vorrangig: 'ordinary',
    erstrangig: 'ordinary',
    normal: 'ordinary',
    ordinary: 'ordinary',
    subordinado: 'subordinated',
    ordinario: 'ordinary',
    ohne: 'ordinary',
    keiner: 'ordinary',
  },
};

/** Whether the clause of subordination is part of the contract; null where the file does not say. */
export function isSubordinated(reader: Contracts, line: SheetLine): boolean | null {
  const rank = reader.meant(line, 'rank', RANK);
  return rank === null ? null : rank === 'subordinated';
}

const DAY_COUNTS: { readonly [typed: string]: DayCountWord } = {
  '30360us': '30/360-us',
  tage360: '30/360-us',
  days360: '30/360-us',
  '30e360': '30E/360',
  deutsch: '30E/360',
  kaufmaennisch: '30E/360',
  actact: 'act/act-isda',
  actactisda: 'act/act-isda',
  taggenau: 'act/act-isda',
  act365: 'act/365f',
  act365f: 'act/365f',
  act360: 'act/360',
  eurozinsmethode: 'act/360',
};

/** How days are counted; null where the file does not say. 30/360 alone is two conventions. */
export function dayCount(reader: Contracts, line: SheetLine): DayCountWord | null {
  const text = reader.words(line, 'dayCount', 60);
  const found = DAY_COUNTS[plain(text)];
  if (text === '' || found !== undefined) return found ?? null;
  throw new WrongCell(
    'day-count',
    `${shown(text)} is no way to count days: write 30/360 US (as Excel TAGE360), 30E/360, act/act, act/365 or act/360`,
  );
}

/** A day, or how long the contract runs from the day of the agreement: `31.12.2018`, `5 Jahre`. */
export function endDate(reader: Contracts, line: SheetLine, agreed: CivilDate | null): CivilDate | null {
  const text = reader.words(line, 'end', 60);
  if (
    text === '' ||
    /^(unbefristet|unbegrenzt|offen|open|none|indefinido|abierto|sin plazo|ninguno|-)$/i.test(text)
  )
    return null;
  const length = /[a-z]/i.test(text) ? noticeWords(text) : null;
  if (length === null) return reader.day(line, 'end');
  if (agreed === null)
    throw new WrongCell(
      'end',
      `${shown(text)} counts from a day that the line does not have: the date of the contract`,
    );
  return length.is === 'days' ? addDays(agreed, length.count) : addMonths(agreed, length.count);
}
