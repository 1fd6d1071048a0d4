// An invitation as one short text: a secret and where the inviting node is reached. It names neither the commune nor a key of it.
// bech32m (BIP350): letters and digits that are hard to confuse, with a checksum; 48 signs for one IPv4 address.

import { bech32m } from '@scure/base';
import { hashBytes } from '../kernel/hash.ts';
import { CommandTrouble } from './command.ts';
import { type KeyPair, keyPairOf, wipe } from './cryptography.ts';
import { packAddresses, unpackAddresses } from './invitation-addresses.ts';
import type { Dice } from './ports.ts';

/** 16 random bytes: nobody guesses them, and the text stays short. */
export const INVITATION_SEED_BYTES = 16;

export interface Invitation {
  readonly seed: Uint8Array;
  /** Where the inviting node listens, `host:port`, in the order to try. */
  readonly addresses: readonly string[];
  /** Where to look for it on a DHT: the bootstrap nodes, none for the public one; null for no DHT. */
  readonly dht: readonly string[] | null;
  /** Whether the inviting node goes by a clock that is set by hand. False as well where an older program made it, which never says so. */
  readonly isRehearsal: boolean;
}

const PREFIX = 'tk';
const VERSION = 1;
const ON_DHT = 0x10;
const REHEARSAL = 0x20;
export const INVITATION_LETTERS_MAX = 600;

export function drawInvitationSeed(dice: Dice): Uint8Array {
  return dice.bytes(INVITATION_SEED_BYTES);
}

/** The pair whose public half the commune keeps, and whose secret half proves that somebody holds the invitation. */
export function invitationKeys(seed: Uint8Array): KeyPair {
  const wide = hashBytes('invitation-seed', 32, seed);
  const keyPair = keyPairOf(wide);
  wipe(wide);
  return keyPair;
}

/** Where both sides meet on a DHT; known to whoever knows the invitation's public key. */
export function invitationTopic(publicKey: Uint8Array): Uint8Array {
  return hashBytes('invitation-topic', 32, publicKey);
}

/** The DHT of an invitation, for a sentence. */
export function dhtNamed(bootstrap: readonly string[]): string {
  return bootstrap.length === 0 ? 'the public DHT' : `the DHT at ${bootstrap.join(', ')}`;
}

/** Writes an invitation: lower-case letters and digits without a space. */
export function formatInvitation({ seed, addresses, dht, isRehearsal }: Invitation): string {
  if (seed.length !== INVITATION_SEED_BYTES)
    throw new RangeError(`an invitation has ${INVITATION_SEED_BYTES} secret bytes`);
  const places = packAddresses([
    ...addresses.map((address) => ({ address, isBootstrap: false })),
    ...(dht ?? []).map((address) => ({ address, isBootstrap: true })),
  ]);
  const first = VERSION | (dht === null ? 0 : ON_DHT) | (isRehearsal ? REHEARSAL : 0);
  const bytes = Uint8Array.from([first, ...seed, ...places]);
  const text = bech32m.encode(PREFIX, bech32m.toWords(bytes), INVITATION_LETTERS_MAX);
  wipe(bytes);
  return text;
}

/** Cuts the text into groups of six for paper and screens. */
export function spacedInvitation(text: string): string {
  return text.match(/.{1,6}/g)?.join(' ') ?? '';
}

/** Reads an invitation in any case, with spaces, hyphens and line breaks wherever they are. */
export function parseInvitation(typed: string): Invitation {
  const text = typed.replace(/[\s-]+/g, '').toLowerCase();
  if (!text.startsWith(`${PREFIX}1`)) {
    throw invitationTrouble(
      `An invitation begins with ${PREFIX}1; this text begins with “${typed.trim().slice(0, 3)}”.`,
    );
  }
  if (text.length > INVITATION_LETTERS_MAX) {
    throw invitationTrouble(
      `An invitation has at most ${INVITATION_LETTERS_MAX} letters; this text has ${text.length}.`,
    );
  }
  const wrongAt = text.slice(3).search(/[^qpzry9x8gf2tvdw0s3jn54khce6mua7l]/);
  if (wrongAt >= 0) {
    const letter = text[wrongAt + 3];
    throw invitationTrouble(
      `Letter ${wrongAt + 4} is “${letter}”: an invitation has no ${letter} after its beginning.`,
    );
  }
  return readPayload(payloadOf(text));
}

function payloadOf(text: string): Uint8Array {
  try {
    return bech32m.fromWords(bech32m.decode(text as `${string}1${string}`, INVITATION_LETTERS_MAX).words);
  } catch {
    throw invitationTrouble('The checksum does not fit: a letter is missing or is another one.');
  }
}

function readPayload(bytes: Uint8Array): Invitation {
  const [first = 0] = bytes;
  const version = first & 0x0f;
  if (version !== VERSION || (first & ~(REHEARSAL | ON_DHT | 0x0f)) !== 0) {
    throw new CommandTrouble({
      kind: 'usage',
      rule: 'invitation-unreadable',
      says: `The invitation is of version ${version}; this program reads version ${VERSION}.`,
      next: 'Use the version of the program that the inviting node has.',
    });
  }
  const places = unpackAddresses(bytes.subarray(1 + INVITATION_SEED_BYTES));
  if (bytes.length < 1 + INVITATION_SEED_BYTES || places === null) {
    throw invitationTrouble('The checksum fits, but what is inside is cut short.');
  }
  const of = (isBootstrap: boolean): string[] =>
    places.filter((place) => place.isBootstrap === isBootstrap).map((place) => place.address);
  return {
    seed: bytes.slice(1, 1 + INVITATION_SEED_BYTES),
    addresses: of(false),
    dht: (first & ON_DHT) === 0 ? null : of(true),
    isRehearsal: (first & REHEARSAL) !== 0,
  };
}

function invitationTrouble(says: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    rule: 'invitation-unreadable',
    says,
    next: 'Copy the invitation again, whole, or ask for a new one.',
  });
}
