// Recovery words: 24 words of BIP39 that make a person's identity key anywhere, and so vouch for new devices.
// Shown once, asked back, kept on no disk unless the person wants that.

import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { deviceBinding } from '../contexts/membership/binding.ts';
import { toHex } from '../kernel/bytes.ts';
import { hashBytes } from '../kernel/hash.ts';
import { CommandTrouble } from './command.ts';
import { type KeyPair, keyPairOf, sign, wipe } from './cryptography.ts';
import type { Dice } from './ports.ts';

export const RECOVERY_WORD_COUNT = 24;
const ENTROPY_BYTES = 32;
/** English words of BIP39 differ within their first four letters. */
const TELLING_LETTERS = 4;

/** Draws the 24 words of a new identity: 256 bits and their checksum. */
export function drawRecoveryWords(dice: Dice): readonly string[] {
  const entropy = dice.bytes(ENTROPY_BYTES);
  const words = entropyToMnemonic(entropy, wordlist).split(' ');
  wipe(entropy);
  return words;
}

/**
 * Reads words as a person types them: any case, any spacing, with or without their numbers, each at least by its first four letters.
 * Refuses a wrong count, then the first unknown word, then a wrong checksum.
 */
export function readRecoveryWords(typed: string): readonly string[] {
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (words.length !== RECOVERY_WORD_COUNT) {
    throw recoveryTrouble(
      `There are ${RECOVERY_WORD_COUNT} recovery words; these are ${words.length}.`,
      'Type them all, in their order.',
    );
  }
  const whole = words.map((word, index) => wholeWord(word, index));
  try {
    wipe(mnemonicToEntropy(whole.join(' '), wordlist));
  } catch {
    throw recoveryTrouble(
      'Each of these words can be one of yours, but together they cannot: the last word carries a checksum, and it does not fit.',
      'Look for a word misread for another, or two words exchanged.',
    );
  }
  return whole;
}

/** The 32-byte seed of the identity that the words stand for. The words are random enough to need no slow hash. */
export function identitySeedOf(words: readonly string[]): Uint8Array {
  const entropy = mnemonicToEntropy(words.join(' '), wordlist);
  const seed = hashBytes('identity-seed', 32, entropy);
  wipe(entropy);
  return seed;
}

/** The identity's key pair; the caller wipes the secret. */
export function identityOf(words: readonly string[]): KeyPair {
  const seed = identitySeedOf(words);
  const keyPair = keyPairOf(seed);
  wipe(seed);
  return keyPair;
}

/** The identity's signature over a device (public key in hex), as the rules want it; hex. */
export function bindDevice(identity: KeyPair, device: string): string {
  return toHex(sign(deviceBinding(toHex(identity.publicKey), device), identity));
}

/** Picks which words to ask back: `count` different places, 1-based, rising. */
export function wordsToAskBack(dice: Dice, count = 3): readonly number[] {
  const places = new Set<number>();
  while (places.size < Math.min(count, RECOVERY_WORD_COUNT)) {
    const [die = 0] = dice.bytes(1);
    // 240 is the largest multiple of 24 in a byte: no place is likelier than another.
    if (die < 240) places.add((die % RECOVERY_WORD_COUNT) + 1);
  }
  return [...places].toSorted((a, b) => a - b);
}

/** The first of the asked places whose answer is not the word there, or null when the person has written them down. */
export function placeAnsweredWrongly(
  words: readonly string[],
  places: readonly number[],
  answers: readonly string[],
): number | null {
  const wrong = places.find((place, index) => {
    const answer = (answers[index] ?? '').trim().toLowerCase();
    const word = words[place - 1];
    return word === undefined || expand(answer) !== word;
  });
  return wrong ?? null;
}

function wholeWord(typed: string, index: number): string {
  const whole = expand(typed);
  if (whole !== null) return whole;
  const near = wordlist.filter((word) => word.startsWith(typed.slice(0, 2))).slice(0, 8);
  const next = near.length === 0 ? 'Look it up on your paper.' : `Perhaps one of: ${near.join(', ')}.`;
  throw recoveryTrouble(`Word ${index + 1}, “${typed}”, is not in the list of recovery words.`, next);
}

function expand(typed: string): string | null {
  if (wordlist.includes(typed)) return typed;
  if (typed.length < TELLING_LETTERS) return null;
  return wordlist.find((word) => word.startsWith(typed)) ?? null;
}

function recoveryTrouble(says: string, next: string): CommandTrouble {
  return new CommandTrouble({ kind: 'usage', rule: 'recovery-words-wrong', says, next });
}
