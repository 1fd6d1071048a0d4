// The times of Thimbl plans: 14 digits of UTC (`20101117130604`), text or number, with an offset or without; or seconds since 1970.

const DIGITS =
  /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:(\d{2}))?)?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const EPOCH = /^\d{9,11}(?:\.\d+)?$/;
const EPOCH_MS = /^\d{13}$/;

function offsetMs(text: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text ?? '') ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function fromParts(parts: readonly (string | undefined)[]): number | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = parts;
  const numbers = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = numbers;
  const ms = Date.UTC(y, mo - 1, d, h, mi, s);
  const back = new Date(ms);
  // 31 February is no day; second 60 is one, now and then, and is the next minute's first
  const isReal = back.getUTCFullYear() === y && mo >= 1 && mo <= 12 && d >= 1 && d <= daysIn(y, mo);
  if (!isReal || h > 23 || mi > 59 || s > 60) return null;
  const utc = ms - offsetMs(offset);
  return utc < 0 ? null : utc;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads what a plan has as a time, in whole seconds as milliseconds since 1970; null where it is none, or before 1970. */
export function parsePlanTime(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = typeof value === 'number' ? numberText(value) : value.trim();
  if (EPOCH_MS.test(text)) return Math.floor(Number(text) / 1000) * 1000;
  if (EPOCH.test(text)) return Math.floor(Number(text)) * 1000;
  const parts = DIGITS.exec(text) ?? ISO.exec(text);
  return parts === null ? null : fromParts(parts);
}

function numberText(value: number): string {
  return Number.isFinite(value) && value >= 0 && value < 1e15 ? String(value) : '';
}

const two = (value: number): string => String(value).padStart(2, '0');

/** 14 digits of UTC. */
export function formatPlanTime(atMs: number): string {
  const at = new Date(atMs);
  const year = String(at.getUTCFullYear()).padStart(4, '0');
  const rest = [
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  ];
  return `${year}${rest.map(two).join('')}`;
}
