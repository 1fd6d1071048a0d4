// What an entry says, whatever its kind: names and values, one within the other, and lists of alike records as tables.

import { figureText } from '../../figure-text.ts';
import { type Html, html, named, type Part } from '../../html.ts';
import { facts } from '../../parts/facts.ts';
import { called, withName } from '../../parts/protocol-name.ts';
import { type Column, table } from '../../parts/table.ts';
import { dateOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import type { Setting } from '../../setting.ts';

interface Fields {
  readonly [field: string]: unknown;
}

/** Where a value stands in its entry, by the names of its fields. */
type Path = readonly string[];

interface Saying {
  readonly setting: Setting;
  readonly place: Place<unknown>;
}

/** Fields that hold one of the words of the protocol. */
const OF_WORDS = new Set([
  'is',
  'power',
  'vote',
  'redemption',
  'interest',
  'rounding',
  'to',
  'why',
  'use',
  'how',
]);

const DEPTH_MAX = 8;
/** Names of fields that hold a day though they do not say so by their end. */
const DAYS = new Set(['date', 'through', 'since', 'until', 'from', 'to', 'day']);
/** With more columns a row is a few lines on a phone. */
const COLUMNS_BESIDE_MAX = 3;
const AMOUNT = /^-?\d{1,30}$/;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Two records or more that hold nothing within one another: such as the payments of a dividend to many. */
function isTabular(value: unknown): value is readonly Fields[] {
  return (
    Array.isArray(value) &&
    value.length > 1 &&
    value.every((one) => isRecord(one) && Object.values(one).every((inner) => !isDeep(inner)))
  );
}

function isDeep(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function fieldNamed({ words }: Setting, field: string): Html {
  return withName(called(words.entryFields, field), field);
}

/** The same as a bare text, for the head of a column. */
function headOf({ words }: Setting, field: string): string {
  const word = called(words.entryFields, field);
  return word === null || word === field ? field : `${word} (${field})`;
}

/** By the ends of the names, as everywhere in the protocol. */
function isAmount(field: string): boolean {
  return field.endsWith('Minor') || field.endsWith('Ppm');
}

/** What a column sorts by. */
function inOrder(field: string, value: unknown): string | number | bigint {
  if (isAmount(field)) return typeof value === 'string' && AMOUNT.test(value) ? BigInt(value) : 0n;
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}

function column(saying: Saying, path: Path, field: string, isFirst: boolean): Column<Fields> {
  return {
    head: headOf(saying.setting, field),
    is: isAmount(field) ? 'figure' : isFirst ? 'name' : 'text',
    cell: (row) => said(saying, [...path, field], row[field]),
    sort: (row) => inOrder(field, row[field]),
  };
}

function tableOf(saying: Saying, path: Path, rows: readonly Fields[]): Html {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return table(saying.setting, {
    id: `said-${path.join('-')}`,
    caption: headOf(saying.setting, path.at(-1) ?? ''),
    rows,
    columns: fields.map((field, at) => column(saying, path, field, at === 0)),
    place: saying.place,
    stacked: fields.length > COLUMNS_BESIDE_MAX,
  });
}

function said(saying: Saying, path: Path, value: unknown): Part {
  const { setting } = saying;
  const { charter, entryChoices, frame } = setting.words;
  const name = path.at(-1) ?? '';
  const choice = typeof value === 'string' && OF_WORDS.has(name) ? called(entryChoices, value) : null;
  if (choice !== null) return withName(choice, String(value));
  if (name === 'parameter' && typeof value === 'string')
    return withName(called(charter.labels, value), value);
  const writing = { formats: setting.formats, currency: setting.commune?.currency ?? '' };
  if (typeof value === 'number' && DAYS.has(name)) return dateOf(setting, value);
  if (typeof value === 'boolean') return value ? frame.yes : frame.no;
  if (!isDeep(value) || path.length >= DEPTH_MAX) return named(figureText(writing, name, value));
  if (isTabular(value)) return tableOf(saying, path, value);
  if (Array.isArray(value))
    return value.length === 0
      ? '–'
      : html`<ol>${value.map((one: unknown, at) => html`<li>${said(saying, [...path, String(at), name], one)}</li>`)}</ol>`;
  return facts(
    Object.entries(value ?? {}).map(([field, one]) => [
      fieldNamed(setting, field),
      said(saying, [...path, field], one),
    ]),
  );
}

/** The whole body of an entry; its lists have the width of the screen. */
export function whatItSays(setting: Setting, place: Place<unknown>, body: unknown): Html {
  const saying = { setting, place };
  if (!isRecord(body)) return html`<div>${said(saying, [], body)}</div>`;
  const fields = Object.entries(body);
  const beside = fields.filter(([, value]) => !isTabular(value));
  return html`${beside.length > 0 && html`<div>${said(saying, [], Object.fromEntries(beside))}</div>`}
${fields.map(([field, value]) => isTabular(value) && tableOf(saying, [field], value))}`;
}
