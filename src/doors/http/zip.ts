// A folder as one archive that every system opens (APPNOTE 6.3, by fflate), for a browser that cannot be given a folder.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

function filesIn(folder: string, within: string): readonly (readonly [string, Uint8Array])[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const named = within === '' ? name : `${within}/${name}`;
    return statSync(path).isDirectory() ? filesIn(path, named) : [[named, readFileSync(path)] as const];
  });
}

/** All files below the folder, by their names from there on. */
export function zipOf(folder: string): Uint8Array {
  return zipSync(Object.fromEntries(filesIn(folder, '')));
}
