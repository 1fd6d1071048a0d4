// A commune with a register, leases and books, in which the auctions' and the bonds' part is played by raising their events.

import { parseDate } from '../../../src/kernel/calendar.ts';
import type { CivilDate } from '../../../src/kernel/calendar.ts';
import { event, on } from '../../../src/kernel/kind.ts';
import type { EventKind, Reaction } from '../../../src/kernel/kind.ts';
import { bondAuctionSettled, leaseAuctionSettled } from '../../../src/contexts/auctions/facts.ts';
import { seriesPaid } from '../../../src/contexts/bonds/facts.ts';
import { proposalDecided } from '../../../src/contexts/governance/facts.ts';
import type { Action } from '../../../src/contexts/governance/facts.ts';
import { leasesContext } from '../../../src/contexts/leases/context.ts';
import {
  leaseBegan,
  leaseEnded,
  rentReceived,
  rentReviewOpened,
} from '../../../src/contexts/leases/facts.ts';
import { accounts, balanceOf, post } from '../../../src/contexts/ledger/facts.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { enterpriseLeft } from '../../../src/contexts/membership/facts.ts';
import { enterprises } from '../../../src/contexts/membership/tables.ts';
import { propertyContext } from '../../../src/contexts/property/context.ts';
import {
  assetBought,
  assetCostPaid,
  assetOf,
  assetSold,
  fundingOpened,
  lettingOpened,
} from '../../../src/contexts/property/facts.ts';
import { boughtKind } from '../../../src/contexts/property/purchases.ts';
import { requestedKind } from '../../../src/contexts/property/requests.ts';
import type { Requested } from '../../../src/contexts/property/request-terms.ts';
import { deviceOf, Stage } from '../ledger/stage.ts';

export function day(iso: string): CivilDate {
  const date = parseDate(iso);
  if (date === null) throw new Error(`${iso} is no date`);
  return date;
}

export const DAY_MS = 86_400_000;
/** The sealed day on which every story begins. */
export const BEGINS = day('2026-01-01');

/** A request of the print works for a hall at 500,000.00, let for 9,000.00 a month. */
export const REQUEST: Requested = {
  asset: 'hall',
  enterprise: 'print',
  title: 'Press hall',
  kind: 'building',
  seller: 'Kanalspeicher GmbH',
  priceLimitMinor: 48_000_000n,
  purchaseCostsLimitMinor: 2_000_000n,
  agreement: {
    rentMinor: 900_000n,
    costsMinor: 100_000n,
    periodMonths: 1,
    termPeriods: 120,
    depositMinor: 1_800_000n,
    noticeDays: 90,
    indexPpm: 20_000n,
  },
  series: {
    ceilingPpm: 60_000n,
    redemption: 'linear',
    couponMonths: 3,
    termMonths: 120,
    dayCount: '30E/360',
  },
  depreciation: null,
};

const moneyIn = event<{ minor: bigint }>('stage.money-in');

/** An event that was raised, by its short name. */
export interface Heard {
  readonly name: string;
  readonly payload: unknown;
}

function listens(kind: EventKind<unknown>, heard: Heard[]): Reaction {
  return on(kind, (_draft, payload) => {
    heard.push({ name: kind.name, payload });
  });
}

export class AssetStage extends Stage {
  /** Everything that the property and the leases raised for others. */
  readonly heard: Heard[];

  constructor(today: CivilDate = BEGINS) {
    const heard: Heard[] = [];
    const kinds: readonly EventKind<unknown>[] = [
      fundingOpened,
      assetBought,
      assetCostPaid,
      lettingOpened,
      assetSold,
      leaseBegan,
      leaseEnded,
      rentReceived,
      rentReviewOpened,
    ];
    const stagehand = {
      name: 'stagehand',
      kinds: [],
      dues: [],
      tables: [],
      reactions: [
        on(moneyIn, (draft, { minor }) => {
          const lines = [
            { account: accounts.bank(), minor },
            { account: accounts.bondsPayable('hall'), minor: -minor },
          ];
          post(draft, { date: BEGINS, what: 'bond paid in', lines });
        }),
        ...kinds.map((kind) => listens(kind, heard)),
      ],
    };
    super([propertyContext, leasesContext, ledgerContext, stagehand], today * DAY_MS);
    this.heard = heard;
    for (const name of ['print', 'garden', 'wood']) this.enterprise(name);
  }

  get today(): number {
    return Math.floor(this.nowMs / DAY_MS);
  }

  /** The payloads of one event, in the order in which they were raised. */
  heardOf<P>(kind: EventKind<P>): P[] {
    return this.heard.flatMap(({ name, payload }) => (name === kind.name ? [payload as P] : []));
  }

  stateOf(asset = 'hall'): string {
    return assetOf(this.state, asset)?.state ?? 'none';
  }

  balance(account: readonly string[]): bigint {
    return balanceOf(this.state, account);
  }

  pays(minor: bigint): void {
    this.raise(moneyIn, { minor });
  }

  /** The members decide. */
  vote(action: Action, passed = true): void {
    this.raise(proposalDecided, { proposal: 'ab'.repeat(16), action, passed });
  }

  leave(enterprise: string): void {
    this.put(enterprises, enterprise, { title: enterprise, inForce: false, sinceMs: 0 });
    this.raise(enterpriseLeft, { enterprise });
  }

  request(change: Partial<Requested> = {}): void {
    const body = { ...REQUEST, ...change };
    const broken = this.say(requestedKind, body, deviceOf(body.enterprise));
    if (broken !== null) throw new Error(`the request is refused: ${broken.rule}`);
  }

  clear(asset = 'hall', cleared = true): void {
    this.raise(bondAuctionSettled, { asset, cleared, ratePpm: 45_000n, allotments: [], waiting: [] });
  }

  /** Every bond is paid in; the money is not yet in the stage's bank. */
  payIn(asset = 'hall'): void {
    this.raise(seriesPaid, { asset });
  }

  /** From the request to the money in the bank. */
  fund(change: Partial<Requested> = {}): void {
    this.request(change);
    const asset = change.asset ?? 'hall';
    this.vote({ is: 'purchase', asset });
    this.clear(asset);
    this.payIn(asset);
    this.pays(assetOf(this.state, asset)?.terms.targetMinor ?? 0n);
  }

  /** From the request to the lease, which begins today. */
  buy(change: Partial<Requested> = {}): void {
    this.fund(change);
    this.buyOn(this.today, change);
  }

  /** The purchase on a day, 5,000.00 below the limit of the price. */
  buyOn(date: number, change: Partial<Requested> = {}): void {
    const { asset, priceLimitMinor, purchaseCostsLimitMinor: costsMinor } = { ...REQUEST, ...change };
    const priceMinor = priceLimitMinor - 500_000n;
    const broken = this.say(boughtKind, { asset, priceMinor, costsMinor, date, reference: 'notary' });
    if (broken !== null) throw new Error(`the purchase is refused: ${broken.rule}`);
  }

  settleLetting(winner: string | null, rentMinor = 800_000n, asset = 'hall'): void {
    this.raise(leaseAuctionSettled, { asset, winner, rentMinor, review: false });
  }

  settleReview(winner: string | null, rentMinor: bigint, asset = 'hall'): void {
    this.raise(leaseAuctionSettled, { asset, winner, rentMinor, review: true });
  }

  sealDay(date: number): void {
    this.seal(date * DAY_MS);
  }
}
