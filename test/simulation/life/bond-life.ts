// Lenders are registered, seal and open bids, pay in, get back what failed, and are served.

import { auctions, type Auction, sealedBids as sealedRows } from '../../../src/contexts/auctions/tables.ts';
import { bondBidCommitment } from '../../../src/contexts/auctions/commitment.ts';
import { fundCashMinor, fundOf, type Holder, positionsOf } from '../../../src/contexts/bonds/facts.ts';
import { outsideHolders, seriesRows } from '../../../src/contexts/bonds/tables.ts';
import { bankMinor } from '../../../src/contexts/ledger/facts.ts';
import { toHex } from '../../../src/kernel/bytes.ts';
import {
  bookingDate,
  type Deed,
  type Deeds,
  localMembers,
  represented,
  type Scene,
  speakers,
  treasurers,
} from './scene.ts';

const OUTSIDE = ['loan-1', 'loan-2', 'loan-3'] as const;
type BondAuction = Auction & { readonly offer: Extract<Auction['offer'], { is: 'bonds' }> };

function runningBondAuctions({ state }: Scene): readonly (readonly [string, BondAuction])[] {
  return state
    .range(auctions)
    .filter(([, auction]) => auction.state === 'open' && auction.offer.is === 'bonds')
    .map(([name, auction]) => [name, auction as BondAuction] as const);
}

function drawBid(scene: Scene, auction: string, { offer }: BondAuction, person: string) {
  const { state, dice } = scene;
  const outside = state.range(outsideHolders).map(([name]): Holder => ({ is: 'outside', name }));
  const own = represented(scene)
    .filter((one) => one.person === person)
    .map(({ enterprise }): Holder => ({ is: 'enterprise', name: enterprise }));
  const holder = dice.pick<Holder>([...outside, ...own, { is: 'person', name: person }]);
  const target = Number(offer.targetMinor / offer.faceMinor);
  const units = BigInt(dice.between(1, Math.max(1, dice.chance(75) ? target : Math.ceil(target / 3))));
  const ceiling = offer.ceilingPpm;
  const rate = dice.chance(5) ? ceiling + 1n : dice.pick([null, 0n, ceiling / 3n, ceiling / 2n, ceiling]);
  const content = {
    auction,
    person,
    holder,
    amountMinor: units * offer.faceMinor,
    lowestPpm: rate,
    salt: toHex(dice.bytes(16)),
  };
  const commitment = bondBidCommitment(content);
  scene.sealedBids.set(commitment, content);
  return { auction, commitment };
}

const bidding: Deeds = (scene) => {
  const { state, nowMs } = scene;
  const deeds: Deed[] = [];
  for (const [name, auction] of runningBondAuctions(scene)) {
    if (nowMs < auction.closesAtMs)
      for (const person of localMembers(scene))
        deeds.push({
          weight: auction.sealedBids < 3 ? 15 : 0.3,
          person,
          kind: 'auctions.bid-sealed@1',
          body: () => drawBid(scene, name, auction, person),
        });
    else
      for (const [key, { person, commitment, revealed }] of state.range(sealedRows, { prefix: `${name}/` })) {
        const content = scene.sealedBids.get(commitment);
        if (revealed || content === undefined || !speakers(scene).includes(person)) continue;
        const bid = key.slice(name.length + 1);
        deeds.push({
          weight: 50,
          person,
          kind: 'auctions.bid-revealed@1',
          body: () => ({ ...content, bid }),
        });
      }
  }
  return deeds;
};

const registering: Deeds = (scene) => {
  const name = OUTSIDE.find((one) => scene.state.get(outsideHolders, one) === null);
  if (name === undefined) return [];
  return localMembers(scene).map((person) => ({
    weight: 0.7,
    person,
    kind: 'bonds.holder-registered@1',
    body: () => ({ name, title: `Lender ${name}` }),
  }));
};

const paying: Deeds = (scene) => {
  const { state, dice, nowMs } = scene;
  const deeds: Deed[] = [];
  for (const person of treasurers(scene)) {
    for (const [asset, series] of state.range(seriesRows)) {
      const { faceMinor, recourse } = series.terms;
      const date = bookingDate(scene);
      const takes = ['subscribed', 'second-round'].includes(series.state) && nowMs < series.payUntilMs;
      for (const [, position] of positionsOf(state, asset)) {
        const { holder } = position;
        const open = position.allottedUnits - position.paidUnits;
        if (takes && open > 0n)
          deeds.push({
            weight: 40,
            person,
            kind: 'bonds.paid-in@1',
            body: () => {
              const units = dice.chance(85) ? open : BigInt(dice.between(1, Number(open)));
              return { asset, holder, amountMinor: units * faceMinor, date, reference: 'in' };
            },
          });
        if (position.refundDueMinor > 0n)
          deeds.push({
            weight: 8,
            person,
            kind: 'bonds.refunded@1',
            body: () => ({ asset, holder, date, reference: 'back' }),
          });
      }
      const owed = series.dueInterestMinor + series.duePrincipalMinor;
      const fund = fundOf(state, asset);
      const paidFor = recourse === 'commune' || (fund !== null && fundCashMinor(fund) >= owed);
      const covered = paidFor && bankMinor(state) >= owed;
      if (owed > 0n)
        deeds.push({
          weight: covered ? 10 : 0.2,
          person,
          kind: 'bonds.service-paid@1',
          body: () => ({ asset, date, reference: 'coupon' }),
        });
    }
  }
  return deeds;
};

export const bondLife: Deeds = (scene) => [...bidding(scene), ...registering(scene), ...paying(scene)];
