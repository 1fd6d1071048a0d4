// Files that came in over the door, or that commands wrote for whoever asked over it: a private folder, one folder a file, for a day.
// The disk alone says what there is, so a restart forgets nothing.

import { randomBytes } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FILE_MODE, makePrivateFolder } from '../../node/private-file.ts';
import { oneLine } from '../control-characters.ts';
import type { Limits } from './limits.ts';
import { DoorTrouble } from './problem.ts';
import { zipOf } from './zip.ts';

const ID = /^[0-9a-f]{32}$/;
/** Systems take names of 255 bytes. */
const NAME_BYTES_MAX = 200;

/** One file on the shelf. */
export interface Shelved {
  readonly id: string;
  /** As its sender calls it. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** What a file may be called: the last part of a path, without signs that mean something to a system. */
export function plainName(typed: string): string {
  const last = oneLine(typed).normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const kept = last.replace(/[<>:"|?*\u{fffd}]/gu, '').replace(/^[.\s]+/, '');
  const name = beginningOf(kept, NAME_BYTES_MAX).replace(/[.\s]+$/u, '');
  return name === '' ? 'file' : name;
}

/** As many whole signs from the beginning as fit into so many bytes of UTF-8. */
function beginningOf(text: string, bytesMax: number): string {
  const bytes = new Uint8Array(bytesMax);
  const { written } = new TextEncoder().encodeInto(text, bytes);
  return new TextDecoder().decode(bytes.subarray(0, written));
}

/** How a file on the shelf is named where a command takes one. */
export function shelfName(id: string): string {
  return `files/${id}`;
}

/** The id in such a name; null when it is none. */
export function idOf(typed: string): string | null {
  const id = typed.startsWith('files/') ? typed.slice('files/'.length) : '';
  return ID.test(id) ? id : null;
}

export class Shelf {
  private readonly folder: string;
  private readonly limits: Limits;
  private readonly nowMs: () => number;

  constructor(folder: string, limits: Limits, nowMs: () => number) {
    this.folder = folder;
    this.limits = limits;
    this.nowMs = nowMs;
  }

  /** Takes a file in as it comes. Rejects with DoorTrouble for too many, and for one that is too large, of which nothing stays. */
  async receive(name: string, content: AsyncIterable<Uint8Array>): Promise<Shelved> {
    const { id, path } = this.place(name);
    const { fileBytesMax } = this.limits;
    const room = Math.min(fileBytesMax, this.limits.filesBytesMax - this.bytesKept());
    let bytes = 0;
    async function* bounded(): AsyncGenerator<Uint8Array> {
      for await (const part of content) {
        bytes += part.length;
        if (bytes > room) throw tooLarge(room);
        yield part;
      }
    }
    try {
      await pipeline(Readable.from(bounded()), createWriteStream(path, { mode: FILE_MODE, flush: true }));
    } catch (fault) {
      this.remove(id);
      if (fault instanceof DoorTrouble) throw fault;
      throw new DoorTrouble(400, 'body-arrives', 'The file did not arrive whole.', 'Send it again.');
    }
    return { id, name: plainName(name), path, bytes };
  }

  /** An empty place for a file or folder of that name, which somebody writes. */
  place(name: string): { readonly id: string; readonly path: string } {
    this.sweep();
    if (this.ids().length >= this.limits.filesMax) {
      const says = `${this.limits.filesMax} files are kept already.`;
      throw new DoorTrouble(507, 'files-bounded', says, 'Take some away: DELETE /api/v1/files/ID');
    }
    const id = randomBytes(16).toString('hex');
    const folder = join(this.folder, id);
    makePrivateFolder(this.folder);
    mkdirSync(folder, { mode: 0o700 });
    return { id, path: join(folder, plainName(name)) };
  }

  /** Null when there is none, or none any more. */
  find(id: string): Shelved | null {
    if (!ID.test(id)) return null;
    const folder = join(this.folder, id);
    const [name] = existsSync(folder) && !this.isOld(folder) ? readdirSync(folder) : [];
    if (name === undefined) return null;
    const path = join(folder, name);
    return { id, name, path, bytes: bytesAt(path) };
  }

  /** The file as it is; a folder as one archive. */
  read({ path, name }: Shelved): { readonly name: string; readonly content: ReadableStream<Uint8Array> } {
    if (statSync(path).isDirectory()) {
      const zip = zipOf(path);
      return { name: `${name}.zip`, content: ReadableStream.from<Uint8Array>([zip]) };
    }
    return { name, content: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array> };
  }

  remove(id: string): void {
    if (ID.test(id)) rmSync(join(this.folder, id), { recursive: true, force: true });
  }

  private sweep(): void {
    for (const id of this.ids()) if (this.isOld(join(this.folder, id))) this.remove(id);
  }

  private ids(): readonly string[] {
    return existsSync(this.folder) ? readdirSync(this.folder).filter((name) => ID.test(name)) : [];
  }

  private bytesKept(): number {
    return this.ids().reduce((sum, id) => sum + bytesAt(join(this.folder, id)), 0);
  }

  private isOld(folder: string): boolean {
    return statSync(folder).mtimeMs < this.nowMs() - this.limits.filesKeptMs;
  }
}

function bytesAt(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesAt(join(path, name)), 0);
}

function tooLarge(bytesMax: number): DoorTrouble {
  const says = `The file is longer than the ${bytesMax} bytes that there is room for.`;
  const next = 'Send a smaller one, or take files away that are kept: DELETE /api/v1/files/ID';
  return new DoorTrouble(413, 'file-bounded', says, next, { Connection: 'close' });
}
