// RFC 1288, section 3.2.4: takes over the files that a person showed from their home until now. Copies; the home stays as it is.

import { join } from 'node:path';
import { makePrivateFolder, replaceFile } from '../../node/private-file.ts';
import { PLAN_FILES } from './plan-files.ts';
import { readPlainFile } from './read-plain-file.ts';
import { existsSync, lstatSync } from 'node:fs';

export interface ImportedHome {
  readonly folder: string;
  /** Which files were taken over. */
  readonly taken: readonly string[];
  /** Which are there and were not: links, folders, empty ones, ones too large. */
  readonly left: readonly string[];
}

/** Copies what a home shows by finger into the folder of a user; files that are not in the home stay as they are. */
export function importHome(home: string, folder: string, user: string): ImportedHome {
  const into = join(folder, user);
  makePrivateFolder(into);
  const taken: string[] = [];
  const left: string[] = [];
  for (const name of PLAN_FILES) {
    const from = join(home, name);
    if (!isThere(from)) continue;
    const text = readPlainFile(from);
    // an empty .nofinger says all that it has to say
    if (text === '' && !(name === '.nofinger' && lstatSync(from).isFile())) {
      left.push(name);
      continue;
    }
    replaceFile(join(into, name), text);
    taken.push(name);
  }
  return { folder: into, taken, left };
}

/** Whether there is anything of that name, be it a link to nowhere. */
function isThere(path: string): boolean {
  return existsSync(path) || lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
