// The envelope of an entry: what kind it is, who says it, and its body. What lies in a log is exactly these bytes.
// The author is the device that signed the entry, or else the log that carries it (whose signature is the log's own).

import { fromHex, toHex } from './bytes.ts';
import { blob, type Carried, type Codec, decode, encode, hex, option, text, uint } from './codec.ts';
import { record } from './codec-records.ts';
import { type Blake2b, hashBytesBy, plainBlake2b } from './hash.ts';

/** The longest entry, in bytes. */
export const ENTRY_BYTES_MAX = 16_384;

const said = {
  /** Context, name and version: `auctions.bid-sealed@1`. */
  kind: text(64),
  /** The author's own clock, milliseconds since 1970; information only, nothing is decided by it. */
  atMs: uint(),
  /** Rises with every entry of the author, so that nothing counts twice. */
  counter: uint(),
  body: blob(ENTRY_BYTES_MAX),
};

const saying = record(said);
const signer = record({ device: hex(32), signature: hex(64) });
const envelope: Codec<Envelope> = record({ version: uint(1), signer: option(signer), ...said });

/** What is said, without who says it. */
export type Saying = Carried<typeof saying>;

/** An entry as it lies in a log. `version` is 1. */
export interface Envelope extends Saying {
  readonly version: number;
  readonly signer: { readonly device: string; readonly signature: string } | null;
}

/** Encodes an entry for a log. */
export function encodeEnvelope(entry: Envelope): Uint8Array {
  return encode(envelope, entry);
}

/** Decodes an entry out of a log, or says why it is none. */
export function decodeEnvelope(bytes: Uint8Array): { readonly value: Envelope } | { readonly fault: string } {
  if (bytes.length > ENTRY_BYTES_MAX)
    return { fault: `${bytes.length} bytes are more than ${ENTRY_BYTES_MAX}` };
  const decoded = decode(envelope, bytes);
  if ('value' in decoded && decoded.value.version !== 1)
    return { fault: `version ${decoded.value.version} of the envelope is unknown` };
  return decoded;
}

const SIGNER_BYTES = 96;

/** Of the bytes of an envelope those that say something: the encoding of a saying is the end of that of its envelope. */
export function saidBytes(bytes: Uint8Array, { signer: by }: Pick<Envelope, 'signer'>): Uint8Array {
  return bytes.subarray(by === null ? 2 : 2 + SIGNER_BYTES);
}

/** The bytes that a device signs: bound to one commune, so that nothing said in one counts in another. */
export function signedPart(communeId: string, entry: Saying): Uint8Array {
  return signedPartOfSaid(communeId, encode(saying, entry));
}

/** As signedPart, for a saying that is encoded already. */
export function signedPartOfSaid(
  communeId: string,
  said: Uint8Array,
  by: Blake2b = plainBlake2b,
): Uint8Array {
  return hashBytesBy(by, 'signed-entry', 32, fromHex(communeId) ?? new Uint8Array(), said);
}

/** The name of an entry: 16 bytes in hex, from its author and what it says. */
export function entryId(author: string, entry: Saying): string {
  return idOfSaid(author, encode(saying, entry));
}

/** As entryId, for a saying that is encoded already. */
export function idOfSaid(author: string, said: Uint8Array, by: Blake2b = plainBlake2b): string {
  return toHex(hashBytesBy(by, 'entry', 16, fromHex(author) ?? new Uint8Array(), said));
}

/** An entry whose body has been read, at its place in the order. */
export interface Entry<B> {
  readonly id: string;
  readonly kind: string;
  /** The device that says it: an Ed25519 public key in hex. */
  readonly author: string;
  /** The log that carries it. */
  readonly log: string;
  readonly atMs: number;
  /** 0-based place in the common order. */
  readonly position: number;
  readonly body: B;
}
