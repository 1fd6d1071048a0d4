// Pictures as files, `<folder>/<author>/<hash>`, readable by their owner alone. There is room for so many bytes in all; when it is used up,
// the picture of somebody else that has been here longest makes way, an own one never.

import { chmod, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PICTURE_BYTES_MAX } from '../../social/ports.ts';
import { pictureName } from './picture-name.ts';

export interface Pictures {
  put(author: string, hash: string, bytes: Uint8Array): Promise<void>;
  /** Null for a picture that is not here. */
  read(author: string, hash: string): Promise<Uint8Array | null>;
  forget(author: string): Promise<void>;
  /** By author. */
  bytesHeld(): ReadonlyMap<string, number>;
  /** Drops the oldest of others until they take up no more than so many bytes. */
  trim(bytesMax: number): Promise<void>;
}

export interface PicturesOptions {
  readonly folder: string;
  readonly bytesMax: number;
  readonly isOwn: (author: string) => boolean;
}

interface Held {
  readonly author: string;
  readonly hash: string;
  readonly size: number;
}

const NAME = /^[0-9a-f]{64}$/;
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

export async function openPictures({ folder, bytesMax, isOwn }: PicturesOptions): Promise<Pictures> {
  await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  await chmod(folder, FOLDER_MODE);
  /** By place in the folder, the oldest first. */
  const held = await list(folder);
  const others = (): readonly Held[] => [...held.values()].filter(({ author }) => !isOwn(author));

  const drop = async (picture: Held): Promise<void> => {
    held.delete(join(picture.author, picture.hash));
    await rm(join(folder, picture.author, picture.hash), { force: true });
  };

  const trim = async (most: number): Promise<void> => {
    let bytes = sizeOf(others());
    for (const picture of others()) {
      if (bytes <= most) return;
      await drop(picture);
      bytes -= picture.size;
    }
  };

  const makeRoom = async (size: number): Promise<void> => {
    const free = bytesMax - (sizeOf([...held.values()]) - sizeOf(others()));
    if (size > free) {
      throw new Error(
        `this picture has ${size} bytes, and of the ${bytesMax} that pictures may take up ${Math.max(free, 0)} are left beside your own: allow more room or a smaller picture`,
      );
    }
    await trim(free - size);
  };

  let turn = Promise.resolve();
  /** One after the other: the sum of two is never more than one of them was told. */
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = turn.then(step);
    turn = done.catch(() => undefined);
    return done;
  };

  const put = async (author: string, hash: string, bytes: Uint8Array): Promise<void> => {
    if (held.has(join(author, hash))) return;
    await makeRoom(bytes.byteLength);
    const home = join(folder, author);
    await mkdir(home, { recursive: true, mode: FOLDER_MODE });
    const beside = join(home, `.${hash}.new`);
    await writeWhole(beside, bytes);
    await rename(beside, join(home, hash));
    held.set(join(author, hash), { author, hash, size: bytes.byteLength });
  };

  return {
    async put(author, hash, bytes) {
      const fault = faultOf(author, hash, bytes);
      if (fault !== null) throw new Error(fault);
      await inTurn(() => put(author, hash, bytes));
    },
    async read(author, hash) {
      const picture = held.get(join(author, hash));
      if (picture === undefined) return null;
      const bytes = await readFile(join(folder, author, hash)).catch(() => null);
      if (bytes !== null && pictureName(bytes) === hash) return new Uint8Array(bytes);
      // Somebody deleted or changed it: it can be fetched again.
      await inTurn(() => drop(picture));
      return null;
    },
    forget: (author) =>
      inTurn(async () => {
        for (const picture of held.values()) if (picture.author === author) await drop(picture);
        if (NAME.test(author)) await rm(join(folder, author), { recursive: true, force: true });
      }),
    bytesHeld() {
      const sums = new Map<string, number>();
      for (const { author, size } of held.values()) sums.set(author, (sums.get(author) ?? 0) + size);
      return sums;
    },
    trim: (most) => inTurn(() => trim(most)),
  };
}

function sizeOf(pictures: readonly Held[]): number {
  return pictures.reduce((sum, { size }) => sum + size, 0);
}

function faultOf(author: string, hash: string, bytes: Uint8Array): string | null {
  if (!NAME.test(author)) return `an author is 64 hex digits; "${author}" is none`;
  if (bytes.byteLength === 0 || bytes.byteLength > PICTURE_BYTES_MAX)
    return `a picture has 1 to ${PICTURE_BYTES_MAX} bytes, this one has ${bytes.byteLength}`;
  const real = pictureName(bytes);
  return real === hash ? null : `the hash of this picture is ${real}, not ${hash}`;
}

async function list(folder: string): Promise<Map<string, Held>> {
  const found: (Held & { readonly atMs: number })[] = [];
  for (const author of (await readdir(folder)).filter((name) => NAME.test(name))) {
    for (const hash of await readdir(join(folder, author))) {
      const path = join(folder, author, hash);
      const { size, mtimeMs } = await stat(path);
      if (NAME.test(hash)) found.push({ author, hash, size, atMs: mtimeMs });
      else await rm(path, { recursive: true, force: true });
    }
  }
  const oldestFirst = found.toSorted((one, other) => one.atMs - other.atMs);
  return new Map(oldestFirst.map(({ author, hash, size }) => [join(author, hash), { author, hash, size }]));
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', FILE_MODE);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
