// The names and figures of any answer in the way of the page's language: `amountMinor: "1250"` is `amount: 12,50 EUR`. A name says by its
// end what it holds. For the parts that show whatever a command answers; screens know their answers and say more.

import { dateOfInstant, DAY_MS, isCivilDate, parseDate } from '../kernel/calendar.ts';
import { parseCurrency } from '../kernel/currency.ts';
import type { Formats, Local } from '../kernel/local-formats.ts';
import { countText, dateText, moneyWithCurrency, rateText } from '../kernel/local-text.ts';

/** How figures are written. */
export interface Writing extends Local {
  readonly formats: Formats;
  /** Empty where there is no commune yet. */
  readonly currency: string;
}

const WHOLE = /^-?\d{1,30}$/;

/** `priceLimitMinor` is `price limit`. */
export function figureName(name: string): string {
  const bare = name.replace(/(?<=.)(?:Minor|Ppm|Ms|Date)$/, '');
  return bare.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** `12:05` in UTC. */
export function clockText(ms: number): string {
  const minutes = Math.floor((((ms % DAY_MS) + DAY_MS) % DAY_MS) / 60_000);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `26.11.2026, 12:05 UTC`. */
export function instantText(language: Local, ms: number): string {
  return `${dateText(language, dateOfInstant(ms))}, ${clockText(ms)}\u00a0UTC`;
}

/** `März 2026` of `2026-03`; another text as it is. */
export function monthText({ formats }: Local, month: string): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  const name = formats.months[Number(number) - 1];
  return year === undefined || name === undefined ? month : `${name} ${year}`;
}

/** A day or a month as commands write it, in the language; null for other texts. */
function calendarText(language: Local, text: string): string | null {
  const date = parseDate(text);
  if (date !== null) return dateText(language, date);
  const month = monthText(language, text);
  return month === text ? null : month;
}

/** Names of days and months that commands answer as text. */
const CALENDAR = /(?:[Dd]ate|[Mm]onth|[Ss]ince|[Tt]hrough|On|Coupon|^asAt|^first|^last)$/;

/** Figures that the sentence beside them does not say, with the names of people. */
export function unsaidFigures(
  writing: Writing,
  figures: unknown,
  says: string,
): readonly (readonly [name: string, text: string])[] {
  if (typeof figures !== 'object' || figures === null || Array.isArray(figures)) return [];
  return Object.entries(figures)
    .map(([name, value]) => [figureName(name), figureText(writing, name, value)] as const)
    .filter(([, text]) => !says.includes(text));
}

/** The text of a value whose name says its unit; other values as they are. */
export function figureText(writing: Writing, name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
  if (text === null) return JSON.stringify(value) ?? '–';
  const currency = parseCurrency(writing.currency);
  if (name.endsWith('Exact')) return text.replace('.', writing.formats.decimal);
  if (!WHOLE.test(text)) return (CALENDAR.test(name) ? calendarText(writing, text) : null) ?? text;
  if (name.endsWith('Minor') && currency !== null) return moneyWithCurrency(writing, BigInt(text), currency);
  if (name.endsWith('Ppm')) return rateText(writing, BigInt(text));
  const day = Number(text);
  if (name.endsWith('Date') && isCivilDate(day)) return dateText(writing, day);
  if (name.endsWith('Ms')) return instantText(writing, Number(text));
  return typeof value === 'number' ? countText(writing, BigInt(text)) : text;
}
