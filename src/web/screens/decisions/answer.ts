// What `decisions` and `decision` answer.

import type { Action } from '../../../contexts/governance/actions.ts';
import type { DecisionChange } from '../../../views/decision-changes.ts';
import type { Wire } from '../../wire.ts';

export type Vote = 'yes' | 'no' | 'abstain';

export interface ProposalLine {
  readonly proposal: string;
  readonly proposer: string;
  readonly title: string;
  /** Whether nobody chose a title; then it is English, and the page says it better. */
  readonly plainTitle: boolean;
  readonly reason: string;
  readonly action: Wire<Action>;
  readonly openedAtMs: number;
  readonly closesAtMs: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly state: 'open' | 'passed' | 'rejected';
  readonly decided: { readonly atMs: number } | null;
  readonly shares: number;
  readonly quorumVotes: number;
  /** How the members whose keys are here have voted. */
  readonly votesHere: readonly { readonly person: string; readonly vote: Vote | null }[];
}

export interface ProposalAnswer extends ProposalLine {
  readonly votes: readonly { readonly person: string; readonly vote: Vote }[];
  readonly changes: readonly Wire<DecisionChange>[];
  readonly sealedNowMs: number;
}

export interface ProposalsAnswer {
  readonly decisions: readonly ProposalLine[];
}
