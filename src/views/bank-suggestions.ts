// Which entries of the books a line of the bank may be: what speaks for each, sums of few entries of one party, and whether one of them stands out.
// A suggestion is only that: a treasurer says what it is.

import type { Part } from '../contexts/banking/tables.ts';
import { type Candidate, type Candidates, type Compared, isNear } from './bank-candidates.ts';
import { sumsOfParties, wholeOrders } from './bank-sums.ts';
import { containsName, containsPhrase } from './words-alike.ts';

export type Reason = 'amount' | 'reference' | 'order' | 'account' | 'contract' | 'name' | 'date';

export interface Suggestion {
  /** One entry, or several of one party or one order that are the line together. */
  readonly parts: readonly Part[];
  readonly what: string;
  readonly about: string;
  /** What speaks for it. */
  readonly because: readonly Reason[];
  readonly score: number;
}

export interface Suggestions {
  /** The best first. */
  readonly suggestions: readonly Suggestion[];
  /** One stands out: it is the line to the cent, and more than amount and day speaks for it. */
  readonly isSure: boolean;
  /** The best ones are as good as each other. */
  readonly isAmbiguous: boolean;
}

const WEIGHTS: Readonly<Record<Reason, number>> = {
  amount: 4,
  reference: 4,
  order: 4,
  account: 4,
  contract: 2,
  name: 2,
  date: 1,
};
/** An account that is known as somebody else's speaks against it. */
const OTHER_ACCOUNT = -3;
/** A date alone, or a name alone, suggests nothing. */
const SCORE_LEAST = 4;
/** By so much the best one stands out. */
const LEAD_LEAST = 2;
const SUGGESTIONS_MAX = 3;
const NEAR_DAYS = 7;
/** What speaks for a candidate beside its amount and its day. */
function whoSpeaks(line: Compared, { move, references, names, contract }: Candidate): Reason[] {
  const because: Reason[] = [];
  if (references.some((one) => containsPhrase(line.words, one))) because.push('reference');
  if (move.party !== null && line.holders.includes(move.party)) because.push('account');
  if (containsPhrase(line.words, contract)) because.push('contract');
  if (names.some((name) => containsName(line.words, name))) because.push('name');
  return because;
}

function scoreOf(line: Compared, because: readonly Reason[], party: string | null): number {
  const isOthers = party !== null && line.holders.length > 0 && !line.holders.includes(party);
  return because.reduce((sum, one) => sum + WEIGHTS[one], isOthers ? OTHER_ACCOUNT : 0);
}

function ofOne(line: Compared, candidate: Candidate): Suggestion | null {
  const { move } = candidate;
  if (line.restMinor > 0n !== move.restMinor > 0n) return null;
  const because: Reason[] = [
    ...(line.restMinor === move.restMinor ? (['amount'] as const) : []),
    ...whoSpeaks(line, candidate),
    ...(isNear(line, move, NEAR_DAYS) ? (['date'] as const) : []),
  ];
  const score = scoreOf(line, because, move.party);
  if (score < SCORE_LEAST) return null;
  const isLess = line.restMinor > 0n ? line.restMinor < move.restMinor : line.restMinor > move.restMinor;
  const amountMinor = isLess ? line.restMinor : move.restMinor;
  return { parts: [{ entry: move.entry, amountMinor }], what: move.what, about: move.about, because, score };
}

/** Entries that are the line together; with the name of the order by which all of them were paid. */
function ofSeveral(line: Compared, chosen: readonly Candidate[], order: string | null): Suggestion {
  const who = new Set(chosen.flatMap((one) => whoSpeaks(line, one)));
  const because: Reason[] = order === null ? ['amount', ...who] : ['amount', 'order'];
  if (chosen.every(({ move }) => isNear(line, move, NEAR_DAYS))) because.push('date');
  const party = order === null ? (chosen[0]?.move.party ?? null) : null;
  const about = [...new Set(chosen.map(({ move }) => move.about))];
  return {
    parts: chosen.map(({ move }) => ({ entry: move.entry, amountMinor: move.restMinor })),
    what: [...new Set(chosen.map(({ move }) => move.what))].join(' + '),
    about: order === null ? about.join('; ') : `order ${order}`,
    because,
    score: scoreOf(line, because, party),
  };
}

const saysWho = ({ because }: Suggestion): boolean =>
  because.some((one) => one !== 'amount' && one !== 'date');

/** What a line may be, the best first, and how sure that is. */
export function suggestionsFor(line: Compared, candidates: Candidates): Suggestions {
  const near = candidates.around(line.date);
  const single = near.flatMap((candidate) => ofOne(line, candidate) ?? []);
  const isSettled = single.some((one) => one.because.includes('amount') && saysWho(one));
  const speaks = (one: Candidate): boolean => whoSpeaks(line, one).length > 0;
  const orders = wholeOrders(line, near).map((one) => ofSeveral(line, one, one[0]?.order ?? null));
  const sums =
    isSettled || orders.length > 0
      ? []
      : sumsOfParties(line, near, speaks).map((one) => ofSeveral(line, one, null));
  const all = [...single, ...orders, ...sums].toSorted((a, b) => b.score - a.score);
  const [best, second] = all;
  const lead = best === undefined ? 0 : best.score - (second?.score ?? 0);
  return {
    suggestions: all.slice(0, SUGGESTIONS_MAX),
    isSure: best !== undefined && best.because.includes('amount') && saysWho(best) && lead >= LEAD_LEAST,
    isAmbiguous: second !== undefined && lead === 0,
  };
}
