// What a picture is named by, by the BLAKE2b of libsodium: a large one would hold up everything else for a tenth of a second.

import sodium from 'sodium-universal';
import { pictureHash } from '../../social/ports.ts';

/** 64 hex digits. */
export function pictureName(bytes: Uint8Array): string {
  return pictureHash(bytes, (size, parts) => {
    const hash = new Uint8Array(size);
    sodium.crypto_generichash_batch(hash, parts);
    return hash;
  });
}
