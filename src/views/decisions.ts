// The proposals with their votes (rule 20), the open ones first.

import type { Reader } from '../kernel/state.ts';
import { charterValue, parameters } from '../contexts/governance/facts.ts';
import { votesForQuorum } from '../contexts/governance/proposing.ts';
import { type Proposal, proposals, votes } from '../contexts/governance/tables.ts';
import { sharesInForce } from '../contexts/membership/facts.ts';

export interface DecisionLine extends Proposal {
  readonly proposal: string;
  /** Shares in force: when it was decided, or now while it is open. */
  readonly shares: number;
  /** Votes cast that it needs to count: when it was decided, or as the charter stands now. */
  readonly quorumVotes: number;
}

export interface Decision extends DecisionLine {
  readonly votes: readonly { readonly person: string; readonly vote: 'yes' | 'no' | 'abstain' }[];
}

function lineOf(state: Reader, proposal: string, row: Proposal): DecisionLine {
  const shares = row.decided?.shares ?? sharesInForce(state);
  const quorumPpm = charterValue(state, parameters.quorumPpm);
  const wanted = votesForQuorum(shares, quorumPpm);
  return { proposal, ...row, shares, quorumVotes: row.decided?.quorumVotes ?? wanted };
}

/** All proposals: open ones by when they close, then decided ones, the latest first. */
export function decisions(state: Reader): readonly DecisionLine[] {
  const lines = state.range(proposals).map(([proposal, row]) => lineOf(state, proposal, row));
  const open = lines.filter((line) => line.state === 'open').sort((a, b) => a.closesAtMs - b.closesAtMs);
  const decided = lines
    .filter((line) => line.state !== 'open')
    .sort((a, b) => (b.decided?.atMs ?? 0) - (a.decided?.atMs ?? 0));
  return [...open, ...decided];
}

export interface DecisionPage {
  readonly lines: readonly DecisionLine[];
  /** Where the next page begins; null where there is none. */
  readonly next: number | null;
}

/** One page of the list: the open ones and the latest that are decided, or those that are decided before number `before` of them, counted from the oldest. */
export function decisionPage(
  state: Reader,
  { limit, before }: { readonly limit: number; readonly before: number | null },
): DecisionPage {
  const all = decisions(state);
  const open = before === null ? all.filter((line) => line.state === 'open') : [];
  const decided = all.filter((line) => line.state !== 'open');
  const from = before === null ? 0 : Math.max(0, decided.length - before + 1);
  const shown = decided.slice(from, from + Math.max(0, limit - open.length));
  const left = decided.length - from - shown.length;
  return { lines: [...open, ...shown], next: left > 0 ? left + 1 : null };
}

/** One proposal with who voted how; null for an unknown id. */
export function decision(state: Reader, proposal: string): Decision | null {
  const row = state.get(proposals, proposal);
  if (row === null) return null;
  const prefix = `${proposal}/`;
  return {
    ...lineOf(state, proposal, row),
    votes: state.range(votes, { prefix }).map(([key, vote]) => ({ person: key.slice(prefix.length), vote })),
  };
}
