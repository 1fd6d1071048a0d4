// What the node may rely on, of whatever engine is below. Run over the real engine and the one in memory.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogState } from '../../src/engine/members.ts';
import type { Base, EngineWarning, Fold, OrderedEntry } from '../../src/node/ports.ts';
import { allRows, bytes, listeningFold, text, toyFold } from './toy-fold.ts';

export interface JoinOptions {
  readonly witness?: boolean;
  readonly fold?: Fold;
  readonly fastForward?: boolean;
}

/** Nodes by name over one engine; all are connected unless cut. */
export interface EngineWorld {
  /** The first writer, a witness. */
  found(name: string, fold?: Fold): Promise<Base>;
  /** Opens a node that is not admitted yet. */
  join(name: string, options?: JoinOptions): Promise<Base>;
  reopen(name: string): Promise<Base>;
  cut(name: string): void;
  heal(name: string): void;
  /** Lets the engine work until the condition holds. */
  until(what: string, holds: () => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

async function rowsOf(
  base: Base,
  which: 'newest' | 'stable' = 'newest',
  prefix = '',
): Promise<readonly string[]> {
  await base.update();
  const snapshot = await base[which]();
  const rows = await allRows(snapshot, prefix);
  await snapshot.close();
  return rows;
}

async function row(base: Base, key: string): Promise<string | null> {
  await base.update();
  const snapshot = await base.newest();
  const value = text(await snapshot.get(`row/${key}`));
  await snapshot.close();
  return value;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('\n') === other.join('\n');

/** All nodes have the same rows, with so many entries in the order, and all of it is stable. */
async function agreeOn(world: EngineWorld, bases: readonly Base[], entries: number): Promise<void> {
  await world.until(`all nodes agree on ${entries} entries`, async () => {
    const [first, ...others] = bases;
    if (first === undefined) return true;
    const rows = await rowsOf(first);
    if (!rows.includes(`count=${entries}`)) return false;
    for (const other of others) if (!isSame(rows, await rowsOf(other))) return false;
    for (const base of bases) if (!isSame(rows, await rowsOf(base, 'stable'))) return false;
    return true;
  });
}

async function admit(world: EngineWorld, by: Base, base: Base, role: 'log' | 'witness'): Promise<void> {
  await by.append([bytes(`role ${base.logKey} ${role}`)]);
  await world.until(`${base.logKey.slice(0, 6)} is admitted`, async () => {
    await base.update();
    return base.role() === role;
  });
}

/** A founder and two admitted logs: `count` is 2. */
async function threeNodes(world: EngineWorld, fold: Fold = toyFold): Promise<[Base, Base, Base]> {
  const founder = await world.found('founder', fold);
  const anna = await world.join('anna', { fold });
  const bert = await world.join('bert', { fold });
  await admit(world, founder, anna, 'log');
  await admit(world, founder, bert, 'log');
  return [founder, anna, bert];
}

export function acceptance(engine: string, openWorld: () => Promise<EngineWorld>): void {
  describe(`the ${engine} engine`, () => {
    let world: EngineWorld;
    beforeEach(async () => {
      world = await openWorld();
    });
    afterEach(() => world.close());

    test('takes an entry, orders it, and the witnesses make it stable', async () => {
      const founder = await world.found('founder');
      expect(founder.role()).toBe('witness');
      expect(await founder.append([bytes('put a 1')])).toEqual({ firstSeq: 0 });
      expect(await row(founder, 'a')).toBe('1');
      const anna = await world.join('anna');
      await admit(world, founder, anna, 'log');
      await anna.append([bytes('put b 2'), bytes('put c 3')]);
      expect(await row(anna, 'b')).toBe('2');
      await agreeOn(world, [founder, anna], 4);
      const { newest, stable } = anna.lengths();
      expect(stable).toBe(newest);
    });

    test('refuses an empty append, an empty entry, and one that is not admitted', async () => {
      const founder = await world.found('founder');
      const anna = await world.join('anna');
      await expect(founder.append([])).rejects.toThrow('at least one entry');
      await expect(founder.append([new Uint8Array(0)])).rejects.toThrow('at least one byte');
      await expect(anna.append([bytes('put a 1')])).rejects.toThrow('Not writable');
      expect(anna.role()).toBe('unknown');
    });

    test('numbers appends that are made at once in the order in which they were made', async () => {
      const founder = await world.found('founder');
      const places = await Promise.all(
        Array.from({ length: 10 }, (_, at) => founder.append([bytes(`add a ${at}`), bytes(`put b ${at}`)])),
      );
      expect(places.map(({ firstSeq }) => firstSeq)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
      expect(await row(founder, 'a')).toBe('0123456789');
    });

    test('lets writers that were apart agree on one order, and re-applies what came in between', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      world.cut('bert');
      for (const at of [1, 2, 3]) await anna.append([bytes(`add story a${at}`)]);
      for (const at of [1, 2, 3]) await bert.append([bytes(`add story b${at}`)]);
      expect(await row(anna, 'story')).toBe('a1a2a3');
      expect(await row(bert, 'story')).toBe('b1b2b3');
      world.heal('bert');
      await agreeOn(world, [founder, anna, bert], 8);
      const story = (await row(founder, 'story')) ?? '';
      expect(story.replaceAll(/b\d/g, '')).toBe('a1a2a3');
      expect(story.replaceAll(/a\d/g, '')).toBe('b1b2b3');
      expect(await row(bert, 'story')).toBe(story);
    });

    test('never tears a batch apart', async () => {
      const heard: (readonly OrderedEntry[])[] = [];
      const [founder, anna, bert] = await threeNodes(
        world,
        listeningFold((batch) => heard.push(batch)),
      );
      world.cut('bert');
      for (let at = 0; at < 5; at++) {
        await anna.append([bytes('put a 1'), bytes('put a 2'), bytes('put a 3')]);
        await bert.append([bytes('put b 1'), bytes('put b 2')]);
      }
      world.heal('bert');
      await agreeOn(world, [founder, anna, bert], 2 + 15 + 10);
      const sizes = new Map([
        [anna.logKey, 3],
        [bert.logKey, 2],
      ]);
      for (const batch of heard) {
        const [first] = batch;
        const size = sizes.get(first?.log ?? '') ?? 1;
        const wanted = Array.from({ length: size }, (_, at) => [first?.log, (first?.seq ?? 0) + at]);
        expect(batch.map(({ log, seq }) => [log, seq])).toEqual(wanted);
      }
    });

    test('keeps a snapshot as it was, whatever is undone and re-applied under it', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      world.cut('bert');
      for (let at = 0; at < 20; at++) await bert.append([bytes(`put k${at} bert`)]);
      await bert.update();
      const newest = await bert.newest();
      const stable = await bert.stable();
      const before = [await allRows(newest), await allRows(stable)];
      for (let at = 0; at < 20; at++) await anna.append([bytes(`put k${at} anna`)]);
      world.heal('bert');
      await agreeOn(world, [founder, anna, bert], 42);
      expect([await allRows(newest), await allRows(stable)]).toEqual(before);
      expect(text(await newest.get('row/k3'))).toBe('bert');
      await newest.close();
      await stable.close();
    });

    test('never changes what it called stable', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      const witness = await world.join('witness', { witness: true });
      await admit(world, founder, witness, 'witness');
      const bases = [founder, anna, bert, witness];
      const seen = new Map<string, string>();
      const look = async (): Promise<void> => {
        for (const base of bases) {
          for (const line of await rowsOf(base, 'stable', 'order/')) {
            const [place = '', entry = ''] = line.split('=');
            expect(seen.get(place) ?? entry).toBe(entry);
            seen.set(place, entry);
          }
        }
      };
      for (let round = 0; round < 6; round++) {
        if (round % 2 === 0) world.cut('bert');
        await anna.append([bytes(`add story a${round}`)]);
        await bert.append([bytes(`add story b${round}`)]);
        await look();
        world.heal('bert');
        await world.until(`something became stable in round ${round}`, async () => {
          await look();
          return seen.size >= 3 + round;
        });
      }
      await agreeOn(world, bases, 15);
      await look();
      expect(seen.size).toBe(15);
    });

    test('admits and strikes off writers as the fold says', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      await bert.append([bytes('put before yes')]);
      await agreeOn(world, [founder, anna, bert], 3);
      await anna.append([bytes(`role ${bert.logKey} removed`)]);
      await world.until('bert knows that he is struck off', async () => {
        await bert.update();
        return bert.role() === 'removed';
      });
      await expect(bert.append([bytes('put after no')])).rejects.toThrow('Not writable');
      expect(await row(founder, 'before')).toBe('yes');
      const bertAtFounder = async (): Promise<LogState | undefined> => {
        await founder.update();
        return (await founder.logs()).find(({ key }) => key === bert.logKey);
      };
      await world.until('the founder knows it too', async () => (await bertAtFounder())?.role === 'removed');
      expect(await bertAtFounder()).toMatchObject({ role: 'removed', length: 1 });
      await admit(world, founder, bert, 'log');
      await bert.append([bytes('put again yes')]);
      await world.until('the founder reads bert again', async () => (await row(founder, 'again')) === 'yes');
    });

    test('leaves roles as they are that cannot be given', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      await anna.append([bytes(`role ${founder.logKey} removed`), bytes(`role ${founder.logKey} log`)]);
      await anna.append([bytes(`role ${'ab'.repeat(32)} removed`), bytes('role nonsense witness')]);
      await anna.append([bytes('put still here')]);
      await agreeOn(world, [founder, anna, bert], 7);
      expect(founder.role()).toBe('witness');
      expect(await row(founder, 'still')).toBe('here');
    });

    test('goes on with other witnesses after some were added and one was struck off', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      const one = await world.join('one', { witness: true });
      const two = await world.join('two', { witness: true });
      await admit(world, founder, one, 'witness');
      await admit(world, founder, two, 'witness');
      await agreeOn(world, [founder, anna, bert, one, two], 4);
      await anna.append([bytes(`role ${founder.logKey} removed`)]);
      await agreeOn(world, [founder, anna, bert, one, two], 5);
      await world.until('the founder is struck off', async () => {
        await founder.update();
        return founder.role() === 'removed';
      });
      await bert.append([bytes('put later yes')]);
      await agreeOn(world, [anna, bert, one, two], 6);
      expect(one.role()).toBe('witness');
    });

    test('writes nothing for a batch on which the fold fails, says so, and goes on', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      const warnings: EngineWarning[] = [];
      founder.onWarning((warning) => warnings.push(warning));
      await anna.append([bytes('put lost 1'), bytes('explode')]);
      await anna.append([bytes('put kept 1')]);
      await agreeOn(world, [founder, anna, bert], 3);
      expect(await row(bert, 'lost')).toBeNull();
      expect(await row(bert, 'kept')).toBe('1');
      expect(warnings).toMatchObject([{ kind: 'fold-rejected', log: anna.logKey }]);
    });

    test('orders any bytes whatever', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      await anna.append([Uint8Array.from([0]), Uint8Array.from({ length: 256 }, (_, at) => at)]);
      await bert.append([new Uint8Array(100 * 1024).fill(255)]);
      await agreeOn(world, [founder, anna, bert], 5);
      const sizes = (await rowsOf(founder, 'newest', 'order/')).map((line) => Number(line.split(' ')[2]));
      expect(sizes.slice(2).toSorted((one, other) => one - other)).toEqual([1, 256, 102_400]);
    });

    test('gives a late joiner the same rows', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      for (let at = 0; at < 20; at++) {
        await anna.append([bytes(`add a ${at}`)]);
        await bert.append([bytes(`add a ${at}`)]);
      }
      const late = await world.join('late');
      await agreeOn(world, [founder, anna, bert, late], 42);
      await admit(world, founder, late, 'log');
      await late.append([bytes('put late yes')]);
      await agreeOn(world, [founder, anna, bert, late], 44);
      expect(await row(late, 'late')).toBe('yes');
    });

    test('reads and verifies logs entry by entry', async () => {
      const [founder, anna] = await threeNodes(world);
      await anna.append([bytes('one'), bytes('two')]);
      await anna.append([bytes('three')]);
      await world.until('the founder has the log', async () => {
        await founder.update();
        return (await founder.logLength(anna.logKey)) === 3;
      });
      const read: string[] = [];
      for await (const { log, seq, bytes: entry } of founder.readLog(anna.logKey, [2, 0], 1000)) {
        read.push(`${log === anna.logKey} ${seq} ${text(entry)}`);
      }
      expect(read).toEqual(['true 2 three', 'true 0 one']);
      const seen: string[] = [];
      const verdict = await founder.verifyLog(anna.logKey, ({ seq, bytes: entry }) =>
        seen.push(`${seq} ${text(entry)}`),
      );
      expect(verdict).toEqual({ log: anna.logKey, checked: 3, length: 3, fault: null });
      expect(seen).toEqual(['0 one', '1 two', '2 three']);
    });

    test('has everything again after it was closed and opened', async () => {
      const [founder, anna, bert] = await threeNodes(world);
      await anna.append([bytes('put a 1'), bytes('put b 2')]);
      await agreeOn(world, [founder, anna, bert], 4);
      const rows = await rowsOf(anna);
      const again = await world.reopen('anna');
      expect(again.logKey).toBe(anna.logKey);
      expect(await rowsOf(again)).toEqual(rows);
      expect(again.role()).toBe('log');
      expect(await again.append([bytes('put c 3')])).toEqual({ firstSeq: 2 });
      await agreeOn(world, [founder, again, bert], 5);
    });

    test('tells listeners of news, and a broken listener stops nobody', async () => {
      const founder = await world.found('founder');
      let told = 0;
      founder.onUpdate(() => {
        throw new Error('broken listener');
      });
      const stop = founder.onUpdate(() => {
        told += 1;
      });
      await founder.append([bytes('put a 1')]);
      await world.until('the listener was told', async () => told > 0);
      stop();
      const before = told;
      await founder.append([bytes('put a 2')]);
      await founder.update();
      expect(told).toBe(before);
    });
  });
}
