import { createHash } from 'node:crypto';
import { MemoryNetwork } from '../../src/engine/memory.ts';
import type { BaseOptions } from '../../src/node/ports.ts';
import { acceptance } from './acceptance.ts';
import type { EngineWorld } from './acceptance.ts';
import { toyFold } from './toy-fold.ts';

const secret = (name: string): Uint8Array => createHash('sha256').update(name).digest();

async function openMemoryWorld(): Promise<EngineWorld> {
  const network = new MemoryNetwork();
  const options = new Map<string, BaseOptions>();
  let key: string | null = null;
  const open: EngineWorld['join'] = async (name, { fold = toyFold } = {}) => {
    const opened: BaseOptions = {
      folder: name,
      primaryKey: secret(name),
      key,
      encryptionKey: secret('encryption'),
      fold,
      ackIntervalMs: null,
      fastForward: false,
    };
    options.set(name, opened);
    const base = await network.open(opened);
    key ??= base.key;
    return base;
  };
  return {
    found: (name, fold) => open(name, fold === undefined ? {} : { fold }),
    join: open,
    async reopen(name) {
      network.crash(name);
      const opened = options.get(name);
      if (opened === undefined) throw new Error(`no node ${name}`);
      return network.open({ ...opened, key });
    },
    cut(name) {
      for (const other of network.nodes()) {
        network.cut(name, other);
        network.cut(other, name);
      }
    },
    heal(name) {
      for (const other of network.nodes()) {
        network.heal(name, other);
        network.heal(other, name);
      }
    },
    async until(what, holds) {
      await network.settle();
      if (!(await holds())) throw new Error(`the network has settled, but not: ${what}`);
    },
    async close() {
      for (const name of network.nodes()) network.crash(name);
    },
  };
}

acceptance('in-memory', openMemoryWorld);
