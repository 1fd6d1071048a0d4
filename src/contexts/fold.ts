// Folds batches of the order into rows, unit by unit: an entry is judged and evolves, or is refused; then what fell due runs.
// Never throws for what a peer wrote. A unit whose rows are not at hand throws RowsNotAtHand and can be run again.

import { fromHex, toHex } from '../kernel/bytes.ts';
import { decode, encode, Sink } from '../kernel/codec.ts';
import { decodeEnvelope, type Entry, type Envelope, idOfSaid, saidBytes } from '../kernel/entry.ts';
import { hashBytesBy, plainBlake2b } from '../kernel/hash.ts';
import {
  agenda,
  type Context,
  type Cryptography,
  type Due,
  type EntryKind,
  type Figures,
  type Reaction,
} from '../kernel/kind.ts';
import { type PackedRow, packRows } from '../kernel/packing.ts';
import { type Change, Layer, type RowSource, RowsNotAtHand, ordinal } from '../kernel/state.ts';
import { spend } from './order/counting.ts';
import { sealedClock, sealedNowMs } from './order/facts.ts';
import { batches, communeId, digests, type OrderHead, orderHead, refusals, unread } from './order/types.ts';
import { appendTo, encodeChanges, writeRow } from './row-bytes.ts';
import { UnitDraft, type WriterChange } from './unit.ts';
import { FOUNDING_KIND, SEAL_KIND } from './order/kinds.ts';
import { envelopeRules, type OrderRefusal } from './order/rules.ts';

/** The rules as the fold looks them up. */
export interface Registry {
  readonly kinds: ReadonlyMap<string, EntryKind<unknown>>;
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>;
  readonly dues: ReadonlyMap<string, Due>;
}

/** Makes the registry; contexts react to an event in the order given. */
export function registryOf(contexts: readonly Context[]): Registry {
  const kinds = new Map<string, EntryKind<unknown>>();
  const reactions = new Map<string, Reaction[]>();
  const dues = new Map<string, Due>();
  for (const context of contexts) {
    for (const kind of context.kinds) kinds.set(kind.kind, kind);
    for (const reaction of context.reactions)
      reactions.set(reaction.event, [...(reactions.get(reaction.event) ?? []), reaction]);
    for (const due of context.dues) dues.set(due.task, due);
  }
  return { kinds, reactions, dues };
}

/** An entry's bytes at their place; `log` in hex. */
export interface Placed {
  readonly log: string;
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** What became of one entry. `refused` names the broken rule; `unread` is a kind that these rules do not know. */
export interface Outcome {
  readonly position: number;
  readonly seq: number;
  readonly id: string | null;
  /** Empty when the entry was not readable. */
  readonly kind: string;
  readonly refused: { readonly rule: string; readonly figures: Figures } | null;
  readonly unread: boolean;
}

const HEAD_START = { length: 0, digest: '0'.repeat(64), saidLength: 0 };
const CLOCK_KEY = `${sealedClock.name}/now`;
const STEPS_MAX = 100_000;
const DUE_FROM_EVERY = 256;

/** One batch under way. Call `step` until it answers false, then read the results. */
export class BatchFold {
  readonly outcomes: Outcome[] = [];
  readonly writers: WriterChange[] = [];
  /** Faults of the rules themselves (never of an author): for the log of the machine. */
  readonly faults: unknown[] = [];
  private readonly registry: Registry;
  private readonly cryptography: Cryptography;
  private readonly batch: readonly Placed[];
  private readonly layer: Layer;
  private head: OrderHead | null = null;
  private nowMs: number | null = null;
  private next = 0;
  private tasksRun = 0;
  private dueUntilMs: number | null = null;
  /** Nothing that waits lies before this key of the agenda; it moves seldom, because every new range has to be fetched. */
  private dueFrom = '';
  private saidUntil = 0;

  constructor(registry: Registry, cryptography: Cryptography, below: RowSource, batch: readonly Placed[]) {
    this.registry = registry;
    this.cryptography = cryptography;
    this.batch = batch;
    this.layer = new Layer(below);
  }

  /** Runs the next unit; false when the batch is done. Throws RowsNotAtHand when rows must be loaded first; then call it again. */
  step(): boolean {
    this.head ??= this.layer.get(orderHead, 'head') ?? HEAD_START;
    const { head } = this;
    if (this.dueUntilMs !== null) {
      this.runDue(head.length + this.next - 1);
      return true;
    }
    const placed = this.batch[this.next];
    if (placed === undefined) return false;
    this.nowMs ??= sealedNowMs(this.layer);
    const before = this.nowMs;
    const unit = new Layer(this.layer);
    const draft = new UnitDraft(unit, this.registry.reactions, {
      nowMs: before,
      causeId: '',
      position: head.length + this.next,
    });
    const outcome = this.runEntry(draft, placed);
    this.keep(unit);
    this.writers.push(...draft.writers);
    this.outcomes.push(outcome);
    this.next++;
    if (outcome.kind !== SEAL_KIND) this.saidUntil = this.next;
    if (unit.changes.has(CLOCK_KEY)) this.nowMs = sealedNowMs(this.layer);
    if (this.nowMs > before) this.dueUntilMs = this.nowMs;
    return true;
  }

  /** Ends the batch: chains the digest, writes the order's own rows, and gives all changes with their bytes. */
  finish(): {
    readonly changes: ReadonlyMap<string, Change>;
    readonly rows: readonly (readonly [string, Uint8Array | null])[];
    readonly digest: string;
  } {
    const head = this.head ?? this.layer.get(orderHead, 'head') ?? HEAD_START;
    const sink = new Sink();
    const rows: (readonly [string, Uint8Array | null])[] = [];
    const packed = new Map<string, PackedRow[]>();
    for (const [key, { table, value, bytes: bytesMade }] of this.layer.changes) {
      const bytes = value === null ? null : (bytesMade ?? encode(table.codec, value));
      writeRow(sink, key, bytes);
      if (!table.packed || bytes === null) rows.push([key, bytes]);
      else appendTo(packed, table.name, [key, bytes]);
    }
    for (const same of packed.values()) rows.push(...packRows(same));
    const blake2b = this.cryptography.blake2b ?? plainBlake2b;
    const before = fromHex(head.digest) ?? new Uint8Array();
    const digest = toHex(hashBytesBy(blake2b, 'state', 32, before, sink.taken()));
    const length = head.length + this.batch.length;
    const own = new Layer(this.layer);
    own.put(orderHead, 'head', {
      length,
      digest,
      saidLength: this.saidUntil > 0 ? head.length + this.saidUntil : head.saidLength,
    });
    own.put(digests, ordinal(length), digest);
    own.put(batches, ordinal(length), {
      log: this.batch[0]?.log ?? '',
      seqs: this.batch.map(({ seq }) => seq),
      digest,
    });
    for (const [key, change] of own.changes) rows.push([key, encode(change.table.codec, change.value)]);
    this.layer.absorb(own);
    return { changes: this.layer.changes, rows, digest };
  }

  private runEntry(draft: UnitDraft, placed: Placed): Outcome {
    const at = { position: draft.position, seq: placed.seq };
    const decoded = decodeEnvelope(placed.bytes);
    if ('fault' in decoded) {
      const refused = {
        rule: 'entry-not-readable',
        figures: { fault: decoded.fault, sizeBytes: placed.bytes.length },
      };
      return this.refuse(draft, placed, null, { ...at, id: null, kind: '', refused, unread: false });
    }
    const envelope = decoded.value;
    const author = envelope.signer?.device ?? placed.log;
    const said = saidBytes(placed.bytes, envelope);
    const id = idOfSaid(author, said, this.cryptography.blake2b);
    draft.causeId = id;
    const kind = this.registry.kinds.get(envelope.kind);
    if (kind === undefined) {
      draft.put(unread, ordinal(draft.position), { log: placed.log, seq: placed.seq, kind: envelope.kind });
      return { ...at, id, kind: envelope.kind, refused: null, unread: true };
    }
    const refused = this.judgeAndEvolve(draft, placed, envelope, said, author, id, kind);
    if (refused !== null)
      return this.refuse(draft, placed, envelope, { ...at, id, kind: envelope.kind, refused, unread: false });
    return { ...at, id, kind: envelope.kind, refused: null, unread: false };
  }

  private judgeAndEvolve(
    draft: UnitDraft,
    placed: Placed,
    envelope: Envelope,
    said: Uint8Array,
    author: string,
    id: string,
    kind: EntryKind<unknown>,
  ): OrderRefusal | null {
    const early = envelopeRules(draft, this.cryptography, { ...envelope, said }, author);
    if (early !== null) return early;
    const body = decode(kind.body, envelope.body);
    if ('fault' in body)
      return { rule: 'body-not-readable', figures: { fault: body.fault, kind: envelope.kind } };
    const entry: Entry<unknown> = {
      id,
      kind: envelope.kind,
      author,
      log: placed.log,
      atMs: envelope.atMs,
      position: draft.position,
      body: body.value,
    };
    spend(draft, author, envelope.counter, envelope.signer === null ? 'log' : 'device');
    try {
      const judging = { state: draft, entry, nowMs: draft.nowMs, cryptography: this.cryptography };
      for (const rule of kind.rules) {
        const figures = rule.broken(judging);
        if (figures !== null) return { rule: rule.name, figures };
      }
      const mark = draft.mark();
      try {
        if (envelope.kind === FOUNDING_KIND) draft.put(communeId, 'id', id);
        kind.evolve(draft, entry);
        draft.settle();
        encodeChanges(draft.changes);
      } catch (error) {
        draft.rewind(mark);
        throw error;
      }
      return null;
    } catch (error) {
      if (error instanceof RowsNotAtHand) throw error;
      this.faults.push(error);
      return { rule: 'rules-failed', figures: { kind: envelope.kind } };
    }
  }

  private refuse(draft: UnitDraft, placed: Placed, envelope: Envelope | null, outcome: Outcome): Outcome {
    const figures = Object.entries(outcome.refused?.figures ?? {});
    draft.put(refusals, ordinal(draft.position), {
      id: outcome.id ?? '0'.repeat(32),
      kind: envelope?.kind ?? '',
      author: envelope?.signer?.device ?? placed.log,
      log: placed.log,
      seq: placed.seq,
      atMs: envelope?.atMs ?? 0,
      rule: outcome.refused?.rule ?? '',
      figures: figures.slice(0, 16).map(([name, value]) => ({
        name,
        type: typeof value,
        value: clipped(String(value), FIGURE_LENGTH_MAX),
      })),
    });
    return outcome;
  }

  private runDue(position: number): void {
    const untilMs = this.dueUntilMs ?? 0;
    const first = this.layer.range(agenda, {
      from: this.dueFrom,
      to: ordinal(untilMs + 1),
      limit: 1,
    })[0];
    if (first === undefined || this.tasksRun >= STEPS_MAX) {
      this.dueUntilMs = null;
      this.dueFrom = '';
      this.tasksRun = 0;
      return;
    }
    const [key, subject] = first;
    const atMs = Number(key.slice(0, 16));
    const name = key.slice(17, key.indexOf('/', 17));
    const unit = new Layer(this.layer);
    const draft = new UnitDraft(unit, this.registry.reactions, {
      nowMs: atMs,
      causeId: this.outcomes.at(-1)?.id ?? '',
      position,
    });
    draft.remove(agenda, key);
    const mark = draft.mark();
    try {
      this.registry.dues.get(name)?.run(draft, subject, atMs);
      draft.settle();
      encodeChanges(draft.changes);
    } catch (error) {
      if (error instanceof RowsNotAtHand) throw error;
      this.faults.push(error);
      draft.rewind(mark);
    }
    this.keep(unit);
    this.writers.push(...draft.writers);
    this.tasksRun++;
    if (this.tasksRun % DUE_FROM_EVERY === 0) this.dueFrom = key;
    this.dueFrom = earliestScheduled(unit, this.dueFrom);
  }

  /** Takes a unit that ended well into the batch. */
  private keep(unit: Layer): void {
    encodeChanges(unit.changes);
    this.layer.absorb(unit);
  }
}

/** The least key of the agenda, `from` or one that the unit added before it. */
function earliestScheduled({ changes }: Layer, from: string): string {
  let earliest = from;
  for (const [fullKey, { table, value }] of changes) {
    if (table.name !== agenda.name || value === null) continue;
    const key = fullKey.slice(agenda.name.length + 1);
    if (key < earliest) earliest = key;
  }
  return earliest;
}

const FIGURE_LENGTH_MAX = 160;

/** Cuts text to a length, never through the middle of a character. */
function clipped(value: string, lengthMax: number): string {
  if (value.length <= lengthMax) return value;
  const last = value.charCodeAt(lengthMax - 1);
  return value.slice(0, last >= 0xd800 && last <= 0xdbff ? lengthMax - 1 : lengthMax);
}
