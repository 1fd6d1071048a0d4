// The one hash of the project: BLAKE2b (RFC 7693), unkeyed, cut to what the use needs by its own digest length.
// Every use has a domain word in front, so that a hash made for one purpose never serves another.

import { blake2b } from '@noble/hashes/blake2.js';
import { concatBytes, toHex, toUtf8 } from './bytes.ts';

const DOMAINS = new Map<string, Uint8Array>();

function domainPrefix(domain: string): Uint8Array {
  let prefix = DOMAINS.get(domain);
  if (prefix === undefined) {
    const name = toUtf8(`telekommune/${domain}`) ?? new Uint8Array();
    prefix = concatBytes(Uint8Array.of(name.length), name);
    DOMAINS.set(domain, prefix);
  }
  return prefix;
}

/** BLAKE2b (RFC 7693), unkeyed, of the parts one after another; so many bytes out. */
export type Blake2b = (size: 16 | 32, parts: readonly Uint8Array[]) => Uint8Array;

/** In plain code, for wherever the platform brings none. */
export const plainBlake2b: Blake2b = (size, parts) => {
  const hash = blake2b.create({ dkLen: size });
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Hashes the parts one after another under a domain; `size` bytes out, 16 or 32. The last part may have any length, the others must be of fixed length. */
export function hashBytes(domain: string, size: 16 | 32, ...parts: readonly Uint8Array[]): Uint8Array {
  return hashBytesBy(plainBlake2b, domain, size, ...parts);
}

/** As hashBytes, by a BLAKE2b of the platform. */
export function hashBytesBy(
  by: Blake2b,
  domain: string,
  size: 16 | 32,
  ...parts: readonly Uint8Array[]
): Uint8Array {
  return by(size, [domainPrefix(domain), ...parts]);
}

/** As hashBytes, in lower-case hex. */
export function hashHex(domain: string, size: 16 | 32, ...parts: readonly Uint8Array[]): string {
  return toHex(hashBytes(domain, size, ...parts));
}
