// What was mailed: the same paper does not go to the same address twice unless that is asked for. Kept in mailed.json of the node's folder.

import { join } from 'node:path';
import * as v from 'valibot';
import { toUtf8 } from '../../kernel/bytes.ts';
import { hashHex } from '../../kernel/hash.ts';
import type { Letter } from '../../mail/sending.ts';
import { CommandTrouble } from '../../node/command.ts';
import { readFileIfAny, readSecretFile, replaceFile } from '../../node/private-file.ts';

const schema = v.strictObject({ format: v.literal(1), letters: v.record(v.string(), v.string()) });

/** What tells a letter from every other: to whom, what it is called, and every byte of what is attached. */
export function letterId({ to, subject, attachments }: Letter): string {
  const parts = attachments.map(({ name, bytes }) => `${name} ${hashHex('mailed-file', 32, bytes)}`);
  return hashHex('mailed-letter', 32, toUtf8(JSON.stringify([to, subject, parts])) ?? new Uint8Array());
}

export class MailRecord {
  readonly #path: string;
  readonly #letters: Map<string, string>;

  constructor(folder: string) {
    this.#path = join(folder, 'mailed.json');
    this.#letters = new Map(Object.entries(this.#read()));
  }

  #read(): Readonly<Record<string, string>> {
    if (readFileIfAny(this.#path) === null) return {};
    try {
      const json: unknown = JSON.parse(
        Buffer.from(readSecretFile(this.#path, 'What was mailed')).toString('utf8'),
      );
      return v.parse(schema, json).letters;
    } catch (fault) {
      if (fault instanceof CommandTrouble) throw fault;
      throw new CommandTrouble({
        kind: 'broken',
        says: `The file ${this.#path} cannot be read, so nobody knows what was mailed already.`,
        next: 'Put it back from a backup, or delete it: then letters may go out twice.',
      });
    }
  }

  has(id: string): boolean {
    return this.#letters.has(id);
  }

  /** On the disk when it returns. */
  add(id: string, at: string): void {
    this.#letters.set(id, at);
    replaceFile(
      this.#path,
      `${JSON.stringify({ format: 1, letters: Object.fromEntries(this.#letters) }, null, 1)}\n`,
    );
  }
}
