// Where the folder stands, as the node tells it, and what is under way.

import type { Trouble } from '../../command.ts';
import type { Setting } from '../../setting.ts';

export type WorkKind = keyof Setting['words']['firstRun']['work'];

export interface Work {
  readonly kind: WorkKind;
  readonly state: 'under-way' | 'words' | 'done' | 'failed';
  readonly says: string;
  readonly done: number;
  readonly total: number | null;
  readonly mayGiveUp: boolean;
  /** Places of the recovery words that are asked back. */
  readonly asked: readonly number[];
  readonly trouble: Trouble | null;
}

/** The work that a screen has to show instead of its own content; null for none. */
export function workOf({ machine }: Pick<Setting, 'machine'>): Work | null {
  return machine.work as Work | null;
}

/** Whether it still goes on. */
export function isUnderWay(work: Work | null): work is Work {
  return work?.state === 'under-way' || work?.state === 'words';
}
