// What two machines with feeds say to one another beside the logs, over the channel `telekommune/feeds/1`. Everything has a limit.
// A feed is named by a tag that only somebody who knows its key can make or recognise, and that holds for one connection and one direction.

import type { Encoding } from 'hypercore';
import { type Carried, blob, decode, encode, hex, list, option, uint } from '../../kernel/codec.ts';
import { choice, record } from '../../kernel/codec-records.ts';
import { fromHex } from '../../kernel/bytes.ts';
import { hashHex } from '../../kernel/hash.ts';
import { PICTURE_BYTES_MAX, STATEMENT_BYTES_MAX } from '../../social/ports.ts';
import { RECEIPT_BYTES } from './receipt.ts';

export const PROTOCOL = 'telekommune/feeds/1';

const TAG_BYTES = 16;
/** Tags in one message at most. */
export const TAGS_MAX = 512;

const tag = hex(TAG_BYTES);
/** Numbers the questions of one side. */
const question = uint(0xffff_ffff);

const message = choice({
  /** These feeds are here, in addition to those said before. */
  serves: record({ feeds: list(tag, TAGS_MAX) }),
  want: record({ question, feed: tag, hash: hex(32) }),
  picture: record({ question, bytes: blob(PICTURE_BYTES_MAX) }),
  none: record({ question }),
  /** A statement for the author of the feed. */
  hand: record({ question, feed: tag, statement: blob(STATEMENT_BYTES_MAX) }),
  /** Signed by the author when the statement was taken, see `receipt.ts`. */
  handed: record({ question, receipt: option(hex(RECEIPT_BYTES)) }),
});

export type Message = Carried<typeof message>;

export const encodeMessage = (value: Message): Uint8Array => encode(message, value);

/** Throws for what is no message, and so ends the connection. */
export function decodeMessage(bytes: Uint8Array): Message {
  const decoded = decode(message, bytes);
  if ('fault' in decoded) throw new Error(`a peer sent what is no message: ${decoded.fault}`);
  return decoded.value;
}

/** How one side of a connection names a feed: `byInitiator` tells which side. */
export function feedTag(key: string, handshakeHash: Uint8Array, byInitiator: boolean): string {
  const publicKey = fromHex(key) ?? new Uint8Array();
  return hashHex('feed-tag', TAG_BYTES, publicKey, Uint8Array.of(byInitiator ? 1 : 0), handshakeHash);
}

interface EncodingState {
  start: number;
  end: number;
  buffer: Buffer;
}

/** Bytes to the end of the frame. */
export const rawBytes: Encoding<Uint8Array> = {
  preencode(state: EncodingState, value) {
    state.end += value.byteLength;
  },
  encode(state: EncodingState, value) {
    state.buffer.set(value, state.start);
    state.start += value.byteLength;
  },
  decode(state: EncodingState) {
    const value = state.buffer.subarray(state.start, state.end);
    state.start = state.end;
    return value;
  },
};
