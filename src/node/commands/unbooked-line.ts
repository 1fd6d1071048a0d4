// What to type for a line of the bank that the books do not have: whole commands, where the account tells whose money it is, or the amount does
// because one alone owes just that, or no account is known.

import { holderKey, positionsOf } from '../../contexts/bonds/facts.ts';
import { seriesRows } from '../../contexts/bonds/tables.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { arrearsMinorOf, assetsLeasedBy, tenantAccountOf } from '../../contexts/leases/facts.ts';
import { tenantAccounts } from '../../contexts/leases/tables.ts';
import { contractOf, contractsOf } from '../../contexts/loans/facts.ts';
import { formatMoney } from '../../kernel/money.ts';
import { parseCurrency } from '../../kernel/currency.ts';
import type { Reader } from '../../kernel/state.ts';
import type { PrivateWords, WaitingLine } from '../../views/bank-queue.ts';
import { holderWritten } from './holder-argument.ts';
import { dateText } from './wording.ts';

/** The one open contract of the one holder who has the account of the line; null where there is none, or several could be meant. */
function onlyContract(state: Reader, holders: readonly string[]): string | null {
  const lenders = holders.flatMap((name) => holderWritten(name) ?? []);
  const open = lenders
    .flatMap((lender) => contractsOf(state, lender))
    .filter((name) => contractOf(state, name)?.state === 'open');
  const [only] = open;
  return lenders.length === 1 && only !== undefined && open.length === 1 ? only : null;
}

/** The one asset for which the one payer owes so much rent; null where there is none, or several could be meant. */
function onlyRent(state: Reader, payers: readonly string[], amountMinor: bigint): string | null {
  const tenants = payers.flatMap((name) => holderWritten(name) ?? []);
  const owed = tenants
    .filter(({ is }) => is === 'enterprise')
    .flatMap(({ name }) => assetsLeasedBy(state, name).map(({ asset }) => ({ asset, name })))
    .filter(({ asset, name }) => arrearsMinorOf(tenantAccountOf(state, asset, name)) >= amountMinor);
  const [only] = owed;
  return tenants.length === 1 && only !== undefined && owed.length === 1 ? only.asset : null;
}

interface Owed {
  readonly minor: bigint;
  /** The command that books it, to where the amount stands, and what follows after the day. */
  readonly command: string;
  readonly more: string;
}

/** What tenants owe in rent and lenders for their bonds. */
function owedNow(state: Reader): readonly Owed[] {
  const rents = state.range(tenantAccounts).map(([key, account]) => {
    const [asset = '', tenant = ''] = key.split('/');
    return { minor: arrearsMinorOf(account), command: `receive rent ${asset}`, more: ` --tenant ${tenant}` };
  });
  const bonds = state
    .range(seriesRows)
    .filter(([, { state: is }]) => is === 'subscribed' || is === 'second-round')
    .flatMap(([asset, { terms }]) =>
      positionsOf(state, asset).map(([, { holder, allottedUnits, paidUnits }]) => ({
        minor: (allottedUnits - paidUnits) * terms.faceMinor,
        command: `receive bond ${asset} ${holderKey(holder)}`,
        more: '',
      })),
    );
  return [...rents, ...bonds];
}

/** What is owed to the cent by one alone; null where nobody owes so much, or several do. */
function onlyOwed(state: Reader, amountMinor: bigint): Owed | null {
  const found = owedNow(state).filter(({ minor }) => minor === amountMinor);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** `telekommune loans receive 28 1000.00 --date 2013-01-20`; null where an entry is suggested, or nothing can be said. */
export function bookingFor(
  state: Reader,
  { id, date, restMinor, suggestions, half }: WaitingLine,
  known: PrivateWords,
): string | null {
  const currency = parseCurrency(currencyOf(state));
  if (suggestions.length > 0 || half !== null || currency === null) return null;
  const size = restMinor < 0n ? -restMinor : restMinor;
  const rest = `${formatMoney(size, currency)} --date ${dateText(date)}`;
  const holders = known.get(id)?.holders ?? [];
  const contract = onlyContract(state, holders);
  const rented = restMinor > 0n ? onlyRent(state, holders, size) : null;
  if (contract !== null && rented !== null) return null;
  if (rented !== null) return `telekommune receive rent ${rented} ${rest}`;
  if (contract === null) {
    const owed = restMinor > 0n && holders.length === 0 ? onlyOwed(state, size) : null;
    if (owed !== null) return `telekommune ${owed.command} ${rest}${owed.more}`;
    const isCharge = restMinor < 0n && holders.length === 0;
    return isCharge ? `telekommune pay common-cost KIND ${rest}` : null;
  }
  if (restMinor > 0n) return `telekommune loans receive ${contract} ${rest}`;
  const isInterest = contractOf(state, contract)?.interestDueMinor === size;
  return `telekommune loans ${isInterest ? 'pay-interest' : 'pay-out'} ${contract} ${rest}`;
}
