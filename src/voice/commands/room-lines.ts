// How much is kept, in words.

import type { Room } from '../room.ts';
import { type Sentence, sentence } from '../../node/sentence.ts';

export function sizeText(bytes: number): string {
  return size(bytes).says;
}

function size(bytes: number): Sentence {
  return bytes < 1e9
    ? sentence('{sizeExact} MB', { sizeExact: (bytes / 1e6).toFixed(1) })
    : sentence('{sizeExact} GB', { sizeExact: (bytes / 1e9).toFixed(2) });
}

/** The room as a line. */
export function roomLines({ rows, feeds, limit }: Room): readonly Sentence[] {
  return [
    sentence(
      '{used} of {limit} are used: {feeds} by feeds and pictures, {rows} by what can be read and searched.',
      { used: size(rows + feeds), limit: size(limit), feeds: size(feeds), rows: size(rows) },
    ),
  ];
}
