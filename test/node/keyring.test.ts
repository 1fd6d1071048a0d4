import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import { cryptography, keyPairOf, machineDice } from '../../src/node/cryptography.ts';
import { Keyring, type KeyringOptions } from '../../src/node/keyring.ts';
import { archiveKeyOf } from '../../src/node/archive.ts';
import { SEALING_COST, sealingKey } from '../../src/node/sealing.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { troubleOf } from './trouble.ts';

/** The least that libsodium takes: for tests, where nothing is kept. */
const cheap: KeyringOptions = { cost: { passes: 1, memoryBytes: 8192 } };
const bytes = (text: string): Uint8Array => Buffer.from(text);
const nodePassphrase = bytes('correct horse battery staple');
const annasPassphrase = bytes('velvet anchor moss lantern');

const root = temporaryFolder();
let count = 0;
const newPath = (): string => join(root, `keys-${++count}.json`);
const deviceSeed = (n: number): Uint8Array => new Uint8Array(32).fill(n);
const identity = 'ab'.repeat(32);

async function keyringOfTwo(): Promise<Keyring> {
  const keyring = await Keyring.create(newPath(), nodePassphrase, cheap);
  await keyring.addPerson({
    name: 'anna',
    deviceSeed: deviceSeed(1),
    identity,
    identitySeed: deviceSeed(9),
    passphrase: annasPassphrase,
  });
  await keyring.addPerson({
    name: 'ben',
    deviceSeed: deviceSeed(2),
    identity,
    identitySeed: null,
    passphrase: null,
  });
  keyring.keepCommune({ baseKey: 'cd'.repeat(32), encryptionKey: deviceSeed(7) });
  return keyring;
}

function signsAs(keyring: Keyring, name: string, seed: Uint8Array): boolean {
  const message = bytes('said');
  const signature = fromHex(keyring.signAs(name, message)) ?? new Uint8Array();
  return cryptography.verify(signature, message, keyPairOf(seed).publicKey);
}

describe('a keyring', () => {
  it('gives back what was put in, after it was closed', async () => {
    const before = await keyringOfTwo();
    const keyring = Keyring.open(before.path, cheap);
    await keyring.unlock(nodePassphrase);
    expect(toHex(keyring.node().primaryKey)).toBe(toHex(before.node().primaryKey));
    expect(toHex(keyring.node().witnessPrimaryKey)).toBe(toHex(before.node().witnessPrimaryKey));
    expect(toHex(keyring.node().primaryKey)).not.toBe(toHex(keyring.node().witnessPrimaryKey));
    expect(keyring.commune()?.baseKey).toBe('cd'.repeat(32));
    expect(toHex(keyring.commune()?.encryptionKey ?? bytes(''))).toBe(toHex(deviceSeed(7)));
    expect(signsAs(keyring, 'ben', deviceSeed(2))).toBe(true);
  });

  it('runs a node unattended on the node’s passphrase, while a person’s own keys stay shut', async () => {
    const keyring = Keyring.open((await keyringOfTwo()).path, cheap);
    await keyring.unlock(nodePassphrase);
    expect(keyring.people()).toMatchObject([
      { name: 'anna', ownPassphrase: true, keepsIdentity: true, unlocked: false },
      { name: 'ben', ownPassphrase: false, keepsIdentity: false, unlocked: true },
    ]);
    expect(await troubleOf(() => keyring.signAs('anna', bytes('x')))).toMatchObject({
      rule: 'keys-locked',
      figures: { of: 'anna' },
    });
    await keyring.unlockPerson('anna', annasPassphrase);
    expect(signsAs(keyring, 'anna', deviceSeed(1))).toBe(true);
    keyring.lockPerson('anna');
    expect(await troubleOf(() => keyring.signAs('anna', bytes('x')))).toMatchObject({ rule: 'keys-locked' });
  });

  it('tells a wrong passphrase, the node’s and a person’s, and changes nothing', async () => {
    const { path } = await keyringOfTwo();
    const before = readFileSync(path, 'utf8');
    const keyring = Keyring.open(path, cheap);
    for (const wrong of ['correct horse battery stapl', '', 'velvet anchor moss lantern']) {
      expect(await troubleOf(() => keyring.unlock(bytes(wrong)))).toMatchObject({
        rule: 'passphrase-wrong',
        figures: { of: 'node' },
      });
    }
    expect(keyring.isUnlocked).toBe(false);
    expect(await troubleOf(() => keyring.unlockPerson('anna', nodePassphrase))).toMatchObject({
      rule: 'passphrase-wrong',
      figures: { of: 'anna' },
    });
    expect(
      await troubleOf(() => keyring.changePassphrase(bytes('wrong passphrase'), annasPassphrase)),
    ).toMatchObject({ rule: 'passphrase-wrong' });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('forgets everything when it is locked, in the memory it gave out too', async () => {
    const keyring = await keyringOfTwo();
    const { primaryKey } = keyring.node();
    keyring.lock();
    expect(primaryKey).toEqual(new Uint8Array(32));
    expect(keyring.people().map(({ unlocked }) => unlocked)).toEqual([false, false]);
    expect(await troubleOf(() => keyring.node())).toMatchObject({ rule: 'keys-locked' });
    expect(await troubleOf(() => keyring.commune())).toMatchObject({ rule: 'keys-locked' });
    await keyring.unlock(nodePassphrase);
    expect(signsAs(keyring, 'ben', deviceSeed(2))).toBe(true);
  });

  it('is closed to others, holds no secret in the clear and leaves nothing beside it', async () => {
    const keyring = await keyringOfTwo();
    expect((statSync(keyring.path).mode & 0o777).toString(8)).toBe('600');
    const text = readFileSync(keyring.path, 'utf8');
    const { primaryKey, witnessPrimaryKey } = keyring.node();
    for (const secret of [
      primaryKey,
      witnessPrimaryKey,
      deviceSeed(1),
      deviceSeed(2),
      deviceSeed(7),
      deviceSeed(9),
      bytes('cd'.repeat(32)),
    ]) {
      expect(text).not.toContain(toHex(secret));
      expect(text).not.toContain(Buffer.from(secret).toString('base64'));
    }
    expect(text).not.toContain('cd'.repeat(32));
    expect(readdirSync(dirname(keyring.path)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('is not written over', async () => {
    const { path } = await keyringOfTwo();
    expect((await troubleOf(() => Keyring.create(path, nodePassphrase, cheap))).says).toContain(
      'never written over',
    );
  });

  it('that is missing or is something else is told so', async () => {
    expect(await troubleOf(() => Keyring.open(newPath()))).toMatchObject({ kind: 'not-found' });
    const path = newPath();
    for (const content of ['', 'nothing', '{}', '{"format":"telekommune keys 2"}']) {
      writeFileSync(path, content);
      expect(await troubleOf(() => Keyring.open(path))).toMatchObject({ kind: 'broken' });
    }
  });

  it('asks for no more memory than this program ever would', async () => {
    const { path } = await keyringOfTwo();
    const greedy = readFileSync(path, 'utf8').replace('"memoryBytes": 8192', '"memoryBytes": 1099511627776');
    writeFileSync(path, greedy);
    expect(await troubleOf(() => Keyring.open(path))).toMatchObject({ kind: 'broken' });
  });

  it('with any byte of a box changed does not open', async () => {
    const { path } = await keyringOfTwo();
    const text = readFileSync(path, 'utf8');
    const boxes = [...text.matchAll(/"(?:nodeBox|communeBox|deviceBox)": "([0-9a-f]+)"/g)];
    expect(boxes).toHaveLength(4);
    const damaged = newPath();
    await fc.assert(
      fc.asyncProperty(fc.nat(boxes.length - 1), fc.nat(), async (which, where) => {
        const [, box = ''] = boxes[which] ?? [];
        const at = where % box.length;
        const other = box[at] === '0' ? '1' : '0';
        writeFileSync(damaged, text.replace(box, box.slice(0, at) + other + box.slice(at + 1)));
        const keyring = Keyring.open(damaged, cheap);
        const trouble = await troubleOf(async () => {
          await keyring.unlock(nodePassphrase);
          await keyring.unlockPerson('anna', annasPassphrase);
        });
        expect(trouble.rule).toBe('passphrase-wrong');
      }),
      { numRuns: 40 },
    );
  });

  it('does not open a box in another’s place', async () => {
    const keyring = await keyringOfTwo();
    await keyring.addPerson({
      name: 'clara',
      deviceSeed: deviceSeed(3),
      identity,
      identitySeed: null,
      passphrase: null,
    });
    const file = JSON.parse(readFileSync(keyring.path, 'utf8')) as { people: { deviceBox: string }[] };
    const [, ben, clara] = file.people;
    if (ben === undefined || clara === undefined) throw new Error('three people');
    [ben.deviceBox, clara.deviceBox] = [clara.deviceBox, ben.deviceBox];
    const path = newPath();
    writeFileSync(path, JSON.stringify(file));
    expect(await troubleOf(() => Keyring.open(path, cheap).unlock(nodePassphrase))).toMatchObject({
      figures: { of: 'ben' },
    });
  });
});

describe('passphrases', () => {
  const next = bytes('a wholly different one');

  it('of the node are changed for the node and for those who share it, not for others', async () => {
    const before = await keyringOfTwo();
    await before.changePassphrase(nodePassphrase, next);
    const keyring = Keyring.open(before.path, cheap);
    expect(await troubleOf(() => keyring.unlock(nodePassphrase))).toMatchObject({ rule: 'passphrase-wrong' });
    await keyring.unlock(next);
    await keyring.unlockPerson('anna', annasPassphrase);
    expect([signsAs(keyring, 'anna', deviceSeed(1)), signsAs(keyring, 'ben', deviceSeed(2))]).toEqual([
      true,
      true,
    ]);
    expect(toHex(keyring.node().primaryKey)).toBe(toHex(before.node().primaryKey));
    expect(keyring.commune()?.baseKey).toBe('cd'.repeat(32));
  });

  it('of a person are changed, given up for the node’s, and taken up again', async () => {
    const { path } = await keyringOfTwo();
    const reopened = async (): Promise<Keyring> => {
      const keyring = Keyring.open(path, cheap);
      await keyring.unlock(nodePassphrase);
      return keyring;
    };
    const first = await reopened();
    await first.changePersonPassphrase('anna', annasPassphrase, next);
    const second = await reopened();
    expect(await troubleOf(() => second.unlockPerson('anna', annasPassphrase))).toMatchObject({
      rule: 'passphrase-wrong',
    });
    await second.unlockPerson('anna', next);
    await second.changePersonPassphrase('anna', next, null);
    const third = await reopened();
    expect(signsAs(third, 'anna', deviceSeed(1))).toBe(true);
    expect(third.signAsIdentity('anna', bytes('x'))).toHaveLength(128);
    await third.changePersonPassphrase('anna', null, annasPassphrase);
    expect((await reopened()).people()[0]).toMatchObject({ ownPassphrase: true, unlocked: false });
  });

  it('that are too short are not taken', async () => {
    const trouble = await troubleOf(() => Keyring.create(newPath(), bytes('short'), cheap));
    expect(trouble.says).toContain('at least 12');
  });

  it('cost as much as RFC 9106 asks unless a test says otherwise', async () => {
    expect(SEALING_COST.memoryBytes).toBeGreaterThanOrEqual(64 * 1024 * 1024);
    expect(SEALING_COST.passes).toBeGreaterThanOrEqual(3);
    const keyring = await Keyring.create(newPath(), nodePassphrase);
    const file = JSON.parse(readFileSync(keyring.path, 'utf8')) as { lock: unknown };
    expect(file.lock).toMatchObject(SEALING_COST);
  });
});

describe('people of a node', () => {
  it('are added once under a name, renamed and taken out', async () => {
    const keyring = await keyringOfTwo();
    const again = { name: 'ben', deviceSeed: deviceSeed(4), identity, identitySeed: null, passphrase: null };
    expect((await troubleOf(() => keyring.addPerson(again))).says).toContain('already');
    keyring.renamePerson('ben', 'benedict');
    expect(signsAs(keyring, 'benedict', deviceSeed(2))).toBe(true);
    expect((await troubleOf(() => keyring.renamePerson('benedict', 'anna'))).says).toContain('already');
    keyring.removePerson('anna');
    expect(
      Keyring.open(keyring.path)
        .people()
        .map(({ name }) => name),
    ).toEqual(['benedict']);
    expect((await troubleOf(() => keyring.signAs('anna', bytes('x')))).says).toContain(
      'it has those of benedict',
    );
  });

  it('who are added at the same moment are all kept', async () => {
    const keyring = await keyringOfTwo();
    const names = ['clara', 'deniz', 'emil', 'fatima', 'gül', 'hans'];
    await Promise.all(
      names.map((name, index) =>
        keyring.addPerson({
          name,
          deviceSeed: deviceSeed(20 + index),
          identity,
          identitySeed: null,
          passphrase: bytes(`passphrase of ${name}`),
        }),
      ),
    );
    const kept = Keyring.open(keyring.path)
      .people()
      .map(({ name }) => name);
    expect(kept.toSorted()).toEqual(['anna', 'ben', ...names].toSorted());
  });

  it('have their identity here only when they want it', async () => {
    const keyring = await keyringOfTwo();
    expect(keyring.signAsIdentity('ben', bytes('x'))).toBeNull();
    await keyring.keepIdentity('ben', deviceSeed(8), null);
    const signature = fromHex(keyring.signAsIdentity('ben', bytes('x')) ?? '') ?? bytes('');
    expect(cryptography.verify(signature, bytes('x'), keyPairOf(deviceSeed(8)).publicKey)).toBe(true);
    await keyring.keepIdentity('ben', null, null);
    expect(keyring.signAsIdentity('ben', bytes('x'))).toBeNull();
  });
});

it('a copy that was restored gets fresh logs', async () => {
  const before = await keyringOfTwo();
  const path = newPath();
  copyFileSync(before.path, path);
  const copy = Keyring.open(path, cheap);
  await copy.unlock(nodePassphrase);
  copy.markBegun('log');
  expect(Keyring.open(path).begun).toEqual({ log: true, witness: false });
  const fresh = toHex(copy.renewNodeKeys().primaryKey);
  expect(Keyring.open(path).begun).toEqual({ log: false, witness: false });
  expect(fresh).not.toBe(toHex(before.node().primaryKey));
  const again = Keyring.open(path, cheap);
  await again.unlock(nodePassphrase);
  expect(toHex(again.node().primaryKey)).toBe(fresh);
});

it('an archive of the node is opened by the node’s passphrase, and its key opens no box', async () => {
  const keyring = await keyringOfTwo();
  const { salt, cost, key } = keyring.archiveLock();
  const passphraseKey = await sealingKey(nodePassphrase, salt, cost);
  expect(toHex(archiveKeyOf(passphraseKey))).toBe(toHex(key));
  expect(toHex(passphraseKey)).not.toBe(toHex(key));
  keyring.lock();
  expect(await troubleOf(() => keyring.archiveLock())).toMatchObject({ rule: 'keys-locked' });
});

it('dice are asked for every nonce, so that equal keys have unequal boxes', async () => {
  const one = await keyringOfTwo();
  const other = await keyringOfTwo();
  const boxes = [one, other].map(
    ({ path }) => (JSON.parse(readFileSync(path, 'utf8')) as { communeBox: string }).communeBox,
  );
  expect(boxes[0]).not.toBe(boxes[1]);
  expect(machineDice.bytes(4)).toHaveLength(4);
});
