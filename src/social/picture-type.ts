// What kind of picture bytes are, by how they begin; what somebody calls them does not count.

import type { Picture } from './model.ts';

/** Whether bytes of these values, one for each letter, stand there. */
function hasAt(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let step = 0; step < letters.length; step++)
    if (bytes[at + step] !== letters.charCodeAt(step)) return false;
  return true;
}

/** Null for what is none of the kinds that a post may show: SVG among them, which can hold scripts. */
export function pictureType(bytes: Uint8Array): Picture['mediaType'] | null {
  if (hasAt(bytes, 0, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (hasAt(bytes, 0, '\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (hasAt(bytes, 0, 'GIF87a') || hasAt(bytes, 0, 'GIF89a')) return 'image/gif';
  if (hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBP')) return 'image/webp';
  if (hasAt(bytes, 4, 'ftypavif') || hasAt(bytes, 4, 'ftypavis')) return 'image/avif';
  return null;
}
