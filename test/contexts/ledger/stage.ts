// A small stage for single contexts: rows put by hand, entries judged and evolved, events raised, tasks run, all in memory.

import type { Codec } from '../../../src/kernel/codec.ts';
import { decode, encode } from '../../../src/kernel/codec.ts';
import { hashHex } from '../../../src/kernel/hash.ts';
import { toUtf8 } from '../../../src/kernel/bytes.ts';
import {
  agenda,
  type Context,
  type EntryKind,
  type EventKind,
  type Figures,
} from '../../../src/kernel/kind.ts';
import { Layer, MemoryState, ordinal, type Table } from '../../../src/kernel/state.ts';
import { registryOf } from '../../../src/contexts/fold.ts';
import { UnitDraft } from '../../../src/contexts/unit.ts';
import { communes, powers } from '../../../src/contexts/governance/tables.ts';
import { charterValues } from '../../../src/contexts/governance/facts.ts';
import { devices, enterprises, shareCounts } from '../../../src/contexts/membership/tables.ts';
import { shareBegan, shareEnded } from '../../../src/contexts/membership/facts.ts';

export const TREASURER = 'a1'.repeat(32);
export const STRANGER = 'ee'.repeat(32);
/** How many days before its first entry the commune of a stage was founded. */
export const FOUNDED_DAYS_BEFORE = 100;

/** The device of an enterprise's representative. */
export function deviceOf(name: string): string {
  return hashHex('row', 32, toUtf8(name) ?? new Uint8Array());
}

export class Stage {
  readonly state = new MemoryState();
  nowMs: number;
  private position = 0;
  private readonly registry: ReturnType<typeof registryOf>;

  constructor(contexts: readonly Context[], nowMs: number) {
    this.registry = registryOf(contexts);
    this.nowMs = nowMs;
    this.put(communes, 'commune', {
      name: 'Werkhof',
      currency: 'EUR',
      foundedAtMs: nowMs - FOUNDED_DAYS_BEFORE * 86_400_000,
    });
    this.put(powers, 'treasurer//tove', '00'.repeat(16));
    this.put(devices, TREASURER, { person: 'tove', title: 'desk', inForce: true, sinceMs: 0 });
  }

  put<V>(table: Table<V>, key: string, value: V): void {
    this.state.apply([[`${table.name}/${key}`, { table, value }]]);
  }

  charter(parameter: string, value: string): void {
    this.put(charterValues, parameter, value);
  }

  /** An enterprise with somebody who acts for it. */
  enterprise(name: string): void {
    this.put(enterprises, name, { title: name, inForce: true, sinceMs: 0 });
    this.put(devices, deviceOf(name), { person: `of-${name}`, title: 'desk', inForce: true, sinceMs: 0 });
    this.put(powers, `represent/${name}/of-${name}`, '00'.repeat(16));
  }

  /** Sets how many shares there are and raises the event, as membership does. */
  share(person: string, begins: boolean): void {
    const count = this.state.get(shareCounts, 'all') ?? 0;
    this.put(shareCounts, 'all', count + (begins ? 1 : -1));
    this.raise(begins ? shareBegan : shareEnded, { person });
  }

  /** Judges an entry and lets it evolve; answers the name and figures of the broken rule, or null. Throws where a sentence lacks a figure. */
  say<B>(kind: EntryKind<B>, body: B, author = TREASURER): { rule: string; figures: Figures } | null {
    const position = this.position++;
    const entry = {
      id: this.idAt(position),
      kind: kind.kind,
      author,
      log: author,
      atMs: 0,
      position,
      body: this.carried(kind.body, body),
    };
    const cryptography = { verify: () => false };
    for (const rule of kind.rules) {
      const figures = rule.broken({ state: this.state, entry, nowMs: this.nowMs, cryptography });
      if (figures === null) continue;
      for (const [brace, name] of `${rule.says} ${rule.next}`.matchAll(/\{(\w+)\}/g))
        if (!Object.hasOwn(figures, name ?? '')) throw new Error(`${rule.name} has no figure for ${brace}`);
      return { rule: rule.name, figures };
    }
    this.unit(position, this.nowMs, (draft) => kind.evolve(draft, entry));
    return null;
  }

  /** The id of the entry that was said last. */
  lastId(): string {
    return this.idAt(this.position - 1);
  }

  raise<P>(kind: EventKind<P>, payload: P): void {
    this.unit(this.position, this.nowMs, (draft) => draft.raise(kind, payload));
  }

  /** Seals an instant and runs what fell due. */
  seal(nowMs: number): void {
    this.nowMs = nowMs;
    for (let steps = 0; steps < 100_000; steps++) {
      const first = this.state.range(agenda, { to: ordinal(nowMs + 1), limit: 1 })[0];
      if (first === undefined) return;
      const [key, subject] = first;
      const atMs = Number(key.slice(0, 16));
      const name = key.slice(17, key.indexOf('/', 17));
      this.unit(this.position, atMs, (draft) => {
        draft.remove(agenda, key);
        this.registry.dues.get(name)?.run(draft, subject, atMs);
      });
    }
    throw new Error('tasks schedule one another without end');
  }

  private idAt(position: number): string {
    return position.toString(16).padStart(32, '0');
  }

  private carried<B>(codec: Codec<B>, body: B): B {
    const decoded = decode(codec, encode(codec, body));
    if ('fault' in decoded) throw new Error(decoded.fault);
    return decoded.value;
  }

  private unit(position: number, nowMs: number, run: (draft: UnitDraft) => void): void {
    const layer = new Layer(this.state);
    const draft = new UnitDraft(layer, this.registry.reactions, {
      nowMs,
      causeId: this.idAt(position),
      position,
    });
    run(draft);
    draft.settle();
    for (const { table, value } of layer.changes.values())
      if (value !== null) this.carried(table.codec, value);
    this.state.apply(layer.changes);
  }
}

/** Adds up. */
export function totalOf(values: Iterable<bigint>): bigint {
  let total = 0n;
  for (const value of values) total += value;
  return total;
}

/** The instant at noon of a day. */
export function noonOf(date: number): number {
  return date * 86_400_000 + 43_200_000;
}
