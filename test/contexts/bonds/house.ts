// A house with a bond series: opened, paid in, bought; then rent, costs, coupon dates, payments, and all that is told to others.

import type { Allotment } from '../../../src/contexts/auctions/facts.ts';
import { bondAuctionSettled } from '../../../src/contexts/auctions/facts.ts';
import { bondsContext } from '../../../src/contexts/bonds/context.ts';
import {
  fundCashMinor,
  fundOf,
  type Holder,
  holderKey,
  type Position,
  positionsOf,
  releasedToPool,
  type Series,
  seriesEnded,
  seriesFailed,
  seriesOf,
  seriesPaid,
  seriesReopened,
} from '../../../src/contexts/bonds/facts.ts';
import { paidInKind, refundedKind } from '../../../src/contexts/bonds/paying-in.ts';
import { servicePaidKind } from '../../../src/contexts/bonds/serving.ts';
import { leaseBegan, rentReceived } from '../../../src/contexts/leases/facts.ts';
import { ledgerContext } from '../../../src/contexts/ledger/context.ts';
import { accounts, posted } from '../../../src/contexts/ledger/facts.ts';
import {
  assetBought,
  assetCostPaid,
  assetSold,
  fundingOpened,
  type SeriesTerms,
} from '../../../src/contexts/property/facts.ts';
import { parseDate } from '../../../src/kernel/calendar.ts';
import { type Context, on } from '../../../src/kernel/kind.ts';
import { Stage, TREASURER } from '../ledger/stage.ts';

export const DAY_MS = 86_400_000;
export const ASSET = 'press-hall';

export function day(iso: string): number {
  const date = parseDate(iso);
  if (date === null) throw new Error(`${iso} is no date`);
  return date;
}

export const START = day('2026-01-15');

export const TERMS: SeriesTerms = {
  targetMinor: 1_200_000n,
  faceMinor: 10_000n,
  ceilingPpm: 60_000n,
  redemption: 'linear',
  couponMonths: 3,
  termMonths: 36,
  dayCount: '30E/360',
  surplus: 'redeem',
  recourse: 'asset',
};

export function outside(name: string): Holder {
  return { is: 'outside', name };
}

export interface HouseOptions {
  readonly terms?: Partial<SeriesTerms>;
  readonly ratePpm?: bigint;
  readonly allotted?: { readonly [holder: string]: bigint };
  readonly waiting?: { readonly [holder: string]: bigint };
  readonly reserveMonths?: number;
}

function parts(units: { readonly [holder: string]: bigint }): Allotment[] {
  return Object.entries(units).map(([name, part]) => ({
    bid: '00'.repeat(16),
    holder: outside(name),
    units: part,
  }));
}

export class House {
  readonly stage: Stage;
  readonly told: string[] = [];
  releasedMinor = 0n;
  readonly terms: SeriesTerms;
  readonly allotted: { readonly [holder: string]: bigint };

  constructor(options: HouseOptions = {}) {
    this.terms = { ...TERMS, ...options.terms };
    this.allotted = options.allotted ?? { lena: 70n, mira: 40n, otto: 10n };
    const listening: Context = {
      name: 'listening',
      kinds: [],
      dues: [],
      tables: [],
      reactions: [
        on(seriesPaid, () => void this.told.push('paid')),
        on(seriesFailed, () => void this.told.push('failed')),
        on(seriesEnded, () => void this.told.push('ended')),
        on(seriesReopened, () => void this.told.push('reopened')),
        on(releasedToPool, (_, { amountMinor }) => {
          this.releasedMinor += amountMinor;
        }),
      ],
    };
    this.stage = new Stage([ledgerContext, bondsContext, listening], START * DAY_MS);
    this.stage.charter('reserve-months', String(options.reserveMonths ?? 1));
    this.stage.raise(fundingOpened, { asset: ASSET, terms: this.terms });
    this.stage.raise(bondAuctionSettled, {
      asset: ASSET,
      cleared: true,
      ratePpm: options.ratePpm ?? 40_000n,
      allotments: parts(this.allotted),
      waiting: parts(options.waiting ?? {}),
    });
  }

  get today(): number {
    return Math.floor(this.stage.nowMs / DAY_MS);
  }

  get series(): Series {
    const series = seriesOf(this.stage.state, ASSET);
    if (series === null) throw new Error('no series');
    return series;
  }

  /** What is in the fund of the asset. */
  get cashMinor(): bigint {
    const fund = fundOf(this.stage.state, ASSET);
    return fund === null ? 0n : fundCashMinor(fund);
  }

  position(name: string): Position {
    const found = positionsOf(this.stage.state, ASSET).find(([key]) => key === holderKey(outside(name)));
    if (found === undefined) throw new Error(`${name} holds nothing`);
    return found[1];
  }

  payIn(name: string, units: bigint, author = TREASURER): string | null {
    const amountMinor = units * this.terms.faceMinor;
    const body = { asset: ASSET, holder: outside(name), amountMinor, date: this.today, reference: 'r' };
    return this.stage.say(paidInKind, body, author)?.rule ?? null;
  }

  payInAll(): this {
    for (const [name, units] of Object.entries(this.allotted)) {
      const refusal = this.payIn(name, units);
      if (refusal !== null) throw new Error(refusal);
    }
    return this;
  }

  refund(name: string): string | null {
    const body = { asset: ASSET, holder: outside(name), date: this.today, reference: 'r' };
    return this.stage.say(refundedKind, body)?.rule ?? null;
  }

  /** Everything is paid in, and the asset bought today. */
  buy(rentMinor: bigint, leftOverMinor = 0n, periodMonths = 1): this {
    this.payInAll();
    const date = this.today;
    const spent = this.terms.targetMinor - leftOverMinor;
    this.stage.raise(posted, {
      date,
      what: 'asset bought',
      lines: [
        { account: accounts.property(ASSET), minor: spent },
        { account: accounts.bank(), minor: -spent },
      ],
    });
    const agreement = {
      tenant: 'druckerei',
      rentMinor,
      costsMinor: 0n,
      periodMonths,
      termPeriods: 36,
      depositMinor: 0n,
      noticeDays: 30,
      indexPpm: 0n,
    };
    this.stage.raise(assetBought, { asset: ASSET, date, agreement, leftOverMinor });
    return this;
  }

  private moveBank(minor: bigint, against: string[], what: string): void {
    this.stage.raise(posted, {
      date: this.today,
      what,
      lines: [
        { account: accounts.bank(), minor },
        { account: against, minor: -minor },
      ],
    });
  }

  /** Money that is kept. */
  capital(amountMinor: bigint): void {
    this.moveBank(amountMinor, accounts.capital(), 'capital received');
  }

  rent(amountMinor: bigint): this {
    this.moveBank(amountMinor, accounts.rentReceivable('druckerei'), 'rent received');
    this.stage.raise(rentReceived, {
      asset: ASSET,
      lease: 'press-hall.1',
      tenant: 'druckerei',
      amountMinor,
      date: this.today,
    });
    return this;
  }

  newLease(rentMinor: bigint): this {
    this.stage.raise(leaseBegan, {
      asset: ASSET,
      lease: 'press-hall.2',
      tenant: 'tischlerei',
      rentMinor,
      date: this.today,
    });
    return this;
  }

  cost(amountMinor: bigint): this {
    this.moveBank(-amountMinor, accounts.costs(ASSET, 'upkeep'), 'cost of an asset paid');
    this.stage.raise(assetCostPaid, { asset: ASSET, amountMinor, date: this.today });
    return this;
  }

  sell(proceedsMinor: bigint, saleCostsMinor = 0n): this {
    this.moveBank(proceedsMinor - saleCostsMinor, accounts.property(ASSET), 'asset sold');
    this.stage.raise(assetSold, { asset: ASSET, date: this.today, proceedsMinor, saleCostsMinor });
    return this;
  }

  serve(author = TREASURER, date = this.today): string | null {
    return this.stage.say(servicePaidKind, { asset: ASSET, date, reference: 'r' }, author)?.rule ?? null;
  }

  sealDate(date: number): this {
    this.stage.seal(date * DAY_MS);
    return this;
  }
}
