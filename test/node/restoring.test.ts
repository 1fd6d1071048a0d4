// Backups on the real engine: a node is lost and comes back, or moves, and no log is ever forked.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { contexts } from '../../src/contexts/contexts.ts';
import { registryOf } from '../../src/contexts/fold.ts';
import { admissionProof } from '../../src/contexts/governance/invitations.ts';
import { logs, proposals } from '../../src/contexts/governance/tables.ts';
import { openBase } from '../../src/engine/base.ts';
import { takeInLogs } from '../../src/engine/carried-logs.ts';
import { exportLogs } from '../../src/engine/stick.ts';
import { linkBases } from '../../src/engine/streams.ts';
import { type BackupSource, makeBackup, moveOut } from '../../src/node/backup.ts';
import { cryptography } from '../../src/node/cryptography.ts';
import { type HeldFolder, holdFolder } from '../../src/node/folder.ts';
import { Keyring } from '../../src/node/keyring.ts';
import { usualConfig, writeNodeConfig } from '../../src/node/node-config.ts';
import {
  admitted,
  foundCommune,
  openNode,
  type OpeningParts,
  type OpenNode,
} from '../../src/node/opening.ts';
import {
  needBegunLogs,
  orderedHere,
  type Restored,
  restoreNode,
  takeInCarried,
} from '../../src/node/restoring.ts';
import { keyPairOf } from '../kit/keys.ts';
import { personOf, proofOf, StoryClock } from '../kit/real-node.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { troubleOf } from './trouble.ts';

const cheap = { cost: { passes: 1, memoryBytes: 8192 } };
const passphrase = Buffer.from('velvet anchor moss lantern');
const encryptionKey = new Uint8Array(32).fill(3);
const clock = new StoryClock(1_735_689_600_000);
const root = temporaryFolder();
const complaints: unknown[] = [];
const closing: (() => Promise<unknown>)[] = [];
let count = 0;
const fresh = (): string => join(root, String(++count));

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  const [complaint] = complaints.splice(0);
  if (complaint !== undefined) throw new Error('a node complained', { cause: complaint });
});

interface Kept {
  readonly held: HeldFolder;
  readonly keyring: Keyring;
  readonly open: OpenNode;
  readonly parts: OpeningParts;
}

/** Opens the node of a folder, as the program does. */
async function openKept(held: HeldFolder, keyring: Keyring, people: readonly string[]): Promise<Kept> {
  needBegunLogs(held.layout, keyring);
  await takeInCarried(held.layout, keyring, true, { takeInLogs });
  const commune = keyring.commune();
  const { primaryKey, witnessPrimaryKey } = keyring.node();
  const parts: OpeningParts = {
    folder: held.layout.root,
    engine: { openBase, linkBases },
    registry: registryOf(contexts),
    cryptography,
    clock,
    pace: { leastMs: 30, lookMs: 200, heartbeatMs: 60_000, mayLeap: true, jitter: Math.random },
    ackIntervalMs: 50,
    jitter: async () => undefined,
    secrets: {
      logPrimaryKey: primaryKey,
      witnessPrimaryKey,
      encryptionKey: commune?.encryptionKey ?? encryptionKey,
    },
    baseKey: commune?.baseKey ?? null,
    people: () => people.map(personOf),
    checked: () => 'by this node',
    folded: () => undefined,
    peers: () => [],
    fastForward: false,
    warn: (warning) => complaints.push(warning),
    complain: (fault) => complaints.push(fault),
  };
  const open = await openNode(parts);
  for (const which of ['log', 'witness'] as const) keyring.markBegun(which);
  if (commune === null) keyring.keepCommune({ baseKey: open.base.key, encryptionKey });
  closing.push(() => open.close());
  return { held, keyring, open, parts };
}

async function begin(baseKey: string | null, people: readonly string[]): Promise<Kept> {
  const held = holdFolder(fresh());
  const keyring = await Keyring.create(held.layout.keys, passphrase, cheap);
  if (baseKey !== null) keyring.keepCommune({ baseKey, encryptionKey });
  writeNodeConfig(held.layout.config, usualConfig('Office node'));
  return openKept(held, keyring, people);
}

/** Anna's node, which founded the commune and holds its only witness. */
async function founder(): Promise<Kept> {
  const kept = await begin(null, ['anna']);
  await foundCommune(kept.open, kept.parts, {
    name: 'Test commune',
    currency: 'EUR',
    enterprise: 'druckerei',
    enterpriseTitle: 'druckerei',
    person: 'anna',
    personName: 'anna',
    identity: personOf('anna').identity,
    device: personOf('anna').device,
    deviceTitle: 'desk',
    proof: proofOf('anna'),
    nodeTitle: 'node',
    charter: [],
  });
  return kept;
}

/** Anna lets a log in. */
async function letIn({ open: { node } }: Kept, log: string): Promise<void> {
  const invitation = keyPairOf(`invitation for ${log}`);
  const expiresAtMs = clock.ms + 1000;
  const said = [
    await node.say('anna', 'governance.invited@1', { key: invitation.publicKey, title: 'node', expiresAtMs }),
    await node.say('anna', 'governance.log-admitted@1', {
      key: invitation.publicKey,
      log,
      title: 'node',
      proof: invitation.sign(admissionProof(node.communeId, log)),
    }),
  ];
  expect(said.map(({ refused }) => refused)).toEqual([null, null]);
}

/** Anna says something that leaves a trace: a proposal. */
async function propose({ open: { node } }: Kept, as: string, title: string): Promise<string | null> {
  const action = { is: 'grant-power', power: 'treasurer', enterprise: '', person: 'anna' };
  const { refused } = await node.say(as, 'governance.proposed@1', { title, reason: '', action });
  return refused?.rule ?? null;
}

function sourceOf({ held, keyring, open }: Kept): BackupSource {
  const { layout } = held;
  const carrier = { exportLogs, takeInLogs };
  return {
    layout,
    keyring,
    session: open.node,
    base: open.base,
    witness: open.witnessBase,
    carrier,
    clock,
    title: 'Office node',
    progress: () => undefined,
  };
}

async function restore(file: string, people: readonly string[], lastCopy = false): Promise<Kept & Restored> {
  const held = holdFolder(fresh());
  const how = await restoreNode(file, held.layout, passphrase, { lastCopy, progress: () => undefined });
  const keyring = Keyring.open(held.layout.keys);
  await keyring.unlock(passphrase);
  return { ...(await openKept(held, keyring, people)), ...how };
}

async function titlesOf({ open: { base, node } }: Kept): Promise<string[]> {
  await base.update();
  return node.read((state) => state.range(proposals).map(([, { title }]) => title));
}
const digestOf = async ({ open: { node } }: Kept): Promise<string> => (await node.standing()).digest;

test('the only node of a commune is lost and goes on from its backup, witness and all', async () => {
  const one = await founder();
  expect(await propose(one, 'anna', 'before the backup')).toBeNull();
  expect(await one.open.node.untilFinal(20_000)).toBe(true);
  const file = fresh();
  await makeBackup(sourceOf(one), file);
  const proposed = await titlesOf(one);
  await one.open.close();

  const again = await restore(file, ['anna'], true);
  expect(again.logs).toBe('continued');
  expect(await again.open.node.learnCommune()).toBe(true);
  expect(again.open.node.logKey).toBe(one.open.node.logKey);
  expect(again.open.node.witnessKey).toBe(one.open.node.witnessKey);
  await expect.poll(() => titlesOf(again), { timeout: 10_000 }).toEqual(proposed);
  expect(await propose(again, 'anna', 'after the loss')).toBeNull();
  expect(await again.open.node.untilFinal(20_000)).toBe(true);
  expect(await titlesOf(again)).toEqual(expect.arrayContaining(['before the backup', 'after the loss']));
});

test('an old copy of one node among several goes on under a fresh log, once it is let in', async () => {
  const one = await founder();
  const two = await begin(one.open.base.key, ['anna']);
  const part = linkBases(one.open.base, two.open.base);
  await letIn(one, two.open.base.logKey);
  await admitted(two.open);
  expect(await propose(two, 'anna', 'in the backup')).toBeNull();
  const file = fresh();
  await makeBackup(sourceOf(two), file);
  expect(await propose(two, 'anna', 'after the backup')).toBeNull();
  const lost = two.open.base.logKey;
  const { length } = await two.open.node.standing();
  await expect.poll(async () => (await one.open.node.standing()).length).toBeGreaterThanOrEqual(length);
  part();
  await two.open.close();

  const again = await restore(file, ['anna']);
  expect(again.logs).toBe('fresh');
  expect(again.open.base.logKey).not.toBe(lost);
  expect(await again.open.node.learnCommune()).toBe(true);
  const knowsLost = async (): Promise<boolean> => {
    await again.open.base.update();
    return again.open.node.read((state) => state.get(logs, lost)?.inForce === true);
  };
  await expect.poll(knowsLost, { timeout: 10_000 }).toBe(true);
  await expect.poll(() => titlesOf(again), { timeout: 10_000 }).toEqual(['in the backup']);
  expect(again.open.base.role()).toBe('unknown');

  linkBases(one.open.base, again.open.base);
  await letIn(one, again.open.base.logKey);
  await admitted(again.open);
  expect(await propose(again, 'anna', 'after the loss')).toBeNull();
  await expect
    .poll(async () => (await digestOf(one)) === (await digestOf(again)), { timeout: 10_000 })
    .toBe(true);
  expect(await one.open.base.logLength(lost)).toBe(await again.open.base.logLength(lost));
});

test('a restored node reaches the length that its backup says, and one that says too much is noticed', async () => {
  const one = await founder();
  const two = await begin(one.open.base.key, ['anna']);
  linkBases(one.open.base, two.open.base);
  await letIn(one, two.open.base.logKey);
  await admitted(two.open);
  expect(await propose(two, 'anna', 'in the backup')).toBeNull();
  const file = fresh();
  const { manifest } = await makeBackup(sourceOf(two), file);
  await two.open.close();
  const { open } = await restore(file, ['anna']);
  const told: number[] = [];
  const arrived = await orderedHere(open.node, manifest.length, (_, done) => told.push(done));
  expect(arrived).toBeGreaterThanOrEqual(manifest.length);
  expect(told.at(-1)).toBe(arrived);
  expect(await orderedHere(open.node, arrived + 6, () => undefined, 500)).toBe(arrived);
});

test('a node moves with all it has; what it leaves behind opens as a stranger', async () => {
  const one = await founder();
  const two = await begin(one.open.base.key, ['anna']);
  const part = linkBases(one.open.base, two.open.base);
  await letIn(one, two.open.base.logKey);
  await admitted(two.open);
  expect(await propose(two, 'anna', 'before the move')).toBeNull();
  const file = fresh();
  await moveOut(sourceOf(two), file, passphrase, { cut: async () => part(), close: () => two.open.close() });

  const moved = await restore(file, ['anna']);
  expect(moved.logs).toBe('continued');
  expect(await moved.open.node.learnCommune()).toBe(true);
  expect(moved.open.base.logKey).toBe(two.open.base.logKey);
  await expect.poll(() => moved.open.base.role(), { timeout: 10_000 }).toBe('log');
  linkBases(one.open.base, moved.open.base);
  expect(await propose(moved, 'anna', 'after the move')).toBeNull();
  await expect
    .poll(async () => (await digestOf(one)) === (await digestOf(moved)), { timeout: 10_000 })
    .toBe(true);

  const left = await openKept(two.held, two.keyring, ['anna']);
  expect(left.open.base.logKey).not.toBe(moved.open.base.logKey);
  expect(left.open.base.role()).toBe('unknown');
});

test('a node whose store was deleted to start over is not opened', async () => {
  const one = await founder();
  await one.open.close();
  rmSync(one.held.layout.store, { recursive: true });
  expect(await troubleOf(() => openKept(one.held, one.keyring, ['anna']))).toMatchObject({
    rule: 'begun-log-missing',
  });
});
