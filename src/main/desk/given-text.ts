// Text that somebody gives to a command, from a file or the standard input: whole, of bounded length, UTF-8, or refused.

import { createReadStream } from 'node:fs';
import { CommandTrouble } from '../../node/command.ts';

/** Where text comes from; null for the standard input. */
export interface GivenText {
  readonly path: string | null;
  readonly bytesMax: number;
  readonly input: AsyncIterable<Uint8Array>;
}

function tooLarge(name: string, bytesMax: number): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'file-too-large',
    says: `${name} holds more than ${bytesMax} bytes.`,
    figures: { bytesMax },
    next: 'Split it, and give the parts one after the other.',
  });
}

function notReadable(name: string, error: unknown): CommandTrouble {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const why = code === 'ENOENT' ? 'is not there' : code === 'EISDIR' ? 'is a folder' : 'cannot be read';
  return new CommandTrouble({
    kind: 'not-found',
    says: `${name} ${why}.`,
    next: 'Check the name of the file.',
  });
}

async function bytesOf(name: string, { path, bytesMax, input }: GivenText): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of path === null ? input : createReadStream(path)) {
      const chunk: Uint8Array = part;
      bytes += chunk.length;
      if (bytes > bytesMax) throw tooLarge(name, bytesMax);
      parts.push(chunk);
    }
  } catch (error) {
    throw error instanceof CommandTrouble ? error : notReadable(name, error);
  }
  return parts;
}

/** Reads all of it. Rejects with CommandTrouble: `not-found`, or refused as `file-too-large` or `file-not-utf-8`. */
export async function readGivenText(given: GivenText): Promise<string> {
  const name = given.path ?? 'The standard input';
  const bytes = Buffer.concat(await bytesOf(name, given));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandTrouble({
      kind: 'refused',
      rule: 'file-not-utf-8',
      says: `${name} is not text in UTF-8.`,
      next: 'Save it again as UTF-8.',
    });
  }
}
