// The envelope: what is written, what is signed, how an entry is called, and what no peer can make it do.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import { encode, uint } from '../../src/kernel/codec.ts';
import {
  decodeEnvelope,
  encodeEnvelope,
  ENTRY_BYTES_MAX,
  type Envelope,
  entryId,
  type Saying,
  signedPart,
} from '../../src/kernel/entry.ts';
import { keyPairOf, realCryptography } from '../kit/keys.ts';

const COMMUNE = '01'.repeat(16);
const author = keyPairOf('author');

function hexOf(size: number): fc.Arbitrary<string> {
  return fc.uint8Array({ minLength: size, maxLength: size }).map(toHex);
}

const sayings: fc.Arbitrary<Saying> = fc.record({
  kind: fc.stringMatching(/^[a-z]{1,20}\.[a-z-]{1,30}@[1-9]$/),
  atMs: fc.nat(),
  counter: fc.nat(),
  body: fc.uint8Array({ maxLength: 400 }),
});
const signers = fc.option(fc.record({ device: hexOf(32), signature: hexOf(64) }));
const envelopes: fc.Arbitrary<Envelope> = fc
  .tuple(sayings, signers)
  .map(([saying, signer]) => ({ version: 1, signer, ...saying }));

function wordsOf(saying: Saying): string {
  return JSON.stringify({ ...saying, body: toHex(saying.body) });
}

function fits(message: Uint8Array, signature: string, key: string): boolean {
  return realCryptography.verify(
    fromHex(signature) ?? new Uint8Array(),
    message,
    fromHex(key) ?? new Uint8Array(),
  );
}

const one: Saying = { kind: 'a.b@1', atMs: 5, counter: 6, body: Uint8Array.of(7, 8) };

describe('an envelope', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        expect(decodeEnvelope(encodeEnvelope(envelope))).toEqual({ value: envelope });
      }),
    );
  });

  test('has the bytes that the protocol says', () => {
    expect(toHex(encodeEnvelope({ version: 1, signer: null, ...one }))).toBe('010005612e6240310506020708');
    const signer = { device: '0d'.repeat(32), signature: '05'.repeat(64) };
    expect(toHex(encodeEnvelope({ version: 1, signer, ...one }))).toBe(
      `0101${'0d'.repeat(32)}${'05'.repeat(64)}05612e6240310506020708`,
    );
  });

  test('is nothing, or the only writing of itself, for any bytes', () => {
    const nearly = fc.tuple(envelopes, fc.nat(), fc.nat(255)).map(([envelope, at, byte]) => {
      const bytes = encodeEnvelope(envelope);
      bytes[at % bytes.length] = byte;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), nearly), (bytes) => {
        const decoded = decodeEnvelope(bytes);
        if ('fault' in decoded) expect(decoded.fault).not.toBe('');
        else expect(toHex(encodeEnvelope(decoded.value))).toBe(toHex(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  test('of another version is not read, and neither is a longer one', () => {
    const bytes = encodeEnvelope({ version: 1, signer: null, ...one });
    bytes[0] = 0;
    expect(decodeEnvelope(bytes)).toEqual({ fault: 'version 0 of the envelope is unknown' });
    bytes[0] = 2;
    expect(decodeEnvelope(bytes)).toEqual({ fault: '2 is above 1' });
    expect(decodeEnvelope(new Uint8Array(ENTRY_BYTES_MAX + 1))).toEqual({
      fault: '16385 bytes are more than 16384',
    });
    const overhead = encodeEnvelope({ version: 1, signer: null, ...one, body: new Uint8Array() }).length + 1;
    const full = { version: 1, signer: null, ...one, body: new Uint8Array(ENTRY_BYTES_MAX - overhead) };
    expect(encodeEnvelope(full)).toHaveLength(ENTRY_BYTES_MAX);
    expect(decodeEnvelope(encodeEnvelope(full))).toEqual({ value: full });
  });
});

describe('what is signed, and what names an entry,', () => {
  const different = fc.tuple(sayings, sayings).filter(([a, b]) => wordsOf(a) !== wordsOf(b));

  test('changes with everything that is said', () => {
    fc.assert(
      fc.property(different, ([a, b]) => {
        expect(toHex(signedPart(COMMUNE, a))).not.toBe(toHex(signedPart(COMMUNE, b)));
        expect(entryId(author.publicKey, a)).not.toBe(entryId(author.publicKey, b));
      }),
    );
  });

  test('does not depend on version or signature, and does on the commune and the author', () => {
    expect(entryId(author.publicKey, { ...one, version: 1, signer: null } as Saying)).toBe(
      entryId(author.publicKey, one),
    );
    expect(entryId(keyPairOf('other').publicKey, one)).not.toBe(entryId(author.publicKey, one));
    expect(toHex(signedPart('02'.repeat(16), one))).not.toBe(toHex(signedPart(COMMUNE, one)));
    expect(signedPart(COMMUNE, one)).toHaveLength(32);
    expect(entryId(author.publicKey, one)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('verifies for its author, its commune and its words only', () => {
    const signature = author.sign(signedPart(COMMUNE, one));
    expect(fits(signedPart(COMMUNE, one), signature, author.publicKey)).toBe(true);
    expect(fits(signedPart('02'.repeat(16), one), signature, author.publicKey)).toBe(false);
    expect(fits(signedPart(COMMUNE, { ...one, counter: 7 }), signature, author.publicKey)).toBe(false);
    expect(fits(signedPart(COMMUNE, one), signature, keyPairOf('other').publicKey)).toBe(false);
    expect(fits(signedPart(COMMUNE, one), '', author.publicKey)).toBe(false);
  });

  test('tells fields apart that would run into one another', () => {
    const body = Uint8Array.from([...encode(uint(), 1), 1]);
    const a = { kind: 'a', atMs: 0, counter: 0, body };
    const b = { kind: 'a', atMs: 0, counter: 0, body: Uint8Array.from([...body, 0]) };
    expect(entryId(author.publicKey, a)).not.toBe(entryId(author.publicKey, b));
  });
});
