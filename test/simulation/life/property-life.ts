// Enterprises request assets; the treasurer buys them, pays their costs, and sells what nobody wants.

import { debtServicePerPeriod } from '../../../src/contexts/bonds/facts.ts';
import { charterValue, parameters } from '../../../src/contexts/governance/facts.ts';
import { bankMinor } from '../../../src/contexts/ledger/facts.ts';
import { allAssets, assetOf, isOwned } from '../../../src/contexts/property/facts.ts';
import { roundUpToFace } from '../../../src/contexts/property/amounts.ts';
import { bookingDate, type Deed, type Deeds, represented, type Scene, someOf, treasurers } from './scene.ts';

export const ASSETS = [
  'press-hall',
  'van',
  'server',
  'kiln',
  'barn',
  'lathe',
  'boat',
  'shop',
  'yard',
  'mill',
] as const;
const ASSETS_AT_ONCE = 2;
const DEAD = new Set(['failed', 'withdrawn', 'liquidated']);

/** A request that the rules can accept: the rent covers the bonds with a little to spare. */
function request(scene: Scene, asset: string, enterprise: string): object {
  const { state, dice } = scene;
  const faceMinor = charterValue(state, parameters.faceMinor);
  const bonds = BigInt(dice.between(1, 12));
  const priceLimitMinor = faceMinor * bonds + (dice.chance(30) ? 1n : 0n);
  const purchaseCostsLimitMinor = dice.pick([0n, 0n, faceMinor]);
  const couponMonths = dice.pick([1, 3, 6]);
  const termMonths = couponMonths * dice.pick([1, 2, 6, 12]);
  const periodMonths = dice.pick([1, 1, 2, 3]);
  const termPeriods = Math.ceil(termMonths / periodMonths) + dice.below(4);
  const ceilingPpm = dice.pick([0n, 50_000n, 120_000n]);
  const terms = {
    targetMinor: roundUpToFace(priceLimitMinor + purchaseCostsLimitMinor, faceMinor),
    faceMinor,
    ceilingPpm,
    redemption: dice.pick(['bullet', 'linear'] as const),
    couponMonths,
    termMonths,
    dayCount: dice.pick(['30E/360', 'act/act-isda'] as const),
    surplus: 'redeem' as const,
    recourse: 'asset' as const,
  };
  const coverage = charterValue(state, parameters.coveragePpm);
  const needed = (debtServicePerPeriod(terms, ceilingPpm, periodMonths) * coverage) / 1_000_000n;
  const costsMinor = dice.pick([0n, 3n]);
  return {
    asset,
    enterprise,
    title: asset,
    kind: 'thing',
    seller: 'somebody',
    priceLimitMinor,
    purchaseCostsLimitMinor,
    agreement: {
      rentMinor: needed + costsMinor + 1n + BigInt(dice.below(50)),
      costsMinor,
      periodMonths,
      termPeriods,
      depositMinor: dice.pick([0n, 40n]),
      noticeDays: dice.pick([0, 20, 90]),
      indexPpm: dice.pick([0n, 20_000n]),
    },
    series: {
      ceilingPpm,
      redemption: terms.redemption,
      couponMonths,
      termMonths,
      dayCount: terms.dayCount,
    },
    depreciation: dice.chance(50)
      ? null
      : { months: dice.between(1, 30), residualMinor: dice.pick([0n, 1n]) },
  };
}

const requesting: Deeds = (scene) => {
  const { state, dice } = scene;
  const living = allAssets(state).filter(([, asset]) => !DEAD.has(asset.state));
  const deeds: Deed[] = [];
  for (const { enterprise, person } of represented(scene)) {
    const asset = ASSETS.find((name) => assetOf(state, name) === null);
    if (asset !== undefined && living.length < ASSETS_AT_ONCE)
      deeds.push({
        weight: living.length === 0 ? 20 : 1,
        person,
        kind: 'property.requested@1',
        body: () => request(scene, asset, enterprise),
      });
    for (const [name, { state: at, requester }] of living) {
      if (at !== 'requested' || requester !== enterprise) continue;
      const body = { asset: name, enterprise };
      deeds.push({ weight: 0.3, person, kind: 'property.request-withdrawn@1', body: () => body });
    }
  }
  return dice.chance(90) ? deeds : deeds.slice(0, 1);
};

const treasury: Deeds = (scene) => {
  const { state, dice } = scene;
  const deeds: Deed[] = [];
  for (const person of treasurers(scene)) {
    for (const [name, asset] of allAssets(state)) {
      const reference = 'by hand';
      if (asset.state === 'funded')
        deeds.push({
          weight: 40,
          person,
          kind: 'property.bought@1',
          body: () => ({
            asset: name,
            priceMinor: someOf(scene, asset.priceLimitMinor),
            costsMinor: someOf(scene, asset.purchaseCostsLimitMinor),
            date: Math.max(asset.stateDate, bookingDate(scene)),
            reference,
          }),
        });
      if (isOwned(asset)) {
        const amountMinor = BigInt(dice.between(1, 30));
        const date = Math.max(asset.bought.date, bookingDate(scene));
        deeds.push({
          weight: bankMinor(state) > 100n ? 1.5 : 0.1,
          person,
          kind: 'property.cost-paid@1',
          body: () => ({
            asset: name,
            kind: dice.pick(['insurance', 'upkeep']),
            amountMinor,
            date,
            reference,
          }),
        });
      }
      if (asset.state === 'liquidating' && asset.saleVote !== null) {
        const { leastMinor, date: votedDate } = asset.saleVote;
        deeds.push({
          weight: 30,
          person,
          kind: 'property.sold@1',
          body: () => {
            const proceedsMinor = leastMinor + BigInt(dice.between(1, 200)) * dice.pick([1n, 100n]);
            const date = Math.max(votedDate, bookingDate(scene));
            const saleCostsMinor = dice.pick([0n, 1n, proceedsMinor]);
            return { asset: name, buyer: 'a buyer', proceedsMinor, saleCostsMinor, date, reference };
          },
        });
      }
    }
  }
  return deeds;
};

export const propertyLife: Deeds = (scene) => [...requesting(scene), ...treasury(scene)];
