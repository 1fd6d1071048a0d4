// In which language, currency and company a screen is drawn, with what writes figures in it. Figures come as texts of whole minor
// units and millionths and never pass through a double.

import { type CivilDate, dateOfInstant, formatDate, isCivilDate, parseDate } from '../kernel/calendar.ts';
import { parseCurrency } from '../kernel/currency.ts';
import type { Local } from '../kernel/local-formats.ts';
import { countText, dateText, moneyText, rateText } from '../kernel/local-text.ts';
import type { FormCommand } from './command.ts';
import { clockText, instantText } from './figure-text.ts';
import { fill } from './fill.ts';
import type { LanguageTag, Words } from './words/words.ts';
import { wordsOf } from './words/words.ts';

/** How the commune stands on this node; what every screen says at its edge. */
export interface Commune {
  readonly name: string;
  readonly currency: string;
  /** Who may speak here, the usual speaker first. */
  readonly people: readonly string[];
  readonly length: number;
  /** Entries that are not final. */
  readonly pending: number;
  /** The commune's time, in milliseconds since 1970. */
  readonly sealedNowMs: number;
  readonly peersConnected: number;
  /** How many things wait for the people of this node. */
  readonly waiting: number;
}

/** Where the folder of this node stands; the steps are commands that begin with `machine`. */
export interface Machine {
  /** Without a node, with one that is locked, with one that runs. */
  readonly stage: 'empty' | 'locked' | 'running';
  readonly folder: string | null;
  readonly shows: 'own' | 'example';
  /** Whether the clock of the open commune is set by hand. */
  readonly isRehearsal: boolean;
  readonly halfJoined: boolean;
  /** Names of the steps that can be taken now: `found`, `join`, `unlock`. */
  readonly possible: readonly string[];
  /** What is under way, or how the last step ended. */
  readonly work: unknown;
}

export type Theme = 'light' | 'dark' | 'system';

export interface Setting extends Local {
  readonly language: LanguageTag;
  readonly words: Words;
  readonly theme: Theme;
  /** Null where this node has none yet. */
  readonly commune: Commune | null;
  readonly machine: Machine;
  readonly commands: ReadonlyMap<string, FormCommand>;
  /** Paths of screens, and the commands for which each is the better place. */
  readonly screens: readonly { readonly path: string; readonly instead: readonly string[] }[];
}

export function settingOf(parts: Omit<Setting, 'words' | 'formats'>): Setting {
  return { ...parts, ...wordsOf(parts.language) };
}

/** `1.234,56`, without the currency. */
export function money(setting: Setting, minor: string | bigint): string {
  const currency = parseCurrency(setting.commune?.currency ?? '');
  return currency === null ? countText(setting, BigInt(minor)) : moneyText(setting, BigInt(minor), currency);
}

/** `1.234,56 EUR`, which no line break divides. */
export function amount(setting: Setting, minor: string | bigint): string {
  const text = money(setting, minor);
  return setting.commune === null ? text : `${text}\u00a0${setting.commune.currency}`;
}

/** `3,5 %`. */
export function rate(setting: Setting, ppm: string | bigint): string {
  return rateText(setting, BigInt(ppm));
}

/** `12.345`. */
export function count(setting: Setting, n: number | bigint | string): string {
  return countText(setting, BigInt(n));
}

/** Whole megabytes, or whole kilobytes of what is less than one. */
export function sizeText(setting: Setting, bytes: number): string {
  const { megabytes, kilobytes } = setting.words.frame;
  const [text, unit] = bytes < 1e6 ? [kilobytes, 1e3] : [megabytes, 1e6];
  return fill(text, { n: count(setting, Math.ceil(bytes / unit)) });
}

/** The day of a date as answers have it: a number of days, or `2026-11-26`. */
export function civilDateOf(date: number | string): CivilDate | null {
  if (typeof date === 'string') return parseDate(date);
  return isCivilDate(date) ? date : null;
}

/** `26.11.2026`; a dash for none. */
export function date(setting: Setting, day: number | string | null): string {
  const civil = day === null ? null : civilDateOf(day);
  return civil === null ? '–' : dateText(setting, civil);
}

/** An instant for machines, RFC 3339: `2026-11-26T12:05Z`. */
export function instantForMachines(ms: number): string {
  return `${formatDate(dateOfInstant(ms))}T${clockText(ms)}Z`;
}

/** `26.11.2026, 12:05 UTC`. */
export function instant(setting: Setting, ms: number): string {
  return instantText(setting, ms);
}
