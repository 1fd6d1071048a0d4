// What goes into a backup, what comes out, and which logs a restored node may continue. The logs themselves are a plain file here.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logs } from '../../src/contexts/governance/tables.ts';
import { orderHead } from '../../src/contexts/order/types.ts';
import { toHex } from '../../src/kernel/bytes.ts';
import { MemoryState } from '../../src/kernel/state.ts';
import { writeArchive } from '../../src/node/archive.ts';
import { type BackupSource, type LogCarrier, makeBackup, moveOut } from '../../src/node/backup.ts';
import { type HeldFolder, holdFolder } from '../../src/node/folder.ts';
import { Keyring } from '../../src/node/keyring.ts';
import { needNotMoved } from '../../src/node/moved.ts';
import { usualConfig, writeNodeConfig } from '../../src/node/node-config.ts';
import type { Base } from '../../src/node/ports.ts';
import { needBegunLogs, restoreNode, takeInCarried } from '../../src/node/restoring.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { troubleOf } from './trouble.ts';

const cheap = { cost: { passes: 1, memoryBytes: 8192 } };
const passphrase = Buffer.from('velvet anchor moss lantern');
const root = temporaryFolder();
const progress = (): void => undefined;
let count = 0;
const fresh = (): string => join(root, String(++count));

const carrier: LogCarrier = {
  async exportLogs(base, folder) {
    mkdirSync(join(folder, 'db'));
    writeFileSync(join(folder, 'db', '000001.log'), `logs of ${base.logKey}`);
    return { lacking: [], entries: null };
  },
  async takeInLogs({ folder, primaryKey }, from) {
    mkdirSync(folder);
    writeFileSync(join(folder, `for ${toHex(primaryKey)}`), readFileSync(join(from, 'db', '000001.log')));
  },
};

interface Backable extends BackupSource {
  readonly held: HeldFolder;
}

/** A node with keys, settings and stores, of a commune with so many other nodes. */
async function node(others: number): Promise<Backable> {
  const held = holdFolder(fresh());
  const { layout } = held;
  const keyring = await Keyring.create(layout.keys, passphrase, cheap);
  keyring.keepCommune({ baseKey: 'ba'.repeat(32), encryptionKey: new Uint8Array(32).fill(5) });
  for (const which of ['log', 'witness'] as const) keyring.markBegun(which);
  writeNodeConfig(layout.config, usualConfig('Office node'));
  for (const store of [layout.store, layout.witness]) {
    mkdirSync(store);
    writeFileSync(join(store, 'CORESTORE'), 'blocks');
  }
  const state = new MemoryState();
  const known = ['10', ...Array.from({ length: others }, (_, n) => String(20 + n))];
  const row = { title: 'node', person: 'anna', inForce: true, since: 0 };
  state.apply(new Map(known.map((key) => [`${logs.name}/${key.repeat(32)}`, { table: logs, value: row }])));
  const base = { logKey: '10'.repeat(32) } as Base;
  const session = {
    communeId: '0f'.repeat(16),
    read: async (question) => question(state),
  } as BackupSource['session'];
  const clock = { nowMs: () => 1_735_689_600_000 };
  return {
    held,
    layout,
    keyring,
    session,
    base,
    witness: null,
    carrier,
    clock,
    title: 'Office node',
    progress,
  };
}

async function restored(
  file: string,
  lastCopy = false,
): Promise<{ held: HeldFolder; keyring: Keyring; logs: string }> {
  const held = holdFolder(fresh());
  const { logs: how } = await restoreNode(file, held.layout, passphrase, { lastCopy, progress });
  const keyring = Keyring.open(held.layout.keys);
  await keyring.unlock(passphrase);
  return { held, keyring, logs: how };
}

const primaryOf = (keyring: Keyring): string => toHex(keyring.node().primaryKey);
const contentOf = (folder: string): string[] => readdirSync(folder).toSorted();

it('a backup holds keys, settings and logs, and is left without traces in the folder', async () => {
  const source = await node(2);
  const before = contentOf(source.layout.root);
  const file = fresh();
  const { manifest, ordered, lacking } = await makeBackup(source, file);
  expect({ ordered, lacking }).toEqual({ ordered: 0, lacking: [] });
  expect(manifest).toEqual({
    kind: 'backup',
    madeAtMs: 1_735_689_600_000,
    commune: '0f'.repeat(16),
    communeName: '',
    title: 'Office node',
    log: '10'.repeat(32),
    length: 0,
    onlyNode: false,
  });
  expect(contentOf(source.layout.root)).toEqual(before);
  const { held } = await restored(file);
  expect(contentOf(held.layout.root)).toEqual(['carried', 'keys.json', 'lock', 'node.json']);
  expect(readFileSync(held.layout.config, 'utf8')).toBe(readFileSync(source.layout.config, 'utf8'));
  expect(readFileSync(join(held.layout.carried, 'db', '000001.log'), 'utf8')).toBe(
    `logs of ${'10'.repeat(32)}`,
  );
});

it('a backup says the length that its logs hold, and counts nothing that was ordered while they were collected', async () => {
  const source = await node(2);
  const state = new MemoryState();
  const ordered = (length: number): void => {
    const value = { length, digest: '0d'.repeat(32), saidLength: length };
    state.apply(new Map([[`${orderHead.name}/head`, { table: orderHead, value }]]));
  };
  const collecting = (held: Awaited<ReturnType<LogCarrier['exportLogs']>>): BackupSource => ({
    ...source,
    session: { ...source.session, read: async (question) => question(state) },
    carrier: {
      ...carrier,
      async exportLogs(...asked) {
        await carrier.exportLogs(...asked);
        ordered(431);
        return held;
      },
    },
  });
  ordered(425);
  const whole = await makeBackup(collecting({ lacking: [], entries: null }), fresh());
  expect(whole).toMatchObject({ manifest: { length: 425 }, ordered: 425, lacking: [] });

  const lacking = [{ log: '11'.repeat(32), held: 3, needed: 9 }];
  const holed = await makeBackup(collecting({ lacking, entries: 400 }), fresh());
  expect(holed).toMatchObject({ manifest: { length: 400 }, ordered: 431, lacking });
});

it('an old copy goes on under fresh logs, with the commune’s keys and its people', async () => {
  const source = await node(2);
  const file = fresh();
  await makeBackup(source, file);
  const { keyring, logs: how } = await restored(file);
  expect(how).toBe('fresh');
  expect(primaryOf(keyring)).not.toBe(primaryOf(source.keyring));
  expect(keyring.begun).toEqual({ log: false, witness: false });
  expect(keyring.commune()?.baseKey).toBe('ba'.repeat(32));
});

it('even a person’s word does not let an old copy continue where others have the rest', async () => {
  const source = await node(1);
  const file = fresh();
  await makeBackup(source, file);
  expect(await troubleOf(() => restored(file, true))).toMatchObject({ rule: 'others-have-the-rest' });
});

it('the only node of its commune continues when its keeper says that the old machine is gone', async () => {
  const source = await node(0);
  const file = fresh();
  await makeBackup(source, file);
  expect(await troubleOf(() => restored(file))).toMatchObject({ rule: 'only-node-of-its-commune' });
  const { keyring, logs: how } = await restored(file, true);
  expect(how).toBe('continued');
  expect(primaryOf(keyring)).toBe(primaryOf(source.keyring));
  expect(keyring.begun).toEqual({ log: true, witness: true });
});

it('a moved node continues, and the folder that it left cannot', async () => {
  const source = await node(3);
  const file = fresh();
  const steps: string[] = [];
  const primary = primaryOf(source.keyring);
  await moveOut(source, file, passphrase, {
    cut: async () => void steps.push('cut'),
    close: async () => {
      expect(existsSync(file)).toBe(false);
      steps.push('close');
    },
  });
  expect(steps).toEqual(['cut', 'close']);
  const moved = await restored(file);
  expect(moved.logs).toBe('continued');
  expect(primaryOf(moved.keyring)).toBe(primary);

  expect(primaryOf(source.keyring)).not.toBe(primary);
  expect(source.keyring.begun).toEqual({ log: false, witness: false });
  expect([source.layout.store, source.layout.witness].some((path) => existsSync(path))).toBe(false);
  expect(contentOf(source.layout.root).filter((name) => name.startsWith('moved-'))).toHaveLength(1);
});

it('a folder whose node moved out says when and where to, until it is let in again', async () => {
  const source = await node(3);
  needNotMoved(source.layout, source.keyring);
  const file = fresh();
  const stopping = { cut: async () => undefined, close: async () => undefined };
  await moveOut(source, file, passphrase, stopping, 'the cellar');
  const trouble = await troubleOf(() => needNotMoved(source.layout, source.keyring));
  expect(trouble).toMatchObject({
    kind: 'refused',
    rule: 'node-has-moved',
    figures: { folder: source.layout.root, movedAtMs: 1_735_689_600_000, file, to: 'the cellar' },
  });
  expect(trouble.says).toContain('on 2025-01-01 00:00 UTC');
  expect(trouble.next).toContain('telekommune rejoin');

  // without the note, or with a spoiled one, it still says what happened
  const [aside = ''] = contentOf(source.layout.root).filter((name) => name.startsWith('moved-'));
  writeFileSync(join(source.layout.root, aside, 'moved.json'), '{');
  const unknown = await troubleOf(() => needNotMoved(source.layout, source.keyring));
  expect(unknown).toMatchObject({ rule: 'node-has-moved', figures: { folder: source.layout.root } });

  source.keyring.markBegun('log');
  needNotMoved(source.layout, source.keyring);
});

it('a move whose file cannot be opened again leaves the folder as it was', async () => {
  const source = await node(3);
  const primary = primaryOf(source.keyring);
  const file = fresh();
  const stopping = { cut: async () => undefined, close: async () => undefined };
  const trouble = await troubleOf(() => moveOut(source, file, Buffer.from('mistyped passphrase'), stopping));
  expect(trouble).toMatchObject({ rule: 'archive-unreadable' });
  expect(existsSync(file)).toBe(false);
  expect(primaryOf(source.keyring)).toBe(primary);
  expect(existsSync(source.layout.store)).toBe(true);
});

it('a backup is not written over a file, nor restored over a node', async () => {
  const source = await node(1);
  const file = fresh();
  await makeBackup(source, file);
  expect((await troubleOf(() => makeBackup(source, file))).says).toContain('never written over');
  expect(
    await troubleOf(() => restoreNode(file, source.layout, passphrase, { lastCopy: false, progress })),
  ).toMatchObject({
    rule: 'folder-has-a-node',
  });
});

it('what does not open leaves the folder empty, so that it can be tried again', async () => {
  const source = await node(1);
  const file = fresh();
  await makeBackup(source, file);
  const held = holdFolder(fresh());
  const wrong = Buffer.from('another passphrase');
  expect(
    await troubleOf(() => restoreNode(file, held.layout, wrong, { lastCopy: false, progress })),
  ).toMatchObject({
    rule: 'archive-unreadable',
  });
  expect(contentOf(held.layout.root)).toEqual(['lock']);
  const { logs: how } = await restoreNode(file, held.layout, passphrase, { lastCopy: false, progress });
  expect(how).toBe('fresh');
});

it.each([
  ['has no manifest', [['keys.json', '{}']]],
  ['has a manifest of another time', [['manifest.json', '{"format":"telekommune backup 2"}']]],
  ['has no keys', [['manifest.json', null]]],
  [
    'has what no backup has',
    [
      ['manifest.json', null],
      ['lock', '1'],
    ],
  ],
])('an archive that %s is no backup', async (_, files) => {
  const source = await node(1);
  const whole = fresh();
  const about = (await makeBackup(source, whole)).manifest;
  const manifest = JSON.stringify({ format: 'telekommune backup 1', ...about });
  const file = fresh();
  const archived = async function* (): AsyncGenerator<{ name: string; size: number; content: Uint8Array[] }> {
    for (const [name, text] of files) {
      const content = Buffer.from(text ?? manifest);
      yield { name: name ?? '', size: content.length, content: [content] };
    }
  };
  await writeArchive(file, source.keyring.archiveLock(), archived());
  const held = holdFolder(fresh());
  const trouble = await troubleOf(() =>
    restoreNode(file, held.layout, passphrase, { lastCopy: false, progress }),
  );
  expect(trouble.kind).toBe('usage');
  expect(contentOf(held.layout.root)).toEqual(['lock']);
});

it.each([true, false])(
  'what a restored node carries is taken in once; with a witness: %s',
  async (keepsWitness) => {
    const source = await node(1);
    const file = fresh();
    await makeBackup(source, file);
    const { held, keyring } = await restored(file);
    const { layout } = held;
    await takeInCarried(layout, keyring, keepsWitness, carrier);
    const { primaryKey, witnessPrimaryKey } = keyring.node();
    expect(contentOf(layout.store)).toEqual([`for ${toHex(primaryKey)}`]);
    expect(existsSync(layout.witness)).toBe(keepsWitness);
    if (keepsWitness) expect(contentOf(layout.witness)).toEqual([`for ${toHex(witnessPrimaryKey)}`]);
    expect(existsSync(layout.carried)).toBe(false);
    await takeInCarried(layout, keyring, keepsWitness, carrier);
  },
);

it('a node whose begun log was deleted is not opened, unless it carries it', async () => {
  const { layout, keyring } = await node(1);
  needBegunLogs(layout, keyring);
  rmSync(layout.witness, { recursive: true });
  expect(await troubleOf(() => needBegunLogs(layout, keyring))).toMatchObject({
    rule: 'begun-log-missing',
    figures: { missing: layout.witness },
  });
  mkdirSync(layout.carried);
  needBegunLogs(layout, keyring);
  rmSync(layout.carried, { recursive: true });
  keyring.renewNodeKeys();
  needBegunLogs(layout, keyring);
});
