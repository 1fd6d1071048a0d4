// The primitives of the codec: tables of bytes and values, limits, and what must not decode.

import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import {
  amount,
  AMOUNT_MOST,
  blob,
  type Codec,
  decode,
  encode,
  flag,
  hex,
  list,
  option,
  text,
  uint,
} from '../../src/kernel/codec.ts';
import { choice, day, isSlug, record, slug, word } from '../../src/kernel/codec-records.ts';
import { sum, SUM_MOST } from '../../src/contexts/ledger/sum.ts';

const bytesOf = (written: string): Uint8Array => fromHex(written.replaceAll(' ', '')) ?? new Uint8Array();
const either = choice({ nothing: record({}), some: record({ count: uint(), name: slug }) });
const votes = word('yes', 'no', 'abstain');

function faultOf(codec: Codec<unknown>, written: string): string {
  const decoded = decode(codec, bytesOf(written));
  return 'fault' in decoded ? decoded.fault : `no fault: ${String(decoded.value)}`;
}

describe('a value has one encoding', () => {
  test.each<[string, Codec<unknown>, unknown, string]>([
    ['uint 0', uint(), 0, '00'],
    ['uint 127', uint(), 127, '7f'],
    ['uint 128', uint(), 128, '80 01'],
    ['uint 300', uint(), 300, 'ac 02'],
    ['uint 2^53-1', uint(), Number.MAX_SAFE_INTEGER, 'ff ff ff ff ff ff ff 0f'],
    ['amount 0', amount(), 0n, '00'],
    ['amount -1', amount(), -1n, '01'],
    ['amount 1', amount(), 1n, '02'],
    ['amount -64', amount(), -64n, '7f'],
    ['amount 64', amount(), 64n, '80 01'],
    ['amount 10^18', amount(), AMOUNT_MOST, '80 80 a0 f6 f4 ac db e0 1b'],
    ['amount -10^18', amount(), -AMOUNT_MOST, 'ff ff 9f f6 f4 ac db e0 1b'],
    ['sum 10^18', sum, AMOUNT_MOST, '02 00'],
    ['sum -10^18 - 1', sum, -AMOUNT_MOST - 1n, '01 01'],
    ['true', flag, true, '01'],
    ['hex', hex(2), '00ff', '00 ff'],
    ['text', text(9), 'café', '05 63 61 66 c3 a9'],
    ['no text', text(9), '', '00'],
    ['short name', slug, 'a-1', '03 61 2d 31'],
    ['bytes', blob(3), Uint8Array.of(7, 0), '02 07 00'],
    ['nothing', option(uint()), null, '00'],
    ['something', option(uint()), 5, '01 05'],
    ['list', list(uint(), 2), [1, 2], '02 01 02'],
    ['word', votes, 'abstain', '02'],
    ['choice of nothing', either, { is: 'nothing' }, '00'],
    ['choice', either, { is: 'some', count: 7, name: 'x' }, '01 07 01 78'],
  ])('%s', (_what, codec, value, written) => {
    expect(toHex(encode(codec, value))).toBe(written.replaceAll(' ', ''));
    expect(decode(codec, bytesOf(written))).toEqual({ value });
  });
});

describe('what is no encoding does not decode, and says why', () => {
  test.each<[string, Codec<unknown>, string, string]>([
    ['nothing at all', uint(), '', 'the bytes end too early'],
    ['bytes left over', uint(), '00 00', '1 bytes are left over'],
    ['zero in two bytes', uint(), '80 00', 'a number is not in its shortest form'],
    ['one in three bytes', uint(), '81 80 00', 'a number is not in its shortest form'],
    ['2^53', uint(), '80 80 80 80 80 80 80 10', 'a number is past 2^53 - 1'],
    ['2^53 + 1', uint(), '81 80 80 80 80 80 80 10', 'a number is past 2^53 - 1'],
    ['a uint of nine bytes', uint(), '80 80 80 80 80 80 80 80 01', 'a number is past 2^53 - 1'],
    ['a uint that never ends', uint(), 'ff ff', 'the bytes end too early'],
    ['a uint above its most', uint(5), '06', '6 is above 5'],
    ['an amount of zero in two bytes', amount(), '80 00', 'a number is not in its shortest form'],
    ['an amount below its least', amount(0n), '01', '-1 is outside the range of an amount'],
    [
      '10^18 + 1',
      amount(),
      '82 80 a0 f6 f4 ac db e0 1b',
      '1000000000000000001 is outside the range of an amount',
    ],
    [
      'an amount of eleven bytes',
      amount(),
      'ff ff ff ff ff ff ff ff ff ff 01',
      'a number is longer than ten bytes',
    ],
    ['a sum of two signs', sum, '02 01', 'a sum is not in its only form'],
    ['a sum whose rest is whole', sum, `00 80 80 a0 f6 f4 ac db e0 1b`, 'a sum is not in its only form'],
    ['a flag of two', flag, '02', '2 is neither 0 nor 1'],
    ['hex too short', hex(2), '00', 'the bytes end too early'],
    ['text longer than said', text(9), '02 61', 'the bytes end too early'],
    ['text above its limit', text(1), '02 61 61', '2 is above 1'],
    ['text that is not UTF-8', text(9), '01 ff', 'a text is not UTF-8'],
    ['text with a surrogate', text(9), '03 ed a0 80', 'a text is not UTF-8'],
    ['text with an overlong slash', text(9), '02 c0 af', 'a text is not UTF-8'],
    ['text with a line feed', text(9), '01 0a', 'a text holds control characters'],
    ['text with an escape', text(9), '01 1b', 'a text holds control characters'],
    ['text with a C1 control', text(9), '02 c2 9b', 'a text holds control characters'],
    ['text that turns the line', text(9), '03 e2 80 ae', 'a text holds control characters'],
    ['text that isolates', text(9), '03 e2 81 a6', 'a text holds control characters'],
    ['a name with a capital', slug, '01 41', 'a short name has other signs than a-z, 0-9 and inner hyphens'],
    [
      'a name that begins with a hyphen',
      slug,
      '02 2d 61',
      'a short name has other signs than a-z, 0-9 and inner hyphens',
    ],
    ['no name', slug, '00', 'a short name has other signs than a-z, 0-9 and inner hyphens'],
    ['an option of neither', option(uint()), '02 00', '2 is neither 0 nor 1'],
    ['a list above its limit', list(uint(), 1), '02 01 01', '2 is above 1'],
    ['a list that ends early', list(uint(), 9), '09 01', 'the bytes end too early'],
    ['a word past the last', votes, '03', '3 is above 2'],
    ['a case past the last', either, '02', '2 is above 1'],
    ['a day past the last', day, 'e5 81 b3 01', '2932965 is above 2932896'],
  ])('%s', (_what, codec, written, fault) => {
    expect(faultOf(codec, written)).toBe(fault);
  });
});

describe('what is no value is not written', () => {
  test.each<[string, Codec<unknown>, unknown]>([
    ['a negative uint', uint(), -1],
    ['a half', uint(), 0.5],
    ['not a number', uint(), Number.NaN],
    ['2^53', uint(), 2 ** 53],
    ['above its most', uint(5), 6],
    ['10^18 + 1', amount(), AMOUNT_MOST + 1n],
    ['below its least', amount(1n), 0n],
    ['a number for an amount', amount(), 1],
    ['past the largest sum', sum, SUM_MOST + 1n],
    ['past the least sum', sum, -SUM_MOST - 1n],
    ['hex of another size', hex(2), '00'],
    ['hex in capitals', hex(1), 'FF'],
    ['half a character', text(9), '\ud800'],
    ['a line feed', text(9), 'a\nb'],
    ['too long a text', text(3), 'caf\u00e9'],
    ['a name with a space', slug, 'press hall'],
    ['a name of 33', slug, 'a'.repeat(33)],
    ['too many bytes', blob(1), Uint8Array.of(1, 2)],
    ['too long a list', list(uint(), 1), [1, 2]],
    ['another word', votes, 'maybe'],
    ['another case', either, { is: 'other' }],
  ])('%s', (_what, codec, value) => {
    expect(() => encode(codec, value)).toThrow(RangeError);
  });
});

test('a fault of the program while decoding is not taken for a fault of the bytes', () => {
  const broken: Codec<number> = {
    shape: uint().shape,
    write: () => undefined,
    read() {
      throw new TypeError('a fault of the program');
    },
  };
  expect(() => decode(broken, Uint8Array.of(1))).toThrow(TypeError);
});

describe('short names', () => {
  test.each(['a', '9', 'press-hall', 'a--b', 'a'.repeat(32)])('%s is one', (name) => {
    expect(isSlug(name)).toBe(true);
  });
  test.each(['', '-a', 'a-', 'A', 'ä', 'a b', 'a.b', 'a/b', 'a:b', 'a\n', 'a'.repeat(33)])(
    '%j is none',
    (name) => {
      expect(isSlug(name)).toBe(false);
    },
  );
});
