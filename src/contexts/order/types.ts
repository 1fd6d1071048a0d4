// What the fold keeps about the order itself: how long it is, what the state digests to, who said what last, what was refused.

import { type Carried, hex, list, text, uint } from '../../kernel/codec.ts';
import { record } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';

/** Where the order stands after a batch. `length` counts entries, `digest` chains all rows ever written, `saidLength` is the length after the last entry that is no seal. */
const head = record({ length: uint(), digest: hex(32), saidLength: uint() });
export type OrderHead = Carried<typeof head>;

/** One batch of one log, in the order it was applied; `digest` is the state's after it. */
const batch = record({ log: hex(32), seqs: list(uint(), 1_000_000), digest: hex(32) });

/** An entry that broke a rule: the figures as the rule gave them, numbers as text behind a mark for their type. */
const refused = record({
  id: hex(16),
  kind: text(64),
  author: hex(32),
  log: hex(32),
  seq: uint(),
  atMs: uint(),
  rule: text(64),
  figures: list(record({ name: text(64), type: text(8), value: text(512) }), 16),
});
export type RefusedEntry = Carried<typeof refused>;

/** Single row `head`. */
export const orderHead = table('order.head', head);
/** Single row `id`: the id of the founding entry, by which devices bind what they sign. */
export const communeId = table('order.commune', hex(16));
/** How many numbers of a device, the highest that it has spent, may come in any order. */
export const WINDOW_COUNTERS = 64;
/** Numbers that an author has spent: all up to `upTo`, and above it each that a step leads to, in rising order. */
const spentCounters = record({ upTo: uint(), stepsAbove: list(uint(), WINDOW_COUNTERS) });
export type SpentCounters = Carried<typeof spentCounters>;
/** By author, a device or a log: the counters of its entries that were read. */
export const counters = table('order.counters', spentCounters);
/** By length after the batch. */
export const batches = table('order.batches', batch, { recordOnly: true });
/** By length after the batch, from the last final one on: what a seal is checked against. */
export const digests = table('order.digests', hex(32));
/** By position. */
export const refusals = table('order.refusals', refused, { packed: true });
/** By position: entries of a kind that these rules do not know; kept, not applied. */
export const unread = table('order.unread', record({ log: hex(32), seq: uint(), kind: text(64) }), {
  packed: true,
});

/** Single row `now`: the instant that the witnesses last sealed, and the length that two thirds of them vouch for. */
const clock = record({ nowMs: uint(), finalLength: uint() });
export type SealedClock = Carried<typeof clock>;
export const sealedClock = table('order.clock', clock);
