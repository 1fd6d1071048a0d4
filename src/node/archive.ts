// An archive: several files in one, sealed under a passphrase. Written and read as a stream, in constant memory.
// In the clear are only its mark and the salt; names, sizes and contents are sealed, and nothing can be cut off unnoticed.

import { createReadStream, openSync, closeSync, fsyncSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { concatBytes, toUtf8 } from '../kernel/bytes.ts';
import { decode, encode, text, uint } from '../kernel/codec.ts';
import { record } from '../kernel/codec-records.ts';
import { hashBytes } from '../kernel/hash.ts';
import { CommandTrouble } from './command.ts';
import { FILE_MODE } from './private-file.ts';
import { SALT_BYTES, SEALING_COST_MAX, type SealingCost, sealingKey } from './sealing.ts';
import { SealBroken, sealStream, unsealStream } from './sealed-stream.ts';

/** One file in an archive. */
export interface ArchivedFile {
  /** Relative, with slashes: `logs/db/000042.sst`. */
  readonly name: string;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const MARK = toUtf8('telekommune archive 1\n') ?? new Uint8Array();
const HEAD_BYTES = MARK.length + SALT_BYTES + 8;
const NAME = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;

const fileHead = record({ name: text(300), size: uint() });

/** What an archive is sealed under: the key that a passphrase makes, and what has to be said in the clear to make it again. */
export interface ArchiveLock {
  readonly salt: Uint8Array;
  readonly cost: SealingCost;
  /** 32 bytes; archiveKeyOf the passphrase's key. */
  readonly key: Uint8Array;
}

/** An archive has a key of its own, so that what opens one is not what opens a keyring. */
export function archiveKeyOf(passphraseKey: Uint8Array): Uint8Array {
  return hashBytes('archive-key', 32, passphraseKey);
}

/** Writes an archive; under its own name only once it is whole and on the disk, and `beforeNaming` (given where it lies until then) has succeeded. */
export async function writeArchive(
  path: string,
  { salt, cost, key }: ArchiveLock,
  files: AsyncIterable<ArchivedFile>,
  beforeNaming: (whole: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const head = concatBytes(MARK, salt, numberBytes(cost.passes), numberBytes(cost.memoryBytes));
  const beside = join(dirname(path), `.${basename(path)}.new`);
  const file = openSync(beside, 'w', FILE_MODE);
  try {
    writeWhole(file, head);
    for await (const sealed of sealStream(key, plainOf(files), head)) writeWhole(file, sealed);
    fsyncSync(file);
    closeSync(file);
    await beforeNaming(beside);
    renameSync(beside, path);
  } catch (fault) {
    closeQuietly(file);
    rmSync(beside, { force: true });
    throw fault;
  }
}

/** Reads an archive, file by file in their order; each must be read to its end before the next one is asked for. */
export async function* readArchive(path: string, passphrase: Uint8Array): AsyncGenerator<ArchivedFile> {
  const reader = await plainIn(path, passphrase);
  for (;;) {
    const sizeBytes = await reader.take(4);
    if (sizeBytes === null) return;
    const headBytes = await reader.take(numberAt(sizeBytes, 0));
    const head = headBytes === null ? null : decode(fileHead, headBytes);
    if (head === null || !('value' in head) || !NAME.test(head.value.name)) {
      throw brokenArchive(path, 'it holds what this program does not write');
    }
    const { name, size } = head.value;
    let left = size;
    const content = async function* (): AsyncGenerator<Uint8Array> {
      while (left > 0) {
        const part = await reader.some(left);
        if (part === null) throw brokenArchive(path, 'it ends in the middle of a file');
        left -= part.length;
        yield part;
      }
    };
    yield { name, size, content: content() };
    if (left > 0) throw new Error(`${name} was not read to its end`);
  }
}

async function* plainOf(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of files) {
    if (!NAME.test(name)) throw new RangeError(`${name} is no name for a file in an archive`);
    const head = encode(fileHead, { name, size });
    yield concatBytes(numberBytes(head.length), head);
    let written = 0;
    for await (const part of content) {
      written += part.length;
      yield part;
    }
    if (written !== size)
      throw new Error(`${name} has ${written} bytes, not ${size}: it changed while it was read`);
  }
}

async function plainIn(path: string, passphrase: Uint8Array): Promise<PlainReader> {
  const raw = new PlainReader(createReadStream(path, { highWaterMark: 1 << 17 }));
  const head = await raw.take(HEAD_BYTES).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault;
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no file ${path}.`,
      next: 'Look at the path again.',
    });
  });
  if (head === null || !MARK.every((byte, at) => head[at] === byte)) {
    throw new CommandTrouble({ kind: 'usage', says: `${basename(path)} is no archive of this program.` });
  }
  const salt = head.subarray(MARK.length, MARK.length + SALT_BYTES);
  const cost = { passes: numberAt(head, HEAD_BYTES - 8), memoryBytes: numberAt(head, HEAD_BYTES - 4) };
  if (cost.passes > SEALING_COST_MAX.passes || cost.memoryBytes > SEALING_COST_MAX.memoryBytes) {
    throw brokenArchive(path, 'its beginning was changed');
  }
  const key = archiveKeyOf(await sealingKey(passphrase, salt, cost));
  return new PlainReader(unsealed(path, key, raw.rest(), Uint8Array.from(head)));
}

async function* unsealed(
  path: string,
  key: Uint8Array,
  sealed: AsyncIterable<Uint8Array>,
  head: Uint8Array,
): AsyncGenerator<Uint8Array> {
  try {
    yield* unsealStream(key, sealed, head);
  } catch (fault) {
    throw fault instanceof SealBroken ? brokenArchive(path, fault.message) : fault;
  }
}

/** Takes bytes off the front of a stream. */
class PlainReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #kept: Uint8Array = new Uint8Array();

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** At least one and at most so many bytes; null at the end. */
  async some(most: number): Promise<Uint8Array | null> {
    while (this.#kept.length === 0) {
      const next = await this.#source.next();
      if (next.done === true) return null;
      this.#kept = next.value;
    }
    const part = this.#kept.subarray(0, most);
    this.#kept = this.#kept.subarray(part.length);
    return part;
  }

  /** Exactly so many bytes; null when the stream ended before them. */
  async take(count: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    for (let left = count; left > 0; ) {
      const part = await this.some(left);
      if (part === null) return null;
      parts.push(part);
      left -= part.length;
    }
    return concatBytes(...parts);
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const part = await this.some(Number.MAX_SAFE_INTEGER);
      if (part === null) return;
      yield part;
    }
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EBADF') throw fault;
  }
}

function numberBytes(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function numberAt(bytes: Uint8Array, at: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readUInt32LE(at);
}

function brokenArchive(path: string, why: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'broken',
    rule: 'archive-unreadable',
    says: `${basename(path)} cannot be opened: ${why}.`,
    next: 'Type the passphrase that the archive was made with, or take another copy of it.',
  });
}
