// How much is kept, in words.

import type { Room } from '../room.ts';

export function sizeText(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

/** The room as a line. */
export function roomLines({ rows, feeds, limit }: Room): readonly string[] {
  return [
    `${sizeText(rows + feeds)} of ${sizeText(limit)} are used: ${sizeText(feeds)} by feeds and pictures, ${sizeText(rows)} by what can be read and searched.`,
  ];
}
