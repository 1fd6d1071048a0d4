// What lenders of direct loans are to get now, each as one claim that an order to the bank can ask for: interest of past years, and what notices set free.
// A claim is numbered by all that was paid or asked for before it, so that two treasurers who know the same ask for the same claim.

import type { CivilDate } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { claimsUnderWay, type Order, orders } from '../contexts/banking/tables.ts';
import { holderKey } from '../contexts/bonds/facts.ts';
import {
  allContracts,
  callTermsOf,
  type Contract,
  contractOf,
  freedMinor,
  movementsFrom,
  noticesOf,
  paidUnderNoticeMinor,
  owedOn,
  yearOf,
} from '../contexts/loans/facts.ts';
import { unpaidInterest } from './loan-dues.ts';
import type { DueClaim, Purpose } from './payments-due.ts';

const YEAR_FIRST = 1600;

interface AskedLine {
  readonly claim: string;
  readonly amountMinor: bigint;
  readonly message: string;
  readonly state: Order['state'];
}

/** What orders asked for that were not cancelled, by `interest/13`. */
type Asked = ReadonlyMap<string, readonly AskedLine[]>;

const subjectOf = (claim: string): string => claim.split('/').slice(0, 2).join('/');

function askedIn(state: Reader): Asked {
  const found = new Map<string, AskedLine[]>();
  for (const [message, order] of state.range(orders)) {
    if (order.state === 'cancelled') continue;
    if (order.is !== 'loan-interest' && order.is !== 'loan-repayment') continue;
    for (const { claim, amountMinor } of order.lines) {
      const line = { claim, amountMinor, message, state: order.state };
      const known = found.get(subjectOf(claim));
      if (known === undefined) found.set(subjectOf(claim), [line]);
      else known.push(line);
    }
  }
  return found;
}

const sumOf = (lines: readonly AskedLine[]): bigint =>
  lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);

/** How much was paid or asked for before a claim; nothing for a claim that another program made up. */
function numberOf(claim: string): bigint {
  const number = claim.split('/')[2] ?? '';
  return /^[0-9]+$/.test(number) ? BigInt(number) : 0n;
}

/** Whether an order was done and no repayment is booked by its name. */
function isDoneUnbooked(state: Reader, subject: string, message: string): boolean {
  if (state.get(orders, message)?.state !== 'done') return false;
  const [, name = ''] = subject.split('/');
  return movementsFrom(state, name, YEAR_FIRST).every(({ reference }) => reference !== message);
}

/**
 * The claim behind all that was paid and asked for. A number that another order took before one between was cancelled gets a
 * second part; one that was done and is not in the books holds the claim: what was done is never ordered again.
 */
function nextClaim(
  state: Reader,
  subject: string,
  beforeMinor: bigint,
): Pick<DueClaim, 'claim' | 'underWay'> {
  for (let part = 1; ; part++) {
    const claim = `${subject}/${beforeMinor}${part === 1 ? '' : `/${part}`}`;
    const message = state.get(claimsUnderWay, claim);
    if (message === null || isDoneUnbooked(state, subject, message)) return { claim, underWay: message };
  }
}

/** What is on its way for a contract, then the rest of what is due, as a claim of its own. */
function partsOf(
  state: Reader,
  lines: readonly AskedLine[],
  due: Omit<DueClaim, 'claim' | 'underWay'> & { readonly subject: string; readonly paidMinor: bigint },
): DueClaim[] {
  const { subject, paidMinor, ...rest } = due;
  const sent = lines.filter((line) => line.state === 'sent');
  const parts: DueClaim[] = sent.map(({ claim, amountMinor, message }) => ({
    ...rest,
    claim,
    amountMinor,
    underWay: message,
  }));
  const openMinor = due.amountMinor - sumOf(sent);
  if (openMinor <= 0n) return parts;
  return [
    ...parts,
    { ...rest, ...nextClaim(state, subject, paidMinor + sumOf(sent)), amountMinor: openMinor },
  ];
}

const purposeOf = ({ title }: Contract, parts: Purpose['parts'], years: readonly number[]): Purpose => ({
  of: 'loan',
  name: title,
  parts,
  years,
});

/** Interest of past years that is due under a contract; held back while a repayment is on its way that pays interest with it. */
function interestClaims(state: Reader, asked: Asked, name: string, row: Contract): DueClaim[] {
  if (row.interestDueMinor <= 0n) return [];
  const due = {
    other: holderKey(row.holder),
    amountMinor: row.interestDueMinor,
    purpose: purposeOf(
      row,
      ['interest'],
      unpaidInterest(state, name, row).map(({ date }) => yearOf(date)),
    ),
  };
  const closing = (asked.get(`repayment/${name}`) ?? []).find(
    ({ state: is, amountMinor }) => is === 'sent' && amountMinor > row.balanceMinor,
  );
  const subject = `interest/${name}`;
  const lines = asked.get(subject) ?? [];
  if (closing !== undefined && lines.every((line) => line.state !== 'sent'))
    return [{ ...due, claim: `${subject}/${row.interestPaidMinor}`, underWay: closing.message }];
  return partsOf(state, lines, { ...due, subject, paidMinor: row.interestPaidMinor });
}

/** The interest that is due to lenders; of these contracts alone, or of all. */
export function loanInterestClaims(state: Reader, names: readonly string[] | null): readonly DueClaim[] {
  const asked = askedIn(state);
  return allContracts(state)
    .filter(([name]) => names === null || names.includes(name))
    .flatMap(([name, row]) => interestClaims(state, asked, name, row));
}

/** How much of a contract its notices, or its end, set free by a day: `all`, or so much. */
function noticedMinor(state: Reader, name: string, row: Contract, date: number): bigint | 'all' {
  const { endDate } = callTermsOf(state, name, row);
  if (endDate !== null && endDate <= date) return 'all';
  const run = noticesOf(state, name).filter(({ dueDate }) => dueDate <= date);
  if (run.length === 0) return 0n;
  if (run.some(({ amountMinor }) => amountMinor === null)) return 'all';
  const noticed = run.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0n), 0n);
  const freed = freedMinor(state, name, row, date) ?? noticed - paidUnderNoticeMinor(state, name, row);
  return freed < 0n ? 0n : freed < row.balanceMinor ? freed : row.balanceMinor;
}

/** What is free to be paid out on a day beyond what is on its way; null where the whole of the contract is. */
export function freeToRepay(state: Reader, name: string, date: number): bigint | null {
  const row = contractOf(state, name);
  if (row === null) return 0n;
  const sent = (askedIn(state).get(`repayment/${name}`) ?? []).filter((line) => line.state === 'sent');
  const freed = freedMinor(state, name, row, date);
  if (freed === null) return sent.length === 0 ? null : row.balanceMinor - sumOf(sent);
  return (freed < row.balanceMinor ? freed : row.balanceMinor) - sumOf(sent);
}

/** A part, or all that is owed on the day: with the interest that is not in the books, and interest of past years as a claim of its own. */
function repaymentClaims(
  state: Reader,
  asked: Asked,
  contract: { readonly name: string; readonly row: Contract; readonly date: number },
  wanted: bigint | 'all',
): DueClaim[] {
  const { name, row, date } = contract;
  const subject = `repayment/${name}`;
  const lines = asked.get(subject) ?? [];
  const base = { subject, paidMinor: row.paidOutMinor, other: holderKey(row.holder) };
  if (wanted !== 'all') {
    const due = { ...base, amountMinor: wanted, purpose: purposeOf(row, ['repayment'], []) };
    return partsOf(state, lines, due);
  }
  const { totalMinor } = owedOn(state, name, row, date as CivilDate);
  const purpose = purposeOf(row, ['repayment', 'interest'], [yearOf(date)]);
  const isUnderWay = lines.some((line) => line.state === 'sent');
  const amountMinor = isUnderWay ? 0n : totalMinor - row.interestDueMinor;
  return [
    ...(isUnderWay ? [] : interestClaims(state, asked, name, row)),
    ...partsOf(state, lines, { ...base, amountMinor, purpose }),
  ];
}

/** What notices have set free by a day, or what is wanted of contracts by name: an amount beyond what is on its way, or null for all that is owed. */
export function loanRepaymentClaims(
  state: Reader,
  date: number,
  wanted: ReadonlyMap<string, bigint | null> | null,
): readonly DueClaim[] {
  const asked = askedIn(state);
  return allContracts(state).flatMap(([name, row]) => {
    if (row.state === 'closed' || (wanted !== null && !wanted.has(name))) return [];
    const sent = (asked.get(`repayment/${name}`) ?? []).filter((line) => line.state === 'sent');
    const named = wanted?.get(name) ?? null;
    const minor =
      wanted === null ? noticedMinor(state, name, row, date) : named === null ? 'all' : named + sumOf(sent);
    return repaymentClaims(state, asked, { name, row, date }, minor);
  });
}

/** Tells whether the books have a line of an order already, because somebody booked it by hand. The orders are read once for all lines. */
export function bookedByHand(state: Reader): (line: Order['lines'][number]) => boolean {
  const asked = askedIn(state);
  return ({ claim, amountMinor }) => {
    const [sort, name = ''] = claim.split('/');
    const row = contractOf(state, name);
    if (row === null || row.state === 'closed') return true;
    const others = (asked.get(subjectOf(claim)) ?? []).filter((line) => line.claim !== claim);
    const number = numberOf(claim);
    const waiting = others.filter((line) => line.state === 'sent' && numberOf(line.claim) < number);
    const doneSince = others.filter((line) => line.state === 'done' && numberOf(line.claim) > number);
    const paidMinor = sort === 'interest' ? row.interestPaidMinor : row.paidOutMinor;
    return paidMinor - number + sumOf(waiting) - sumOf(doneSince) >= amountMinor;
  };
}
