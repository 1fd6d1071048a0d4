// Where a node's warnings and faults go: in full into node.log, their first line onto the screen.

import { folderLayout } from '../node/folder.ts';
import { noteInto } from '../node/node-log.ts';
import type { Machine } from './machine.ts';

/** Takes notes for the node of a machine. */
export function noteTo({ folder, show }: Pick<Machine, 'folder' | 'show'>): (note: string) => void {
  const { log } = folderLayout(folder);
  return (note) => void show([noteInto(log, Date.now(), note)]);
}

/** A fault as a note. */
export function faultNote(fault: unknown): string {
  return `fault: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`;
}
