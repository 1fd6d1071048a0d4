// The first opening of a restored node, which shows how far it comes.

import { Checking } from '../node/checking.ts';
import type { HeldFolder } from '../node/folder.ts';
import type { Keyring } from '../node/keyring.ts';
import { readNodeConfig } from '../node/node-config.ts';
import { orderedHere, takeInCarried } from '../node/restoring.ts';
import type { Progress } from '../node/session.ts';
import { carrier, openHeld, ScriptedClock } from './open-held.ts';

/**
 * Opens the restored node once, without a network, so that its keeper sees how far it comes; how many entries it has. Only its own log is
 * opened, and it folds everything itself: a witness beside it would say something new while nobody hears it, and the one of the two
 * that folds later would leap to what the other has folded, and wait for ever for rows that are gone when that one closes.
 */
export async function takeInRestored(
  held: HeldFolder,
  keyring: Keyring,
  { expected, note, progress }: { expected: number; note: (line: string) => void; progress: Progress },
): Promise<number> {
  const { layout } = held;
  const config = readNodeConfig(layout.config);
  const commune = keyring.commune();
  if (commune === null) return 0;
  await takeInCarried(layout, keyring, config.witness, carrier, progress);
  const checking = new Checking(layout.checked, (length) => progress('entries taken in', length, expected));
  const alone = { ...config, witness: false };
  const { open } = await openHeld(held, keyring, alone, {
    clock: new ScriptedClock(),
    checking,
    note,
    peers: () => [],
    baseKey: commune.baseKey,
    encryptionKey: commune.encryptionKey,
    fastForward: false,
  });
  try {
    return await orderedHere(open.node, expected, progress);
  } finally {
    await open.close();
    checking.keep();
  }
}
