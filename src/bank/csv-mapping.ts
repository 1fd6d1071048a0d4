// What the columns of a bank's CSV mean: written once by a person, kept in a file, used for every later export of that bank.

import * as v from 'valibot';
import { DATE_ORDERS, DECIMAL_SIGNS } from './local-numbers.ts';
import { BankFileRefused } from './fault.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const mappingSchema = v.strictObject({
  delimiter: v.optional(v.picklist([';', ',', '\t', '|']), ';'),
  /** Lines above the one with the names of the columns. */
  skipLines: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 0),
  /** Lines at the end that are no entries, where the reader does not know them: blank ones are not counted. */
  skipLast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 0),
  decimalSign: v.optional(v.picklist(DECIMAL_SIGNS), ','),
  dates: v.optional(v.picklist(DATE_ORDERS), 'day-month-year'),
  /** Whose account, and in what currency, where no column says so. */
  account: v.optional(name),
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  /** Words of this bank for what came in and went out, where its column `direction` has others than S and H, D and C, + and -. */
  directions: v.optional(v.strictObject({ credit: v.array(name), debit: v.array(name) })),
  /** Each by its name; a column without one is `#5`, the fifth. */
  columns: v.strictObject({
    bookedOn: name,
    valueOn: v.optional(name),
    /** One column with signs, one with a letter beside it, or two without: what came in and what went out. */
    amount: v.optional(name),
    direction: v.optional(name),
    credit: v.optional(name),
    debit: v.optional(name),
    currency: v.optional(name),
    account: v.optional(name),
    name: v.optional(name),
    number: v.optional(name),
    bic: v.optional(name),
    purpose: v.optional(v.union([name, v.array(name)])),
    reference: v.optional(name),
    endToEndId: v.optional(name),
    mandateId: v.optional(name),
    code: v.optional(name),
    /** The balance after the entry. */
    balance: v.optional(name),
  }),
});

export type CsvMapping = v.InferOutput<typeof mappingSchema>;

const MAPPING_CHARS_MAX = 100_000;

/** The example of docs/domain/bank.md; tests read it. */
export const MAPPING_EXAMPLE = `{
  "delimiter": ";",
  "decimalSign": ",",
  "dates": "day-month-year",
  "account": "DE89 3704 0044 0532 0130 00",
  "currency": "EUR",
  "columns": {
    "bookedOn": "Buchungstag",
    "amount": "Betrag",
    "name": "Beguenstigter/Zahlungspflichtiger",
    "number": "Kontonummer/IBAN",
    "purpose": "Verwendungszweck"
  }
}`;

/** Reads a mapping (JSON). Throws BankFileRefused, which says what is wrong with it. */
export function parseMapping(text: string): CsvMapping {
  if (text.length > MAPPING_CHARS_MAX) throw refused(`it has more than ${MAPPING_CHARS_MAX} characters`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    throw refused(fault instanceof Error ? fault.message : 'it is no JSON');
  }
  const read = v.safeParse(mappingSchema, json);
  if (!read.success) {
    throw refused(issueText(read.issues[0]));
  }
  const { amount, direction, credit, debit } = read.output.columns;
  if (direction !== undefined && amount === undefined) {
    throw refused('columns: "direction" says where an "amount" went; name the column of the amount, too');
  }
  if (amount !== undefined && (credit !== undefined || debit !== undefined)) {
    throw refused('columns: name "amount", or "credit" and "debit", not both');
  }
  if (amount === undefined && credit === undefined && debit === undefined) {
    throw refused('columns: name "amount", or "credit" and "debit"');
  }
  return read.output;
}

/** What is wrong with one field, in words. */
function issueText(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'the whole';
  const given = JSON.stringify(issue.input) ?? 'nothing';
  if (field === 'account' && issue.input === '')
    return '"account" is empty: put the number (IBAN) of your own account there, or name the column that has it';
  if (issue.expected === 'never') return `"${field}" is nothing that a mapping says`;
  if (issue.input === undefined) return `"${field}" is missing`;
  const wanted =
    issue.expected === null
      ? issue.message
      : issue.expected.replaceAll(/[()]/g, '').replaceAll(' | ', ' or ');
  return `"${field}" is ${given}, and should be ${wanted}`;
}

function refused(says: string): BankFileRefused {
  return new BankFileRefused([{ line: 1, rule: 'mapping', says: `the mapping: ${says}` }]);
}
