import { describe, expect, test } from 'vitest';
import { lastClosing } from '../../../src/contexts/ledger/tables.ts';
import type { EntryKind } from '../../../src/kernel/kind.ts';
import {
  depositReceivedKind,
  depositReturnedKind,
  prepaymentReturnedKind,
  type Receipt,
  rentReceivedKind,
} from '../../../src/contexts/leases/receipts.ts';
import { surrenderedKind } from '../../../src/contexts/leases/surrender.ts';
import { deviceOf, STRANGER, TREASURER } from '../ledger/stage.ts';
import { AssetStage, BEGINS } from '../property/asset-stage.ts';
import { allRulesOf, by, climb, poorMessagesOf, say } from '../property/ladder.ts';

const WORST: Receipt = {
  asset: 'hall',
  enterprise: 'garden',
  amountMinor: 0n,
  date: BEGINS + 32,
  reference: '',
};

/** A commune with a hall let to the print works, whose books are closed through today. */
function closedStage(): AssetStage {
  const stage = new AssetStage();
  stage.buy();
  for (const [kind, amountMinor] of [
    [rentReceivedKind, 950_000n],
    [depositReceivedKind, 100n],
  ] as const) {
    expect(stage.say(kind, { ...WORST, enterprise: 'print', amountMinor, date: BEGINS })).toBeNull();
  }
  stage.put(lastClosing, 'last', { number: 1, throughDate: BEGINS });
  return stage;
}

function reopen(stage: AssetStage): () => void {
  return () => stage.put(lastClosing, 'last', { number: 1, throughDate: 1 });
}

const endOfLadder = (stage: AssetStage) =>
  [
    ['date-too-far-ahead', say({ date: BEGINS - 1 })],
    ['paid-before-request', say({ date: BEGINS })],
    ['period-closed', reopen(stage)],
  ] as const;

test('rent names its broken rules in order', () => {
  const stage = closedStage();
  expect(
    climb(stage, rentReceivedKind, { author: STRANGER, body: WORST }, [
      ['author-is-no-treasurer', by(TREASURER)],
      ['enterprise-was-never-tenant', say({ enterprise: 'print' })],
      ['amount-not-positive', say({ amountMinor: 1n })],
      ...endOfLadder(stage),
    ]),
  ).toEqual(allRulesOf(rentReceivedKind));
});

test('a deposit names its broken rules in order', () => {
  const stage = closedStage();
  stage.leave('print');
  expect(
    climb(stage, depositReceivedKind, { author: STRANGER, body: WORST }, [
      ['author-is-no-treasurer', by(TREASURER)],
      ['enterprise-was-never-tenant', say({ enterprise: 'print' })],
      [
        'lease-not-in-force',
        () => {
          stage.enterprise('print');
          stage.settleLetting('print');
        },
      ],
      ['amount-not-positive', say({ amountMinor: 1_799_901n })],
      ['deposit-above-agreed', say({ amountMinor: 1_799_900n })],
      ...endOfLadder(stage),
    ]),
  ).toEqual(allRulesOf(depositReceivedKind));
});

test.each([
  ['a deposit', depositReturnedKind, 'deposit-short', 100n],
  ['prepaid rent', prepaymentReturnedKind, 'prepayment-short', 50_000n],
] as [string, EntryKind<Receipt>, string, bigint][])(
  'giving back %s names its broken rules in order',
  (_what, kind, short, held) => {
    const stage = closedStage();
    // all but one unit of what is held leaves the bank
    stage.pays(held - 1n - 500_000n - 950_100n);
    if (kind === prepaymentReturnedKind) stage.leave('print');
    expect(
      climb(stage, kind, { author: STRANGER, body: WORST }, [
        ['author-is-no-treasurer', by(TREASURER)],
        ['enterprise-was-never-tenant', say({ enterprise: 'print' })],
        // a deposit goes back when the lease has ended, prepaid rent at any time
        ...(kind === depositReturnedKind
          ? [['lease-in-force', () => stage.leave('print')] as [string, () => void]]
          : []),
        ['amount-not-positive', say({ amountMinor: held + 1n })],
        [short, say({ amountMinor: held })],
        ...endOfLadder(stage),
        ['bank-short', () => stage.pays(1n)],
      ]),
    ).toEqual(allRulesOf(kind));
  },
);

describe('a surrender', () => {
  test('names its broken rules in order', () => {
    const stage = new AssetStage();
    stage.buy();
    expect(
      climb(stage, surrenderedKind, { author: STRANGER, body: { asset: 'hall', enterprise: 'garden' } }, [
        ['author-does-not-represent', by(deviceOf('garden'))],
        [
          'enterprise-is-not-tenant',
          () => {
            const surrender = { asset: 'hall', enterprise: 'print' };
            expect(stage.say(surrenderedKind, surrender, deviceOf('print'))).toBeNull();
            return { author: deviceOf('print'), body: surrender };
          },
        ],
        [
          'lease-ends-already',
          () => {
            stage.leave('print');
            stage.enterprise('print');
            stage.settleLetting('print');
          },
        ],
      ]),
    ).toEqual(allRulesOf(surrenderedKind));
  });

  test('has messages with figures and says what to do', () => {
    expect(poorMessagesOf(surrenderedKind)).toEqual([]);
  });

  test('shows when and why the lease ends', () => {
    const stage = new AssetStage();
    stage.buy();
    const body = { asset: 'hall', enterprise: 'print' };
    stage.say(surrenderedKind, body, deviceOf('print'));
    expect(stage.say(surrenderedKind, body, deviceOf('print'))).toEqual({
      rule: 'lease-ends-already',
      figures: { ...body, endsDate: BEGINS + 90, why: 'surrender' },
    });
  });
});

test.each([rentReceivedKind, depositReceivedKind, depositReturnedKind, prepaymentReturnedKind])(
  '$kind has messages with figures and says what to do',
  (kind) => {
    expect(poorMessagesOf(kind)).toEqual([]);
  },
);
