// Random histories of two assets and three enterprises: whatever is said, settled, decided and left undone, the invariants hold.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seriesEnded, seriesFailed } from '../../../src/contexts/bonds/facts.ts';
import {
  arrearsMinorOf,
  leaseEnded,
  leaseInForce,
  leaseOf,
  leasesOfAsset,
  rentReceived,
  rentsOf,
  tenantAccountOf,
} from '../../../src/contexts/leases/facts.ts';
import {
  depositReceivedKind,
  depositReturnedKind,
  prepaymentReturnedKind,
  rentReceivedKind,
} from '../../../src/contexts/leases/receipts.ts';
import { periodStart } from '../../../src/contexts/leases/rent-arithmetic.ts';
import { surrenderedKind } from '../../../src/contexts/leases/surrender.ts';
import {
  leases,
  leasesInForce,
  rents,
  tenancies,
  tenantAccounts,
} from '../../../src/contexts/leases/tables.ts';
import { accounts } from '../../../src/contexts/ledger/facts.ts';
import { heads } from '../../../src/contexts/ledger/tables.ts';
import { ASSET_STATES } from '../../../src/contexts/property/facts.ts';
import { ARROWS } from '../../../src/contexts/property/moving.ts';
import { boughtKind, costPaidKind } from '../../../src/contexts/property/purchases.ts';
import { requestedKind, requestWithdrawnKind } from '../../../src/contexts/property/requests.ts';
import { soldKind } from '../../../src/contexts/property/sales.ts';
import { assets, moves } from '../../../src/contexts/property/tables.ts';
import { deviceOf, totalOf } from '../ledger/stage.ts';
import { AssetStage, DAY_MS, REQUEST } from '../property/asset-stage.ts';

const ASSETS = ['hall', 'shed'] as const;
const ENTERPRISES = ['print', 'garden', 'wood'] as const;

/** One thing that happens, and how a counterexample prints it. */
interface Step {
  readonly said: string;
  readonly happens: (stage: AssetStage) => void;
}

const asset = fc.constantFrom(...ASSETS);
const enterprise = fc.constantFrom(...ENTERPRISES);
const someone = fc.option(enterprise, { nil: null });
const rent = fc.bigInt({ min: 0n, max: 3_000_000n });
const payment = fc.bigInt({ min: 0n, max: 90_000_000n });
const noticeDays = fc.integer({ min: 0, max: 200 });
const termPeriods = fc.integer({ min: 3, max: 24 });
const RECEIPTS = [
  rentReceivedKind,
  depositReceivedKind,
  depositReturnedKind,
  prepaymentReturnedKind,
] as const;
const receipt = fc.constantFrom(...RECEIPTS.map(({ kind }) => kind));
const charter = fc.constantFrom(
  'default-by=vote',
  'default-by=automatic',
  'arrears-grace-days=0',
  'arrears-grace-days=50',
  'review-by=auction',
  'review-years=1',
  'empty-auctions=2',
  'lease-term=3',
);

function does<T extends readonly unknown[]>(
  what: string,
  weight: number,
  drawn: fc.Arbitrary<T>,
  happens: (stage: AssetStage, ...args: T) => void,
): fc.WeightedArbitrary<Step> {
  const arbitrary = drawn.map((args) => ({
    said: [what, ...args].join(' '),
    happens: (stage: AssetStage) => happens(stage, ...args),
  }));
  return { weight, arbitrary };
}

function request(stage: AssetStage, name: string, tenant: string, notice: number, periods: number): void {
  const agreement = {
    ...REQUEST.agreement,
    rentMinor: 40_000_000n,
    noticeDays: notice,
    termPeriods: periods,
  };
  const series = { ...REQUEST.series, termMonths: 3 };
  const depreciation = { months: 30, residualMinor: 7n };
  const body = { ...REQUEST, asset: name, enterprise: tenant, agreement, series, depreciation };
  stage.say(requestedKind, body, deviceOf(tenant));
}

const step: fc.Arbitrary<Step> = fc.oneof(
  does('request', 1, fc.tuple(asset, enterprise, noticeDays, termPeriods), request),
  // the whole purchase at once, so that most histories get past it
  does('acquire', 3, fc.tuple(asset, enterprise, noticeDays, termPeriods), (stage, name, ...offer) => {
    request(stage, name, ...offer);
    stage.vote({ is: 'purchase', asset: name });
    stage.clear(name);
    stage.payIn(name);
    const body = {
      asset: name,
      priceMinor: 30_000_003n,
      costsMinor: 1_000n,
      date: stage.today,
      reference: '',
    };
    stage.say(boughtKind, body);
  }),
  does('withdraw', 1, fc.tuple(asset, enterprise), (stage, name, who) => {
    stage.say(requestWithdrawnKind, { asset: name, enterprise: who }, deviceOf(who));
  }),
  does('vote to buy', 1, fc.tuple(asset, fc.boolean()), (stage, name, passed) => {
    stage.vote({ is: 'purchase', asset: name }, passed);
  }),
  does('clear', 1, fc.tuple(asset, fc.boolean()), (stage, name, cleared) => stage.clear(name, cleared)),
  does('pay in', 1, fc.tuple(asset), (stage, name) => stage.payIn(name)),
  does('fail', 1, fc.tuple(asset), (stage, name) => stage.raise(seriesFailed, { asset: name })),
  does('redeem', 1, fc.tuple(asset), (stage, name) => stage.raise(seriesEnded, { asset: name })),
  does('cost', 1, fc.tuple(asset), (stage, name) => {
    const body = { asset: name, kind: 'upkeep', amountMinor: 77n, date: stage.today, reference: '' };
    stage.say(costPaidKind, body);
  }),
  does('pay', 5, fc.tuple(receipt, asset, enterprise, payment), (stage, kindName, name, who, amountMinor) => {
    const body = { asset: name, enterprise: who, amountMinor, date: stage.today, reference: '' };
    for (const kind of RECEIPTS) if (kind.kind === kindName) stage.say(kind, body);
  }),
  does('settle up', 14, fc.tuple(asset, rent), (stage, name, extra) => {
    const who = leaseInForce(stage.state, name)?.tenant ?? '';
    const owed = arrearsMinorOf(tenantAccountOf(stage.state, name, who));
    const body = {
      asset: name,
      enterprise: who,
      amountMinor: owed > 0n ? owed + extra : extra,
      date: stage.today,
      reference: '',
    };
    if (who !== '') stage.say(rentReceivedKind, body);
  }),
  does('surrender', 2, fc.tuple(asset, enterprise), (stage, name, who) => {
    stage.say(surrenderedKind, { asset: name, enterprise: who }, deviceOf(who));
  }),
  does('leave', 1, fc.tuple(enterprise), (stage, who) => stage.leave(who)),
  does('join', 3, fc.tuple(enterprise), (stage, who) => stage.enterprise(who)),
  does('let', 6, fc.tuple(asset, someone, rent), (stage, name, who, minor) =>
    stage.settleLetting(who, minor, name),
  ),
  does('review', 4, fc.tuple(asset, someone, rent), (stage, name, who, minor) => {
    stage.settleReview(who, minor, name);
  }),
  does('let to nobody', 3, fc.tuple(asset), (stage, name) => stage.settleLetting(null, 0n, name)),
  does('vote to sell', 1, fc.tuple(asset), (stage, name) => {
    stage.vote({ is: 'sell', asset: name, leastMinor: 5n });
  }),
  does('vote default', 1, fc.tuple(asset), (stage, name) =>
    stage.vote({ is: 'declare-default', asset: name }),
  ),
  does('sell', 6, fc.tuple(asset, payment, fc.boolean()), (stage, name, proceedsMinor, voted) => {
    if (voted) stage.vote({ is: 'sell', asset: name, leastMinor: 5n });
    const costs = { saleCostsMinor: 4n, date: stage.today, reference: '' };
    stage.say(soldKind, { asset: name, buyer: '', proceedsMinor, ...costs });
  }),
  does('charter', 2, fc.tuple(charter), (stage, change) => {
    const [parameter = '', value = ''] = change.split('=');
    stage.charter(parameter, value);
  }),
  does('seal', 14, fc.tuple(fc.integer({ min: 1, max: 60 })), (stage, days) => {
    stage.seal(stage.nowMs + days * DAY_MS);
  }),
);

function expectStates(stage: AssetStage): void {
  for (const name of ASSETS) {
    const row = stage.state.get(assets, name);
    const steps = stage.state.range(moves, { prefix: `${name}/` }).map(([, move]) => move);
    steps.forEach(({ from, to }, index) => {
      if (from === null) expect([index, to]).toEqual([0, 'requested']);
      else expect(ARROWS[from]).toContain(to);
      expect(from).toBe(steps[index - 1]?.to ?? null);
    });
    expect(steps.at(-1)?.to).toBe(row?.state);
    // `returned` is passed through in one unit: no asset stands empty without being offered
    expect(row?.state).not.toBe('returned');
    const inForce = leasesOfAsset(stage.state, name).filter(([, { ended }]) => !ended);
    expect(inForce.map(([id]) => id)).toEqual(
      row?.state === 'leased' ? [stage.state.get(leasesInForce, name)] : [],
    );
    expect(leaseInForce(stage.state, name)?.id).toBe(inForce[0]?.[0]);
  }
  const inForce = stage.state
    .range(leases)
    .flatMap(([id, lease]) => (lease.ended ? [] : [[`${lease.tenant}/${lease.asset}`, id]]));
  expect(stage.state.range(tenancies)).toEqual(inForce.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

function expectRents(stage: AssetStage): void {
  for (const [id, lease] of stage.state.range(leases)) {
    const own = rentsOf(stage.state, lease.asset, lease.tenant).filter((one) => one.lease === id);
    expect(own).toHaveLength(lease.periodsDue);
    own.forEach(({ fromDate, toDate }, period) => {
      expect(fromDate).toBe(periodStart(lease, period));
      expect(toDate).toBeLessThanOrEqual(periodStart(lease, period + 1));
      expect(fromDate).toBeLessThanOrEqual(stage.today);
      const brokenOff = lease.endsWhy === 'default' || lease.endsWhy === 'enterprise-left';
      // foreseen ends: no day is paid for that lies behind them
      expect(brokenOff ? fromDate : toDate).toBeLessThanOrEqual(lease.endsDate);
    });
    if (!lease.ended) expect(periodStart(lease, lease.periodsDue)).toBeGreaterThan(stage.today);
  }
}

function expectMoney(stage: AssetStage): void {
  for (const tenant of ENTERPRISES) {
    let receivable = 0n;
    let deposits = 0n;
    for (const name of ASSETS) {
      const account = tenantAccountOf(stage.state, name, tenant);
      if (account === null) continue;
      const { dueMinor, paidMinor, depositHeldMinor, rentsDue, rentsPaid } = account;
      const own = rentsOf(stage.state, name, tenant);
      expect(dueMinor).toBe(totalOf(own.map(({ amountMinor }) => amountMinor)));
      expect(own).toHaveLength(rentsDue);
      const unpaid = own.findIndex(({ throughMinor }) => throughMinor > paidMinor);
      expect(rentsPaid).toBe(unpaid === -1 ? rentsDue : unpaid);
      const received = stage
        .heardOf(rentReceived)
        .filter((one) => one.asset === name && one.tenant === tenant);
      for (const { lease, amountMinor } of received) {
        expect(amountMinor).toBeGreaterThan(0n);
        expect(leaseOf(stage.state, lease)).toMatchObject({ asset: name, tenant });
      }
      expect(totalOf(received.map(({ amountMinor }) => amountMinor))).toBe(
        paidMinor < dueMinor ? paidMinor : dueMinor,
      );
      receivable += dueMinor - paidMinor;
      deposits += depositHeldMinor;
      const ended = leaseInForce(stage.state, name)?.tenant !== tenant;
      // at its end a lease takes what is owed out of the deposit
      if (ended && depositHeldMinor > 0n) expect(paidMinor).toBeGreaterThanOrEqual(dueMinor);
    }
    expect(stage.balance(accounts.rentReceivable(tenant))).toBe(receivable);
    expect(-stage.balance(accounts.deposits(tenant))).toBe(deposits);
  }
}

const histories = fc.array(step, { minLength: 40, maxLength: 150, size: 'max' });

function begin(): AssetStage {
  const stage = new AssetStage();
  stage.charter('review-years', '1');
  stage.charter('review-by', 'auction');
  stage.charter('empty-auctions', '1');
  stage.pays(10n ** 12n);
  return stage;
}

test('an asset has one state and at most one lease, and the money is where the rules put it', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const stage = begin();
      for (const { happens } of steps) {
        happens(stage);
        expect(stage.state.get(heads, 'head')?.trialMinor ?? 0n).toBe(0n);
        expectStates(stage);
        expectMoney(stage);
        expectRents(stage);
      }
    }),
    { numRuns: 25 },
  );
});

test('the histories reach every state, every way for a lease to end, and a successor', () => {
  const states = new Set<string>();
  const ends = new Set<string>();
  for (const steps of fc.sample(histories, { seed: 11, numRuns: 150 })) {
    const stage = begin();
    for (const { happens } of steps) happens(stage);
    for (const [, { to }] of stage.state.range(moves)) states.add(to);
    for (const { why, next } of stage.heardOf(leaseEnded))
      ends.add(next === null ? why : `${why}, then another`);
  }
  expect([...states].sort()).toEqual([...ASSET_STATES].sort());
  const whys = ['default', 'enterprise-left', 'outbid, then another', 'surrender', 'term'];
  expect([...ends]).toEqual(expect.arrayContaining(whys));
});

test('a seal over many days does what a seal of each day does', () => {
  const compared = [assets, moves, leases, leasesInForce, rents, tenancies, tenantAccounts];
  fc.assert(
    fc.property(histories, (steps) => {
      const jumping = begin();
      const walking = begin();
      const seal = walking.seal.bind(walking);
      walking.seal = (untilMs) => {
        for (let nowMs = walking.nowMs + DAY_MS; nowMs < untilMs; nowMs += DAY_MS) seal(nowMs);
        seal(untilMs);
      };
      for (const stage of [jumping, walking]) for (const { happens } of steps) happens(stage);
      expect(walking.heard).toEqual(jumping.heard);
      for (const table of compared) {
        expect(walking.state.range<unknown>(table)).toEqual(jumping.state.range<unknown>(table));
      }
    }),
    { numRuns: 25 },
  );
});
