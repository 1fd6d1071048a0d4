// One unit of the fold: the changes of one entry or one due task, with the events it raises and what follows from them.

import {
  agenda,
  agendaKey,
  type Draft,
  type EventKind,
  type Reaction,
  type TaskKind,
} from '../kernel/kind.ts';
import type { Change, Layer, RowQuery, Table } from '../kernel/state.ts';

/** A change of what a writer of the base may be. */
export interface WriterChange {
  readonly key: string;
  readonly role: 'log' | 'witness' | 'removed';
}

const EVENTS_MAX = 100_000;

/** A draft over one layer. `settle` works off raised events until none is left. */
export class UnitDraft implements Draft {
  readonly nowMs: number;
  readonly position: number;
  causeId: string;
  writers: WriterChange[] = [];
  private readonly layer: Layer;
  private readonly reactions: ReadonlyMap<string, readonly Reaction[]>;
  private raised: { readonly name: string; readonly payload: unknown }[] = [];

  constructor(
    layer: Layer,
    reactions: ReadonlyMap<string, readonly Reaction[]>,
    moment: { nowMs: number; causeId: string; position: number },
  ) {
    this.layer = layer;
    this.reactions = reactions;
    this.nowMs = moment.nowMs;
    this.causeId = moment.causeId;
    this.position = moment.position;
  }

  /** What this unit has changed so far. */
  get changes(): ReadonlyMap<string, Change> {
    return this.layer.changes;
  }

  get<V>(table: Table<V>, key: string): V | null {
    return this.layer.get(table, key);
  }

  range<V>(table: Table<V>, query?: RowQuery): readonly (readonly [string, V])[] {
    return this.layer.range(table, query);
  }

  put<V>(table: Table<V>, key: string, value: V): void {
    this.layer.put(table, key, value);
  }

  remove<V>(table: Table<V>, key: string): void {
    this.layer.remove(table, key);
  }

  raise<P>(kind: EventKind<P>, payload: P): void {
    this.raised.push({ name: kind.name, payload });
  }

  schedule(atMs: number, kind: TaskKind, subject: string): void {
    this.layer.put(agenda, agendaKey(atMs, kind, subject), subject);
  }

  cancel(atMs: number, kind: TaskKind, subject: string): void {
    this.layer.remove(agenda, agendaKey(atMs, kind, subject));
  }

  setWriter(key: string, role: WriterChange['role']): void {
    this.writers.push({ key, role });
  }

  /** Lets every context react to what was raised, in the order it was raised. */
  settle(): void {
    for (let i = 0; i < this.raised.length; i++) {
      if (i >= EVENTS_MAX) throw new Error('events raise one another without end');
      const event = this.raised[i];
      if (event === undefined) break;
      for (const reaction of this.reactions.get(event.name) ?? []) reaction.react(this, event.payload);
    }
    this.raised = [];
  }

  /** Remembers the changes so far. */
  mark(): ReadonlyMap<string, Change> {
    return new Map(this.layer.changes);
  }

  /** Forgets all changes since the mark. */
  rewind(mark: ReadonlyMap<string, Change>): void {
    this.layer.replace(mark);
    this.raised = [];
    this.writers = [];
  }
}
