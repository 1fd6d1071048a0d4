// Opens the bases and the session of a folder that this process holds; founding, joining and starting do it alike.

import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { contexts } from '../contexts/contexts.ts';
import { registryOf } from '../contexts/fold.ts';
import { openBase } from '../engine/base.ts';
import { takeInLogs } from '../engine/carried-logs.ts';
import { exportLogs } from '../engine/stick.ts';
import { linkBases } from '../engine/streams.ts';
import type { LogCarrier } from '../node/backup.ts';
import type { Checking } from '../node/checking.ts';
import { cryptography } from '../node/cryptography.ts';
import type { HeldFolder } from '../node/folder.ts';
import type { Keyring } from '../node/keyring.ts';
import type { Person } from '../node/node.ts';
import type { NodeConfig } from '../node/node-config.ts';
import { openNode, type OpeningParts, type OpenNode } from '../node/opening.ts';
import { needBegunLogs, takeInCarried } from '../node/restoring.ts';
import { faultNote } from './noting.ts';

export const registry = registryOf(contexts);

/** What a witness and a log of a running node pace themselves by, in milliseconds. */
const PACE = { leastMs: 300, lookMs: 1_000, heartbeatMs: 3_600_000, jitter: Math.random };
const ACK_INTERVAL_MS = 250;
/** An example on one machine need not spare a network. */
const SCRIPTED_PACE = { ...PACE, leastMs: 80, lookMs: 400 };
const SCRIPTED_ACK_INTERVAL_MS = 80;
const JITTER_MS = 12;

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
  /** Resolves with the reason when a fault closes one of the bases: the node can do nothing any more. */
  readonly broke: Promise<string>;
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
  const { promise: broke, resolve: tellBroke } = Promise.withResolvers<string>();
  const parts = openingParts(held, keyring, config, opening, tellBroke);
  const open = await openNode(parts);
  keyring.markBegun('log');
  if (config.witness) keyring.markBegun('witness');
  return { open, parts, broke };
}

function openingParts(
  folder: HeldFolder,
  keyring: Keyring,
  config: NodeConfig,
  more: Opening,
  tellBroke: (why: string) => void,
): OpeningParts {
  const { primaryKey, witnessPrimaryKey } = keyring.node();
  return {
    folder: folder.layout.root,
    engine: { openBase, linkBases },
    registry,
    cryptography,
    clock: more.clock,
    pace: config.clock === 'scripted' ? SCRIPTED_PACE : PACE,
    ackIntervalMs: config.clock === 'scripted' ? SCRIPTED_ACK_INTERVAL_MS : ACK_INTERVAL_MS,
    jitter: () => new Promise((done) => setTimeout(done, randomInt(0, JITTER_MS))),
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
    warn: ({ kind, message }) => {
      more.note(`${kind}: ${message}`);
      if (kind === 'base-closed') tellBroke(message);
    },
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

export const bindingsPath = (root: string): string => join(root, 'bindings.json');
export const checkingPath = (root: string): string => join(root, 'checked');
