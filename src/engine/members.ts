// Reads what autobase keeps about its writers: their roles, lengths and the length of the rows at each signed state.

import SystemView from 'autobase/lib/system.js';
import type { Member } from 'autobase/lib/system.js';
import type Hypercore from 'hypercore';
import type { WriterRole } from '../node/ports.ts';
import { shareBlocks } from './shared-blocks.ts';

export interface LogState {
  readonly key: string;
  readonly role: WriterRole;
  readonly length: number;
}

function roleOf(member: Member): WriterRole {
  if (member.isRemoved) return 'removed';
  return member.isIndexer ? 'witness' : 'log';
}

/** Reads one fixed state of the system core: the newest, or the one at a length. */
async function withSystem<T>(
  core: Hypercore,
  read: (system: SystemView) => Promise<T>,
  length = 0,
): Promise<T> {
  const system = new SystemView(core.snapshot(), { checkout: length });
  try {
    await shareBlocks(system.db, core);
    await system.ready();
    return await read(system);
  } finally {
    await system.close();
  }
}

/** Role of one writer and how much of its log the order has taken in, up to a length of the system or by now; null when it was never admitted. */
export function memberOf(core: Hypercore, log: Uint8Array, systemLength = 0): Promise<LogState | null> {
  return withSystem(
    core,
    async (system) => {
      const member = await system.get(log);
      if (member === null) return null;
      return { key: Buffer.from(log).toString('hex'), role: roleOf(member), length: member.length };
    },
    systemLength,
  );
}

export function listMembers(core: Hypercore): Promise<readonly LogState[]> {
  return withSystem(core, async (system) => {
    const logs: LogState[] = [];
    for await (const { key, value } of system.list()) {
      logs.push({ key: key.toString('hex'), role: roleOf(value), length: value.length });
    }
    return logs;
  });
}

/** Length of the rows at a length of the system: both are signed together. The rows are the only view of this base. */
export function rowsLengthAt(core: Hypercore, systemLength: number): Promise<number> {
  return withSystem(core, async (system) => {
    const { views } = await system.getIndexedInfo(systemLength);
    return views[0]?.length ?? 0;
  });
}
