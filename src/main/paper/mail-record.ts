// What was mailed: the same paper does not go to the same address twice unless that is asked for. Kept in mailed.json of the node's folder.

import { join } from 'node:path';
import * as v from 'valibot';
import { toUtf8 } from '../../kernel/bytes.ts';
import { hashHex } from '../../kernel/hash.ts';
import type { Letter } from '../../mail/sending.ts';
import { CommandTrouble } from '../../node/command.ts';
import { readFileIfAny, readSecretFile, replaceFile } from '../../node/private-file.ts';

/** When each letter was mailed; and which were about to be, of which nobody has heard since. */
const schema = v.strictObject({
  format: v.literal(1),
  letters: v.record(v.string(), v.string()),
  begun: v.optional(v.record(v.string(), v.string()), {}),
});
type Kept = v.InferOutput<typeof schema>;

/** `open`: the sending began, and what became of it is not known. */
export type LetterStanding = 'new' | 'open' | 'mailed';

/** What tells a letter from every other: to whom, what it is called, and every byte of what is attached. */
export function letterId({ to, subject, attachments }: Letter): string {
  const parts = attachments.map(({ name, bytes }) => `${name} ${hashHex('mailed-file', 32, bytes)}`);
  return hashHex('mailed-letter', 32, toUtf8(JSON.stringify([to, subject, parts])) ?? new Uint8Array());
}

/** Read anew at each step, so that two who mail at once know of each other. What it writes is on the disk when it returns. */
export class MailRecord {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = join(folder, 'mailed.json');
  }

  standing(id: string): LetterStanding {
    const { letters, begun } = this.#read();
    if (Object.hasOwn(letters, id)) return 'mailed';
    return Object.hasOwn(begun, id) ? 'open' : 'new';
  }

  /** Before it goes out. */
  begin(id: string, at: string): void {
    this.#change(({ letters, begun }) => ({ letters, begun: { ...begun, [id]: at } }));
  }

  /** It has not gone out. */
  drop(id: string): void {
    this.#change(({ letters, begun: { [id]: _gone, ...begun } }) => ({ letters, begun }));
  }

  /** It has gone out. */
  add(id: string, at: string): void {
    this.#change(({ letters, begun: { [id]: _gone, ...begun } }) => ({
      letters: { ...letters, [id]: at },
      begun,
    }));
  }

  #change(change: (kept: Kept) => Pick<Kept, 'letters' | 'begun'>): void {
    replaceFile(this.#path, `${JSON.stringify({ format: 1, ...change(this.#read()) }, null, 1)}\n`);
  }

  #read(): Kept {
    if (readFileIfAny(this.#path) === null) return { format: 1, letters: {}, begun: {} };
    try {
      const json: unknown = JSON.parse(
        Buffer.from(readSecretFile(this.#path, 'What was mailed')).toString('utf8'),
      );
      return v.parse(schema, json);
    } catch (fault) {
      if (fault instanceof CommandTrouble) throw fault;
      throw new CommandTrouble({
        kind: 'broken',
        says: `The file ${this.#path} cannot be read, so nobody knows what was mailed already.`,
        next: 'Put it back from a backup, or delete it: then letters may go out twice.',
      });
    }
  }
}
