import { appendFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toHex } from '../../src/kernel/bytes.ts';
import {
  type ArchivedFile,
  archiveKeyOf,
  type ArchiveLock,
  readArchive,
  writeArchive,
} from '../../src/node/archive.ts';
import { machineDice } from '../../src/node/cryptography.ts';
import { sealingKey } from '../../src/node/sealing.ts';
import { PIECE_BYTES } from '../../src/node/sealed-stream.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { troubleOf } from './trouble.ts';

const passphrase = Buffer.from('velvet anchor moss lantern');
const cost = { passes: 1, memoryBytes: 8192 };
const salt = machineDice.bytes(16);
const lock: ArchiveLock = { salt, cost, key: archiveKeyOf(await sealingKey(passphrase, salt, cost)) };
const root = temporaryFolder();
const path = join(root, 'node.backup');

type Contents = readonly (readonly [string, Uint8Array])[];

async function* filesOf(contents: Contents): AsyncGenerator<ArchivedFile> {
  for (const [name, content] of contents) {
    // Two parts, so that pieces and parts do not coincide.
    yield { name, size: content.length, content: [content.subarray(0, 1000), content.subarray(1000)] };
  }
}

async function read(from = path, key: Uint8Array = passphrase): Promise<Contents> {
  const contents: [string, Uint8Array][] = [];
  for await (const { name, content } of readArchive(from, key)) {
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(Uint8Array.from(part));
    contents.push([name, Buffer.concat(parts)]);
  }
  return contents;
}

async function* changing(): AsyncGenerator<ArchivedFile> {
  yield { name: 'a', size: 5, content: [new Uint8Array(4)] };
}

const hexOf = (contents: Contents): string[][] => contents.map(([name, content]) => [name, toHex(content)]);

it.each([0, 1, 1000, PIECE_BYTES - 40, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES])(
  'files come back as they were: %i bytes',
  async (size) => {
    const contents: Contents = [
      ['manifest.json', Buffer.from('{}')],
      ['logs/db/000001.sst', machineDice.bytes(size)],
      ['empty', new Uint8Array()],
    ];
    await writeArchive(path, lock, filesOf(contents));
    expect(hexOf(await read())).toEqual(hexOf(contents));
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  },
);

it('neither names nor contents can be read in it', async () => {
  await writeArchive(path, lock, filesOf([['keys.json', Buffer.from('a secret of the commune')]]));
  const text = readFileSync(path, 'latin1');
  expect(text).toMatch(/^telekommune archive 1\n/);
  expect(text).not.toContain('keys.json');
  expect(text).not.toContain('secret');
});

it('another passphrase, any changed byte, and any cut or added end are noticed', async () => {
  await writeArchive(path, lock, filesOf([['a', machineDice.bytes(2 * PIECE_BYTES + 10)]]));
  const whole = readFileSync(path);
  expect(await troubleOf(() => read(path, Buffer.from('another passphrase')))).toMatchObject({
    rule: 'archive-unreadable',
  });
  const damaged = join(root, 'damaged');
  const check = async (): Promise<void> => {
    const { kind } = await troubleOf(() => read(damaged));
    expect(['broken', 'usage']).toContain(kind);
  };
  // The cost of the passphrase is not changed here: a dearer one is slow to refuse.
  const costAt = 38;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
      fc.pre(at < costAt || at >= costAt + 8);
      writeFileSync(damaged, whole.with(at, (whole[at] ?? 0) ^ 1));
      await check();
    }),
    { numRuns: 40 },
  );
  const ends = [0, 10, 45, 60, 100, 70 + PIECE_BYTES + 17, whole.length - 17, whole.length - 1];
  for (const end of ends) {
    writeFileSync(damaged, whole);
    truncateSync(damaged, end);
    await check();
  }
  writeFileSync(damaged, whole);
  appendFileSync(damaged, Buffer.alloc(20));
  await check();
});

it('pieces that were exchanged are noticed', async () => {
  await writeArchive(path, lock, filesOf([['a', machineDice.bytes(3 * PIECE_BYTES)]]));
  const whole = readFileSync(path);
  const begin = 22 + 16 + 8 + 24;
  const size = PIECE_BYTES + 17;
  const [first, second] = [
    whole.subarray(begin, begin + size),
    whole.subarray(begin + size, begin + 2 * size),
  ];
  const exchanged = Buffer.concat([
    whole.subarray(0, begin),
    second,
    first,
    whole.subarray(begin + 2 * size),
  ]);
  writeFileSync(join(root, 'exchanged'), exchanged);
  expect(await troubleOf(() => read(join(root, 'exchanged')))).toMatchObject({ kind: 'broken' });
});

it('names that lead out of a folder are neither written nor read', async () => {
  for (const name of ['../keys.json', '/etc/passwd', 'a/../../b', '', 'a//b', '.', 'a/.']) {
    await expect(writeArchive(path, lock, filesOf([[name, new Uint8Array(1)]]))).rejects.toThrow('no name');
  }
});

it('what fails on the way leaves no archive and nothing beside it', async () => {
  const other = join(root, 'other.backup');
  await expect(writeArchive(other, lock, changing())).rejects.toThrow('a has 4 bytes, not 5');
  expect(readdirSync(root).filter((name) => name.includes('other'))).toEqual([]);
});

it('what is no archive, or is not there, is told so', async () => {
  writeFileSync(join(root, 'text'), 'hello, this is a text that is longer than the head of an archive');
  expect((await troubleOf(() => read(join(root, 'text')))).says).toContain('is no archive');
  expect((await troubleOf(() => read(join(root, 'none')))).kind).toBe('not-found');
});
