// A folder whose node moved out: it says so, when and where to, instead of looking like a node that nothing has reached.
// The note lies beside the stores that were put aside; a folder that came back under fresh logs has moved no more.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { fromUtf8 } from '../kernel/bytes.ts';
import { CommandTrouble } from './command.ts';
import type { FolderLayout } from './folder.ts';
import type { Keyring } from './keyring.ts';
import { readFileIfAny, replaceFile } from './private-file.ts';

/** The beginning of the name of what is put aside. */
export const MOVED = 'moved-';
const NOTE = 'moved.json';

const move = v.strictObject({
  title: v.string(),
  communeName: v.string(),
  movedAtMs: v.pipe(v.number(), v.integer()),
  /** The file that continues the node. */
  file: v.string(),
  /** The new home in the words of whoever moved it; null when nothing was said. */
  to: v.nullable(v.string()),
});
export type Move = v.InferOutput<typeof move>;

/** Leaves word in the folder that holds what was put aside. */
export function noteMove(aside: string, what: Move): void {
  replaceFile(join(aside, NOTE), `${JSON.stringify(what, null, 2)}\n`);
}

/** Refuses to open a folder whose node moved out and has not been let in again. */
export function needNotMoved(layout: FolderLayout, { begun }: Pick<Keyring, 'begun'>): void {
  if (begun.log || existsSync(layout.carried) || existsSync(layout.store)) return;
  const asides = readdirSync(layout.root).filter((name) => name.startsWith(MOVED));
  if (asides.length === 0) return;
  const [last] = asides
    .flatMap((name) => readMove(join(layout.root, name, NOTE)))
    .toSorted((one, other) => other.movedAtMs - one.movedAtMs);
  throw hasMoved(layout.root, last ?? null);
}

function readMove(path: string): Move[] {
  const bytes = readFileIfAny(path);
  if (bytes === null) return [];
  try {
    const parsed = v.safeParse(move, JSON.parse(fromUtf8(bytes) ?? ''));
    return parsed.success ? [parsed.output] : [];
  } catch {
    return [];
  }
}

function hasMoved(root: string, last: Move | null): CommandTrouble {
  const back =
    'If the file was lost before it was restored, this folder comes back as a new node, with an invitation: telekommune rejoin';
  if (last === null) {
    return new CommandTrouble({
      kind: 'refused',
      rule: 'node-has-moved',
      says: `The node of ${root} moved out: a file continues it elsewhere, and this folder is out of use.`,
      figures: { folder: root },
      next: `Go on in the folder into which the file was restored. ${back}`,
    });
  }
  const { title, communeName, movedAtMs, file, to } = last;
  const when = new Date(movedAtMs).toISOString().slice(0, 16).replace('T', ' ');
  return new CommandTrouble({
    kind: 'refused',
    rule: 'node-has-moved',
    says: `The node “${title}” of “${communeName}” moved out of ${root} on ${when} UTC, in the file ${file}; this folder is out of use. Its new home: ${to ?? 'wherever that file was restored'}.`,
    figures: { folder: root, movedAtMs, file, to },
    next: `Go on there; if nobody has restored the file yet, do so once, into an empty folder. ${back}`,
  });
}
