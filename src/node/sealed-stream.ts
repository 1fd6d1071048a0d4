// Seals a stream of any length under a key, in pieces that are opened one by one: XChaCha20-Poly1305 as libsodium's secretstream.
// A piece left out, exchanged or added, and an end that was cut off, are noticed.

import sodium from 'sodium-universal';

/** Plain bytes of every piece but the last. */
export const PIECE_BYTES = 65_536;

const TAG_BYTES = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
const HEADER_BYTES = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
const FINAL = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
const MESSAGE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

/** What was to be opened is not what was sealed. */
export class SealBroken extends Error {}

/** Cuts a stream into pieces of one size; the last may be shorter. */
export async function* piecesOf(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  let kept = Buffer.alloc(0);
  for await (const part of source) {
    kept = Buffer.concat([kept, part]);
    let at = 0;
    for (; kept.length - at >= size; at += size) yield kept.subarray(at, at + size);
    kept = kept.subarray(at);
  }
  if (kept.length > 0) yield kept;
}

/** Seals a stream of at least one byte; `boundTo` is said elsewhere in the clear and must be the same when it is opened. */
export async function* sealStream(
  key: Uint8Array,
  source: AsyncIterable<Uint8Array>,
  boundTo: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const state = new Uint8Array(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);
  const header = new Uint8Array(HEADER_BYTES);
  sodium.crypto_secretstream_xchacha20poly1305_init_push(state, header, key);
  yield header;
  const sealPiece = (plain: Uint8Array, tag: number): Uint8Array => {
    const sealed = new Uint8Array(plain.length + TAG_BYTES);
    sodium.crypto_secretstream_xchacha20poly1305_push(state, sealed, plain, boundTo, tag);
    return sealed;
  };
  let waiting: Uint8Array | null = null;
  for await (const piece of piecesOf(source, PIECE_BYTES)) {
    if (waiting !== null) yield sealPiece(waiting, MESSAGE);
    waiting = Uint8Array.from(piece);
  }
  if (waiting === null) throw new RangeError('there is nothing to seal');
  yield sealPiece(waiting, FINAL);
}

/** Opens what sealStream made; throws SealBroken for another key, a changed byte, or an end that is missing or followed by more. */
export async function* unsealStream(
  key: Uint8Array,
  source: AsyncIterable<Uint8Array>,
  boundTo: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const state = new Uint8Array(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);
  let opened = false;
  let ended = false;
  for await (const part of headThenPieces(source)) {
    if (!opened) {
      if (part.length !== HEADER_BYTES) throw new SealBroken('the file is cut off at its beginning');
      sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, part, key);
      opened = true;
      continue;
    }
    if (ended) throw new SealBroken('something follows its end');
    const { plain, tag } = openPiece(state, part, boundTo);
    ended = tag === FINAL;
    yield plain;
  }
  if (!ended) throw new SealBroken('its end is missing');
}

async function* headThenPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept = Buffer.alloc(0);
  let size = HEADER_BYTES;
  for await (const part of source) {
    kept = Buffer.concat([kept, part]);
    while (kept.length >= size) {
      yield kept.subarray(0, size);
      kept = kept.subarray(size);
      size = PIECE_BYTES + TAG_BYTES;
    }
  }
  if (kept.length > 0) yield kept;
}

function openPiece(
  state: Uint8Array,
  sealed: Uint8Array,
  boundTo: Uint8Array,
): { readonly plain: Uint8Array; readonly tag: number } {
  if (sealed.length < TAG_BYTES) throw new SealBroken('it is cut off');
  const plain = new Uint8Array(sealed.length - TAG_BYTES);
  const tag = new Uint8Array(1);
  try {
    sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, Uint8Array.from(sealed), boundTo);
  } catch {
    throw new SealBroken('the passphrase is another one, or the file was changed');
  }
  return { plain, tag: tag[0] ?? 0 };
}
