// Members and witnesses who sign two histories. Both halves of a copied store are opened with `allowBackup`, as a cheat would.

import { createHash, randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkForkProof } from '../../src/engine/fork-proof.ts';
import { linkBases } from '../../src/engine/streams.ts';
import type { Base, EngineWarning } from '../../src/node/ports.ts';
import { openHostile } from './hostile.ts';
import type { Hostile } from './hostile.ts';
import { ACK_MS, openRealWorld } from './real-world.ts';
import type { RealNode, RealWorld } from './real-world.ts';
import { allRows, bytes, impureFold } from './toy-fold.ts';
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

async function rowsOf(node: RealNode, which: 'newest' | 'stable' = 'newest'): Promise<readonly string[]> {
  await node.base.update();
  const rows = await node.base[which]();
  const found = await allRows(rows);
  await rows.close();
  return found;
}

const has = (node: RealNode, line: string): Promise<boolean> =>
  rowsOf(node).then((rows) => rows.includes(line));

const warned = (node: RealNode): EngineWarning | undefined =>
  node.warnings.find(({ kind }) => kind === 'forked-log');

const digest = async (node: RealNode): Promise<string> =>
  createHash('sha256')
    .update((await rowsOf(node)).join('\n'))
    .digest('hex');

/** Two nodes of one member over copies of one store, each with entries of its own. */
async function forkedTwins(member: RealNode, role: 'log' | 'witness'): Promise<[Hostile, Hostile]> {
  const folders = ['one', 'other'].map((name) => `${world.folder}/${member.name}-${name}`);
  await member.base.close();
  for (const folder of folders) await cp(member.folder, folder, { recursive: true });
  const ackInterval = role === 'witness' ? ACK_MS : 0;
  const [one = '', other = ''] = folders;
  const open = (folder: string): Promise<Hostile> =>
    openHostile(folder, member.primaryKey, world.key(), world.encryptionKey, ackInterval);
  const twins: [Hostile, Hostile] = [await open(one), await open(other)];
  hostiles.push(...twins);
  return twins;
}

test('a member who shows two nodes two histories is convicted by his own signatures, and the others go on', async () => {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  const mallory = await world.open('mallory');
  const unlink = [linkBases(founder.base, mallory.base), linkBases(founder.base, anna.base)];
  await world.admit(founder, anna, 'log');
  await world.admit(founder, mallory, 'log');
  await mallory.base.append([bytes('put honest yes')]);
  await until('anna has it', () => has(anna, 'row/honest=yes'));
  for (const part of unlink) part();
  const [one, other] = await forkedTwins(mallory, 'log');
  await one.inner.append([Buffer.from('put said one')]);
  await other.inner.append([Buffer.from('put said other')]);
  await other.inner.append([Buffer.from('put twice other')]);
  join(one, founder.base);
  join(other, anna.base);
  await until('the founder was told one', () => has(founder, 'row/said=one'));
  await until('anna was told the other', () => has(anna, 'row/said=other'));

  linkBases(founder.base, anna.base);
  await until('somebody is warned', () => [founder, anna].some((node) => warned(node) !== undefined));
  const warning = warned(founder) ?? warned(anna);
  expect(warning?.log).toBe(one.logKey);
  expect(checkForkProof(warning?.proof ?? new Uint8Array())).toEqual({ log: one.logKey, length: 2 });

  await anna.base.append([bytes('put onward anna')]);
  await founder.base.append([bytes(`role ${one.logKey} removed`), bytes('put struck yes')]);
  await until('anna reads what the founder wrote', () => has(anna, 'row/struck=yes'));
});

test('a proof of a fork is worth nothing when a bit of it is changed or when it shows one history twice', async () => {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  const mallory = await world.open('mallory');
  const unlink = [linkBases(founder.base, mallory.base), linkBases(founder.base, anna.base)];
  await world.admit(founder, mallory, 'log');
  await until('anna knows of mallory', () => has(anna, 'count=1'));
  for (const part of unlink) part();
  const [one, other] = await forkedTwins(mallory, 'log');
  await one.inner.append([Buffer.from('put said one')]);
  await other.inner.append([Buffer.from('put said other')]);
  await other.inner.append([Buffer.from('put twice other')]);
  join(one, founder.base);
  join(other, anna.base);
  await until('the founder was told one', () => has(founder, 'row/said=one'));
  await until('anna was told the other', () => has(anna, 'row/twice=other'));
  linkBases(founder.base, anna.base);
  const proofs = (): Uint8Array[] =>
    [founder, anna].flatMap((node) => node.warnings.map((warning) => warning.proof ?? Buffer.alloc(0)));
  await until('somebody is warned', () => proofs().some(({ byteLength }) => byteLength > 0));
  const proof = Buffer.from(proofs().find(({ byteLength }) => byteLength > 0) ?? []);
  expect(checkForkProof(proof)).toEqual({ log: one.logKey, length: 1 });
  for (let at = 0; at < proof.byteLength; at++) {
    const changed = Buffer.from(proof);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const verdict = checkForkProof(changed);
    // A changed count or padding may still prove the same fork; never another one.
    if (verdict !== null) expect(verdict).toEqual({ log: one.logKey, length: 1 });
  }
  const cut = 36 + proof.readUInt32LE(32);
  const twice = Buffer.concat([proof.subarray(0, cut), proof.subarray(36, cut)]);
  expect(checkForkProof(twice)).toBeNull();
  expect(checkForkProof(randomBytes(200))).toBeNull();
});

test('a witness who acknowledges two histories is convicted where the halves meet', async () => {
  const founder = await world.open('founder');
  const anna = await world.open('anna');
  const mallory = await world.open('mallory', { witness: true });
  const links = [linkBases(founder.base, anna.base), linkBases(founder.base, mallory.base)];
  await world.admit(founder, anna, 'log');
  await world.admit(founder, mallory, 'witness');
  for (const part of links) part();
  const [one, other] = await forkedTwins(mallory, 'witness');
  const [left, right] = [join(one, founder.base), join(other, anna.base)];
  await founder.base.append([bytes('put half left')]);
  await anna.base.append([bytes('put half right')]);
  await until('both twins heard their half', async () => {
    await one.inner.update();
    await other.inner.update();
    return one.inner.length > 8 && other.inner.length > 8;
  });
  await one.inner.append(null);
  for (let more = 0; more < 3; more++) await other.inner.append(null);
  await until('both halves have an acknowledgement', async () => {
    const logs = await Promise.all([founder, anna].map((node) => node.base.logLength(one.logKey)));
    return logs.every((length) => length > 0) && logs[0] !== logs[1];
  });
  left();
  right();
  linkBases(founder.base, anna.base);
  await until('somebody is warned', () =>
    [founder, anna].some((node) =>
      node.warnings.some(({ kind, log }) => kind === 'forked-log' && log === one.logKey),
    ),
  );
  // What linked to the two histories stays apart until the members agree which one stands; both halves go on working.
  await anna.base.append([bytes('put onward anna')]);
  await founder.base.append([bytes('put onward founder')]);
  await until('anna goes on working', async () =>
    (await rowsOf(anna)).some((line) => line.startsWith('row/onward=')),
  );
  await until('the founder goes on working', async () =>
    (await rowsOf(founder)).some((line) => line.startsWith('row/onward=')),
  );
  expect(founder.warnings.concat(anna.warnings).map(({ log }) => log)).toContain(one.logKey);
});

test('a node that runs other rules than the witnesses says so, and its rows differ from the replay of the others', async () => {
  const founder = await world.open('founder', { fold: impureFold('right') });
  const honest = await world.open('honest', { witness: true, fold: impureFold('right') });
  const other = await world.open('other', { fold: impureFold('other') });
  linkBases(founder.base, honest.base);
  linkBases(founder.base, other.base);
  linkBases(honest.base, other.base);
  await world.admit(founder, honest, 'witness');
  await world.admit(founder, other, 'log');
  for (let at = 0; at < 5; at++) await founder.base.append([bytes(`put on ${at}`)]);
  await until('the other one is warned', () => {
    return other.warnings.some(({ kind }) => kind === 'impure-fold');
  });
  await until('all have the same entries', async () => {
    const counts = await Promise.all([founder, honest, other].map((node) => rowsOf(node)));
    return new Set(counts.map((rows) => rows.find((line) => line.startsWith('count=')))).size === 1;
  });
  expect(await digest(honest)).toBe(await digest(founder));
  expect(await digest(other)).not.toBe(await digest(founder));
});

test('a node that joins fast believes the witnesses; a replay over the logs shows their lie', async () => {
  const liar = await world.open('liar', { fold: impureFold('a lie') });
  for (let at = 0; at < 300; at++) await liar.base.append([bytes(`put k${at} v`)]);
  const joiner = await world.open('joiner', { fastForward: true });
  linkBases(liar.base, joiner.base);
  await until('the joiner shows the lie', () => has(joiner, 'row/name=a lie'));
  const replayer = await world.open('replayer');
  linkBases(joiner.base, replayer.base);
  linkBases(liar.base, replayer.base);
  await until('the replayer has all entries', () => has(replayer, 'count=300'));
  expect(await has(replayer, 'row/name=a lie')).toBe(false);
  // What the audit needs: every entry in the recorded order, checked against its author's signed log.
  const seqs = Array.from({ length: await liar.base.logLength(liar.base.logKey) }, (_, at) => at);
  let read = 0;
  for await (const entry of joiner.base.readLog(liar.base.logKey, seqs, 5000))
    read += entry.bytes.byteLength > 0 ? 1 : 0;
  expect(read).toBe(300);
  expect(await joiner.base.verifyLog(liar.base.logKey)).toMatchObject({ fault: null });
});
