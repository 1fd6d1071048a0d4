// Seals (COMMUNE.md "Time, order and finality"): a witness vouches that an instant has passed and that the state after
// `length` entries digests to `digest`. What two thirds of the witnesses vouch for at least is final, and so time passes.

import { DATE_MAX, instantOfDate } from '../../kernel/calendar.ts';
import { type Carried, hex, uint } from '../../kernel/codec.ts';
import { record } from '../../kernel/codec-records.ts';
import { entryKind, type Figures, type Judging, type Rule } from '../../kernel/kind.ts';
import { ordinal } from '../../kernel/state.ts';
import {
  digestAt,
  digests,
  finalLength,
  orderedLength,
  SEAL_KIND,
  sealedClock,
  sealedNowMs,
} from '../order/facts.ts';
import { sealQuorum, witnessesInForce } from './facts.ts';
import { witnesses } from './tables.ts';

const sealed = record({ length: uint(), digest: hex(32), instantMs: uint() });
export type Sealed = Carried<typeof sealed>;

const byWitness: Rule<Sealed> = {
  name: 'author-is-no-witness',
  source: '21',
  says: 'The log {log} is no witness in force.',
  next: 'The members elect witnesses: telekommune propose add-witness.',
  broken({ state, entry }: Judging<Sealed>): Figures | null {
    const known = entry.author === entry.log && witnessesInForce(state).some(({ log }) => log === entry.log);
    return known ? null : { log: entry.log };
  },
};

// Past it no day can be named and no deadline be set: one such seal would end the commune.
const withinCalendar: Rule<Sealed> = {
  name: 'seal-past-calendar',
  source: 'order',
  says: 'The witness says that {instantMs} has passed; the calendar ends with {lastDate}.',
  next: 'Set the clock of the witness right.',
  broken({ entry }: Judging<Sealed>): Figures | null {
    const { instantMs } = entry.body;
    return instantMs < instantOfDate(DATE_MAX) ? null : { instantMs, lastDate: DATE_MAX };
  },
};

const notBackwards: Rule<Sealed> = {
  name: 'seal-runs-back',
  source: 'order',
  says: 'The witness has vouched for {sealedLength} entries at {sealedAtMs} and now says {length} at {instantMs}.',
  next: 'The clock or the copy of this node is older than what it said before; a witness never unsays.',
  broken({ state, entry }: Judging<Sealed>): Figures | null {
    const before = witnessesInForce(state).find(({ log }) => log === entry.log);
    if (before === undefined) return null;
    const { length, instantMs } = entry.body;
    if (length >= before.sealedLength && instantMs >= before.sealedAtMs) return null;
    return { sealedLength: before.sealedLength, sealedAtMs: before.sealedAtMs, length, instantMs };
  },
};

const behindFinal: Rule<Sealed> = {
  name: 'seal-behind-final',
  source: 'order',
  says: 'The seal speaks of {length} entries, but {finalLength} are final already.',
  next: 'Nothing to do: the witness lags and will catch up.',
  broken({ state, entry }: Judging<Sealed>): Figures | null {
    const final = finalLength(state);
    return entry.body.length < final ? { length: entry.body.length, finalLength: final } : null;
  },
};

const atBatchEnd: Rule<Sealed> = {
  name: 'seal-of-unknown-length',
  source: 'order',
  says: 'No batch of the order ends at {length}; {orderedLength} entries are ordered.',
  next: 'The witness has another order than ours: compare telekommune verify on both nodes.',
  broken({ state, entry }: Judging<Sealed>): Figures | null {
    const { length } = entry.body;
    return digestAt(state, length) === null ? { length, orderedLength: orderedLength(state) } : null;
  },
};

const digestFits: Rule<Sealed> = {
  name: 'seal-digest-differs',
  source: 'order',
  says: 'The witness says that {length} entries digest to {said}; here they digest to {ours}.',
  next: 'One of the two runs other rules or lies: telekommune verify on both nodes, then propose remove-witness.',
  broken({ state, entry }: Judging<Sealed>): Figures | null {
    const ours = digestAt(state, entry.body.length);
    const said = entry.body.digest;
    return ours === said ? null : { length: entry.body.length, said, ours: ours ?? '' };
  },
};

/** The value that at least `quorum` of the values reach. */
export function reachedBy(quorum: number, values: readonly number[]): number {
  return [...values].sort((a, b) => b - a)[quorum - 1] ?? 0;
}

const PRUNED_AT_ONCE = 1000;

export const sealedKind = entryKind<Sealed>({
  kind: SEAL_KIND,
  means:
    'A witness vouches for the order up to a length, for the digest of the state there, and that an instant has passed.',
  body: sealed,
  example: { length: 1204, digest: '5a'.repeat(32), instantMs: 1_735_776_000_000 },
  rules: [byWitness, withinCalendar, notBackwards, behindFinal, atBatchEnd, digestFits],
  evolve(draft, { log, body }) {
    const known = witnessesInForce(draft).map((witness) =>
      witness.log === log ? { ...witness, sealedLength: body.length, sealedAtMs: body.instantMs } : witness,
    );
    draft.put(witnesses, 'all', known);
    const quorum = sealQuorum(known.length);
    const finalBefore = finalLength(draft);
    const final = Math.max(
      finalBefore,
      reachedBy(
        quorum,
        known.map(({ sealedLength }) => sealedLength),
      ),
    );
    const nowMs = Math.max(
      sealedNowMs(draft),
      reachedBy(
        quorum,
        known.map(({ sealedAtMs }) => sealedAtMs),
      ),
    );
    draft.put(sealedClock, 'now', { nowMs, finalLength: final });
    if (final === finalBefore) return;
    for (const [key] of draft.range(digests, { to: ordinal(final), limit: PRUNED_AT_ONCE }))
      draft.remove(digests, key);
  },
});
