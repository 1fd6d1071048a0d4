// What a joining node and its host say to one another, byte by byte: docs/protocol/pairing.md.
// greeting (in the clear) → Noise IK → welcome → request → answer. Nothing is answered to one who does not know the invitation.

import { concatBytes, fromHex } from '../kernel/bytes.ts';
import { type Carried, hex, list, option, text, uint } from '../kernel/codec.ts';
import { choice, record } from '../kernel/codec-records.ts';
import { hashBytes } from '../kernel/hash.ts';
import { type KeyPair, keyPairOf, sameSecret, wipe } from './cryptography.ts';
import type { Dice } from './ports.ts';

const NONCE_BYTES = 16;
export const GREETING_BYTES = 32;

/** All that a side sends, Noise included: far above what the messages need, far below what hurts. */
export const PAIRING_BYTES_MAX = 16_384;

export const ADDRESS_LETTERS_MAX = 80;
export const PEERS_MAX = 16;

/** The first bytes of a joining node: a nonce, and a mark that only somebody who knows the invitation can make or recognise. */
export function greetingFor(invitationKey: Uint8Array, dice: Dice): Uint8Array {
  const nonce = dice.bytes(NONCE_BYTES);
  return concatBytes(nonce, markOf(invitationKey, nonce));
}

/** The invitation (public key, hex) that a greeting is for, among those known; null when it is for none. */
export function greetedBy(greeting: Uint8Array, invitationKeys: Iterable<string>): string | null {
  const nonce = greeting.subarray(0, NONCE_BYTES);
  const mark = greeting.subarray(NONCE_BYTES);
  for (const key of invitationKeys) {
    if (sameSecret(mark, markOf(fromHex(key) ?? new Uint8Array(), nonce))) return key;
  }
  return null;
}

function markOf(invitationKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  return hashBytes('pairing-greeting', 16, invitationKey, nonce);
}

/** The host's pair in the handshake: made of the invitation's public key, which the commune's nodes and the invited alone know. */
export function hostKeysFor(invitationKey: Uint8Array): KeyPair {
  const seed = hashBytes('pairing-host', 32, invitationKey);
  const pair = keyPairOf(seed);
  wipe(seed);
  return pair;
}

/** Host to joiner: which commune this is, so that the joiner can sign for it. */
export const welcomeMessage = record({ commune: hex(16), name: text(120) });
export type Welcome = Carried<typeof welcomeMessage>;

/** Joiner to host: the log to let in; `proof` is the invitation's signature (admissionProof). */
export const requestMessage = record({ log: hex(32), title: text(80), proof: hex(64) });
export type PairingRequest = Carried<typeof requestMessage>;

/** Host to joiner. `logs` is how many entries there are, for progress; `peers` addresses to connect to. */
export const answerMessage = choice({
  admitted: record({
    baseKey: hex(32),
    encryptionKey: hex(32),
    peers: list(text(ADDRESS_LETTERS_MAX), PEERS_MAX),
    length: uint(),
  }),
  refused: record({ rule: text(64), says: text(600), next: option(text(300)) }),
});
export type PairingAnswer = Carried<typeof answerMessage>;

/** The refusal of a node on which no member's key is unlocked; the joiner goes on to the next. */
export const NO_MEMBER_HERE = 'no-member-here';
