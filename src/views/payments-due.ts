// What the commune owes people now and what tenants owe it, each as one claim that an order to the bank can ask for.
// The claim's name is the same whoever works it out, so that two treasurers never order one thing twice.

import type { Reader } from '../kernel/state.ts';
import { CLAIM_BYTES_MAX, claimsUnderWay, orders } from '../contexts/banking/tables.ts';
import { holderKey, owedOn, positionsOf, servicePayments } from '../contexts/bonds/facts.ts';
import { seriesRows } from '../contexts/bonds/tables.ts';
import { claimOf } from '../contexts/dividends/facts.ts';
import { claims } from '../contexts/dividends/tables.ts';
import { taxRates, withheldOf } from '../contexts/ledger/facts.ts';
import { arrearsMinorOf } from '../contexts/leases/facts.ts';
import { tenantAccounts } from '../contexts/leases/tables.ts';
import { people } from '../contexts/membership/tables.ts';

export const CLAIM_SORTS = ['dividends', 'service', 'refunds', 'rent'] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

/** What a payment is for; the words are those of whoever writes to the bank. */
export interface Purpose {
  readonly of: 'dividend' | 'bonds' | 'rent' | 'invoice' | 'loan';
  /** Of an asset, a contract or an invoice; empty where there is nothing to name. */
  readonly name: string;
  readonly parts: readonly ('interest' | 'redemption' | 'repayment' | 'paid-back')[];
  /** Whose interest it is, in their order; empty where it is not of years. */
  readonly years: readonly number[];
}

export interface DueClaim {
  /** `dividend/person.anna/0`: what for, whom, and how much was paid before, so that what is booked is another claim from then on. */
  readonly claim: string;
  /** Who is paid, or who pays: `person.anna`, `outside.loan-07`, `enterprise.druckerei`. */
  readonly other: string;
  readonly amountMinor: bigint;
  /** For the bank's statement of the other side. */
  readonly purpose: Purpose;
  /** The order that is on its way for it; null when none is. */
  readonly underWay: string | null;
}

type Claim = Omit<DueClaim, 'underWay'>;

function dividendClaims(state: Reader): Claim[] {
  return state
    .range(people)
    .map(([person]) => ({
      claim: `dividend/person.${person}/${state.get(claims, person)?.paidMinor ?? 0n}`,
      other: `person.${person}`,
      amountMinor: claimOf(state, person),
      purpose: { of: 'dividend', name: '', parts: [], years: [] } as const,
    }))
    .filter(({ amountMinor }) => amountMinor > 0n);
}

/** Where in the order the holders of a series were paid last; 0 for never. */
function lastPayment(state: Reader, asset: string): number {
  const [last] = state.range(servicePayments, { prefix: `${asset}/`, reverse: true, limit: 1 });
  return last === undefined ? 0 : Number(last[0].slice(asset.length + 1));
}

/** With the interest on what is late until the day of payment: the books pay it with the rest. */
function serviceClaims(state: Reader, date: number): Claim[] {
  const taxed = taxRates(state);
  return state.range(seriesRows).flatMap(([asset, series]) => {
    const paid = lastPayment(state, asset);
    const { holders } = owedOn(series, positionsOf(state, asset), date);
    return holders.flatMap(([, { holder, dueInterestMinor, duePrincipalMinor }]) => {
      const amountMinor = dueInterestMinor - withheldOf(dueInterestMinor, taxed) + duePrincipalMinor;
      if (amountMinor <= 0n) return [];
      const parts = [
        dueInterestMinor > 0n ? ('interest' as const) : null,
        duePrincipalMinor > 0n ? ('redemption' as const) : null,
      ].filter((one) => one !== null);
      const other = holderKey(holder);
      return [
        {
          claim: `service/${asset}/${other}/${paid}`,
          other,
          amountMinor,
          purpose: { of: 'bonds', name: asset, parts, years: [] } as const,
        },
      ];
    });
  });
}

function refundClaims(state: Reader): Claim[] {
  return state.range(seriesRows).flatMap(([asset]) =>
    positionsOf(state, asset).flatMap(([, { holder, refundDueMinor }]) => {
      const other = holderKey(holder);
      return refundDueMinor > 0n
        ? [
            {
              claim: `refund/${asset}/${other}`,
              other,
              amountMinor: refundDueMinor,
              purpose: { of: 'bonds', name: asset, parts: ['paid-back'], years: [] } as const,
            },
          ]
        : [];
    }),
  );
}

function rentClaims(state: Reader): Claim[] {
  return state.range(tenantAccounts).flatMap(([key, account]) => {
    const [asset = '', tenant = ''] = key.split('/');
    const amountMinor = arrearsMinorOf(account);
    return amountMinor > 0n
      ? [
          {
            claim: `rent/${asset}/${tenant}/${account.paidMinor}`,
            other: `enterprise.${tenant}`,
            amountMinor,
            purpose: { of: 'rent', name: asset, parts: [], years: [] } as const,
          },
        ]
      : [];
  });
}

const SORTS: Readonly<Record<ClaimSort, (state: Reader, date: number) => Claim[]>> = {
  dividends: dividendClaims,
  service: serviceClaims,
  refunds: refundClaims,
  rent: rentClaims,
};

/** What an order under way asks for by a claim. */
function orderedMinor(state: Reader, message: string, claim: string): bigint {
  const lines = state.get(orders, message)?.lines ?? [];
  return lines.find((line) => line.claim === claim)?.amountMinor ?? 0n;
}

/**
 * What is due to a holder, part by part: what orders under way ask for, then the rest that fell due since, which is a claim of its own.
 * The parts come to more than is due when more was ordered, and to less when a claim would be too long to be said.
 */
function partsOf(state: Reader, due: Claim): DueClaim[] {
  const parts: DueClaim[] = [];
  let rest = due;
  while (rest.amountMinor > 0n && rest.claim.length <= CLAIM_BYTES_MAX) {
    const underWay = state.get(claimsUnderWay, rest.claim);
    if (underWay === null) return [...parts, { ...rest, underWay }];
    const amountMinor = orderedMinor(state, underWay, rest.claim);
    parts.push({ ...rest, amountMinor, underWay });
    rest = {
      ...rest,
      claim: `${rest.claim}/${amountMinor}`,
      amountMinor: rest.amountMinor - amountMinor,
    };
  }
  return parts;
}

/** The holders of a series whom the bank has not paid just what is due on a day, with the order that it has done now. */
export function ordersAmiss(
  state: Reader,
  asset: string,
  { date, doneNow }: { readonly date: number; readonly doneNow: string },
): readonly string[] {
  const ofAsset = serviceClaims(state, date).filter(({ claim }) => claim.split('/')[1] === asset);
  const isDone = (message: string | null): boolean =>
    message !== null && (message === doneNow || state.get(orders, message)?.state === 'done');
  const isAmiss = (due: Claim): boolean => {
    const parts = partsOf(state, due);
    const sumMinor = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
    return sumMinor !== due.amountMinor || !parts.every(({ underWay }) => isDone(underWay));
  };
  return ofAsset.filter(isAmiss).map(({ other }) => other);
}

/** Whether the books have the payment of a claim that is not due any more: whatever else was booked since changes a claim, too. */
export function isPaid(
  state: Reader,
  { claim, amountMinor }: { readonly claim: string; readonly amountMinor: bigint },
): boolean {
  const [sort, one = '', two = ''] = claim.split('/');
  const [before] = /[0-9]{1,40}$/.exec(claim) ?? [];
  const paid =
    sort === 'dividend'
      ? state.get(claims, one.slice('person.'.length))
      : sort === 'rent'
        ? state.get(tenantAccounts, `${one}/${two}`)
        : null;
  return before === undefined || paid === null || paid.paidMinor >= BigInt(before) + amountMinor;
}

/** All claims of a sort as they stand when they are paid on a day; `asset` leaves out those about others. */
export function dueClaims(
  state: Reader,
  sort: ClaimSort,
  asset: string | null,
  date: number,
): readonly DueClaim[] {
  const found = SORTS[sort](state, date).filter(
    ({ claim }) => asset === null || claim.split('/')[1] === asset,
  );
  if (sort === 'service') return found.flatMap((claim) => partsOf(state, claim));
  return found.map((claim) => ({ ...claim, underWay: state.get(claimsUnderWay, claim.claim) }));
}
