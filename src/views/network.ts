// The nodes of the commune: witnesses with what each sealed last, logs that carry entries, invitations, and how far the order is final.

import type { Reader } from '../kernel/state.ts';
import { sealQuorum, witnessesInForce } from '../contexts/governance/facts.ts';
import { type Invitation, invitations, logs, type Witness } from '../contexts/governance/tables.ts';
import { digestAt, finalLength, orderedLength, sealedNowMs } from '../contexts/order/facts.ts';

export interface WitnessLine extends Witness {
  /** Entries that are ordered and that it has not vouched for. */
  readonly behind: number;
}

export interface LogLine {
  readonly log: string;
  readonly title: string;
  readonly person: string;
  readonly inForce: boolean;
  readonly sinceMs: number;
}

export interface InvitationLine extends Invitation {
  readonly key: string;
  /** Open, but its time is over by the witnesses' clock. */
  readonly expired: boolean;
}

export interface Network {
  readonly sealedNowMs: number;
  readonly orderedLength: number;
  readonly finalLength: number;
  /** Of the state after the last final entry, where it is still known. */
  readonly finalDigest: string | null;
  /** Seals that make an entry final. */
  readonly quorum: number;
  readonly witnesses: readonly WitnessLine[];
  readonly logs: readonly LogLine[];
  readonly invitations: readonly InvitationLine[];
}

/** The network as the rules know it; who is reachable is the node's to say. */
export function network(state: Reader): Network {
  const ordered = orderedLength(state);
  const final = finalLength(state);
  const nowMs = sealedNowMs(state);
  const witnesses = witnessesInForce(state);
  return {
    sealedNowMs: nowMs,
    orderedLength: ordered,
    finalLength: final,
    finalDigest: digestAt(state, final),
    quorum: sealQuorum(witnesses.length),
    witnesses: witnesses.map((witness) => ({
      ...witness,
      behind: Math.max(0, ordered - witness.sealedLength),
    })),
    logs: state
      .range(logs)
      .map(([log, { title, person, inForce, since }]) => ({ log, title, person, inForce, sinceMs: since })),
    invitations: state.range(invitations).map(([key, row]) => ({
      key,
      ...row,
      expired: row.state === 'open' && row.expiresAtMs <= nowMs,
    })),
  };
}
