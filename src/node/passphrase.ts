// Where passphrases come from: a prompt that shows nothing, a file that only its owner can read, or an open file descriptor.
// Never an argument, never a variable of the environment: other programs can see those.

import { readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { wipe } from './cryptography.ts';
import { CommandTrouble } from './command.ts';
import { readSecretFile } from './private-file.ts';

/** Whose passphrase is wanted: `node` or a person's short name; and whether it is to be set (typed twice) or known already. */
export interface PassphraseQuestion {
  readonly of: string;
  readonly isNew: boolean;
}

/** Gets a passphrase, as UTF-8 without the line's end. The caller wipes the bytes. */
export type AskPassphrase = (question: PassphraseQuestion) => Promise<Uint8Array>;

/** The fewest bytes of a new passphrase. */
export const PASSPHRASE_BYTES_MIN = 12;
export const PASSPHRASE_BYTES_MAX = 1024;

/** What it is called where it cannot be read. */
export const PASSPHRASE_FILE_TITLE = 'The passphrase file';

/** Reads the first line of a file of mode 600. */
export function passphraseFromFile(path: string): AskPassphrase {
  return async (question) => firstLine(readSecretFile(path, PASSPHRASE_FILE_TITLE), question);
}

/** Reads the first line of an open descriptor, such as 3 in `telekommune up --passphrase-fd 3 3< <(pass show node)`; once, for every question. */
export function passphraseFromDescriptor(descriptor: number): AskPassphrase {
  let content: Uint8Array | null = null;
  return async (question) => {
    content ??= readFileSync(descriptor);
    return firstLine(content, question);
  };
}

/** A terminal's keyboard, as `process.stdin` is one. */
export interface Keyboard {
  readonly isTTY?: boolean;
  setRawMode(raw: boolean): unknown;
  on(event: 'data', listener: (typed: Buffer) => void): unknown;
  off(event: 'data', listener: (typed: Buffer) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** Asks at a terminal without echo; a new passphrase twice. `show` writes to the terminal, not to standard output. */
export function passphraseFromKeyboard(keyboard: Keyboard, show: (text: string) => void): AskPassphrase {
  return async (question) => {
    if (keyboard.isTTY !== true) {
      throw new CommandTrouble({
        kind: 'usage',
        says: `The passphrase ${whose(question)} is needed and there is no terminal to ask at.`,
        next: 'Give it in a file of mode 600: --passphrase-file PATH, or on a descriptor: --passphrase-fd 3.',
      });
    }
    for (;;) {
      const first = await typeUnseen(keyboard, show, prompt(question));
      if (!question.isNew) return first;
      const fault = passphraseFault(first, true);
      if (fault !== null) {
        show(`${fault}\n`);
        continue;
      }
      const second = await typeUnseen(keyboard, show, 'The same again: ');
      const same = Buffer.compare(first, second) === 0;
      wipe(second);
      if (same) return first;
      wipe(first);
      show('The two differ. Once more.\n');
    }
  };
}

function whose({ of }: PassphraseQuestion): string {
  return of === 'node' ? 'of this node' : `of ${of}`;
}

function prompt(question: PassphraseQuestion): string {
  if (!question.isNew) return `Passphrase ${whose(question)}: `;
  return `New passphrase ${whose(question)} (at least ${PASSPHRASE_BYTES_MIN} letters): `;
}

/** What is wrong with a passphrase, or null. */
export function passphraseFault(passphrase: Uint8Array, isNew: boolean): string | null {
  if (!isUtf8(passphrase)) return 'A passphrase is text in UTF-8.';
  if (passphrase.length > PASSPHRASE_BYTES_MAX)
    return `A passphrase has at most ${PASSPHRASE_BYTES_MAX} bytes.`;
  if (passphrase.length === 0) return 'The passphrase is empty.';
  if (isNew && passphrase.length < PASSPHRASE_BYTES_MIN) {
    return `A passphrase has at least ${PASSPHRASE_BYTES_MIN} letters; this one has ${passphrase.length}. Four words drawn by lot are good.`;
  }
  return null;
}

function firstLine(content: Uint8Array, question: PassphraseQuestion): Uint8Array {
  const end = content.indexOf(10);
  const line = end < 0 ? content : content.subarray(0, end);
  const passphrase = Uint8Array.from(line.at(-1) === 13 ? line.subarray(0, -1) : line);
  const fault = passphraseFault(passphrase, question.isNew);
  if (fault !== null)
    throw new CommandTrouble({ kind: 'usage', says: `The passphrase of ${question.of}: ${fault}` });
  return passphrase;
}

const ENTER = new Set([10, 13]);
const RUBOUT = new Set([8, 127]);
const [INTERRUPT, END, CLEAR] = [3, 4, 21];

/** Reads one line in raw mode. Bytes are kept as they come, so that rubbing out takes a whole character of UTF-8. */
function typeUnseen(keyboard: Keyboard, show: (text: string) => void, prompt: string): Promise<Uint8Array> {
  // first the echo off: what is typed ahead of the prompt is not shown either
  keyboard.setRawMode(true);
  show(prompt);
  keyboard.resume();
  return new Promise((done, fail) => {
    const typed: number[] = [];
    const finish = (): void => {
      keyboard.off('data', take);
      keyboard.setRawMode(false);
      keyboard.pause();
      show('\n');
    };
    const take = (chunk: Buffer): void => {
      for (const byte of chunk) {
        if (ENTER.has(byte)) {
          finish();
          done(Uint8Array.from(typed));
          typed.fill(0);
          return;
        }
        if (byte === INTERRUPT || byte === END) {
          finish();
          typed.fill(0);
          fail(new CommandTrouble({ kind: 'usage', says: 'No passphrase was given.' }));
          return;
        }
        if (byte === CLEAR) typed.length = 0;
        else if (RUBOUT.has(byte)) rubOut(typed);
        else if (byte >= 32 && typed.length < PASSPHRASE_BYTES_MAX) typed.push(byte);
      }
    };
    keyboard.on('data', take);
  });
}

function rubOut(typed: number[]): void {
  while (typed.length > 0) {
    const last = typed.pop() ?? 0;
    if ((last & 0xc0) !== 0x80) return;
  }
}
