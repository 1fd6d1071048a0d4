// Rows of governance: the commune itself, powers, proposals, votes, witnesses, logs, invitations.

import { type Carried, flag, hex, list, option, text, uint } from '../../kernel/codec.ts';
import { record, slug, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { action } from './actions.ts';

/** Single row `commune`. */
const commune = record({ name: text(120), currency: text(3), foundedAtMs: uint() });
export const communes = table('governance.commune', commune);

/** By `power/enterprise/person`: the entry that granted it. */
export const powers = table('governance.powers', hex(16));

const proposal = record({
  proposer: slug,
  title: text(200),
  reason: text(2000),
  action,
  openedAtMs: uint(),
  closesAtMs: uint(),
  yes: uint(),
  no: uint(),
  abstain: uint(),
  state: word('open', 'passed', 'rejected'),
  /** Filled in when it is decided. */
  decided: option(record({ atMs: uint(), shares: uint(), quorumVotes: uint() })),
});
export type Proposal = Carried<typeof proposal>;
/** By entry id. */
export const proposals = table('governance.proposals', proposal);

export const voteWord = word('yes', 'no', 'abstain');
/** By `proposal/person`. */
export const votes = table('governance.votes', voteWord);

/** A witness in force: what it vouched for last, and whether it was caught vouching for a state that is not ours. */
const witness = record({ log: hex(32), title: text(80), sealedLength: uint(), sealedAtMs: uint() });
export type Witness = Carried<typeof witness>;
/** The most witnesses a commune can have. */
export const WITNESSES_MAX = 100;
/** Single row `all`: the witnesses in force, with what each sealed last. */
export const witnesses = table('governance.witnesses', list(witness, WITNESSES_MAX));

const nodeLog = record({ title: text(80), person: slug, inForce: flag, since: uint() });
/** Logs that may carry entries, by key. */
export const logs = table('governance.logs', nodeLog);

const invitation = record({
  inviter: slug,
  title: text(80),
  expiresAtMs: uint(),
  state: word('open', 'used', 'withdrawn'),
  usedBy: option(hex(32)),
});
export type Invitation = Carried<typeof invitation>;
/** By the public key that the invitation's holder proves to have. */
export const invitations = table('governance.invitations', invitation);
