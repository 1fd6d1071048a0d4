// Examples of the primitives, test vectors of the hash and the quorums of seals for docs/protocol, computed by the program itself.

import { sealQuorum } from '../../src/contexts/governance/facts.ts';
import { toHex, toUtf8 } from '../../src/kernel/bytes.ts';
import { amount, type Codec, encode, flag, list, option, text, uint } from '../../src/kernel/codec.ts';
import { choice, record, slug, word } from '../../src/kernel/codec-records.ts';
import { hashHex } from '../../src/kernel/hash.ts';
import { markdownTable } from './markdown.ts';

function row<T>(what: string, codec: Codec<T>, value: T): readonly string[] {
  const hex = toHex(encode(codec, value));
  return [what, `\`${hex.match(/../g)?.join(' ') ?? ''}\``];
}

function primitiveRows(): readonly (readonly string[])[] {
  const either = choice({ nothing: record({}), some: record({ count: uint() }) });
  return [
    ...[0, 127, 128, 300, Number.MAX_SAFE_INTEGER].map((value) => row(`uint ${value}`, uint(), value)),
    ...[0n, -1n, 1n, -64n, 64n, 10n ** 18n, -(10n ** 18n)].map((value) =>
      row(`amount ${value}`, amount(), value),
    ),
    row('flag true', flag, true),
    row('text “café”', text(80), 'café'),
    row('short name “press-hall”', slug, 'press-hall'),
    row('option of uint, nothing', option(uint()), null),
    row('option of uint, 5', option(uint()), 5),
    row('list of uint, 1 and 2', list(uint(), 10), [1, 2]),
    row('word “no” of yes, no, abstain', word('yes', 'no', 'abstain'), 'no'),
    row('choice “some” with a count of 7, after a choice “nothing”', either, { is: 'some', count: 7 }),
  ];
}

function ascii(letters: string): Uint8Array {
  return toUtf8(letters) ?? new Uint8Array();
}

function vector(domain: string, size: 16 | 32, parts: readonly string[]): readonly string[] {
  const shown = parts.map((part) => `“${part}”`).join(', ') || 'none';
  return [`\`${domain}\``, String(size), shown, `\`${hashHex(domain, size, ...parts.map(ascii))}\``];
}

const VECTORS = [
  vector('entry', 16, []),
  vector('entry', 32, []),
  vector('state', 32, ['abc']),
  vector('bond-bid', 32, ['abc']),
];

/** What each number of witnesses bears: how many may be away, and how many may cheat before two histories can both become final. */
function quorumTable(): string {
  const rows = [1, 2, 3, 4, 5, 6, 7, 10].map((count) => {
    const quorum = sealQuorum(count);
    return [count, quorum, count - quorum, 2 * quorum - count - 1].map(String);
  });
  return markdownTable(['n', 'q', 'may be away (n − q)', 'may cheat (2q − n − 1)'], rows);
}

export function codecBlocks(): ReadonlyMap<string, string> {
  return new Map([
    ['codec-examples', markdownTable(['value', 'bytes'], primitiveRows())],
    ['quorum-table', quorumTable()],
    ['hash-vectors', markdownTable(['word', 'bytes', 'parts (ASCII)', 'hash'], VECTORS)],
  ]);
}
