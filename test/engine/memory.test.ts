import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryNetwork } from '../../src/engine/memory.ts';
import type { MemoryBase } from '../../src/engine/memory.ts';
import type { EngineWarning, Fold } from '../../src/node/ports.ts';
import { allRows, bytes, toyFold } from './toy-fold.ts';

const secret = (name: string): Uint8Array => createHash('sha256').update(name).digest();

interface Net {
  readonly network: MemoryNetwork;
  readonly bases: Map<string, MemoryBase>;
  open(name: string, fold?: Fold): Promise<MemoryBase>;
}

function openNet(): Net {
  const network = new MemoryNetwork();
  const bases = new Map<string, MemoryBase>();
  let key: string | null = null;
  return {
    network,
    bases,
    async open(name, fold = toyFold) {
      const base = await network.open({
        folder: name,
        primaryKey: secret(name),
        key,
        encryptionKey: secret('encryption'),
        fold,
        ackIntervalMs: null,
        fastForward: false,
      });
      key ??= base.key;
      bases.set(name, base);
      return base;
    },
  };
}

async function rowsOf(base: MemoryBase, which: 'newest' | 'stable'): Promise<readonly string[]> {
  return allRows(await base[which]());
}

/** Three witnesses and two logs, all admitted. */
async function fiveNodes(): Promise<Net> {
  const net = openNet();
  const founder = await net.open('w0');
  for (const [name, role] of [
    ['w1', 'witness'],
    ['w2', 'witness'],
    ['anna', 'log'],
    ['bert', 'log'],
  ] as const) {
    const base = await net.open(name);
    await founder.append([bytes(`role ${base.logKey} ${role}`)]);
    await net.network.settle();
  }
  return net;
}

const NAMES = ['w0', 'w1', 'w2', 'anna', 'bert'] as const;
const name = fc.constantFrom(...NAMES);
const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      by: fc.constantFrom('anna', 'bert'),
      size: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('send' as const), from: name, to: name }) },
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('deliver' as const), from: name, to: name, at: fc.nat(3) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('drop' as const, 'duplicate' as const),
      from: name,
      to: name,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('cut' as const, 'heal' as const), from: name, to: name }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('ack' as const), by: fc.constantFrom('w0', 'w1', 'w2') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), who: name, lost: fc.nat(3) }) },
);

test('after any chaos and healing all nodes have the same rows, and nothing stable ever changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 120 }), async (events) => {
      const net = await fiveNodes();
      const { network, bases } = net;
      const at = (node: string): MemoryBase => {
        const base = bases.get(node);
        if (base === undefined) throw new Error(`no node ${node}`);
        return base;
      };
      let written = 4;
      const stable = new Map<string, string>();
      const look = async (): Promise<void> => {
        for (const base of bases.values()) {
          for (const line of await rowsOf(base, 'stable')) {
            const [key = '', value = ''] = line.split('=');
            if (!key.startsWith('order/')) continue;
            expect(stable.get(key) ?? value).toBe(value);
            stable.set(key, value);
          }
        }
      };
      for (const happening of events) {
        if (happening.do === 'write') {
          // It may have lost the entry that admitted it in a crash.
          if (at(happening.by).role() !== 'log') continue;
          const batch = Array.from({ length: happening.size }, (_, part) =>
            bytes(`add story ${written + part}`),
          );
          written += batch.length;
          await at(happening.by).append(batch);
        } else if (happening.do === 'send') network.offer(happening.from, happening.to);
        else if (happening.do === 'deliver') {
          network.deliver(happening.from, happening.to, happening.at);
          await at(happening.to).update();
        } else if (happening.do === 'ack') await at(happening.by).ack();
        else if (happening.do === 'crash') {
          network.crash(happening.who, happening.lost);
          await net.open(happening.who);
        } else network[happening.do](happening.from, happening.to);
        await look();
      }
      network.healAll();
      await network.settle();
      const expected = await rowsOf(at('anna'), 'newest');
      expect(expected).toContain(`count=${written}`);
      for (const base of bases.values()) {
        expect(await rowsOf(base, 'newest')).toEqual(expected);
        expect(await rowsOf(base, 'stable')).toEqual(expected);
      }
      await look();
    }),
    { numRuns: Number(process.env['RUNS'] ?? 150) },
  );
});

test('a crash loses what was not synced, and nothing that was acknowledged', async () => {
  const net = await fiveNodes();
  const anna = net.bases.get('anna');
  if (anna === undefined) throw new Error('no anna');
  await anna.append([bytes('put kept 1')]);
  anna.holdsAppends = true;
  const lost = anna.append([bytes('put lost 1')]);
  expect(net.network.offer('anna', 'bert')).toBe(1);
  net.network.crash('anna');
  await expect(lost).rejects.toThrow('anna crashed');
  await expect(anna.newest()).rejects.toThrow('anna crashed');
  const again = await net.open('anna');
  await net.network.settle();
  const rows = await rowsOf(again, 'newest');
  expect(rows).toContain('row/kept=1');
  expect(rows.some((line) => line.startsWith('row/lost'))).toBe(false);
});

test('an author that shows two halves two histories is noticed where they meet, and stops nobody', async () => {
  const net = await fiveNodes();
  const warnings: EngineWarning[] = [];
  const [anna, bert, w1] = [net.bases.get('anna'), net.bases.get('bert'), net.bases.get('w1')];
  if (anna === undefined || bert === undefined || w1 === undefined) throw new Error('no nodes');
  w1.onWarning((warning) => warnings.push(warning));
  await anna.append([bytes('put said one')]);
  const [said] = net.network.batchesOf('anna', anna.logKey).slice(-1);
  if (said === undefined) throw new Error('nothing written');
  net.network.forge('w1', { ...said, values: [bytes('put said other')] });
  await bert.append([bytes('put unharmed yes')]);
  await net.network.settle();
  expect(warnings).toMatchObject([{ kind: 'forked-log', log: anna.logKey }]);
  expect(await w1.verifyLog(anna.logKey)).toMatchObject({ fault: 'forked' });
  expect(await rowsOf(bert, 'newest')).toContain('row/unharmed=yes');
});
