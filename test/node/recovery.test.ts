import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceProofFits } from '../../src/contexts/membership/binding.ts';
import { toHex } from '../../src/kernel/bytes.ts';
import { cryptography, machineDice } from '../../src/node/cryptography.ts';
import {
  bindDevice,
  drawRecoveryWords,
  identityOf,
  placeAnsweredWrongly,
  readRecoveryWords,
  wordsToAskBack,
} from '../../src/node/recovery.ts';
import { troubleOf } from './trouble.ts';

const zeros = { bytes: (count: number) => new Uint8Array(count) };
/** The published vector of BIP39 for 32 zero bytes. */
const zeroWords = [...Array.from({ length: 23 }, () => 'abandon'), 'art'];

describe('recovery words', () => {
  it('are those of BIP39', () => {
    expect(drawRecoveryWords(zeros)).toEqual(zeroWords);
  });

  it('make the same identity for ever', () => {
    expect(toHex(identityOf(zeroWords).publicKey)).toMatchInlineSnapshot(
      `"4f70da2501a36c0c135ffd1ba7b5bff7539bdd7495bc69d851fbefea3762fa2e"`,
    );
  });

  it('make the same identity however they are typed', () => {
    const words = drawRecoveryWords(machineDice);
    const numbered = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n');
    const short = words.map((word) => word.slice(0, 4)).join('  ');
    for (const typed of [words.join(' '), numbered, short]) expect(readRecoveryWords(typed)).toEqual(words);
  });

  it('bind a device so that the rules accept it, and no other device', () => {
    const identity = identityOf(drawRecoveryWords(machineDice));
    const device = toHex(machineDice.bytes(32));
    const claim = { identity: toHex(identity.publicKey), device, proof: bindDevice(identity, device) };
    expect(deviceProofFits(cryptography, claim)).toBe(true);
    expect(deviceProofFits(cryptography, { ...claim, device: toHex(machineDice.bytes(32)) })).toBe(false);
  });

  it('that are too few are counted', async () => {
    const trouble = await troubleOf(() => readRecoveryWords(zeroWords.slice(1).join(' ')));
    expect(trouble.says).toBe('There are 24 recovery words; these are 23.');
  });

  it('that do not exist are named, with words like them', async () => {
    const trouble = await troubleOf(() => readRecoveryWords(zeroWords.with(4, 'abnormal').join(' ')));
    expect(trouble.says).toBe('Word 5, “abnormal”, is not in the list of recovery words.');
    expect(trouble.next).toContain('abandon');
  });

  it('that were exchanged do not pass the checksum, nearly always', () => {
    const words = drawRecoveryWords({
      bytes: (count) => Uint8Array.from({ length: count }, (_, i) => (i * 37 + 11) & 255),
    });
    const places = fc.integer({ min: 0, max: 23 });
    let passed = 0;
    let tried = 0;
    fc.assert(
      fc.property(places, places, (one, other) => {
        fc.pre(words[one] !== words[other]);
        const exchanged = words.with(one, words[other] ?? '').with(other, words[one] ?? '');
        tried++;
        try {
          readRecoveryWords(exchanged.join(' '));
          passed++;
        } catch (fault) {
          expect(String(fault)).toContain('checksum');
        }
      }),
      { numRuns: 200 },
    );
    // The checksum has 8 bits: one in 256 passes.
    expect(passed).toBeLessThan(tried / 20);
  });
});

describe('asking back', () => {
  it('asks for different places in rising order, every place sometimes', () => {
    const seen = new Set<number>();
    for (let round = 0; round < 400; round++) {
      const places = wordsToAskBack(machineDice);
      expect(places).toHaveLength(3);
      expect([...new Set(places)].toSorted((a, b) => a - b)).toEqual(places);
      for (const place of places) seen.add(place);
    }
    expect(seen.size).toBe(24);
  });

  it('names the first place that was answered wrongly', () => {
    const words = drawRecoveryWords(machineDice);
    const places = [3, 9, 24];
    const right = places.map((place) => words[place - 1] ?? '');
    expect(placeAnsweredWrongly(words, places, right)).toBeNull();
    expect(placeAnsweredWrongly(words, places, right.with(1, 'nonsense'))).toBe(9);
    expect(placeAnsweredWrongly(words, places, right.slice(0, 2))).toBe(24);
  });
});
