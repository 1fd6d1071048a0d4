// Opens the bases and the session of a folder that this process holds; founding, joining and starting do it alike.

import { openBase } from '../engine/base.ts';
import { takeInLogs } from '../engine/carried-logs.ts';
import { exportLogs } from '../engine/stick.ts';
import { logKeyOf } from '../engine/keys.ts';
import { linkBases } from '../engine/streams.ts';
import type { LogCarrier } from '../node/backup.ts';
import type { Checking } from '../node/checking.ts';
import type { CommandTrouble } from '../node/command.ts';
import { Convictions } from '../node/convictions.ts';
import { cryptography } from '../node/cryptography.ts';
import type { HeldFolder } from '../node/folder.ts';
import type { Keyring } from '../node/keyring.ts';
import type { Person } from '../node/node.ts';
import type { NodeConfig } from '../node/node-config.ts';
import { openNode, type OpeningParts, type OpenNode } from '../node/opening.ts';
import { needBegunLogs, takeInCarried } from '../node/restoring.ts';
import { type EngineWatch, watchEngine } from './engine-watch.ts';
import { faultNote } from './noting.ts';
import { machinePace, scriptedPace } from './pace.ts';
import { registry } from './registry.ts';

/** A clock that a script sets; it starts where the witnesses' time stands. */
export class ScriptedClock {
  private ms = 0;

  nowMs(): number {
    return this.ms;
  }

  set(ms: number): void {
    this.ms = Math.max(this.ms, ms);
  }
}

/** How logs travel in backups and on sticks. */
export const carrier: LogCarrier = { exportLogs, takeInLogs };

/** What differs between founding, joining and starting. */
export type Opening = Pick<OpeningParts, 'clock' | 'peers' | 'baseKey' | 'fastForward'> & {
  readonly encryptionKey: Uint8Array;
  readonly note: (line: string) => void;
  readonly checking: Checking;
};

export interface OpenedHeld {
  readonly open: OpenNode;
  readonly parts: OpeningParts;
  /** Resolves when the node can do nothing any more, with what its keeper should read. */
  readonly broke: Promise<CommandTrouble>;
}

/** Opens the node of a held folder. Logs that were begun are never begun again: without them it refuses. */
export async function openHeld(
  held: HeldFolder,
  keyring: Keyring,
  config: NodeConfig,
  opening: Opening,
): Promise<OpenedHeld> {
  needBegunLogs(held.layout, keyring);
  await takeInCarried(held.layout, keyring, config.witness, carrier);
  const { primaryKey, witnessPrimaryKey } = keyring.node();
  const ownLogs = [logKeyOf(primaryKey), ...(config.witness ? [logKeyOf(witnessPrimaryKey)] : [])];
  const convictions = new Convictions(held.layout.root);
  const watch = watchEngine(held.layout.root, ownLogs, convictions, opening.note);
  const parts = {
    ...openingParts(held, keyring, config, opening, watch),
    convicted: () => convictions.all(),
  };
  const open = await openNode(parts);
  keyring.markBegun('log');
  if (config.witness) keyring.markBegun('witness');
  return { open, parts, broke: watch.broke };
}

function openingParts(
  folder: HeldFolder,
  keyring: Keyring,
  config: NodeConfig,
  more: Opening,
  watch: EngineWatch,
): OpeningParts {
  const { primaryKey, witnessPrimaryKey } = keyring.node();
  return {
    folder: folder.layout.root,
    engine: { openBase, linkBases },
    registry,
    cryptography,
    clock: more.clock,
    ...(config.clock === 'scripted' ? scriptedPace() : machinePace()),
    secrets: {
      logPrimaryKey: primaryKey,
      witnessPrimaryKey: config.witness ? witnessPrimaryKey : null,
      encryptionKey: more.encryptionKey,
    },
    baseKey: more.baseKey,
    people: () => unlockedPeople(keyring),
    peers: more.peers,
    fastForward: more.fastForward,
    checked: (length) => more.checking.of(length),
    folded: (news) => more.checking.folded(news),
    warn: (warning) => watch.warn(warning),
    complain: (fault) => more.note(faultNote(fault)),
  };
}

function unlockedPeople(keyring: Keyring): readonly Person[] {
  return keyring
    .people()
    .filter(({ unlocked }) => unlocked)
    .map(({ name, device, identity }) => ({
      name,
      device,
      identity,
      sign: (message) => keyring.signAs(name, message),
    }));
}
