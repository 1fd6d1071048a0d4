// What the treasurers have to do at the bank now: what should come in, what is to be paid, and a purchase that is funded (rules 8, 10, 11, 14, 16).

import { addMonths, type CivilDate, dateOfInstant, endOfMonth } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { unexplained } from '../contexts/banking/tables.ts';
import { holderKey, positionsOf, shortfallOn } from '../contexts/bonds/facts.ts';
import { positions, seriesRows } from '../contexts/bonds/tables.ts';
import { poolOf } from '../contexts/dividends/facts.ts';
import { arrearsMinorOf, leaseInForce } from '../contexts/leases/facts.ts';
import { tenantAccounts } from '../contexts/leases/tables.ts';
import { foundedAtMs } from '../contexts/governance/facts.ts';
import { closedThrough, firstOpenDay, monthOf } from '../contexts/ledger/facts.ts';
import { allContracts, contractOf } from '../contexts/loans/facts.ts';
import { sealedNowMs } from '../contexts/order/facts.ts';
import { allAssets } from '../contexts/property/facts.ts';
import { type ServiceParts, servicePartsOf } from './due-parts.ts';
import { interestDue } from './loan-dues.ts';
import { monthsBetween } from './months.ts';
import { inNaturalOrder } from './natural-order.ts';
import { openNotices } from './open-notices.ts';

export type TreasurerTask =
  | {
      readonly is: 'bonds-unpaid';
      readonly asset: string;
      readonly lenders: number;
      readonly minor: bigint;
      readonly untilMs: number;
    }
  | { readonly is: 'funded'; readonly asset: string; readonly limitMinor: bigint }
  | {
      readonly is: 'service-due';
      readonly asset: string;
      readonly minor: bigint;
      readonly overdue: boolean;
      readonly parts: ServiceParts;
    }
  | { readonly is: 'refund-due'; readonly asset: string; readonly holder: string; readonly minor: bigint }
  /** A tenant owes rent that has fallen due, or what the lease says of the deposit and is not held. */
  | {
      readonly is: 'rent-unpaid' | 'deposit-unpaid';
      readonly asset: string;
      readonly tenant: string;
      readonly minor: bigint;
    }
  /** A former tenant gets back what it paid beyond what fell due, or its deposit. */
  | {
      readonly is: 'prepayment-held' | 'deposit-held';
      readonly asset: string;
      readonly tenant: string;
      readonly minor: bigint;
    }
  | { readonly is: 'dividends-waiting'; readonly minor: bigint }
  /** Interest of direct loans of past years that is paid out and was not. */
  | { readonly is: 'loan-interest-due'; readonly lenders: number; readonly minor: bigint }
  /** Notices of direct loans that have run, whose money was not paid. */
  | { readonly is: 'notices-run'; readonly contracts: readonly string[]; readonly minor: bigint }
  | { readonly is: 'months-to-close'; readonly months: readonly string[] }
  | { readonly is: 'bank-unexplained'; readonly lines: number };

function seriesTasks(state: Reader): TreasurerTask[] {
  return state.range(seriesRows).flatMap(([asset, series]): TreasurerTask[] => {
    // what a payment on the sealed day comes to
    const { dueMinor: minor } = shortfallOn(state, asset, dateOfInstant(sealedNowMs(state)));
    if (series.state === 'subscribed' || series.state === 'second-round') {
      const open = positionsOf(state, asset)
        .map(([, { allottedUnits, paidUnits }]) => allottedUnits - paidUnits)
        .filter((units) => units > 0n);
      const units = open.reduce((total, one) => total + one, 0n);
      return [
        {
          is: 'bonds-unpaid',
          asset,
          lenders: open.length,
          minor: units * series.terms.faceMinor,
          untilMs: series.payUntilMs,
        },
      ];
    }
    if (series.state === 'failed')
      return positionsOf(state, asset)
        .filter(([, { refundDueMinor }]) => refundDueMinor > 0n)
        .map(([, { holder, refundDueMinor }]) => ({
          is: 'refund-due',
          asset,
          holder: holderKey(holder),
          minor: refundDueMinor,
        }));
    return minor > 0n
      ? [{ is: 'service-due', asset, minor, overdue: series.overdue, parts: servicePartsOf(state, asset) }]
      : [];
  });
}

function rentTasks(state: Reader): TreasurerTask[] {
  return state.range(tenantAccounts).flatMap(([key, account]): TreasurerTask[] => {
    const [asset = '', tenant = ''] = key.split('/');
    const arrearsMinor = arrearsMinorOf(account);
    const owed: TreasurerTask[] =
      arrearsMinor > 0n ? [{ is: 'rent-unpaid', asset, tenant, minor: arrearsMinor }] : [];
    const lease = leaseInForce(state, asset);
    if (lease?.tenant === tenant) {
      const minor = lease.depositMinor - account.depositHeldMinor;
      return minor > 0n ? [...owed, { is: 'deposit-unpaid', asset, tenant, minor }] : owed;
    }
    if (owed.length > 0) return owed;
    const former: TreasurerTask[] = [];
    if (arrearsMinor < 0n) former.push({ is: 'prepayment-held', asset, tenant, minor: -arrearsMinor });
    if (account.depositHeldMinor > 0n)
      former.push({ is: 'deposit-held', asset, tenant, minor: account.depositHeldMinor });
    return former;
  });
}

export interface TenantDebt {
  readonly asset: string;
  readonly rentMinor: bigint;
  readonly depositMinor: bigint;
}

/** What an enterprise owes as a tenant, by asset: rent that has fallen due, and the part of the deposit that is not paid. */
export function debtsOfTenant(state: Reader, enterprise: string): readonly TenantDebt[] {
  const tasks = rentTasks(state).flatMap((task) =>
    (task.is === 'rent-unpaid' || task.is === 'deposit-unpaid') && task.tenant === enterprise ? [task] : [],
  );
  const owed = (asset: string, is: TreasurerTask['is']): bigint =>
    tasks.find((task) => task.asset === asset && task.is === is)?.minor ?? 0n;
  return [...new Set(tasks.map(({ asset }) => asset))].map((asset) => ({
    asset,
    rentMinor: owed(asset, 'rent-unpaid'),
    depositMinor: owed(asset, 'deposit-unpaid'),
  }));
}

export interface BondsToPayIn {
  readonly asset: string;
  readonly minor: bigint;
  /** What is not paid in when this is sealed is offered to others. */
  readonly untilMs: number;
}

/** What a holder was allotted and has not paid in yet, by asset (rule 8). */
export function bondsToPayIn(state: Reader, holder: string): readonly BondsToPayIn[] {
  return state.range(seriesRows).flatMap(([asset, series]) => {
    if (series.state !== 'subscribed' && series.state !== 'second-round') return [];
    const position = state.get(positions, `${asset}/${holder}`);
    const units = position === null ? 0n : position.allottedUnits - position.paidUnits;
    return units > 0n ? [{ asset, minor: units * series.terms.faceMinor, untilMs: series.payUntilMs }] : [];
  });
}

/** Deposits that leases say and that are not paid, altogether. */
export function depositsUnpaidMinor(state: Reader): bigint {
  return rentTasks(state).reduce((sum, task) => (task.is === 'deposit-unpaid' ? sum + task.minor : sum), 0n);
}

const sumOf = (all: readonly { readonly minor: bigint }[]): bigint =>
  all.reduce((total, { minor }) => total + minor, 0n);

function loanTasks(state: Reader, today: CivilDate): TreasurerTask[] {
  const due = interestDue(state);
  const lenders = new Set(due.flatMap(({ contract }) => lenderOf(state, contract))).size;
  const run = allContracts(state).flatMap(([contract, row]) =>
    openNotices(state, contract, row, { date: today, balanceMinor: row.balanceMinor })
      .filter(({ dueDate }) => dueDate <= today)
      .map(({ openMinor: minor }) => ({ contract, minor })),
  );
  const contracts = inNaturalOrder([...new Set(run.map(({ contract }) => contract))], (name) => name);
  const notices: TreasurerTask[] =
    run.length === 0 ? [] : [{ is: 'notices-run', contracts, minor: sumOf(run) }];
  return due.length === 0 ? notices : [{ is: 'loan-interest-due', lenders, minor: sumOf(due) }, ...notices];
}

function lenderOf(state: Reader, contract: string): string[] {
  const row = contractOf(state, contract);
  return row === null ? [] : [holderKey(row.holder)];
}

/** Months that are over and open in the books. */
function closingTasks(state: Reader, today: CivilDate): TreasurerTask[] {
  const first = closedThrough(state) === null ? dateOfInstant(foundedAtMs(state)) : firstOpenDay(state);
  const lastOver = endOfMonth(addMonths(today, -1));
  const months = monthsBetween(monthOf(first), monthOf(lastOver));
  return months.length === 0 ? [] : [{ is: 'months-to-close', months }];
}

function bankTasks(state: Reader): TreasurerTask[] {
  const lines = state.range(unexplained).length;
  return lines === 0 ? [] : [{ is: 'bank-unexplained', lines }];
}

/** All that waits for a treasurer: purchases, series, rents, dividends, loans, the bank's lines, the books. */
export function treasurerWork(state: Reader): readonly TreasurerTask[] {
  const funded = allAssets(state)
    .filter(([, asset]) => asset.state === 'funded')
    .map(
      ([asset, { priceLimitMinor, purchaseCostsLimitMinor }]): TreasurerTask => ({
        is: 'funded',
        asset,
        limitMinor: priceLimitMinor + purchaseCostsLimitMinor,
      }),
    );
  const pool = poolOf(state);
  const payableMinor = pool.declaredMinor - pool.paidMinor;
  const dividends: TreasurerTask[] =
    payableMinor > 0n ? [{ is: 'dividends-waiting', minor: payableMinor }] : [];
  const today = dateOfInstant(sealedNowMs(state));
  return [
    ...funded,
    ...seriesTasks(state),
    ...rentTasks(state),
    ...dividends,
    ...loanTasks(state, today),
    ...bankTasks(state),
    ...closingTasks(state, today),
  ];
}
