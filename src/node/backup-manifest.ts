// What a backup says about itself: whose it is, and whether its logs may be continued.

import { basename } from 'node:path';
import * as v from 'valibot';
import { CommandTrouble } from './command.ts';

const FORMAT = 'telekommune backup 1';

const manifest = v.strictObject({
  format: v.literal(FORMAT),
  /** `move` was made while the old folder was put out of use, so that its logs go on in one place only. */
  kind: v.picklist(['backup', 'move']),
  madeAtMs: v.pipe(v.number(), v.integer()),
  commune: v.string(),
  communeName: v.string(),
  title: v.string(),
  log: v.string(),
  /** How many entries the order had. */
  length: v.pipe(v.number(), v.integer()),
  /** Whether no other node was in the commune: then nobody else could let a fresh log in. */
  onlyNode: v.boolean(),
});
export type BackupManifest = Omit<v.InferOutput<typeof manifest>, 'format'>;

export function formatManifest(what: BackupManifest): Uint8Array {
  return Buffer.from(`${JSON.stringify({ format: FORMAT, ...what }, null, 2)}\n`);
}

export function readManifest(path: string, bytes: Uint8Array): BackupManifest {
  const parsed = v.safeParse(manifest, parseJson(bytes));
  if (!parsed.success) {
    throw new CommandTrouble({
      kind: 'usage',
      says: `${basename(path)} is no backup that this version of the program knows.`,
      next: 'Use the version that made it.',
    });
  }
  const { format: _, ...what } = parsed.output;
  return what;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as unknown;
  } catch {
    return null;
  }
}
