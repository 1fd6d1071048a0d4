// What a backup does not hold of what its node knew, in words.

import type { Backup } from '../node/backup.ts';
import { type Sentence, sentence } from '../node/sentence.ts';

/** What a restored node should have had and does not, and what brings it. */
export function shortLines(arrived: number, expected: number, isContinued: boolean): readonly Sentence[] {
  if (arrived >= expected) return [];
  return [
    sentence(
      'Only {arrived} of these {expected} entries are in the file: {missing} are missing, because blocks that they rest on were not on the node when it was backed up.',
      { arrived, expected, missing: expected - arrived },
    ),
    isContinued
      ? sentence('The other nodes have them: run it, and they come.')
      : sentence('The other nodes have them: they come when this node is let in again (telekommune rejoin).'),
  ];
}

/** What a backup does not hold of what its node knew, and how it would. */
export function lackingLines({ manifest, ordered, lacking }: Backup): readonly Sentence[] {
  // blocks that no entry rests on, such as last acknowledgements, are no loss
  if (ordered === manifest.length) return [];
  const logs = lacking.map(({ log, held, needed }) =>
    sentence('log {log}: {held} of {needed} blocks are here', { log: log.slice(0, 8), held, needed }),
  );
  return [
    sentence(
      'This node knows {ordered} entries. It leapt to them and never had all blocks behind them, and no peer gave these now:',
      { ordered },
    ),
    ...logs,
    sentence(
      '{n} entries rest on them and are not in the file. Back up again when the peers are connected, or rejoin after restoring: that brings them.',
      { n: ordered - manifest.length },
    ),
  ];
}

/** A move brings all of the node's own log; what it never had of others comes from them. */
export function movedLackingLines({ manifest, ordered }: Backup): readonly Sentence[] {
  if (ordered === manifest.length) return [];
  return [
    sentence(
      '{n} of the {ordered} entries that it knows are not in the file: it never had the blocks behind them. They come from the other nodes once it runs.',
      { n: ordered - manifest.length, ordered },
    ),
  ];
}
