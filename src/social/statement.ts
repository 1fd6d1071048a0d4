// What a person says in a feed, signed by itself: whoever gets one from anywhere can check it without the rest of the feed.
// A block of the feed's log is exactly one signed statement. New bodies go to the end; what is written is never read another way.

import { fromHex } from '../kernel/bytes.ts';
import { type Carried, decode, encode, hex, lines, list, option, text, uint } from '../kernel/codec.ts';
import { choice, record, word } from '../kernel/codec-records.ts';
import { hashBytes, hashHex } from '../kernel/hash.ts';
import { LIMITS, PICTURE_TYPES } from './model.ts';
import { sourceCodec } from './source.ts';

/** The longest signed statement, in bytes. */
export const STATEMENT_BYTES_MAX = 16_384;

const post = lines(LIMITS.postBytesMax);
const ref = record({ source: sourceCodec, id: text(LIMITS.idBytesMax) });
const statementId = hex(32);
const picture = record({
  hash: hex(32),
  mediaType: word(...PICTURE_TYPES),
  size: uint(LIMITS.pictureBytesMax),
  alt: lines(LIMITS.altBytesMax),
});
const pictures = list(picture, LIMITS.picturesMax);
const property = record({
  name: text(LIMITS.propertyNameBytesMax),
  value: text(LIMITS.propertyValueBytesMax),
});

const body = choice({
  post: record({ text: post, pictures }),
  reply: record({ to: ref, text: post, pictures }),
  /** Passes somebody's post on; the text is what it said then. */
  repost: record({ of: ref, text: post }),
  /** Replaces the text of an own post or reply. */
  edit: record({ of: statementId, text: post }),
  /** Withdraws an own post, reply or repost; readers show that it was withdrawn. */
  delete: record({ of: statementId }),
  /** Replaces the whole profile. */
  profile: record({
    nick: text(LIMITS.nameBytesMax),
    name: text(LIMITS.nameBytesMax),
    about: lines(LIMITS.aboutBytesMax),
    project: text(LIMITS.projectBytesMax),
    plan: lines(LIMITS.planBytesMax),
    properties: list(property, LIMITS.propertiesMax),
    picture: option(picture),
  }),
  follow: record({ source: sourceCodec, nick: text(LIMITS.nameBytesMax) }),
  unfollow: record({ source: sourceCodec }),
});

/** What is signed: the bytes behind the signature. */
export const statementCodec = record({
  version: uint(1),
  /** The key of the feed, an Ed25519 public key. */
  author: hex(32),
  /** 0-based place in the author's feed: says what came later where clocks disagree. */
  counter: uint(),
  /** Milliseconds since 1970 by the author's clock; of an imported post, when it was first said. */
  atMs: uint(),
  body,
});

const SIGNATURE_BYTES = 64;

export type StatementBody = Carried<typeof body>;
/** `version` is 1. */
export type Statement = Carried<typeof statementCodec>;

/** A statement whose signature holds. */
export interface SignedStatement {
  /** BLAKE2b of what is said, 64 hex digits. */
  readonly id: string;
  readonly statement: Statement;
  /** As it lies in a log and goes from hand to hand. */
  readonly bytes: Uint8Array;
}

/** Signs a hash of 32 bytes with the feed's key; 64 bytes. */
export type SignStatement = (hash: Uint8Array) => Uint8Array;
/** Whether a signature of the author stands under a hash; false, never a throw, for what is no signature. */
export type VerifyStatement = (signature: Uint8Array, hash: Uint8Array, author: Uint8Array) => boolean;

function signedHash(said: Uint8Array): Uint8Array {
  return hashBytes('signed-statement', 32, said);
}

/** Signs a statement. Throws RangeError for what is over a limit: `faultOfBody` says so before. */
export function signStatement(said: Omit<Statement, 'version'>, sign: SignStatement): SignedStatement {
  const full = { version: 1, ...said };
  const encoded = encode(statementCodec, full);
  const bytes = new Uint8Array(SIGNATURE_BYTES + encoded.length);
  bytes.set(sign(signedHash(encoded)));
  bytes.set(encoded, SIGNATURE_BYTES);
  return { id: hashHex('statement', 32, encoded), statement: full, bytes };
}

/** Reads a signed statement from anywhere; says why it is none. Never throws for what others wrote. */
export function readStatement(
  bytes: Uint8Array,
  verify: VerifyStatement,
): { readonly value: SignedStatement } | { readonly fault: string } {
  if (bytes.length > STATEMENT_BYTES_MAX)
    return { fault: `${bytes.length} bytes are more than ${STATEMENT_BYTES_MAX}` };
  const encoded = bytes.subarray(SIGNATURE_BYTES);
  const decoded = decode(statementCodec, encoded);
  if ('fault' in decoded) return decoded;
  const { version, author } = decoded.value;
  if (version !== 1) return { fault: `version ${version} of statements is unknown` };
  const key = fromHex(author) ?? new Uint8Array();
  if (!verify(bytes.subarray(0, SIGNATURE_BYTES), signedHash(encoded), key))
    return { fault: 'the signature is not its author’s' };
  return { value: { id: hashHex('statement', 32, encoded), statement: decoded.value, bytes } };
}

/** Why a body cannot be said, in words for its author; null when it can. */
export function faultOfBody(said: StatementBody): string | null {
  try {
    encode(body, said);
  } catch (fault) {
    if (fault instanceof RangeError) return fault.message;
    throw fault;
  }
  if (said.is === 'post' || said.is === 'reply') {
    if (said.text.trim() === '' && said.pictures.length === 0) return 'there is neither a text nor a picture';
  }
  if (said.is === 'edit' && said.text.trim() === '')
    return 'there is no text; a post is withdrawn by deleting it';
  return null;
}
