// Money that belongs to no asset, as the treasurer confirms it: common costs, contributions, and their reversal.
// Only these can be reversed: everything else has consequences (a bond, a lease, a claim) that a posting alone would not undo.

import { amount, type Carried, hex, text } from '../../kernel/codec.ts';
import { day, record, slug, word } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Judging, type Rule } from '../../kernel/kind.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import {
  accounts,
  amountRule,
  bankShortRule,
  commonMoneyMoved,
  dateAheadRule,
  dateBeforeFoundingRule,
  moneyOfOthersRule,
  periodClosedRule,
  post,
  type PostingLine,
} from './facts.ts';
import { type Manual, manuals } from './tables.ts';

/** The account on the other side of the bank. */
const OTHER: { readonly [is in Manual['is']]: (name: string) => string[] } = {
  'common-cost': accounts.commonCosts,
  capital: accounts.capital,
  grant: accounts.grants,
  'carried-over': accounts.carriedOver,
};

function linesOf({ is, name, amountMinor }: Manual): PostingLine[] {
  const inMinor = is === 'common-cost' ? -amountMinor : amountMinor;
  return [
    { account: accounts.bank(), minor: inMinor },
    { account: OTHER[is](name), minor: -inMinor },
  ];
}

/** What goes into the pool: costs take from it, grants add to it; capital and what the bank held before are kept and never shared. */
function pooledMinor({ is, amountMinor }: Manual): bigint {
  return is === 'common-cost' ? -amountMinor : is === 'grant' ? amountMinor : 0n;
}

interface Words {
  readonly date: number;
  readonly what: string;
  readonly memo: string;
}

function move(draft: Draft, manual: Manual, { date, what, memo }: Words, direction: 1n | -1n): void {
  const lines = linesOf(manual).map(({ account, minor }) => ({ account, minor: direction * minor }));
  post(draft, { date, what, memo, lines });
  const amountMinor = direction * pooledMinor(manual);
  if (amountMinor !== 0n) draft.raise(commonMoneyMoved, { amountMinor, date });
}

const WHAT = {
  'common-cost': 'common cost paid',
  capital: 'capital received',
  grant: 'grant received',
  'carried-over': 'bank balance carried over',
} as const;

const cost = record({ kind: slug, amountMinor: amount(), date: day, reference: text(140) });
type Cost = Carried<typeof cost>;

export const commonCostPaidKind = entryKind<Cost>({
  kind: 'ledger.common-cost-paid@1',
  means:
    'A treasurer confirms that the bank paid a cost of the whole commune; it lessens the pool of the dividend.',
  body: cost,
  example: { kind: 'bookkeeping', amountMinor: 12_000n, date: 20_454, reference: 'invoice 17' },
  rules: [
    authorIsTreasurer(),
    amountRule(({ amountMinor }) => amountMinor),
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
    periodClosedRule(({ date }) => date),
    bankShortRule(({ entry }) => entry.body.amountMinor),
    moneyOfOthersRule(({ amountMinor }) => amountMinor),
  ],
  evolve(draft, { id, body }) {
    const manual = {
      is: 'common-cost',
      name: body.kind,
      amountMinor: body.amountMinor,
      reversed: false,
    } as const;
    draft.put(manuals, id, manual);
    move(draft, manual, { date: body.date, what: WHAT['common-cost'], memo: body.reference }, 1n);
  },
});

const contribution = record({
  from: text(80),
  /** `capital` is kept, `grant` may be spent on common costs and shared; `carried-over` is what the bank held when these books began. */
  use: word('capital', 'grant', 'carried-over'),
  amountMinor: amount(),
  date: day,
  reference: text(140),
});
type Contribution = Carried<typeof contribution>;

export const contributionReceivedKind = entryKind<Contribution>({
  kind: 'ledger.contribution-received@1',
  means:
    'A treasurer confirms money that somebody gave to the commune without a claim in return, or that the bank held when these books began.',
  body: contribution,
  example: {
    from: 'Mietshaus fund',
    use: 'capital',
    amountMinor: 500_000n,
    date: 20_454,
    reference: 'start money',
  },
  rules: [
    authorIsTreasurer(),
    amountRule(({ amountMinor }) => amountMinor),
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
    periodClosedRule(({ date }) => date),
  ],
  evolve(draft, { id, body }) {
    const manual = {
      is: body.use,
      name: body.use,
      amountMinor: body.amountMinor,
      reversed: false,
    };
    draft.put(manuals, id, manual);
    const memo = [body.from, body.reference].filter((words) => words !== '').join(', ');
    move(draft, manual, { date: body.date, what: WHAT[body.use], memo }, 1n);
  },
});

const reversal = record({
  /** The id of the entry to be undone. */
  entry: hex(16),
  date: day,
  reason: text(140),
});
type Reversal = Carried<typeof reversal>;

const canBeReversed: Rule<Reversal> = {
  name: 'posting-not-reversible',
  source: 'Ledger',
  says: 'Entry {entry} is no common cost and no contribution; only these can be reversed.',
  next: 'Look the entry up: telekommune ledger journal. Other entries are corrected by an entry of their own context.',
  broken: ({ state, entry }) =>
    state.get(manuals, entry.body.entry) === null ? { entry: entry.body.entry } : null,
};

const notYetReversed: Rule<Reversal> = {
  name: 'posting-already-reversed',
  source: 'Ledger',
  says: 'Entry {entry} over {amountMinor} is reversed already.',
  next: 'Nothing is left to correct. If the reversal was wrong, record the payment afresh.',
  broken({ state, entry }) {
    const manual = state.get(manuals, entry.body.entry);
    return manual?.reversed === true ? { entry: entry.body.entry, amountMinor: manual.amountMinor } : null;
  },
};

function leavesBank({ state, entry }: Judging<Reversal>): bigint {
  const manual = state.get(manuals, entry.body.entry);
  return manual === null || manual.is === 'common-cost' ? 0n : manual.amountMinor;
}

export const reversedKind = entryKind<Reversal>({
  kind: 'ledger.reversed@1',
  means:
    'A treasurer undoes a common cost or a contribution that was recorded by mistake, by posting it the other way round.',
  body: reversal,
  example: { entry: 'ab'.repeat(16), date: 20_455, reason: 'recorded twice' },
  rules: [
    authorIsTreasurer(),
    canBeReversed,
    notYetReversed,
    dateAheadRule(({ date }) => date),
    dateBeforeFoundingRule(({ date }) => date),
    periodClosedRule(({ date }) => date),
    bankShortRule(leavesBank),
  ],
  evolve(draft, { body }) {
    const manual = draft.get(manuals, body.entry);
    if (manual === null) return;
    draft.put(manuals, body.entry, { ...manual, reversed: true });
    const memo = `${body.reason} (entry ${body.entry})`;
    move(draft, manual, { date: body.date, what: `reversal: ${WHAT[manual.is]}`, memo }, -1n);
  },
});
