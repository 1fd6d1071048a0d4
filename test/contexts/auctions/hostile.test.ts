// Whatever anybody says to the auctions and the bonds, in whatever order: no rule throws, every row can be written, the money adds up.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auctionsContext } from '../../../src/contexts/auctions/context.ts';
import { bondsContext } from '../../../src/contexts/bonds/context.ts';
import { outstandingMinor, positionsOf, seriesOf } from '../../../src/contexts/bonds/facts.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { sealedBids } from '../../../src/contexts/auctions/tables.ts';
import { people } from '../../../src/contexts/membership/tables.ts';
import { rentReceived, rentReviewOpened } from '../../../src/contexts/leases/facts.ts';
import {
  assetBought,
  assetSold,
  fundingOpened,
  lettingOpened,
} from '../../../src/contexts/property/facts.ts';
import { deviceOf, Stage, STRANGER, TREASURER } from '../ledger/stage.ts';
import { DAY_MS, OPENS_MS, SALT, TERMS } from './hall.ts';
import { bondBidCommitment, rentBidCommitment } from '../../../src/contexts/auctions/commitment.ts';

const HOLDER = { is: 'person', name: 'of-druckerei' } as const;
const wide = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 18n }),
  fc.constantFrom(0n, 1n, 10_000n, 500_000n, 1_000_000n, 10n ** 18n),
);
const name = fc.constantFrom('press-hall', 'barn', 'druckerei', 'gaertnerei', 'of-druckerei', 'loan-07');
const auction = fc.constantFrom('press-hall.bonds', 'press-hall.lease.1', 'press-hall.lease.2', 'barn.bonds');
const id = fc.nat(60).map((place) => place.toString(16).padStart(32, '0'));
const holder = fc.record({
  is: fc.constantFrom('person' as const, 'enterprise' as const, 'outside' as const),
  name,
});
const date = fc.oneof(fc.nat(2_932_896), fc.integer({ min: 19_990, max: 20_060 }));
const reference = fc.constantFrom('', 'statement 3');
const salt = fc.constantFrom(SALT, '00'.repeat(16));
const honestBond = {
  auction: 'press-hall.bonds',
  person: 'of-druckerei',
  holder: HOLDER,
  amountMinor: 500_000n,
  lowestPpm: 1n,
  salt: SALT,
};
const honestRent = {
  auction: 'press-hall.lease.1',
  person: 'of-druckerei',
  enterprise: 'druckerei',
  rentMinor: 10_000n,
  salt: SALT,
};
const commitment = fc.constantFrom(
  bondBidCommitment(honestBond),
  rentBidCommitment(honestRent),
  'ff'.repeat(32),
);

function bondBody(bid: string) {
  const { auction: where, holder: who, amountMinor, lowestPpm } = honestBond;
  return { auction: where, bid, holder: who, amountMinor, lowestPpm, salt: SALT };
}

function rentBody(bid: string) {
  const { auction: where, enterprise, rentMinor } = honestRent;
  return { auction: where, bid, enterprise, rentMinor, salt: SALT };
}

const bodies: Record<string, fc.Arbitrary<unknown>> = {
  'auctions.bid-sealed@1': fc.record({ auction, commitment }),
  'auctions.bid-revealed@1': fc.oneof(
    id.map(bondBody),
    fc.record({ auction, bid: id, holder, amountMinor: wide, lowestPpm: fc.option(wide), salt }),
  ),
  'auctions.rent-bid-sealed@1': fc.record({ auction, enterprise: name, commitment }),
  'auctions.rent-bid-revealed@1': fc.oneof(
    id.map(rentBody),
    fc.record({ auction, bid: id, enterprise: name, rentMinor: wide, salt }),
  ),
  'auctions.rent-matched@1': fc.record({ auction, enterprise: name }),
  'bonds.holder-registered@1': fc.record({ name, title: fc.constant('x') }),
  'bonds.paid-in@1': fc.oneof(
    fc.record({ asset: name, holder, amountMinor: wide, date, reference }),
    fc.constant({ asset: 'press-hall', holder: HOLDER, amountMinor: 500_000n, date: 20_000, reference: '' }),
  ),
  'bonds.refunded@1': fc.record({
    asset: name,
    holder: fc.oneof(holder, fc.constant(HOLDER)),
    date,
    reference,
  }),
  'bonds.service-paid@1': fc.record({ asset: name, date, reference }),
};

const kinds = [...auctionsContext.kinds, ...bondsContext.kinds];
const said = fc.constantFrom(...kinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    body: bodies[kind.kind] ?? fc.constant(null),
    author: fc.constantFrom(TREASURER, deviceOf('druckerei'), deviceOf('gaertnerei'), STRANGER),
  }),
);
const happens = fc.oneof(
  { weight: 8, arbitrary: said.map((saying) => ({ is: 'said' as const, ...saying })) },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('days' as const), days: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('buy', 'let', 'review', 'rent') }) },
);

function raise(stage: Stage, what: string): void {
  const asset = 'press-hall';
  const today = Math.floor(stage.nowMs / DAY_MS);
  const agreement = {
    tenant: 'druckerei',
    rentMinor: 1n,
    costsMinor: 0n,
    periodMonths: 1,
    termPeriods: 60,
    depositMinor: 0n,
    noticeDays: 0,
    indexPpm: 0n,
  };
  // The register funds an asset once.
  if (what === 'fund' && seriesOf(stage.state, asset) === null)
    stage.raise(fundingOpened, { asset, terms: { ...TERMS, targetMinor: 500_000n } });
  if (what === 'buy') stage.raise(assetBought, { asset, date: today, agreement, leftOverMinor: 0n });
  if (what === 'let') stage.raise(lettingOpened, { asset, reserveMinor: 5_000n, periodMonths: 1 });
  if (what === 'review')
    stage.raise(rentReviewOpened, { asset, tenant: 'druckerei', rentMinor: 5_000n, periodMonths: 1 });
  if (what === 'rent')
    stage.raise(rentReceived, {
      asset,
      lease: 'press-hall.1',
      tenant: 'druckerei',
      amountMinor: 99_999n,
      date: today,
    });
  if (what === 'sell')
    stage.raise(assetSold, { asset, date: today, proceedsMinor: 300_000n, saleCostsMinor: 1n });
}

function commune(): Stage {
  const stage = new Stage([auctionsContext, bondsContext, ledgerContext], OPENS_MS);
  for (const enterprise of ['druckerei', 'gaertnerei']) {
    stage.enterprise(enterprise);
    const identity = 'ab'.repeat(32);
    stage.put(people, `of-${enterprise}`, {
      name: enterprise,
      identity,
      share: 'held',
      home: null,
      lapsesAtMs: null,
    });
  }
  raise(stage, 'fund');
  return stage;
}

/** One life of a series, step by step; each step may be left out, and noise stands between them. */
const course: readonly ((stage: Stage) => void)[] = [
  (stage) =>
    sayOf(stage, 'auctions.bid-sealed@1', {
      auction: 'press-hall.bonds',
      commitment: bondBidCommitment(honestBond),
    }),
  (stage) => raise(stage, 'let'),
  (stage) =>
    sayOf(stage, 'auctions.rent-bid-sealed@1', {
      auction: 'press-hall.lease.1',
      enterprise: 'druckerei',
      commitment: rentBidCommitment(honestRent),
    }),
  (stage) => stage.seal(OPENS_MS + 14 * DAY_MS),
  (stage) => openAll(stage),
  (stage) => stage.seal(OPENS_MS + 21 * DAY_MS),
  (stage) =>
    sayOf(stage, 'bonds.paid-in@1', {
      asset: 'press-hall',
      holder: HOLDER,
      amountMinor: 500_000n,
      date: 20_021,
      reference: '',
    }),
  (stage) => raise(stage, 'buy'),
  (stage) => raise(stage, 'rent'),
  (stage) => stage.seal(OPENS_MS + 120 * DAY_MS),
  (stage) => sayOf(stage, 'bonds.service-paid@1', { asset: 'press-hall', date: 20_120, reference: '' }),
  (stage) => raise(stage, 'sell'),
  (stage) => sayOf(stage, 'bonds.service-paid@1', { asset: 'press-hall', date: 20_120, reference: '' }),
];

function sayOf(stage: Stage, kindName: string, body: unknown): void {
  const kind = kinds.find((one) => one.kind === kindName);
  if (kind === undefined) throw new Error(`no kind ${kindName}`);
  stage.say(kind, body, kindName.startsWith('auctions') ? deviceOf('druckerei') : TREASURER);
}

/** Tries to open every sealed bid with what is honest. */
function openAll(stage: Stage): void {
  for (const [key] of stage.state.range(sealedBids)) {
    const bid = key.slice(key.indexOf('/') + 1);
    sayOf(stage, 'auctions.bid-revealed@1', bondBody(bid));
    sayOf(stage, 'auctions.rent-bid-revealed@1', rentBody(bid));
  }
}

const life = fc.tuple(
  ...course.map((step) =>
    fc.record({
      step: fc.constant(step),
      isDone: fc.integer({ max: 9, min: 0 }).map((roll) => roll > 0),
      noise: fc.array(happens, { maxLength: 5 }),
    }),
  ),
);

describe('whatever is said', () => {
  it('has a body to try for every kind', () => {
    expect(Object.keys(bodies).sort()).toEqual(kinds.map(({ kind }) => kind).sort());
  });

  it('no rule throws, every row can be written, and the books agree with the rows', () => {
    const refusals = new Set<string>();
    const reached = new Set<string>();
    fc.assert(
      fc.property(life, (steps) => {
        const stage = commune();
        const { state } = stage;
        for (const { step, isDone, noise } of steps) {
          if (isDone) step(stage);
          for (const one of noise) {
            if (one.is === 'days') stage.seal(stage.nowMs + one.days * DAY_MS);
            else if (one.is === 'said')
              refusals.add(stage.say(one.kind, one.body, one.author)?.rule ?? 'none');
            else raise(stage, one.is);
          }
          const series = seriesOf(state, 'press-hall');
          reached.add(series?.state ?? 'none');
          const held = positionsOf(state, 'press-hall').reduce(
            (sum, [, row]) => sum + row.outstandingUnits,
            0n,
          );
          expect(held).toBe(series?.outstandingUnits);
          const owed = -balanceOf(state, accounts.bondsPayable('press-hall'));
          expect(owed).toBe(outstandingMinor(state, 'press-hall'));
        }
      }),
      { numRuns: 150 },
    );
    // The noise reached deep enough to mean something.
    expect([...reached].sort()).toEqual([
      'auction',
      'ended',
      'failed',
      'liquidating',
      'not-cleared',
      'paid',
      'running',
      'subscribed',
    ]);
    expect(refusals.size).toBeGreaterThan(10);
  });
});
