// Makes src/kernel/currency-table.ts from scripts/iso4217/codes-all.csv (RFC 4180).
// Takes the currencies in force that have a minor unit; funds and metals without one carry no money here.
// `node scripts/make-currency-table.mjs` writes the file, `--print` writes it to standard output.
import { readFileSync, writeFileSync } from 'node:fs';

const source = new URL('./iso4217/codes-all.csv', import.meta.url);
const target = new URL('../src/kernel/currency-table.ts', import.meta.url);

/**
 * @param {string} text
 * @returns {string[][]}
 */
function parseCsv(text) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * @param {readonly string[][]} rows
 * @returns {[code: string, minorDigits: string][]}
 */
function minorUnits(rows) {
  const [head = [], ...body] = rows;
  /** @param {string} name */
  const column = (name) => {
    const index = head.indexOf(name);
    if (index < 0) throw new Error(`codes-all.csv has no column ${name}`);
    return index;
  };
  const codeColumn = column('AlphabeticCode');
  const unitColumn = column('MinorUnit');
  const withdrawnColumn = column('WithdrawalDate');
  /** @type {Map<string, string>} */
  const table = new Map();
  for (const row of body) {
    const { [codeColumn]: code, [unitColumn]: unit, [withdrawnColumn]: withdrawn } = row;
    if (row.length !== head.length || code === undefined || unit === undefined) {
      throw new Error(`codes-all.csv: ${row.join(',')} is no full row`);
    }
    if (withdrawn !== '' || !/^[0-9]$/.test(unit)) continue;
    const known = table.get(code);
    if (known !== undefined && known !== unit) {
      throw new Error(`codes-all.csv: ${code} has ${known} and ${unit} decimals`);
    }
    table.set(code, unit);
  }
  return [...table].sort(([a], [b]) => (a < b ? -1 : 1));
}

const lines = minorUnits(parseCsv(readFileSync(source, 'utf8')));
const text = `// ISO 4217: the currencies in force and the decimals of their minor unit, sorted by code.
// Made by scripts/make-currency-table.mjs from scripts/iso4217/codes-all.csv; change it there.
export const CURRENCY_TABLE: readonly (readonly [code: string, minorDigits: number])[] = [
${lines.map(([code, unit]) => `  ['${code}', ${unit}],`).join('\n')}
];
`;

if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(target, text);
