// The word of an author's machine that it took a statement: signed with the key of the feed, for one connection and one statement.

import crypto from 'hypercore-crypto';
import type { KeyPair } from 'hypercore-crypto';
import { hashBytes } from '../../kernel/hash.ts';

export const RECEIPT_BYTES = 64;

function said(handshakeHash: Uint8Array, statement: Uint8Array): Uint8Array {
  return hashBytes('feed-receipt', 32, hashBytes('feed-receipt-of', 32, handshakeHash), statement);
}

export function signReceipt(
  { secretKey }: KeyPair,
  handshakeHash: Uint8Array,
  statement: Uint8Array,
): Uint8Array {
  return crypto.sign(said(handshakeHash, statement), secretKey);
}

/** Whether the author of the feed `key` gave this receipt. */
export function isReceipt(
  key: string,
  receipt: Uint8Array,
  handshakeHash: Uint8Array,
  statement: Uint8Array,
): boolean {
  return crypto.verify(said(handshakeHash, statement), receipt, Buffer.from(key, 'hex'));
}
