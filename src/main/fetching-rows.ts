// A node that began from the witnesses' word has the newest state by name only: this fetches its rows, so that they can be read without a network.

import type { Base, Snapshot } from '../node/ports.ts';

const PAGE = 500;
/** Rows written while others were fetched lie in later blocks; a busy commune is not chased for ever. */
const ROUNDS_MAX = 3;
/** Parts of the key space that are fetched side by side, because each block asks for the next one: by their first letter. */
const PARTS = Array.from({ length: 26 }, (_, at) => ({
  gte: String.fromCharCode(0x61 + at),
  lt: String.fromCharCode(0x62 + at),
}));
/** What lies before and behind the letters. */
const ENDS = [
  { gte: '', lt: 'a' },
  { gte: '{', lt: '\u007f' },
];

/** Reads every row of the newest state once while peers are there; `told` hears how many have arrived. */
export async function fetchRows(
  base: Pick<Base, 'newest' | 'lengths'>,
  told: (rows: number) => void,
): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const { newest } = base.lengths();
    const snapshot = await base.newest();
    try {
      let rows = 0;
      const more = (count: number): void => told((rows += count));
      await Promise.all([...ENDS, ...PARTS].map((part) => readPart(snapshot, part, more)));
    } finally {
      await snapshot.close();
    }
    if (base.lengths().newest === newest) return;
  }
}

async function readPart(
  snapshot: Snapshot,
  { gte, lt }: { readonly gte: string; readonly lt: string },
  more: (count: number) => void,
): Promise<void> {
  let from = gte;
  for (;;) {
    const rows = await snapshot.range({ gte: from, lt, limit: PAGE, reverse: false });
    more(rows.length);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    // the smallest key behind the last one
    from = `${last[0]}\u0000`;
  }
}
