// What an account of the ledger is called on paper: its class in words, with the title of the asset or enterprise it is about.

import type { Language } from '../languages/language.ts';
import { say } from '../languages/language.ts';
import type { TextKey } from '../languages/text-keys.ts';

/** Titles by short name. */
export interface Titles {
  readonly assets: ReadonlyMap<string, string>;
  readonly enterprises: ReadonlyMap<string, string>;
}

type Of = 'asset' | 'enterprise' | 'plain';

/** The classes of accounts that have words; what is not here is shown as its path. */
const CLASSES: ReadonlyMap<string, readonly [TextKey, Of]> = new Map([
  ['assets:bank', ['account.bank', 'plain']],
  ['assets:property', ['account.property', 'asset']],
  ['assets:accumulated-depreciation', ['account.accumulatedDepreciation', 'asset']],
  ['assets:rent-receivable', ['account.rentReceivable', 'enterprise']],
  ['liabilities:bonds', ['account.bonds', 'asset']],
  ['liabilities:interest', ['account.interestPayable', 'asset']],
  ['liabilities:refunds', ['account.refunds', 'asset']],
  ['liabilities:deposits', ['account.deposits', 'enterprise']],
  ['liabilities:loans', ['account.loans', 'plain']],
  ['liabilities:loan-interest', ['account.loanInterestPayable', 'plain']],
  ['liabilities:tax', ['account.tax', 'plain']],
  ['liabilities:dividends', ['account.dividends', 'plain']],
  ['liabilities:dividend-remainder', ['account.dividendRemainder', 'plain']],
  ['liabilities:credit', ['account.credit', 'enterprise']],
  ['equity:capital', ['account.capital', 'plain']],
  ['equity:carried-over', ['account.carriedOver', 'plain']],
  ['equity:retained-rent', ['account.retainedRent', 'plain']],
  ['income:rent', ['account.rent', 'asset']],
  ['income:grants', ['account.grants', 'plain']],
  ['income:sale-gain', ['account.saleGain', 'asset']],
  ['income:write-down', ['account.writeDown', 'asset']],
  ['expenses:costs', ['account.costs', 'asset']],
  ['expenses:common', ['account.common', 'plain']],
  ['expenses:interest', ['account.interest', 'asset']],
  ['expenses:loan-interest', ['account.loanInterest', 'plain']],
  ['expenses:depreciation', ['account.depreciation', 'asset']],
  ['expenses:sale-loss', ['account.saleLoss', 'asset']],
  ['expenses:arrears-written-off', ['account.arrearsWrittenOff', 'enterprise']],
] as const);

const PREPAID = /^prepaid rent \(assets:rent-receivable:(.+)\)$/;

function titleOf(titles: Titles, of: Of, name: string): string {
  if (of === 'asset') return titles.assets.get(name) ?? name;
  return of === 'enterprise' ? (titles.enterprises.get(name) ?? name) : name;
}

/** `Bonds: Press hall`, `Costs: Press hall, insurance`. */
export function accountLabel(language: Language, titles: Titles, account: string): string {
  const prepaid = PREPAID.exec(account)?.[1];
  if (prepaid !== undefined)
    return `${say(language, 'account.prepaidRent')}: ${titleOf(titles, 'enterprise', prepaid)}`;
  const [top = '', name = '', ...rest] = account.split(':');
  const known = CLASSES.get(`${top}:${name}`);
  if (known === undefined) return account;
  const [key, of] = known;
  const parts = rest.map((part, index) => (index === 0 ? titleOf(titles, of, part) : part));
  return parts.length === 0 ? say(language, key) : `${say(language, key)}: ${parts.join(', ')}`;
}
