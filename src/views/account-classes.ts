// Accounts taken together by what they are: all direct loans are one line of a statement, whoever lent.

import type { AccountBalance } from './month-balances.ts';

export interface AccountClass {
  /** `liabilities:loans`; prepaid rent keeps its own words. */
  readonly name: string;
  readonly minor: bigint;
  /** Those that it is made of, in the order they came. */
  readonly lines: readonly AccountBalance[];
}

/** The first two parts of an account: what it is, without whom or what it is about. */
export function classOf(account: string): string {
  return account.startsWith('prepaid rent') ? 'prepaid rent' : account.split(':').slice(0, 2).join(':');
}

/** One entry for each class, in the order in which they come first. */
export function byClass(lines: readonly AccountBalance[]): readonly AccountClass[] {
  const found = new Map<string, AccountBalance[]>();
  for (const line of lines) {
    const name = classOf(line.account);
    const known = found.get(name);
    if (known === undefined) found.set(name, [line]);
    else known.push(line);
  }
  return [...found].map(([name, of]) => ({
    name,
    minor: of.reduce((total, { minor }) => total + minor, 0n),
    lines: of,
  }));
}
