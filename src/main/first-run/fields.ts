// What a step takes and gives: texts that were pasted, passphrases, and recovery words that are shown.

import type { Typed } from '../../doors/runner.ts';
import { type Answer, type ArgumentValues, CommandTrouble, type Plain } from '../../node/command.ts';
import { textOf } from '../../node/commands/speaking.ts';
import { passphraseFault } from '../../node/passphrase.ts';
import type { Work } from './work.ts';

/** Texts that are pasted can be broken into lines. */
const PASTED = new Set(['invitation', 'words', 'answers']);

export function onOneLine(typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      PASTED.has(name) && value !== true ? value.trim().split(/\s+/).join(' ') : value,
    ]),
  );
}

export function passphraseIn(values: ArgumentValues): Uint8Array {
  return Uint8Array.from(Buffer.from(textOf(values, 'passphrase')));
}

export function needStrong(passphrase: Uint8Array): void {
  const fault = passphraseFault(passphrase, true);
  if (fault !== null) throw new CommandTrouble({ kind: 'usage', rule: 'passphrase-strong', says: fault });
}

/** A restored node with fresh logs is let in first. */
export function opensAfter({ data }: Answer): boolean {
  return recordOf(data)['logs'] !== 'fresh';
}

export function recordOf(data: Plain): { readonly [name: string]: Plain } {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as { readonly [name: string]: Plain })
    : {};
}

export function shownWords(drawn: Work['drawn']): { readonly [name: string]: Plain } {
  return drawn === null ? {} : { words: [...drawn.words], asked: [...drawn.asked] };
}
