// Proposals and votes (COMMUNE.md rules 4 and 20): one member, one vote; a quorum of all members; the majority of votes cast.

import { type Carried, hex, text } from '../../kernel/codec.ts';
import { record } from '../../kernel/codec-records.ts';
import { type Draft, entryKind, type Figures, type Judging, type Rule, task } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { titlesGiven } from '../../kernel/titles.ts';
import { authorIsMember, hasShare, personOf, sharesInForce } from '../membership/facts.ts';
import { action } from './actions.ts';
import { actionRules } from './action-rules.ts';
import { charterValue, parameters, proposalDecided } from './facts.ts';
import { type Proposal, proposals, votes, voteWord } from './tables.ts';

const DAY_MS = 86_400_000;

/** A proposal's votes are counted. */
export const votingEnds = task('governance.voting-ends');

const proposed = record({ title: text(200), reason: text(2000), action });
export type Proposed = Carried<typeof proposed>;

function titlesOf({ title, action: proposedAction }: Proposed): { readonly [what: string]: string } {
  if (proposedAction.is === 'add-witness')
    return { 'title of the proposal': title, 'title of the witness': proposedAction.title };
  if (proposedAction.is !== 'admit-enterprise') return { 'title of the proposal': title };
  return {
    'title of the proposal': title,
    'title of the enterprise': proposedAction.title,
    'name of the representative': proposedAction.representativeName,
  };
}

export const proposedKind = entryKind<Proposed>({
  kind: 'governance.proposed@1',
  means: 'A member proposes that the commune do something; voting opens at once.',
  body: proposed,
  example: {
    title: 'Buy the press hall',
    reason: 'The printers requested it; the rent covers the bonds.',
    action: { is: 'purchase', asset: 'press-hall' },
  },
  rules: [authorIsMember<Proposed>(), titlesGiven<Proposed>('20', titlesOf), ...actionRules],
  evolve(draft, { id, author, body }) {
    const closesAtMs = draft.nowMs + charterValue(draft, parameters.votingDays) * DAY_MS;
    draft.put(proposals, id, {
      proposer: personOf(draft, author) ?? '',
      ...body,
      openedAtMs: draft.nowMs,
      closesAtMs,
      yes: 0,
      no: 0,
      abstain: 0,
      state: 'open',
      decided: null,
    });
    draft.schedule(closesAtMs, votingEnds, id);
  },
});

const voted = record({ proposal: hex(16), vote: voteWord });
export type Voted = Carried<typeof voted>;

const proposalKnown: Rule<Voted> = {
  name: 'proposal-unknown',
  source: '20',
  says: 'There is no proposal {proposal}.',
  next: 'See what is open: telekommune decisions.',
  broken: ({ state, entry }) =>
    state.get(proposals, entry.body.proposal) === null ? { proposal: entry.body.proposal } : null,
};

const proposalOpen: Rule<Voted> = {
  name: 'proposal-closed',
  source: '20',
  says: 'Voting on “{title}” ended at {closedAtMs}; it was {state}.',
  next: 'Propose it again if the question has changed.',
  broken({ state, entry }: Judging<Voted>): Figures | null {
    const proposal = state.get(proposals, entry.body.proposal);
    if (proposal === null || proposal.state === 'open') return null;
    return {
      title: proposal.title,
      closedAtMs: proposal.decided?.atMs ?? proposal.closesAtMs,
      state: proposal.state,
    };
  },
};

export const votedKind = entryKind<Voted>({
  kind: 'governance.voted@1',
  means:
    'A member votes; the last vote counts while voting is open, if the member holds a share when it ends.',
  body: voted,
  example: { proposal: '0f'.repeat(16), vote: 'yes' },
  rules: [authorIsMember<Voted>(), proposalKnown, proposalOpen],
  evolve(draft, { author, body: { proposal: id, vote } }) {
    const person = personOf(draft, author) ?? '';
    const proposal = draft.get(proposals, id);
    if (proposal === null) return;
    const before = draft.get(votes, `${id}/${person}`);
    const counted = { yes: proposal.yes, no: proposal.no, abstain: proposal.abstain };
    if (before !== null) counted[before]--;
    counted[vote]++;
    const next: Proposal = { ...proposal, ...counted };
    draft.put(votes, `${id}/${person}`, vote);
    draft.put(proposals, id, next);
    if (charterValue(draft, parameters.earlyDecision) !== 'yes') return;
    const members = sharesInForce(draft);
    if (!isClear(next, members) || !isClear(votesStanding(draft, id), members)) return;
    draft.cancel(next.closesAtMs, votingEnds, id);
    decide(draft, id);
  },
});

type Votes = Pick<Proposal, 'yes' | 'no' | 'abstain'>;

/** Whether more than half of all members agree. */
function isClear({ yes, no }: Votes, members: number): boolean {
  return yes * 2 > members || no * 2 > members;
}

/** The votes of those who hold a share now: who voted and was struck off, died or left does not decide (rule 20). */
function votesStanding(state: Reader, id: string): Votes {
  const counted = { yes: 0, no: 0, abstain: 0 };
  const skip = id.length + 1;
  for (const [key, vote] of state.range(votes, { prefix: `${id}/` }))
    if (hasShare(state, key.slice(skip))) counted[vote]++;
  return counted;
}

/** Counts the votes of those who are still members, and lets its owner carry it out. */
export function decide(draft: Draft, id: string): void {
  const proposal = draft.get(proposals, id);
  if (proposal === null || proposal.state !== 'open') return;
  const members = sharesInForce(draft);
  const quorumVotes = votesForQuorum(members, charterValue(draft, parameters.quorumPpm));
  const standing = votesStanding(draft, id);
  const cast = standing.yes + standing.no + standing.abstain;
  const passed = cast > 0 && cast >= quorumVotes && standing.yes > standing.no;
  draft.put(proposals, id, {
    ...proposal,
    ...standing,
    state: passed ? 'passed' : 'rejected',
    decided: { atMs: draft.nowMs, shares: members, quorumVotes },
  });
  draft.raise(proposalDecided, { proposal: id, action: proposal.action, passed });
}

/** How many members must vote: the part of all members, rounded up, exactly. */
export function votesForQuorum(members: number, quorumPpm: bigint): number {
  return Number((BigInt(members) * quorumPpm + 999_999n) / 1_000_000n);
}
