import { createHash } from 'node:crypto';
import { linkBases } from '../../src/engine/streams.ts';
import { acceptance } from './acceptance.ts';
import type { EngineWorld } from './acceptance.ts';
import { openRealWorld } from './real-world.ts';
import type { RealNode } from './real-world.ts';
import { until } from './until.ts';

async function openAutobaseWorld(): Promise<EngineWorld> {
  const world = await openRealWorld();
  const nodes = new Map<string, RealNode>();
  const unlinks = new Map<string, () => void>();
  const cut = new Set<string>();
  const part = (name: string): void => {
    for (const [link, unlink] of unlinks) {
      if (!link.split(' ').includes(name)) continue;
      unlink();
      unlinks.delete(link);
    }
  };
  const join = (name: string): void => {
    const node = nodes.get(name);
    for (const other of nodes.values()) {
      if (node === undefined || other === node || cut.has(name) || cut.has(other.name)) continue;
      unlinks.set(`${name} ${other.name}`, linkBases(node.base, other.base));
    }
  };
  const open: EngineWorld['join'] = async (name, options = {}) => {
    const primaryKey = createHash('sha256').update(`${world.folder} ${name}`).digest();
    const node = await world.open(name, { ...options, primaryKey });
    nodes.set(name, node);
    join(name);
    return node.base;
  };
  return {
    found: (name, fold) => open(name, fold === undefined ? {} : { fold }),
    join: open,
    async reopen(name) {
      part(name);
      await nodes.get(name)?.base.close();
      nodes.delete(name);
      return open(name);
    },
    cut(name) {
      cut.add(name);
      part(name);
    },
    heal(name) {
      cut.delete(name);
      join(name);
    },
    until,
    async close() {
      for (const unlink of unlinks.values()) unlink();
      await world.close();
    },
  };
}

acceptance('autobase', openAutobaseWorld);
