// The balance sheet: what the commune has, what it owes, and what is its own. Amounts as people read them, each positive on its own side;
// rent that is prepaid stands among what is owed.

import type { Reader } from '../kernel/state.ts';
import { type AccountBalance, balancesAt, balancesNow, isResult } from './month-balances.ts';

export interface BalanceSheet {
  /** The month at whose end it is (`2026-03`); null for now. */
  readonly month: string | null;
  readonly assets: readonly AccountBalance[];
  readonly liabilities: readonly AccountBalance[];
  readonly equity: readonly AccountBalance[];
  /** Income less expenses since the last closing: part of equity, not yet in an account of it. */
  readonly resultMinor: bigint;
  readonly assetsMinor: bigint;
  readonly liabilitiesMinor: bigint;
  /** With the result. */
  readonly equityMinor: bigint;
  /** Assets less liabilities less equity: zero. */
  readonly differenceMinor: bigint;
}

function sumOf(lines: readonly AccountBalance[]): bigint {
  return lines.reduce((total, { minor }) => total + minor, 0n);
}

function isPrepaid({ account, minor }: AccountBalance): boolean {
  return minor < 0n && account.startsWith('assets:rent-receivable:');
}

/** Rent of a tenant that paid ahead is owed to it, though it stands in the account of what tenants owe. */
function withoutPrepaid(assets: readonly AccountBalance[]): [AccountBalance[], AccountBalance[]] {
  const prepaid = assets.filter(isPrepaid).map(({ account, minor }) => ({
    account: `prepaid rent (${account})`,
    minor: -minor,
  }));
  return [assets.filter((line) => !isPrepaid(line)), prepaid];
}

/** The balance sheet now, or at the end of a month. Accounts without a balance are left out. */
export function balanceSheet(state: Reader, month: string | null = null): BalanceSheet {
  const all = month === null ? balancesNow(state) : balancesAt(state, month);
  const part = (name: string, sign: bigint): AccountBalance[] =>
    all
      .filter(({ account, minor }) => account.startsWith(`${name}:`) && minor !== 0n)
      .map(({ account, minor }) => ({ account, minor: sign * minor }));
  const [assets, prepaid] = withoutPrepaid(part('assets', 1n));
  const liabilities = [...part('liabilities', -1n), ...prepaid];
  const equity = part('equity', -1n);
  const resultMinor = -sumOf(all.filter(({ account }) => isResult(account)));
  const assetsMinor = sumOf(assets);
  const liabilitiesMinor = sumOf(liabilities);
  const equityMinor = sumOf(equity) + resultMinor;
  return {
    month,
    assets,
    liabilities,
    equity,
    resultMinor,
    assetsMinor,
    liabilitiesMinor,
    equityMinor,
    differenceMinor: assetsMinor - liabilitiesMinor - equityMinor,
  };
}
