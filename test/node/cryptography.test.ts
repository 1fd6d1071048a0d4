import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import { plainBlake2b } from '../../src/kernel/hash.ts';
import { cryptography, keyPairOf, machineDice, sameSecret, sign, wipe } from '../../src/node/cryptography.ts';

const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array();

/** RFC 8032, 7.1, tests 1 to 3. */
const vectors = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];

describe('a signature', () => {
  it.each(vectors)('is the one of RFC 8032 over “$message”', ({ seed, publicKey, message, signature }) => {
    const pair = keyPairOf(hex(seed));
    expect(toHex(pair.publicKey)).toBe(publicKey);
    expect(toHex(sign(hex(message), pair))).toBe(signature);
    expect(cryptography.verify(hex(signature), hex(message), hex(publicKey))).toBe(true);
  });

  it('is not accepted in a second form of the same value', () => {
    // The group order added to S: the same signature to a lenient check.
    const order = 0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3edn;
    const [{ signature, message, publicKey }] = vectors as [(typeof vectors)[0]];
    let s = 0n;
    for (const byte of hex(signature).slice(32).toReversed()) s = (s << 8n) | BigInt(byte);
    const second = hex(signature);
    for (let i = 0, rest = s + order; i < 32; i++, rest >>= 8n) second[32 + i] = Number(rest & 0xffn);
    expect(cryptography.verify(second, hex(message), hex(publicKey))).toBe(false);
  });

  it('by a key of small order is not accepted', () => {
    const zeroKey = new Uint8Array(32);
    const identityKey = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0));
    for (const key of [zeroKey, identityKey]) {
      const signature = Uint8Array.from([...identityKey, ...new Uint8Array(32)]);
      expect(cryptography.verify(signature, new Uint8Array(1), key)).toBe(false);
    }
  });

  it('of any bytes is refused or accepted and never throws', () => {
    const bytes = fc.uint8Array({ maxLength: 100 });
    fc.assert(
      fc.property(bytes, bytes, bytes, (signature, message, key) => {
        expect(cryptography.verify(signature, message, key)).toBe(false);
      }),
    );
  });

  it('with one changed bit is refused', () => {
    const pair = keyPairOf(machineDice.bytes(32));
    const message = machineDice.bytes(40);
    const signature = sign(message, pair);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * 64 - 1 }), (bit) => {
        const changed = Uint8Array.from(signature);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(cryptography.verify(changed, message, pair.publicKey)).toBe(false);
      }),
    );
  });
});

describe('secrets', () => {
  it('compare equal only when they are', () => {
    expect(sameSecret(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameSecret(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameSecret(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  });

  it('are gone when wiped', () => {
    const secret = machineDice.bytes(32);
    wipe(secret);
    expect(secret).toEqual(new Uint8Array(32));
  });

  it('come from dice that do not repeat', () => {
    expect(machineDice.bytes(0)).toHaveLength(0);
    expect(toHex(machineDice.bytes(32))).not.toBe(toHex(machineDice.bytes(32)));
  });
});

describe('the hash of the platform', () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 });

  it('is the one of the kernel, also of nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom<16 | 32>(16, 32), parts, (size, of) => {
        expect(toHex(cryptography.blake2b?.(size, of) ?? new Uint8Array())).toBe(
          toHex(plainBlake2b(size, of)),
        );
      }),
    );
  });
});
