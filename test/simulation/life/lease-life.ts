// Tenants pay, or do not; give notice; bid for what stands empty, and match when their rent is under review.

import { rentBidCommitment } from '../../../src/contexts/auctions/commitment.ts';
import { auctions, type Auction, sealedBids as sealedRows } from '../../../src/contexts/auctions/tables.ts';
import { arrearsMinorOf, leaseInForce } from '../../../src/contexts/leases/facts.ts';
import { leasesInForce, tenantAccounts } from '../../../src/contexts/leases/tables.ts';
import { assetOf } from '../../../src/contexts/property/facts.ts';
import { toHex } from '../../../src/kernel/bytes.ts';
import {
  bookingDate,
  type Deed,
  type Deeds,
  localMembers,
  represented,
  type Scene,
  someOf,
  speakers,
  treasurers,
} from './scene.ts';

type LeaseAuction = Auction & { readonly offer: Extract<Auction['offer'], { is: 'lease' }> };

function runningLeaseAuctions({ state }: Scene): readonly (readonly [string, LeaseAuction])[] {
  return state
    .range(auctions)
    .filter(([, { state: at, offer }]) => offer.is === 'lease' && (at === 'open' || at === 'matching'))
    .map(([name, auction]) => [name, auction as LeaseAuction] as const);
}

function drawBid(scene: Scene, auction: string, { offer }: LeaseAuction, person: string) {
  const { dice } = scene;
  const own = represented(scene).filter((one) => one.person === person);
  const enterprise = dice.pickOrNull(own)?.enterprise ?? 'nobody';
  const rentMinor = offer.reserveMinor + BigInt(dice.between(dice.chance(8) ? -1 : 0, 60));
  const content = {
    auction,
    person,
    enterprise,
    rentMinor: rentMinor < 0n ? 0n : rentMinor,
    salt: toHex(dice.bytes(16)),
  };
  const commitment = rentBidCommitment(content);
  scene.sealedBids.set(commitment, content);
  return { auction, enterprise, commitment };
}

const bidding: Deeds = (scene) => {
  const { state, nowMs } = scene;
  const deeds: Deed[] = [];
  const representing = represented(scene);
  for (const [name, auction] of runningLeaseAuctions(scene)) {
    const { tenant } = auction.offer;
    for (const { enterprise, person } of representing) {
      const isOpen = auction.state === 'open' && nowMs < auction.closesAtMs;
      if (isOpen && localMembers(scene).includes(person) && (tenant === null || enterprise !== tenant))
        deeds.push({
          weight: auction.sealedBids < 2 ? 12 : 0.3,
          person,
          kind: 'auctions.rent-bid-sealed@1',
          body: () => drawBid(scene, name, auction, person),
        });
      if (auction.state === 'matching' && enterprise === tenant)
        deeds.push({
          weight: 40,
          person,
          kind: 'auctions.rent-matched@1',
          body: () => ({ auction: name, enterprise }),
        });
    }
    if (auction.state !== 'open' || nowMs < auction.closesAtMs) continue;
    for (const [key, { person, commitment, revealed }] of state.range(sealedRows, { prefix: `${name}/` })) {
      const content = scene.sealedBids.get(commitment);
      if (revealed || content === undefined || !speakers(scene).includes(person)) continue;
      const bid = key.slice(name.length + 1);
      deeds.push({
        weight: 50,
        person,
        kind: 'auctions.rent-bid-revealed@1',
        body: () => ({ ...content, bid }),
      });
    }
  }
  return deeds;
};

const surrendering: Deeds = (scene) =>
  represented(scene).flatMap(({ enterprise, person }) =>
    scene.state
      .range(leasesInForce)
      .filter(([asset]) => {
        const lease = leaseInForce(scene.state, asset);
        return lease?.tenant === enterprise && lease.endsWhy === 'term';
      })
      .map(([asset]) => ({
        weight: 0.15,
        person,
        kind: 'leases.surrendered@1',
        body: () => ({ asset, enterprise }),
      })),
  );

const receiving: Deeds = (scene) => {
  const { state, dice } = scene;
  const deeds: Deed[] = [];
  for (const person of treasurers(scene)) {
    for (const [key, account] of state.range(tenantAccounts)) {
      const [asset = '', enterprise = ''] = key.split('/');
      const arrears = arrearsMinorOf(account);
      const lease = leaseInForce(state, asset);
      const sits = lease?.tenant === enterprise;
      const requested = assetOf(state, asset)?.requestedDate ?? 0;
      const receipt = (kind: string, weight: number, amountMinor: () => bigint): void => {
        const date = Math.max(requested, bookingDate(scene));
        const body = (): object => ({
          asset,
          enterprise,
          amountMinor: amountMinor(),
          date,
          reference: 'rent',
        });
        deeds.push({ weight, person, kind, body });
      };
      if (arrears > 0n) receipt('leases.rent-received@1', 12, () => someOf(scene, arrears));
      else if (sits) receipt('leases.rent-received@1', 0.5, () => BigInt(dice.between(1, 100)));
      const missing = (lease?.depositMinor ?? 0n) - account.depositHeldMinor;
      if (sits && missing > 0n) receipt('leases.deposit-received@1', 5, () => someOf(scene, missing));
      if (!sits && account.depositHeldMinor > 0n)
        receipt('leases.deposit-returned@1', 6, () => someOf(scene, account.depositHeldMinor));
      if (!sits && arrears < 0n) receipt('leases.prepayment-returned@1', 8, () => someOf(scene, -arrears));
    }
  }
  return deeds;
};

export const leaseLife: Deeds = (scene) => [...bidding(scene), ...surrendering(scene), ...receiving(scene)];
