// Who writes and who indexes in one state of the in-memory engine, by autobase's rules (its lib/system.js), without its store.

import type { WriterRole } from '../node/ports.ts';

export interface MemoryMember {
  readonly role: WriterRole;
  readonly length: number;
}

export interface MemoryHead {
  readonly log: string;
  readonly length: number;
}

/** One state; a copy is changed, never the state itself. */
export interface MemorySystem {
  readonly members: Map<string, MemoryMember>;
  /** Indexers that count, in the order in which they came in. */
  readonly indexers: string[];
  /** Witnesses that have not written anything yet. */
  readonly pending: string[];
  heads: readonly MemoryHead[];
}

export function emptySystem(): MemorySystem {
  return { members: new Map(), indexers: [], pending: [], heads: [] };
}

export function copySystem(system: MemorySystem): MemorySystem {
  return {
    members: new Map(system.members),
    indexers: [...system.indexers],
    pending: [...system.pending],
    heads: system.heads,
  };
}

function without(list: string[], log: string): boolean {
  const at = list.indexOf(log);
  if (at !== -1) list.splice(at, 1);
  return at !== -1;
}

/** Gives a writer a role; tells whether the set of indexers changed. The last indexer stays one. */
export function setMember(system: MemorySystem, log: string, role: WriterRole): boolean {
  const member = system.members.get(log);
  const isLastIndexer = system.indexers.length === 1 && system.indexers[0] === log;
  if (role !== 'witness' && isLastIndexer) return false;
  if (role === 'removed' && member === undefined) return false;
  const length = member?.length ?? 0;
  system.members.set(log, { role, length });
  if (role !== 'witness') {
    without(system.pending, log);
    return without(system.indexers, log);
  }
  if (system.indexers.includes(log)) return false;
  if (length === 0) {
    if (!system.pending.includes(log)) system.pending.push(log);
    return false;
  }
  system.indexers.push(log);
  return true;
}

/** Takes one block into the heads of the order; tells whether that made a pending witness an indexer. */
export function addHead(
  system: MemorySystem,
  log: string,
  length: number,
  links: (head: MemoryHead) => boolean,
): boolean {
  system.heads = [...system.heads.filter((head) => head.log !== log && !links(head)), { log, length }];
  const role = system.members.get(log)?.role ?? 'removed';
  system.members.set(log, { role, length });
  if (!without(system.pending, log)) return false;
  system.indexers.push(log);
  return true;
}
