// Any value of a shape, from its description alone: what the documents say is possible is what the tests try.

import fc from 'fast-check';
import { isWords } from '../../scripts/docs/shape-fields.ts';
import { AMOUNT_MOST, type Shape } from '../../src/kernel/codec.ts';

const plainText = fc.string({ unit: 'grapheme', maxLength: 40 }).filter(isPlain);
const slugs = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/);
const auctionNames = fc.oneof(
  slugs.map((asset) => `${asset}.bonds`),
  fc
    .tuple(slugs, fc.integer({ min: 1, max: 999_999_999 }))
    .map(([asset, number]) => `${asset}.lease.${number}`),
);

/** Ranges of code units that no text may hold, written from the documents. */
const FORBIDDEN = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
] as const;

function isForbidden(unit: number): boolean {
  return FORBIDDEN.some(([from, to]) => unit >= from && unit <= to);
}

function isPlain(text: string): boolean {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return text.isWellFormed() && !units.some(isForbidden);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The bounds of a number as the shape words them. Throws for words that are not understood: then the documents are not either. */
function boundsOf(limit: string): readonly [bigint, bigint] {
  const found = /^(-?[0-9]+|-10\^18) to ([0-9]+|2\^53-1|10\^18)$/.exec(limit);
  if (found === null) throw new Error(`"${limit}" is no range`);
  const [, least = '', most = ''] = found;
  const top =
    most === '2^53-1' ? BigInt(Number.MAX_SAFE_INTEGER) : most === '10^18' ? AMOUNT_MOST : BigInt(most);
  return [least === '-10^18' ? -AMOUNT_MOST : BigInt(least), top];
}

function upTo(limit: string): number {
  const found = /^up to ([0-9]+)(?: bytes)?$/.exec(limit);
  if (found === null) throw new Error(`"${limit}" is no limit`);
  return Number(found[1]);
}

function texts(limit: string): fc.Arbitrary<string> {
  if (limit.startsWith('1 to 32')) return slugs;
  if (limit.startsWith('a short name, then')) return auctionNames;
  const most = upTo(limit);
  return fc.oneof(
    plainText.filter((text) => bytesOf(text) <= most),
    fc.nat(most).map((length) => 'm'.repeat(length)),
    fc.constant('m'.repeat(most)),
  );
}

function amounts(limit: string): fc.Arbitrary<bigint> {
  // A sum is two amounts; its bounds stand in its own test.
  if (limit.startsWith('below 10^36')) return fc.bigInt({ min: 1n - 10n ** 36n, max: 10n ** 36n - 1n });
  const [min, max] = boundsOf(limit);
  return fc.oneof(fc.bigInt({ min, max }), fc.constantFrom(min, max));
}

/** Any value of the shape. */
export function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case 'uint': {
      const [min, max] = boundsOf(shape.limit);
      const numbers = fc.bigInt({ min, max }).map(Number);
      return fc.oneof(numbers, fc.constantFrom(Number(min), Number(max)));
    }
    case 'amount':
      return amounts(shape.limit);
    case 'flag':
      return fc.boolean();
    case 'hex': {
      const size = Number.parseInt(shape.limit, 10);
      return fc
        .uint8Array({ minLength: size, maxLength: size })
        .map((bytes) => Buffer.from(bytes).toString('hex'));
    }
    case 'text':
      return texts(shape.limit);
    case 'bytes':
      return fc.uint8Array({ maxLength: Math.min(64, upTo(shape.limit)) });
    case 'option':
      return fc.oneof(fc.constant(null), valuesOf(shape.of));
    case 'list':
      return fc.array(valuesOf(shape.of), { maxLength: Math.min(4, upTo(shape.limit)) });
    case 'record':
      return recordsOf(shape.fields);
    case 'choice': {
      if (isWords(shape)) return fc.constantFrom(...shape.cases.map(([name]) => name));
      const cases = shape.cases.map(([is, of]) =>
        valuesOf(of).map((value) => ({ ...(value as object), is })),
      );
      return fc.oneof(...cases);
    }
  }
}

function recordsOf(fields: readonly (readonly [string, Shape])[]): fc.Arbitrary<unknown> {
  return fc.record(Object.fromEntries(fields.map(([name, of]) => [name, valuesOf(of)])));
}

/** The fewest bytes that a value of the shape has. */
export function leastBytes(shape: Shape): number {
  switch (shape.is) {
    case 'hex':
      return Number.parseInt(shape.limit, 10);
    case 'record':
      return shape.fields.reduce((total, [, of]) => total + leastBytes(of), 0);
    case 'choice':
      return 1 + Math.min(...shape.cases.map(([, of]) => leastBytes(of)));
    default:
      return 1;
  }
}

/** Every shape within a shape, itself first. */
export function shapesIn(shape: Shape): readonly Shape[] {
  switch (shape.is) {
    case 'option':
    case 'list':
      return [shape, ...shapesIn(shape.of)];
    case 'record':
      return [shape, ...shape.fields.flatMap(([, of]) => shapesIn(of))];
    case 'choice':
      return [shape, ...shape.cases.flatMap(([, of]) => shapesIn(of))];
    default:
      return [shape];
  }
}
