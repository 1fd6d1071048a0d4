// A log that was convicted of a fork: what of it is stable still reaches a node that joins later, and nothing else does.

import { cp } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkBases } from '../../src/engine/streams.ts';
import type { Base } from '../../src/node/ports.ts';
import { openHostile } from './hostile.ts';
import type { Hostile } from './hostile.ts';
import { openRealWorld } from './real-world.ts';
import type { RealNode, RealWorld } from './real-world.ts';
import { allRows, bytes } from './toy-fold.ts';
import { until } from './until.ts';

let world: RealWorld;
let hostiles: Hostile[];
beforeEach(async () => {
  world = await openRealWorld();
  hostiles = [];
});
afterEach(async () => {
  for (const hostile of hostiles) await hostile.close();
  await world.close();
});

function join(hostile: Hostile, base: Base): () => void {
  const [here, there] = [new NoiseSecretStream(true), new NoiseSecretStream(false)];
  for (const stream of [here, there]) stream.on('error', () => undefined);
  pipeline(here.rawStream, there.rawStream, here.rawStream, () => undefined);
  hostile.replicate(here);
  base.replicate(there, false);
  return () => here.destroy();
}

async function rowsOf({ base }: RealNode, which: 'newest' | 'stable' = 'newest'): Promise<readonly string[]> {
  await base.update();
  const rows = await base[which]();
  const found = await allRows(rows);
  await rows.close();
  return found;
}

const has = async (node: RealNode, line: string, which: 'newest' | 'stable' = 'newest'): Promise<boolean> =>
  (await rowsOf(node, which)).includes(line);

const isWarned = (node: RealNode): boolean => node.warnings.some(({ kind }) => kind === 'forked-log');

interface Forked {
  readonly founder: RealNode;
  readonly anna: RealNode;
  readonly bert: RealNode;
  readonly log: string;
}

/** Mallory shows one node one history and another node another one; then the two meet. The founder is the only witness. */
async function forked(told: 'founder' | 'bert'): Promise<Forked> {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  const bert = await world.open('bert');
  const mallory = await world.open('mallory');
  const unlink = [mallory, anna, bert].map(({ base }) => linkBases(founder.base, base));
  for (const node of [anna, bert, mallory]) await world.admit(founder, node, 'log');
  await mallory.base.append([bytes('put honest yes')]);
  for (const node of [founder, anna, bert])
    await until(`${node.name} has it`, () => has(node, 'row/honest=yes', 'stable'));
  for (const part of unlink) part();
  await mallory.base.close();
  const twins: Hostile[] = [];
  for (const name of ['one', 'other']) {
    const folder = `${world.folder}/mallory-${name}`;
    await cp(mallory.folder, folder, { recursive: true });
    twins.push(await openHostile(folder, mallory.primaryKey, world.key(), world.encryptionKey));
  }
  hostiles.push(...twins);
  const [one, other] = twins;
  if (one === undefined || other === undefined) throw new Error('there are two twins');
  await one.inner.append([Buffer.from('put said one')]);
  for (const word of ['said', 'twice']) await other.inner.append([Buffer.from(`put ${word} other`)]);
  const hearer = told === 'founder' ? founder : bert;
  const apart = [join(one, hearer.base), join(other, anna.base)];
  await until('one was told', () => has(hearer, 'row/said=one'));
  if (told === 'founder') await until('it is stable', () => has(hearer, 'row/said=one', 'stable'));
  await until('anna was told the other', () => has(anna, 'row/twice=other'));
  for (const part of apart) part();
  const meeting = linkBases(hearer.base, anna.base);
  await until('both are warned', () => isWarned(hearer) && isWarned(anna));
  meeting();
  return { founder, anna, bert, log: one.logKey };
}

test('a node that joins later gets what is stable of it, and checks it', async () => {
  const { founder, log } = await forked('founder');
  const joiner = await world.open('joiner');
  linkBases(founder.base, joiner.base);
  await until('the joiner has all', () => has(joiner, 'row/said=one'));
  expect(await joiner.base.verifyLog(log)).toEqual({ log, checked: 2, length: 2, fault: null });
});

test('a conviction outlasts a restart, and so does the handing on', async () => {
  const { founder, log } = await forked('founder');
  await founder.base.close();
  const again = await world.open('founder', { ...founder, witness: true });
  const joiner = await world.open('joiner');
  linkBases(again.base, joiner.base);
  await until('the joiner has all', () => has(joiner, 'row/said=one'));
  expect(await joiner.base.verifyLog(log)).toMatchObject({ checked: 2, fault: null });

  const [one] = hostiles;
  if (one === undefined) throw new Error('there is a twin');
  await one.inner.append([Buffer.from('put more one')]);
  join(one, again.base);
  const before = one.inner.length;
  await again.base.append([bytes('put after yes')]);
  await until('the twin hears the founder', async () => {
    await one.inner.update();
    return one.inner.length > before;
  });
  expect(await again.base.logLength(log)).toBe(2);
  expect(await has(again, 'row/more=one')).toBe(false);
});

test('a node that joins later by one that has the other history is not led astray by it', async () => {
  const { founder, anna, log } = await forked('founder');
  const joiner = await world.open('joiner');
  linkBases(anna.base, joiner.base);
  await until('the joiner knows the commune', () => has(joiner, 'count=3'));
  expect(await joiner.base.logLength(log)).toBe(0);
  linkBases(founder.base, joiner.base);
  await until('the joiner has all', () => has(joiner, 'row/said=one'));
  expect(await rowsOf(joiner)).toEqual(await rowsOf(founder));
});

test('what is not stable of it is not handed on', async () => {
  const { anna, log } = await forked('founder');
  const joiner = await world.open('joiner');
  linkBases(anna.base, joiner.base);
  await until('the joiner knows the commune', () => has(joiner, 'count=3'));
  const read = joiner.base.readLog(log, [1], 500)[Symbol.asyncIterator]();
  await expect(read.next()).rejects.toThrow('REQUEST_TIMEOUT');
});

test('where nothing of the two histories is stable, what came before is handed on once the log is struck off', async () => {
  const { founder, bert, log } = await forked('bert');
  const joiner = await world.open('joiner');
  linkBases(bert.base, joiner.base);
  await until('the joiner knows the commune', () => has(joiner, 'count=3'));
  expect(await joiner.base.logLength(log)).toBe(0);

  linkBases(founder.base, bert.base);
  await founder.base.append([bytes(`role ${log} removed`)]);
  await until('bert knows that it is struck off for good', async () => {
    const isRemoved = (await bert.base.logs()).some(({ key, role }) => key === log && role === 'removed');
    return (await has(bert, 'count=5', 'stable')) && isRemoved;
  });
  const later = await world.open('later');
  linkBases(bert.base, later.base);
  await until('one who joins has what is stable', () => has(later, 'count=5', 'stable'));
  expect(await rowsOf(later)).toContain('row/honest=yes');
  expect(await rowsOf(later)).toEqual(await rowsOf(founder));
});
