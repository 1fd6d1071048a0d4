// An entry counts once, whoever carries it and in whatever order; nobody shuts out what somebody said before by carrying what they said after.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastCounterOf, spend, spentUpTo } from '../../../src/contexts/order/counting.ts';
import { counters, WINDOW_COUNTERS } from '../../../src/contexts/order/types.ts';
import { UnitDraft } from '../../../src/contexts/unit.ts';
import { decode, encode } from '../../../src/kernel/codec.ts';
import { encodeEnvelope, signedPart } from '../../../src/kernel/entry.ts';
import { Layer, MemoryState } from '../../../src/kernel/state.ts';
import { Story } from '../../kit/commune.ts';
import { keyPairOf } from '../../kit/keys.ts';

const AUTHOR = 'aa'.repeat(32);

/** Counts what a device says, in the order of arrival. */
class Counting {
  private readonly draft = new UnitDraft(new Layer(new MemoryState()), new Map(), {
    nowMs: 0,
    causeId: '',
    position: 0,
  });

  /** Whether it counts. */
  arrives(counter: number, by: 'device' | 'log' = 'device'): boolean {
    if (spentUpTo(this.draft, AUTHOR, counter) !== null) return false;
    spend(this.draft, AUTHOR, counter, by);
    return true;
  }

  /** What the row reads as, once it was written. */
  get kept(): unknown {
    const row = this.draft.get(counters, AUTHOR);
    return row === null ? null : decode(counters.codec, encode(counters.codec, row));
  }

  get row(): unknown {
    return this.draft.get(counters, AUTHOR);
  }

  get last(): number {
    return lastCounterOf(this.draft, AUTHOR);
  }
}

const numbers = fc.uniqueArray(
  fc.oneof(fc.nat({ max: 200 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
  {
    minLength: 1,
    maxLength: WINDOW_COUNTERS,
  },
);

describe('the counters of a device', () => {
  test('count each once, in whatever order they come, as long as no more than a window of later ones came first', () => {
    fc.assert(
      fc.property(numbers, (arriving) => {
        const counting = new Counting();
        // 0 counts only as the first
        const wanted = arriving.filter((counter, index) => counter > 0 || index === 0);
        for (const counter of wanted) {
          expect(counting.arrives(counter)).toBe(true);
          expect(counting.kept).toEqual({ value: counting.row });
        }
        for (const counter of arriving) expect(counting.arrives(counter)).toBe(false);
        expect(counting.last).toBe(Math.max(...wanted));
      }),
    );
  });

  test('never count one twice, however many there are', () => {
    const many = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 400 });
    fc.assert(
      fc.property(many, (arriving) => {
        const counting = new Counting();
        const counted = arriving.filter((counter) => counting.arrives(counter));
        expect(new Set(counted).size).toBe(counted.length);
      }),
    );
  });

  test('are too old once a whole window of later ones has come', () => {
    const counting = new Counting();
    for (let i = 1; i <= WINDOW_COUNTERS; i++) expect(counting.arrives(i * 1000)).toBe(true);
    expect(counting.arrives(500)).toBe(true);
    expect(counting.arrives(499)).toBe(false);
    expect(counting.arrives(501)).toBe(true);
    expect(counting.arrives(WINDOW_COUNTERS * 1000 + 1)).toBe(true);
    expect(counting.arrives(999)).toBe(false);
    expect(counting.arrives(1001)).toBe(true);
  });
});

describe('the counters of a log', () => {
  test('each spend all below, and what a device of the same key has spent stays spent', () => {
    const counting = new Counting();
    expect(counting.arrives(5)).toBe(true);
    expect(counting.arrives(9)).toBe(true);
    expect(counting.arrives(7, 'log')).toBe(true);
    for (const counter of [5, 6, 7, 8, 9]) expect(counting.arrives(counter)).toBe(false);
    expect(counting.arrives(10, 'log')).toBe(true);
  });
});

test('who carries a later entry of somebody into the order first does not shut out the earlier one', () => {
  const story = new Story();
  const kind = story.registry.kinds.get('governance.proposed@1');
  if (kind === undefined) throw new Error('no kind governance.proposed@1');
  const device = story.device('anna');
  const says = (title: string, counter: number): Uint8Array => {
    const body = encode(kind.body, { title, reason: 'so', action: { is: 'resolve' } });
    const said = { kind: kind.kind, atMs: 0, counter, body };
    const signature = device.sign(signedPart(story.communeId, said));
    return encodeEnvelope({ version: 1, signer: { device: device.publicKey, signature }, ...said });
  };
  const atMs = 1_790_000_000_000;
  const [earlier, later] = [says('earlier', atMs), says('later', atMs + 60_000)];
  const thief = keyPairOf('log of a thief').publicKey;
  expect(story.foldBytes(thief, later).refused).toBeNull();
  expect(story.foldBytes(story.log.publicKey, earlier).refused).toBeNull();
  for (const bytes of [earlier, later])
    expect(story.foldBytes(thief, bytes).refused?.rule).toBe('counter-spent');
});
