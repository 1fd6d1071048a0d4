// Which part of the history this node has folded itself, and which it believes because the witnesses say so (fast-forward).
// Kept in a small file; after a crash it says too little rather than too much.

import { fromUtf8 } from '../kernel/bytes.ts';
import { readFileIfAny, replaceFile } from './private-file.ts';
import type { OrderStanding } from './session.ts';
import type { FoldedNews } from './folding.ts';

export class Checking {
  private readonly path: string;
  private readonly tell: (length: number) => void;
  private through: number;

  /** `path` is a file that may not exist yet: then nothing is checked. `tell` hears how far this node has folded the history. */
  constructor(path: string, tell: (length: number) => void = () => undefined) {
    this.path = path;
    this.tell = tell;
    const bytes = readFileIfAny(path);
    const through = bytes === null ? 0 : Number(fromUtf8(bytes) ?? '');
    this.through = Number.isSafeInteger(through) && through >= 0 ? through : 0;
  }

  /** A batch was folded here: it counts when it follows what was folded before. */
  folded({ outcomes }: FoldedNews): void {
    const [first] = outcomes;
    const last = outcomes.at(-1);
    if (first === undefined || last === undefined) return;
    this.tell(last.position + 1);
    if (first.position > this.through) return;
    this.through = Math.max(this.through, last.position + 1);
  }

  /** An audit folded everything up to a length and found no fault. */
  audited(length: number): void {
    this.through = Math.max(this.through, length);
    this.keep();
  }

  /** What may be said of a history of that length. */
  of(length: number): OrderStanding['checked'] {
    return length <= this.through ? 'by this node' : 'as the witnesses say';
  }

  keep(): void {
    replaceFile(this.path, `${this.through}\n`);
  }
}
