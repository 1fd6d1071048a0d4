// What an account of the ledger is called on paper: its class in words, with the title of the asset or enterprise it is about.

import type { Language } from '../languages/language.ts';
import { say } from '../languages/language.ts';
import type { TextKey } from '../languages/text-keys.ts';
import { classOf } from '../../views/account-classes.ts';

/** Titles by short name. */
export interface Titles {
  readonly assets: ReadonlyMap<string, string>;
  readonly enterprises: ReadonlyMap<string, string>;
}

type Of = 'asset' | 'enterprise' | 'contract' | 'plain';

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
  ['liabilities:loans', ['account.loans', 'contract']],
  ['liabilities:loan-interest', ['account.loanInterestPayable', 'contract']],
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
  ['expenses:loan-interest', ['account.loanInterest', 'contract']],
  ['expenses:depreciation', ['account.depreciation', 'asset']],
  ['expenses:sale-loss', ['account.saleLoss', 'asset']],
  ['expenses:arrears-written-off', ['account.arrearsWrittenOff', 'enterprise']],
] as const);

const PREPAID = /^prepaid rent \(assets:rent-receivable:(.+)\)$/;

function titleOf(titles: Titles, of: Of, name: string): string {
  if (of === 'asset') return titles.assets.get(name) ?? name;
  return of === 'enterprise' ? (titles.enterprises.get(name) ?? name) : name;
}

/** Where a class stands among others: in the order of the field, unknown ones last. */
export function classPlace(name: string): number {
  const place = [...CLASSES.keys()].indexOf(name);
  return place < 0 ? CLASSES.size : place;
}

/** What a class of accounts is called (account-classes.ts): `Direct loans`. */
export function classLabel(language: Language, name: string): string {
  if (name === 'prepaid rent') return say(language, 'account.prepaidRent');
  const known = CLASSES.get(name);
  return known === undefined ? name : say(language, known[0]);
}

/** What an account is about, without its class: `Press hall`, `Press hall, insurance`; empty for one that is about nothing in particular. */
export function aboutLabel(language: Language, titles: Titles, account: string): string {
  const prepaid = PREPAID.exec(account)?.[1];
  if (prepaid !== undefined) return titleOf(titles, 'enterprise', prepaid);
  const [top = '', name = '', ...rest] = account.split(':');
  const of = CLASSES.get(`${top}:${name}`)?.[1] ?? 'plain';
  const titled = (part: string): string =>
    of === 'contract' ? `${say(language, 'loan.contract')} ${part}` : titleOf(titles, of, part);
  return rest.map((part, index) => (index === 0 ? titled(part) : part)).join(', ');
}

/** `Bonds: Press hall`, `Costs: Press hall, insurance`. */
export function accountLabel(language: Language, titles: Titles, account: string): string {
  const about = aboutLabel(language, titles, account);
  const name = classLabel(language, classOf(account));
  return about === '' ? name : `${name}: ${about}`;
}
