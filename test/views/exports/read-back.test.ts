// What other programs read out of the exports is what the ledger holds: every balance, every date, whatever members wrote.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorDigits, parseCurrency } from '../../../src/kernel/currency.ts';
import { exportLines } from '../../../src/views/exports/books.ts';
import { plainTextAccount } from '../../../src/views/exports/account-names.ts';
import { csvFormat } from '../../../src/views/exports/csv.ts';
import { exportFormats } from '../../../src/views/exports/formats.ts';
import { isoDate } from '../../../src/views/exports/iso-date.ts';
import { accountList } from '../../../src/views/account-statement.ts';
import { journalPage } from '../../../src/views/journal.ts';
import { closedPeriods } from '../../../src/views/periods.ts';
import { booksAfter, histories } from './histories.ts';
import { isThere, judgeFile } from '../../kit/outside-program.ts';
import { READ_BACK, STRICTLY } from './outside-checkers.ts';

type State = ReturnType<typeof booksAfter>['state'];

/** Reads an amount of any size; programs leave out zeros at the end. */
function minorOf(text: string, code: string): bigint {
  const currency = parseCurrency(code);
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (currency === null || match === null) throw new Error(`${text} ${code}`);
  const [, sign = '', whole = '', decimals = ''] = match;
  const digits = minorDigits(currency);
  if (decimals.length > digits) throw new Error(`${text} has more than ${digits} decimals`);
  return BigInt(`${sign}${whole}${decimals.padEnd(digits, '0')}`);
}

/** Reads RFC 4180 in the plainest way. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))(?=,|$)/g)];
    rows.push(fields.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''));
  }
  return rows;
}

function nonZero(balances: Iterable<readonly [string, bigint]>): Map<string, bigint> {
  return new Map([...balances].filter(([, minor]) => minor !== 0n).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function ownBalances(state: State): Map<string, bigint> {
  return nonZero(
    accountList(state).map(({ account, balanceMinor }) => [plainTextAccount(account), balanceMinor]),
  );
}

describe.each(Object.keys(READ_BACK) as (keyof typeof READ_BACK)[])('%s', (name) => {
  const { program, fileName } = STRICTLY[name];
  const format = exportFormats.find((one) => one.name === name);

  it.skipIf(!isThere(program)).each(['EUR', 'JPY', 'KWD'])(
    'reads the balances and dates of the books in %s',
    (currency) => {
      fc.assert(
        fc.property(histories, (steps) => {
          const { state } = booksAfter(steps, currency);
          const text = format === undefined ? '' : `${[...exportLines(state, format)].join('\n')}\n`;
          const balances = judgeFile(program, READ_BACK[name].balances, fileName, text);
          expect(balances).toMatchObject({ accepted: true });
          const read = readCsv(balances.says)
            .filter(([account]) => account !== 'account')
            .map(
              ([account = '', amount = '']) =>
                [account, minorOf(amount.split(' ')[0] ?? '', currency)] as const,
            );
          expect(nonZero(read)).toEqual(ownBalances(state));

          const dates = judgeFile(program, READ_BACK[name].dates, fileName, text);
          const seen = new Set(dates.says.match(/"[0-9]{4}-[0-9]{2}-[0-9]{2}"/g));
          const posted = journalPage(state, { limit: 10_000 }).entries.map(
            ({ date }) => `"${isoDate(date)}"`,
          );
          // assertions after a closing stand on its last day
          const asserted = closedPeriods(state).map(({ throughDate }) => `"${isoDate(throughDate)}"`);
          const known = new Set([...posted, ...asserted]);
          expect([...seen].filter((date) => !known.has(date))).toEqual([]);
          expect(posted.filter((date) => !seen.has(date))).toEqual([]);
        }),
        { numRuns: 3, endOnFailure: true },
      );
    },
  );
});

describe('csv', () => {
  it('holds every line of every posting, to the letter but for formulas', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const { state } = booksAfter(steps, 'KWD');
        const [header, ...rows] = readCsv([...exportLines(state, csvFormat)].join('\n'));
        expect(header).toHaveLength(10);
        const entries = journalPage(state, { limit: 10_000 }).entries;
        const lines = entries.flatMap((entry) => entry.lines.map((line) => ({ ...line, entry })));
        expect(rows).toHaveLength(lines.length);
        for (const [index, { account, minor, entry }] of lines.entries()) {
          const [number, date, , what, memo, , name, debit = '', credit = ''] = rows[index] ?? [];
          expect([number, date, what, name]).toEqual([
            String(entry.number),
            isoDate(entry.date),
            entry.what,
            account,
          ]);
          expect([entry.memo, `'${entry.memo}`]).toContain(memo);
          expect(minorOf(debit || '0', 'KWD') - minorOf(credit || '0', 'KWD')).toBe(minor);
          expect(memo).not.toMatch(/^[=+\-@]/);
        }
      }),
      { numRuns: 30 },
    );
  });
});
