// A machine that is set back to a snapshot: the same folder, the same files, with what they held earlier.
// A folder that was copied somewhere else is refused when it is opened; this is how it can happen all the same.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes a snapshot of the stores of a stopped node; the returned function sets the node back to it. */
export function snapshotOf(folder: string, beside: string): () => void {
  const kept = mkdtempSync(join(beside, 'snapshot-'));
  const database = join(folder, 'store', 'db');
  cpSync(database, kept, { recursive: true });
  return () => {
    rmSync(database, { recursive: true });
    cpSync(kept, database, { recursive: true });
  };
}

/** Changes what node.json of a stopped node names as peers. */
export function setPeers(folder: string, peers: readonly string[]): void {
  changeConfig(folder, { peers });
}

/** Changes fields of node.json of a stopped node. */
export function changeConfig(folder: string, fields: { readonly [name: string]: unknown }): void {
  const path = join(folder, 'node.json');
  const config = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...config, ...fields }), { mode: 0o600 });
}
