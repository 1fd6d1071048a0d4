// What of the money in the bank belongs to others: deposits, refunds, prepaid rent, and bonds of assets that are not bought yet.

import type { Figures, Judging, Rule } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { bankMinor } from './reading.ts';
import { type Balance, balances } from './tables.ts';

function owedMinor({ debitMinor, creditMinor }: Balance): bigint {
  return creditMinor > debitMinor ? creditMinor - debitMinor : 0n;
}

function sumOwed(state: Reader, prefix: string): bigint {
  return state.range(balances, { prefix }).reduce((total, [, balance]) => total + owedMinor(balance), 0n);
}

/** Money that lenders paid in for assets that are not in the books yet. */
function unspentBonds(state: Reader): bigint {
  const prefix = 'liabilities:bonds:';
  return state.range(balances, { prefix }).reduce((total, [account, balance]) => {
    const isBought = state.get(balances, `assets:property:${account.slice(prefix.length)}`) !== null;
    return isBought ? total : total + owedMinor(balance);
  }, 0n);
}

/** Minor units of the bank that may not be spent on anything common. Looks at all accounts of these kinds: not for every payment. */
export function spokenForMinor(state: Reader): bigint {
  const deposits = sumOwed(state, 'liabilities:deposits:');
  const refunds = sumOwed(state, 'liabilities:refunds:');
  const prepaid = sumOwed(state, 'assets:rent-receivable:');
  return deposits + refunds + prepaid + unspentBonds(state);
}

/** Common costs are not paid out of money that belongs to lenders and tenants. */
export function moneyOfOthersRule<B>(amountIn: (body: B) => bigint): Rule<B> {
  return {
    name: 'money-of-others',
    source: '16',
    says: 'Of the {bankMinor} in the bank {spokenForMinor} belong to lenders and tenants (deposits, refunds, prepaid rent, bonds of assets not bought yet); {freeMinor} are free for the {amountMinor}.',
    next: 'Wait for rent of free assets, or record a grant.',
    broken({ state, entry }: Judging<B>): Figures | null {
      const amountMinor = amountIn(entry.body);
      const bank = bankMinor(state);
      const spokenFor = spokenForMinor(state);
      const freeMinor = bank > spokenFor ? bank - spokenFor : 0n;
      return amountMinor <= freeMinor
        ? null
        : { bankMinor: bank, spokenForMinor: spokenFor, freeMinor, amountMinor };
    },
  };
}
