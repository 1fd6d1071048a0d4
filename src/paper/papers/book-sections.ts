// A part of a statement beside the year before: a line for each class of accounts, the accounts themselves in an annex.

import { byClass } from '../../views/account-classes.ts';
import type { AccountBalance } from '../../views/month-balances.ts';
import { inNaturalOrder } from '../../views/natural-order.ts';
import { EMPTY, line, money, type Row, sumLine, titleLine, words } from '../document.ts';
import { aboutLabel, accountLabel, classLabel, classPlace, type Titles } from './account-label.ts';
import { type Desk, tell } from './desk.ts';

export interface Section {
  readonly title: string;
  readonly sum: string;
  readonly now: readonly AccountBalance[];
  readonly before: readonly AccountBalance[];
  readonly nowMinor: bigint;
  readonly beforeMinor: bigint;
}

/** A class, or an account, with its two figures. */
interface Pair<T> {
  readonly of: T;
  readonly nowMinor: bigint;
  readonly beforeMinor: bigint;
}

function paired(now: readonly AccountBalance[], before: readonly AccountBalance[]): readonly Pair<string>[] {
  const [is, was] = [now, before].map((all) => new Map(all.map(({ account, minor }) => [account, minor])));
  const names = [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])];
  return inNaturalOrder(names, (name) => name).map((of) => ({
    of,
    nowMinor: is?.get(of) ?? 0n,
    beforeMinor: was?.get(of) ?? 0n,
  }));
}

interface PairedClass extends Pair<string> {
  readonly accounts: readonly Pair<string>[];
}

function classesOf({ now, before }: Section): readonly PairedClass[] {
  const [is, was] = [byClass(now), byClass(before)];
  const names = [...new Set([...is, ...was].map(({ name }) => name))];
  return names
    .sort((a, b) => classPlace(a) - classPlace(b))
    .map((of) => {
      const [one, other] = [is, was].map((all) => all.find(({ name }) => name === of));
      return {
        of,
        nowMinor: one?.minor ?? 0n,
        beforeMinor: other?.minor ?? 0n,
        accounts: paired(one?.lines ?? [], other?.lines ?? []),
      };
    });
}

/** The lines of a part. A class of one account bears the account's own name. */
export function sectionRows(
  desk: Desk,
  titles: Titles,
  section: Section,
  more: readonly Row[] = [],
): readonly Row[] {
  return [
    titleLine(words(section.title), EMPTY, EMPTY),
    ...classesOf(section).map(({ of, nowMinor, beforeMinor, accounts }) => {
      const [only, ...others] = accounts;
      const label =
        only !== undefined && others.length === 0
          ? accountLabel(desk.language, titles, only.of)
          : classLabel(desk.language, of);
      return line(words(label), money(nowMinor), money(beforeMinor));
    }),
    ...more,
    sumLine(words(section.sum), money(section.nowMinor), money(section.beforeMinor)),
  ];
}

/** The accounts of every class that has more than one, with the sum of each class. */
export function annexRows(desk: Desk, titles: Titles, sections: readonly Section[]): readonly Row[] {
  return sections
    .flatMap(classesOf)
    .filter(({ accounts }) => accounts.length > 1)
    .flatMap(({ of, nowMinor, beforeMinor, accounts }) => [
      titleLine(words(classLabel(desk.language, of)), EMPTY, EMPTY),
      ...accounts.map((one) =>
        line(words(aboutLabel(desk.language, titles, one.of)), money(one.nowMinor), money(one.beforeMinor)),
      ),
      sumLine(words(tell(desk, 'total')), money(nowMinor), money(beforeMinor)),
    ]);
}
