// Rows that come only when asked for a second time, as a node's do: what is asked again must come to the same.

import { type MemoryState, type RowSource, RowsNotAtHand, type Table } from '../../src/kernel/state.ts';

/** A source that has a row only after it was asked for once: what a node's rows are like. */
export class ShySource implements RowSource {
  asked = 0;
  private readonly behind: MemoryState;
  private readonly known = new Set<string>();

  constructor(behind: MemoryState) {
    this.behind = behind;
  }

  row(of: Table<unknown>, fullKey: string): unknown {
    this.require(of, fullKey, { key: fullKey });
    return this.behind.row(of, fullKey);
  }

  rows(
    of: Table<unknown>,
    gte: string,
    lt: string,
    limit: number,
    reverse: boolean,
  ): readonly (readonly [string, unknown])[] {
    this.require(of, `${gte}\n${lt}\n${limit}\n${reverse}`, { gte, lt, limit, reverse });
    return this.behind.rows(of, gte, lt, limit, reverse);
  }

  private require(of: Table<unknown>, name: string, wanted: RowsNotAtHand['wanted']): void {
    if (this.known.has(name)) return;
    this.known.add(name);
    this.asked++;
    throw new RowsNotAtHand(of, wanted);
  }
}

/** Runs until everything that it asks for is at hand. */
export function untilAtHand<T>(question: () => T): T {
  for (;;) {
    try {
      return question();
    } catch (error) {
      if (!(error instanceof RowsNotAtHand)) throw error;
    }
  }
}
