// The closing of a period: income and expenses go to retained rent, and the period takes no further postings.

import { addDays, type CivilDate, dateOfInstant, endOfMonth } from '../../kernel/calendar.ts';
import { type Carried, encode, list } from '../../kernel/codec.ts';
import { day, record } from '../../kernel/codec-records.ts';
import type { Entry } from '../../kernel/entry.ts';
import { hashHex } from '../../kernel/hash.ts';
import { type Draft, entryKind, type Rule } from '../../kernel/kind.ts';
import { ordinal, type Reader } from '../../kernel/state.ts';
import { bankAgreesRule, bareBankIsNamedRule, statementsReachRule } from '../banking/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { balancesAtMonthEnd } from './balance-at.ts';
import { accounts, closedThrough, monthOf } from './facts.ts';
import { writePosting } from './posting.ts';
import { sum } from './sum.ts';
import { account, closingBalances, heads, lastClosing, periods } from './tables.ts';

/** A closing of a thousand accounts is a few postings, not one huge row. */
const CLOSED_PER_POSTING_MAX = 200;

const closing = record({ through: day });
type Closing = Carried<typeof closing>;

const digested = list(record({ account, minor: sum }), 1_000_000);

const endsMonth: Rule<Closing> = {
  name: 'period-ends-within-month',
  source: 'Ledger',
  says: 'A period ends with a month; {throughDate} is not the last day of one.',
  next: 'Close through {monthEndDate}.',
  broken({ entry }) {
    const throughDate = entry.body.through as CivilDate;
    const monthEndDate = endOfMonth(throughDate);
    return throughDate === monthEndDate ? null : { throughDate, monthEndDate };
  },
};

const followsLast: Rule<Closing> = {
  name: 'period-already-closed',
  source: 'Ledger',
  says: 'The books are closed through {closedDate}; they cannot be closed through {throughDate} again.',
  next: 'Close a later month. What was wrong in a closed period is corrected in the open one.',
  broken({ state, entry }) {
    const closedDate = closedThrough(state);
    return closedDate === null || entry.body.through > closedDate
      ? null
      : { throughDate: entry.body.through, closedDate };
  },
};

const dayIsOver: Rule<Closing> = {
  name: 'period-not-over',
  source: 'Ledger',
  says: 'The period through {throughDate} is not over: the witnesses have sealed {sealedDate}.',
  next: 'Close it when a seal says that its last day has passed.',
  broken({ entry, nowMs }) {
    const sealedDate = dateOfInstant(nowMs);
    return sealedDate > entry.body.through ? null : { throughDate: entry.body.through, sealedDate };
  },
};

const trialIsZero: Rule<Closing> = {
  name: 'trial-balance-not-zero',
  source: 'Ledger',
  says: 'The balances of all accounts sum to {trialMinor}, not to zero.',
  next: 'This is a fault of the program: please report it, and close nothing until it is understood.',
  broken({ state }) {
    const trialMinor = state.get(heads, 'head')?.trialMinor ?? 0n;
    return trialMinor === 0n ? null : { trialMinor };
  },
};

const throughIn = ({ through }: Closing): number => through;

function bankAtMonthEndByBooks(state: Reader, throughDate: number): bigint {
  const bank = accounts.bank().join(':');
  return balancesAtMonthEnd(state, monthOf(throughDate)).find(([account]) => account === bank)?.[1] ?? 0n;
}

function isResult(account: string): boolean {
  return account.startsWith('income:') || account.startsWith('expenses:');
}

function closeAccounts(
  draft: Draft,
  date: number,
  results: readonly (readonly [string, bigint])[],
): number[] {
  const numbers: number[] = [];
  for (let first = 0; first < results.length; first += CLOSED_PER_POSTING_MAX) {
    const part = results.slice(first, first + CLOSED_PER_POSTING_MAX);
    const movedMinor = part.reduce((total, [, minor]) => total + minor, 0n);
    const lines = part.map(([account, minor]) => ({ account: account.split(':'), minor: -minor }));
    if (movedMinor !== 0n) lines.push({ account: accounts.retainedRent(), minor: movedMinor });
    numbers.push(writePosting(draft, { date, what: 'period closed', lines }, { closing: true }));
  }
  return numbers;
}

function evolve(draft: Draft, { id, body }: Entry<Closing>): void {
  const before = balancesAtMonthEnd(draft, monthOf(body.through));
  const results = before.filter(([account, minor]) => isResult(account) && minor !== 0n);
  const numbers = closeAccounts(draft, body.through, results);
  const number = (draft.get(lastClosing, 'last')?.number ?? 0) + 1;
  const beforeOf = new Map(before);
  const after = balancesAtMonthEnd(draft, monthOf(body.through));
  for (const [account, afterMinor] of after) {
    const beforeMinor = beforeOf.get(account) ?? 0n;
    draft.put(closingBalances, `${ordinal(number)}/${account}`, { beforeMinor, afterMinor });
  }
  draft.put(periods, ordinal(number), {
    throughDate: body.through,
    closedAtMs: draft.nowMs,
    entry: id,
    resultMinor: results.reduce((total, [, minor]) => total - minor, 0n),
    accountCount: after.length,
    digest: hashHex(
      'trial-balance',
      32,
      encode(
        digested,
        after.map(([account, minor]) => ({ account, minor })),
      ),
    ),
    firstPosting: numbers[0] ?? 0,
    postingCount: numbers.length,
  });
  draft.put(lastClosing, 'last', { number, throughDate: body.through });
}

export const periodClosedKind = entryKind<Closing>({
  kind: 'ledger.period-closed@1',
  means: 'A treasurer closes the books through the last day of a month.',
  body: closing,
  example: { through: addDays(dateOfInstant(1_767_225_600_000), 30) },
  rules: [
    authorIsTreasurer(),
    endsMonth,
    followsLast,
    dayIsOver,
    trialIsZero,
    statementsReachRule(throughIn),
    bareBankIsNamedRule(throughIn, bankAtMonthEndByBooks),
    bankAgreesRule(throughIn, bankAtMonthEndByBooks),
  ],
  evolve,
});
