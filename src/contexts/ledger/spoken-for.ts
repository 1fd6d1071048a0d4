// What of the money in the bank belongs to others: deposits, refunds, prepaid rent, tax withheld, and bonds whose asset is not in the books.
// The sums follow every posting, so that asking for them costs the same for any number of tenants and lenders.

import type { Draft, Figures, Judging, Rule } from '../../kernel/kind.ts';
import type { Reader } from '../../kernel/state.ts';
import { lendersMinor } from './loan-money.ts';
import { bankMinor } from './reading.ts';
import { type Balance, balances, type SpokenFor, spokenForRows } from './tables.ts';

const NOTHING: SpokenFor = {
  depositsMinor: 0n,
  refundsMinor: 0n,
  prepaidMinor: 0n,
  bondsMinor: 0n,
  taxMinor: 0n,
};

/** Accounts whose credit balance belongs to a tenant, a lender or the tax office whatever else happens. */
const ALWAYS: { readonly [account: string]: keyof SpokenFor } = {
  'liabilities:deposits': 'depositsMinor',
  'liabilities:refunds': 'refundsMinor',
  'assets:rent-receivable': 'prepaidMinor',
  'liabilities:tax': 'taxMinor',
};

function owedMinor(balance: Balance | null): bigint {
  if (balance === null) return 0n;
  const { debitMinor, creditMinor } = balance;
  return creditMinor > debitMinor ? creditMinor - debitMinor : 0n;
}

/** An asset is in the books from its purchase to its sale. */
function isHeld(property: Balance | null): boolean {
  return property !== null && property.debitMinor !== property.creditMinor;
}

/** Lent for an asset: the money buys it, and is owed out of the bank before the purchase and after the sale. */
const LENT: readonly string[] = ['liabilities:bonds', 'liabilities:interest'];

function add(draft: Draft, part: keyof SpokenFor, minor: bigint): void {
  if (minor === 0n) return;
  const before = spokenFor(draft);
  draft.put(spokenForRows, 'all', { ...before, [part]: before[part] + minor });
}

/** What belongs to others, by its kind. */
export function spokenFor(state: Reader): SpokenFor {
  return state.get(spokenForRows, 'all') ?? NOTHING;
}

/** Follows the balance of an account from one posting to the next. Bonds buy their asset, and are to be paid back once it is sold. */
export function followBalance(
  draft: Draft,
  parts: readonly string[],
  before: Balance | null,
  after: Balance,
): void {
  const [top = '', group = '', name = ''] = parts;
  const account = `${top}:${group}`;
  const always = ALWAYS[account];
  if (always !== undefined) add(draft, always, owedMinor(after) - owedMinor(before));
  if (LENT.includes(account) && !isHeld(draft.get(balances, `assets:property:${name}`)))
    add(draft, 'bondsMinor', owedMinor(after) - owedMinor(before));
  if (account === 'assets:property' && isHeld(before) !== isHeld(after)) {
    const bondsMinor = LENT.reduce(
      (sum, lent) => sum + owedMinor(draft.get(balances, `${lent}:${name}`)),
      0n,
    );
    add(draft, 'bondsMinor', isHeld(after) ? -bondsMinor : bondsMinor);
  }
}

/**
 * Costs and dividends are not paid out of money that belongs to lenders and tenants; their own claims are not held to this rule.
 * Direct loans may be used for costs and are never shared out, see loan-money.ts.
 */
export function moneyOfOthersRule<B>(
  amountIn: (body: B) => bigint,
  paidFor: 'cost' | 'dividend' = 'cost',
): Rule<B> {
  return {
    name: 'money-of-others',
    source: '16',
    says:
      'Of the {bankMinor} in the bank {spokenForMinor} belong to lenders, tenants and the tax office (deposits {depositsMinor}, refunds {refundsMinor}, ' +
      'prepaid rent {prepaidMinor}, bonds and interest of assets not bought yet or sold {bondsMinor}, direct loans {loansMinor}, tax withheld {taxMinor}); {freeMinor} are free for the {amountMinor}.',
    next: 'Record first what has come in, wait for rent, or record a contribution.',
    broken({ state, entry }: Judging<B>): Figures | null {
      const amountMinor = amountIn(entry.body);
      const bank = bankMinor(state);
      const parts = spokenFor(state);
      const loansMinor = lendersMinor(state, paidFor);
      const spokenForMinor =
        parts.depositsMinor +
        parts.refundsMinor +
        parts.prepaidMinor +
        parts.bondsMinor +
        parts.taxMinor +
        loansMinor;
      const freeMinor = bank > spokenForMinor ? bank - spokenForMinor : 0n;
      return amountMinor <= freeMinor
        ? null
        : { bankMinor: bank, spokenForMinor, ...parts, loansMinor, freeMinor, amountMinor };
    },
  };
}
