// What a backup holds of what its node knew, in words; and the first opening of a restored node, which shows how far it comes.

import type { Backup } from '../node/backup.ts';
import { Checking } from '../node/checking.ts';
import type { HeldFolder } from '../node/folder.ts';
import type { Keyring } from '../node/keyring.ts';
import { readNodeConfig } from '../node/node-config.ts';
import { orderedHere, takeInCarried } from '../node/restoring.ts';
import type { Progress } from '../node/session.ts';
import { carrier, checkingPath, openHeld, ScriptedClock } from './open-held.ts';

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
  const checking = new Checking(checkingPath(layout.root), (length) =>
    progress('entries taken in', length, expected),
  );
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

/** What a restored node should have had and does not, and what brings it. */
export function shortLines(arrived: number, expected: number, isContinued: boolean): readonly string[] {
  if (arrived >= expected) return [];
  return [
    `Only ${arrived} of these ${expected} entries are in the file: ${expected - arrived} are missing, because blocks that they rest on were not on the node when it was backed up.`,
    isContinued
      ? 'The other nodes have them: run it, and they come.'
      : 'The other nodes have them: they come when this node is let in again (telekommune rejoin).',
  ];
}

/** What a backup does not hold of what its node knew, and how it would. */
export function lackingLines({ manifest, ordered, lacking }: Backup): readonly string[] {
  // blocks that no entry rests on, such as last acknowledgements, are no loss
  if (ordered === manifest.length) return [];
  const logs = lacking.map(
    ({ log, held, needed }) => `  log ${log.slice(0, 8)}: ${held} of ${needed} blocks are here`,
  );
  return [
    `This node knows ${ordered} entries. It leapt to them and never had all blocks behind them, and no peer gave these now:`,
    ...logs,
    `${ordered - manifest.length} entries rest on them and are not in the file. Back up again when the peers are connected, or rejoin after restoring: that brings them.`,
  ];
}

/** A move brings all of the node's own log; what it never had of others comes from them. */
export function movedLackingLines({ manifest, ordered }: Backup): readonly string[] {
  if (ordered === manifest.length) return [];
  return [
    `${ordered - manifest.length} of the ${ordered} entries that it knows are not in the file: it never had the blocks behind them. They come from the other nodes once it runs.`,
  ];
}
