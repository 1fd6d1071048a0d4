// Where finger keeps its things in a node's folder: the people and their files, and the log of queries.

import { join } from 'node:path';

export interface FingerFolder {
  /** A folder for each person. */
  readonly people: string;
  readonly log: string;
}

export function fingerFolder(folder: string): FingerFolder {
  return { people: join(folder, 'finger', 'people'), log: join(folder, 'finger', 'log') };
}
