// Refusals of whoever founds, restores or opens a node on a page, in the languages of the page.

import { describe, expect, it } from 'vitest';
import { listeningTrouble } from '../../src/main/listening.ts';
import { CommandTrouble } from '../../src/node/command.ts';
import { passphraseFault } from '../../src/node/passphrase.ts';
import { worded } from '../../src/web/worded.ts';
import { wordsOf } from '../../src/web/words/words.ts';

describe('a refusal', () => {
  it('of restoring names the box of the page, and why it cannot be opened', () => {
    for (const tag of ['de', 'es'] as const) {
      const box = 'The old machine is gone for good, and no other node is in the commune';
      const next = `If that machine is gone for good, say so: tick “${box}” (--last-copy in a terminal). If it still runs, move the node from there instead (command move).`;
      const says = 'This was the only node of “Werkhof”, so nobody could let a fresh log in.';
      const said = worded({ kind: 'refused', rule: 'only-node-of-its-commune', says, next }, tag, '');
      expect(said?.next).toContain(wordsOf(tag).words.firstRun.lastCopy);
      expect(said?.next).toContain('--last-copy');
    }
    const says = 'a.backup cannot be opened: the passphrase is another one, or the file was changed.';
    expect(worded({ kind: 'broken', says }, 'es', '')?.says).toBe(
      'a.backup no se puede abrir: la frase de paso es otra, o el archivo se cambió.',
    );
  });

  it.each([
    [passphraseFault(Buffer.from('short'), true), 'Eine Passphrase hat mindestens 12 Zeichen; diese hat 5.'],
    [passphraseFault(Buffer.alloc(2000, 'a'), true), 'Eine Passphrase hat höchstens 1024 Bytes.'],
    [passphraseFault(Buffer.alloc(0), true), 'Die Passphrase ist leer.'],
    [passphraseFault(Buffer.from([0xff]), true), 'Eine Passphrase ist Text in UTF-8.'],
  ])('of a passphrase is worded: %s', (says, german) => {
    expect(says).not.toBeNull();
    expect(worded({ kind: 'usage', says: says ?? '' }, 'de', '')?.says).toContain(german);
    expect(worded({ kind: 'usage', says: says ?? '' }, 'es', '')).not.toBeNull();
  });

  it('of a port says where another one is chosen', () => {
    const fault = Object.assign(new Error('in use'), { code: 'EADDRINUSE' });
    const trouble = listeningTrouble(fault, { host: '127.0.0.1', port: 4040 });
    expect(trouble).toBeInstanceOf(CommandTrouble);
    const said = worded((trouble as CommandTrouble).trouble, 'es', '');
    expect(said?.next).toBe(
      'Ciérrelo, o elija otro puerto: «listen» en node.json (en la página, «Escuchar en otro sitio» al abrir el nodo; --listen al fundar o al unirse).',
    );
    expect(said?.next).toContain(wordsOf('es').words.firstRun.listen);
  });
});
