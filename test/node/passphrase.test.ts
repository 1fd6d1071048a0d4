import { EventEmitter } from 'node:events';
import { chmodSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type AskPassphrase,
  type Keyboard,
  passphraseFromDescriptor,
  passphraseFromFile,
  passphraseFromKeyboard,
} from '../../src/node/passphrase.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { troubleOf } from './trouble.ts';

const root = temporaryFolder();
const known = { of: 'node', isNew: false };
const fresh = { of: 'node', isNew: true };
const said = async (ask: AskPassphrase, question = known): Promise<string> =>
  Buffer.from(await ask(question)).toString();

function fileOf(name: string, content: string, mode = 0o600): string {
  const path = join(root, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

const says = async (path: string): Promise<string> =>
  (await troubleOf(() => said(passphraseFromFile(path)))).says;

describe('a passphrase from a file', () => {
  it.each([
    ['one line', 'velvet anchor moss\n'],
    ['no line’s end', 'velvet anchor moss'],
    ['more lines', 'velvet anchor moss\nlogin: anna\n'],
    ['lines of Windows', 'velvet anchor moss\r\n'],
  ])('is its first line: %s', async (name, content) => {
    expect(await said(passphraseFromFile(fileOf(name, content)))).toBe('velvet anchor moss');
  });

  it.each([0o640, 0o604, 0o660, 0o644])('that others can read is refused: mode %o', async (mode) => {
    const trouble = await troubleOf(() =>
      said(passphraseFromFile(fileOf('open', 'velvet anchor moss', mode))),
    );
    expect(trouble.says).toContain(`mode ${mode.toString(8)}, allowed is 600`);
  });

  it('that is missing, a folder, empty or no text is refused', async () => {
    mkdirSync(join(root, 'folder'), { mode: 0o700 });
    expect(await says(join(root, 'none'))).toContain('there is no file');
    expect(await says(join(root, 'folder'))).toContain('no plain file');
    expect(await says(fileOf('empty', '\n'))).toContain('empty');
    const bad = fileOf('bad', '');
    writeFileSync(bad, Uint8Array.of(0xff, 0xfe));
    expect(await says(bad)).toContain('UTF-8');
  });

  it('that is new must be long enough', async () => {
    const trouble = await troubleOf(() => said(passphraseFromFile(fileOf('short', 'secret')), fresh));
    expect(trouble.says).toContain('at least 12');
  });
});

it('a passphrase from a descriptor answers every question', async () => {
  const ask = passphraseFromDescriptor(openSync(fileOf('descriptor', 'velvet anchor moss\n'), 'r'));
  expect(await said(ask)).toBe('velvet anchor moss');
  expect(await said(ask, fresh)).toBe('velvet anchor moss');
});

class PretendedKeyboard extends EventEmitter implements Keyboard {
  readonly isTTY = true;
  raw = false;
  setRawMode(raw: boolean): void {
    this.raw = raw;
  }
  resume(): void {}
  pause(): void {}
  type(text: string): void {
    this.emit('data', Buffer.from(text));
  }
}

function atKeyboard(question: typeof known): {
  keyboard: PretendedKeyboard;
  shown: string[];
  answer: Promise<string>;
} {
  const keyboard = new PretendedKeyboard();
  const shown: string[] = [];
  const answer = said(
    passphraseFromKeyboard(keyboard, (text) => shown.push(text)),
    question,
  );
  return { keyboard, shown, answer };
}

describe('a passphrase from the keyboard', () => {
  it('is asked for when the echo is off already', async () => {
    const keyboard = new PretendedKeyboard();
    const rawAt: boolean[] = [];
    const answer = said(passphraseFromKeyboard(keyboard, () => rawAt.push(keyboard.raw)));
    expect(rawAt).toEqual([true]);
    keyboard.emit('data', Buffer.from('velvet anchor moss\r'));
    expect(await answer).toBe('velvet anchor moss');
  });

  it('is not shown, and the keyboard is given back', async () => {
    const { keyboard, shown, answer } = atKeyboard(known);
    expect(keyboard.raw).toBe(true);
    keyboard.type('velvet ');
    keyboard.type('anchor\r');
    expect(await answer).toBe('velvet anchor');
    expect(shown.join('')).toBe('Passphrase of this node: \n');
    expect(keyboard.raw).toBe(false);
    expect(keyboard.listenerCount('data')).toBe(0);
  });

  it('is corrected by rubbing out whole letters and by starting over', async () => {
    const { keyboard, answer } = atKeyboard(known);
    keyboard.type('wrong\u0015velvét');
    keyboard.type('\u007f\u007fet anchor\n');
    expect(await answer).toBe('velvet anchor');
  });

  it('that is new is typed twice, until it is long enough and the two are equal', async () => {
    const { keyboard, shown, answer } = atKeyboard(fresh);
    const typeNext = async (text: string): Promise<void> => {
      await Promise.resolve();
      keyboard.type(text);
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    };
    await typeNext('short\r');
    await typeNext('velvet anchor\r');
    await typeNext('velvet ancor\r');
    await typeNext('velvet anchor\r');
    await typeNext('velvet anchor\r');
    expect(await answer).toBe('velvet anchor');
    expect(shown.join('')).toContain('at least 12');
    expect(shown.join('')).toContain('The two differ.');
    expect(shown.join('')).not.toContain('anchor');
  });

  it.each(['\u0003', '\u0004'])('may be refused: %j', async (key) => {
    const { keyboard, answer } = atKeyboard(known);
    keyboard.type(`velvet${key}`);
    expect((await troubleOf(() => answer)).says).toBe('No passphrase was given.');
    expect(keyboard.raw).toBe(false);
  });

  it('is not waited for where there is none', async () => {
    const keyboard = Object.assign(new PretendedKeyboard(), { isTTY: false });
    const trouble = await troubleOf(() => said(passphraseFromKeyboard(keyboard, () => {})));
    expect(trouble.next).toContain('--passphrase-file');
  });
});
