// The books: balanced, and equal to what each context says it owes and owns.

import { bondsTotals } from './bond-sums.ts';
import { accounts, balanceOf, bankMinor, taxOwedMinor } from '../../../src/contexts/ledger/facts.ts';
import { spokenFor } from '../../../src/contexts/ledger/spoken-for.ts';
import { balances, heads, journal, manuals, periods, turnover } from '../../../src/contexts/ledger/tables.ts';
import { tenantAccounts } from '../../../src/contexts/leases/tables.ts';
import { enterprises } from '../../../src/contexts/membership/tables.ts';
import { allAssets, bookValueOf } from '../../../src/contexts/property/facts.ts';
import { ordinal } from '../../../src/kernel/state.ts';
import { poolOf } from '../../../src/contexts/dividends/facts.ts';
import { fundCashMinor } from '../../../src/contexts/bonds/facts.ts';
import { funds } from '../../../src/contexts/bonds/tables.ts';
import { lentMinor } from './loan-invariants.ts';
import { differs, firstOf, type Invariant, sumOf } from './invariant.ts';

/** Series whose money waits in the bank for the purchase. */
const WAITING = new Set(['subscribed', 'second-round', 'paid']);

export const ledgerInvariants: readonly Invariant[] = [
  {
    name: 'postings of an event sum to zero',
    broken: (state) =>
      firstOf(
        state.range(journal).map(([number, { what, lines }]) =>
          differs(
            `posting ${Number(number)} "${what}"`,
            sumOf(lines, ({ minor }) => minor),
            0n,
          ),
        ),
      ),
  },
  {
    name: 'the trial balance is zero',
    broken(state) {
      const all = sumOf(state.range(balances), ([, { debitMinor, creditMinor }]) => debitMinor - creditMinor);
      return (
        differs('all balances', all, 0n) ??
        differs('the head', state.get(heads, 'head')?.trialMinor ?? 0n, 0n)
      );
    },
  },
  {
    name: 'balances are what the journal says',
    broken(state) {
      const sums = new Map<string, bigint>();
      for (const [, { lines }] of state.range(journal))
        for (const { account, minor } of lines) sums.set(account, (sums.get(account) ?? 0n) + minor);
      return firstOf(
        state
          .range(balances)
          .map(([account, { debitMinor, creditMinor }]) =>
            differs(account, debitMinor - creditMinor, sums.get(account) ?? 0n),
          ),
      );
    },
  },
  {
    name: 'what of the bank belongs to lenders and tenants is what the balances say',
    broken(state) {
      const owed = (prefix: string, counts: (name: string) => boolean = () => true): bigint =>
        sumOf(state.range(balances, { prefix }), ([account, { debitMinor, creditMinor }]) =>
          creditMinor > debitMinor && counts(account.slice(prefix.length)) ? creditMinor - debitMinor : 0n,
        );
      const { depositsMinor, refundsMinor, prepaidMinor, bondsMinor, taxMinor } = spokenFor(state);
      const isHeld = (asset: string): boolean => balanceOf(state, accounts.property(asset)) !== 0n;
      return firstOf([
        differs('deposits', depositsMinor, owed('liabilities:deposits:')),
        differs('refunds', refundsMinor, owed('liabilities:refunds:')),
        differs('prepaid rent', prepaidMinor, owed('assets:rent-receivable:')),
        differs('tax withheld', taxMinor, owed('liabilities:tax')),
        differs(
          'bonds of assets not held',
          bondsMinor,
          owed('liabilities:bonds:', (asset) => !isHeld(asset)) +
            owed('liabilities:interest:', (asset) => !isHeld(asset)),
        ),
      ]);
    },
  },
  {
    name: 'the turnover of the months is what the journal says, closings left out',
    broken(state) {
      const moved = sumOf(state.range(turnover), ([, row]) => row.debitMinor);
      const posted = sumOf(
        state.range(journal).filter(([, { closing }]) => !closing),
        ([, { lines }]) => sumOf(lines, ({ minor }) => (minor > 0n ? minor : 0n)),
      );
      return differs('debits of all months', moved, posted);
    },
  },
  {
    name: 'a closed period takes no postings',
    broken(state) {
      const last = state.range(periods, { reverse: true, limit: 1 })[0]?.[1];
      if (last === undefined || last.postingCount === 0) return null;
      const from = ordinal(last.firstPosting + last.postingCount);
      const late = state.range(journal, { from }).find(([, { date }]) => date <= last.throughDate);
      return late === undefined ? null : `posting ${Number(late[0])} of day ${late[1].date}`;
    },
  },
  {
    name: 'the bank account is never below zero',
    broken: (state) => (bankMinor(state) < 0n ? `it holds ${bankMinor(state)}` : null),
  },
  {
    name: 'property stands in the books at cost less depreciation',
    broken: (state) =>
      firstOf(
        allAssets(state).flatMap(([asset]) => {
          const book = bookValueOf(state, asset);
          return [
            differs(`cost of ${asset}`, balanceOf(state, accounts.property(asset)), book?.costMinor ?? 0n),
            differs(
              `depreciation of ${asset}`,
              -balanceOf(state, accounts.accumulatedDepreciation(asset)),
              book?.depreciatedMinor ?? 0n,
            ),
          ];
        }),
      ),
  },
  {
    name: 'rent receivable and deposits are what the accounts of the tenants say',
    broken(state) {
      const rows = state.range(tenantAccounts);
      return firstOf(
        state.range(enterprises).flatMap(([enterprise]) => {
          const own = rows.filter(([key]) => key.endsWith(`/${enterprise}`));
          return [
            differs(
              `rent receivable of ${enterprise}`,
              balanceOf(state, accounts.rentReceivable(enterprise)),
              sumOf(own, ([, { dueMinor, paidMinor }]) => dueMinor - paidMinor),
            ),
            differs(
              `deposits of ${enterprise}`,
              -balanceOf(state, accounts.deposits(enterprise)),
              sumOf(own, ([, { depositHeldMinor }]) => depositHeldMinor),
            ),
          ];
        }),
      );
    },
  },
  {
    name: 'bonds, interest and refunds payable are what the holders are owed',
    broken: (state) =>
      firstOf(
        bondsTotals(state).flatMap(({ asset, principalMinor, interestMinor, refundMinor }) => [
          differs(`bonds of ${asset}`, -balanceOf(state, accounts.bondsPayable(asset)), principalMinor),
          differs(`interest of ${asset}`, -balanceOf(state, accounts.interestPayable(asset)), interestMinor),
          differs(`refunds of ${asset}`, -balanceOf(state, accounts.refundsPayable(asset)), refundMinor),
        ]),
      ),
  },
  {
    name: 'rent that was received for an asset is in its fund',
    broken: (state) =>
      firstOf(
        allAssets(state).map(([asset]) => {
          const received = sumOf(state.range(tenantAccounts, { prefix: `${asset}/` }), ([, account]) =>
            account.paidMinor < account.dueMinor ? account.paidMinor : account.dueMinor,
          );
          return differs(`rent of ${asset}`, state.get(funds, asset)?.receivedMinor ?? 0n, received);
        }),
      ),
  },
  {
    name: 'the bank account holds just what belongs to somebody',
    broken(state) {
      const pool = poolOf(state);
      const owned = [
        sumOf(state.range(manuals), ([, { is, amountMinor, reversed }]) =>
          is === 'capital' && !reversed ? amountMinor : 0n,
        ),
        pool.poolMinor + pool.sharedMinor - pool.paidMinor,
        sumOf(state.range(funds), ([, fund]) => fundCashMinor(fund)),
        sumOf(
          state.range(tenantAccounts),
          ([, { dueMinor, paidMinor, depositHeldMinor }]) =>
            depositHeldMinor + (paidMinor > dueMinor ? paidMinor - dueMinor : 0n),
        ),
        sumOf(bondsTotals(state), ({ series, paidUnits, refundMinor }) =>
          WAITING.has(series.state) ? paidUnits * series.terms.faceMinor : refundMinor,
        ),
        lentMinor(state),
        taxOwedMinor(state),
      ];
      return differs(
        'the bank',
        bankMinor(state),
        sumOf(owned, (minor) => minor),
      );
    },
  },
];
