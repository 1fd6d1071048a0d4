// Faults of the ledger, the dividend, mutual credit and the bonds.

import type { Mutant } from './mutant.ts';

export const moneyMutants: readonly Mutant[] = [
  {
    name: 'the bank pays what it does not hold',
    file: 'src/contexts/ledger/money-rules.ts',
    find: 'if (amountMinor <= 0n || amountMinor <= heldMinor) return null;',
    replace: 'if (amountMinor <= heldMinor + 1_000_000n) return null;',
    caughtBy: { historiesFrom: 1, says: 'the bank account is never below zero' },
  },
  {
    name: 'closed periods take postings',
    file: 'src/contexts/ledger/posting.ts',
    find: 'const date = Math.max(posting.date, firstOpenDay(draft));',
    replace: 'const date = posting.date;',
    caughtBy: { tests: ['test/contexts/ledger'], says: 'FAIL' },
  },
  {
    name: 'a closing stays in the turnover',
    file: 'src/contexts/ledger/posting.ts',
    find: 'const month = closing ? null : monthOf(date);',
    replace: 'const month = monthOf(date);',
    caughtBy: { historiesFrom: 1, says: 'the turnover of the months' },
  },
  {
    name: 'rent falls due for a unit more than it is booked',
    file: 'src/contexts/leases/tenant-account.ts',
    find: '      { account: accounts.rentIncome(of.asset), minor: -rent.amountMinor },',
    replace: '      { account: accounts.rentIncome(of.asset), minor: 1n - rent.amountMinor },',
    caughtBy: { historiesFrom: 1, says: 'not to zero' },
  },
  {
    name: 'a dividend of more than the claim is paid',
    file: 'src/contexts/dividends/paying.ts',
    find: 'if (amountMinor > claimMinor)',
    replace: 'if (amountMinor > claimMinor + 9n)',
    caughtBy: { historiesFrom: 1, says: 'was paid too much' },
  },
  {
    name: 'what the division of the pool leaves over is lost',
    file: 'src/contexts/dividends/sharing.ts',
    find: 'remainderMinor: sharedMinor + remainderMinor - perShareMinor * BigInt(shares),',
    replace: 'remainderMinor: 0n,',
    caughtBy: { historiesFrom: 1, says: 'not to zero' },
  },
  {
    name: 'a share that ends takes its dividends with it',
    file: 'src/contexts/dividends/reactions.ts',
    find: 'carriedMinor: claim.carriedMinor + cumulativeMinor - claim.sinceMinor,',
    replace: 'carriedMinor: claim.carriedMinor,',
    caughtBy: { tests: ['test/contexts/dividends'], says: 'FAIL' },
  },
  {
    name: 'credit goes below its limit',
    file: 'src/contexts/credit/paying.ts',
    find: 'if (resultMinor >= lowestMinor) return null;',
    replace: 'if (resultMinor >= lowestMinor - 9n) return null;',
    caughtBy: { historiesFrom: 1, says: 'mutual credit sums to zero and no balance is under its limit' },
  },
  {
    name: 'the coupon is the lowest rate that was bid',
    file: 'src/contexts/auctions/clearing.ts',
    find: 'cleared: true, couponPpm: margin.ratePpm ?? 0n, marginUnits',
    replace: 'cleared: true, couponPpm: steps[0]?.ratePpm ?? 0n, marginUnits',
    caughtBy: { historiesFrom: 1, says: 'every clearing has a certificate that checks' },
  },
  {
    name: 'bids above the ceiling are served',
    file: 'src/contexts/auctions/clearing.ts',
    find: 'if (lowestPpm !== null && lowestPpm > ceilingPpm) {',
    replace: 'if (lowestPpm !== null && lowestPpm > ceilingPpm + 1n) {',
    caughtBy: { tests: ['test/contexts/auctions'], says: 'FAIL' },
  },
  {
    name: 'interest falls due for the series but not for its holders',
    file: 'src/contexts/bonds/coupons.ts',
    find: 'redeem(draft, asset, withInterest, accrued.holders)',
    replace: 'redeem(draft, asset, withInterest, positionsOf(draft, asset))',
    caughtBy: { historiesFrom: 1, says: 'bonds, interest and refunds payable' },
  },
  {
    name: 'a bond that falls due goes on bearing',
    file: 'src/contexts/bonds/coupons.ts',
    find: 'outstandingUnits: position.outstandingUnits - part, duePrincipalMinor',
    replace: 'outstandingUnits: position.outstandingUnits, duePrincipalMinor',
    caughtBy: { historiesFrom: 1, says: 'bonds, interest and refunds payable' },
  },
  {
    name: 'what is left after the waterfall stays in the fund',
    file: 'src/contexts/bonds/waterfall.ts',
    find: 'return { parts, restMinor };',
    replace: 'return { parts, restMinor: restMinor > 0n ? 0n : restMinor };',
    caughtBy: { tests: ['test/contexts/bonds'], says: 'FAIL' },
  },
  {
    name: 'a failed series gives back a bond too few',
    file: 'src/contexts/bonds/subscription.ts',
    find: 'const refundDueMinor = position.paidUnits * series.terms.faceMinor;',
    replace:
      'const refundDueMinor = position.paidUnits > 1n ? (position.paidUnits - 1n) * series.terms.faceMinor : 0n;',
    caughtBy: { tests: ['test/contexts/bonds'], says: 'FAIL' },
  },
  {
    name: 'an offset that is taken back leaves its entries out of the queue',
    file: 'src/contexts/banking/offsetting.ts',
    find: 'for (const { entry, amountMinor } of parts) moveBy(draft, { entry, amountMinor: -amountMinor });',
    replace: 'if (parts.length < 0) moveBy(draft, { entry: draft.causeId, amountMinor: 0n });',
    caughtBy: {
      tests: ['test/contexts/banking/banking.test.ts'],
      says: 'what was offset by mistake is taken back once',
    },
  },
  {
    name: 'a letter for debit counts as money that came in',
    file: 'src/bank/csv-line.ts',
    find: "return readAmount(isBelow ? signed.slice(1) : signed, currency, direction === 'debit', line.line);",
    replace: 'return readAmount(isBelow ? signed.slice(1) : signed, currency, false, line.line);',
    caughtBy: { tests: ['test/bank/csv.test.ts'], says: 'a letter or a word beside the amount' },
  },
];
