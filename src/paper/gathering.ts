// Plain data for the papers, out of the views. Asked once for a whole run, so that ten thousand letters read the books once.

import type { Reader } from '../kernel/state.ts';
import { couponDate, type Holder, holderKey, periodsOf } from '../contexts/bonds/facts.ts';
import { outsideHolders, seriesRows } from '../contexts/bonds/tables.ts';
import { allContracts } from '../contexts/loans/facts.ts';
import { enterprises, people } from '../contexts/membership/tables.ts';
import { allAssets } from '../contexts/property/facts.ts';
import type { CivilDate } from '../kernel/calendar.ts';
import { loanAccount, loanYears } from '../views/loan-board.ts';
import { loansOn } from '../views/loans-on.ts';
import { openNotices } from '../views/open-notices.ts';
import { inNaturalOrder } from '../views/natural-order.ts';
import { owedAtEndOf } from '../views/lender-events.ts';
import { seriesHistory } from '../views/lender-history.ts';
import type { Titles } from './papers/account-label.ts';
import type { LenderFile, LenderSeries } from './papers/lender.ts';
import { type Desk, tell } from './papers/desk.ts';
import type { LoanFile } from './papers/loan.ts';
import type { RegisteredHolder } from './papers/registers.ts';

/** A history that does not add up must not go out on paper. */
export class HistoryDiffers extends Error {
  readonly who: string;

  constructor(who: string) {
    super(`the history of ${who} does not add up to what the books say is owed`);
    this.who = who;
  }
}

export function titlesOf(state: Reader): Titles {
  return {
    assets: new Map(allAssets(state).map(([asset, { title }]) => [asset, title])),
    enterprises: new Map(state.range(enterprises).map(([name, { title }]) => [name, title])),
  };
}

/** What a holder is called in full. */
export function holderTitle(state: Reader, { is, name }: Holder): string {
  if (is === 'outside') return state.get(outsideHolders, name)?.title ?? name;
  if (is === 'enterprise') return state.get(enterprises, name)?.title ?? name;
  return state.get(people, name)?.name ?? name;
}

/** Every lender with all series, by key. Throws HistoryDiffers. */
export function lenderFiles(state: Reader): readonly LenderFile[] {
  const { assets } = titlesOf(state);
  const files = new Map<string, { title: string; series: LenderSeries[] }>();
  for (const [asset, { terms, ratePpm, startDate }] of state.range(seriesRows)) {
    const start = startDate as CivilDate | null;
    const about = {
      asset,
      assetTitle: assets.get(asset) ?? asset,
      faceMinor: terms.faceMinor,
      ratePpm,
      startDate: start,
      couponMonths: terms.couponMonths,
      termMonths: terms.termMonths,
      lastDate: start === null ? null : couponDate(terms, start, periodsOf(terms)),
      redemption: terms.redemption,
      dayCount: terms.dayCount,
      recourse: terms.recourse,
    };
    for (const [key, { holder, events, agrees }] of seriesHistory(state, asset)) {
      if (!agrees) throw new HistoryDiffers(`${key} in ${asset}`);
      if (events.length === 0) continue;
      const file = files.get(key) ?? { title: holderTitle(state, holder), series: [] };
      file.series.push({ ...about, events });
      files.set(key, file);
    }
  }
  return inNaturalOrder([...files], ([key]) => key).map(([key, file]) => ({ key, ...file }));
}

/** Who was owed something at the end of a day, series by series. */
export function holdersOn(files: readonly LenderFile[], date: CivilDate): readonly RegisteredHolder[] {
  const rows = files.flatMap(({ key, title, series }) =>
    series.flatMap(({ asset, assetTitle, events, ratePpm }): RegisteredHolder[] => {
      const paidIn = events.filter((event) => event.is === 'paid-in' && event.date <= date);
      const [first] = paidIn;
      const { principalMinor, interestMinor } = owedAtEndOf(date, events);
      if (first === undefined || (principalMinor === 0n && interestMinor === 0n)) return [];
      const paidInMinor = paidIn.reduce(
        (sum, event) => sum + (event.is === 'paid-in' ? event.minor : 0n),
        0n,
      );
      return [
        {
          asset,
          assetTitle,
          key,
          title,
          since: first.date,
          ratePpm,
          paidInMinor,
          principalMinor,
          interestMinor,
        },
      ];
    }),
  );
  // no name has a space in it: it parts the asset from the holder
  return inNaturalOrder(rows, ({ asset, key }) => `${asset} ${key}`);
}

const keysOf = (rows: readonly (readonly [string, unknown])[]): string[] => rows.map(([key]) => key);

/** Holders of bonds, then lenders of direct loans. */
export function allHoldersOn(state: Reader, desk: Desk): readonly RegisteredHolder[] {
  const loans = loansOn(state, desk.date).map(
    ({
      contract,
      title,
      subordinated,
      lender,
      since,
      ratePpm,
      paidInMinor,
      principalMinor,
      interestMinor,
    }) => ({
      asset: contract,
      assetTitle: tell(desk, subordinated ? 'register.loanSubordinated' : 'register.loan', { title }),
      key: holderKey(lender),
      title: holderTitle(state, lender),
      since,
      ratePpm,
      paidInMinor,
      principalMinor,
      interestMinor,
    }),
  );
  return [...holdersOn(lenderFiles(state), desk.date), ...loans];
}

/** Whoever was owed something on a direct loan between two days, by key, as far as the contracts say it now. */
export function directLenders(state: Reader, from: CivilDate, to: CivilDate): ReadonlySet<string> {
  const owing = allContracts(state).filter(([, row]) => {
    const { agreedDate, lastDate, balanceMinor, interestDueMinor } = row;
    return agreedDate <= to && (balanceMinor !== 0n || interestDueMinor !== 0n || lastDate >= from);
  });
  return new Set(owing.map(([, { holder }]) => holderKey(holder)));
}

/** Every direct loan with its account and the years up to a day, by contract. Throws HistoryDiffers. */
export function loanFiles(state: Reader, date: CivilDate): readonly LoanFile[] {
  return inNaturalOrder(allContracts(state), ([contract]) => contract).flatMap(
    ([contract, row]): LoanFile[] => {
      const account = loanAccount(state, contract, date);
      const years = loanYears(state, contract, date);
      if (account === null || years === null) return [];
      const end = account.entries.at(-1);
      if (
        (end?.balanceMinor ?? 0n) !== row.balanceMinor ||
        (end?.interestOpenMinor ?? 0n) !== row.interestDueMinor
      )
        throw new HistoryDiffers(`contract ${contract}`);
      const balanceMinor = account.entries.findLast((entry) => entry.date <= date)?.balanceMinor ?? 0n;
      return [
        {
          contract,
          lenderKey: holderKey(row.holder),
          lenderTitle: holderTitle(state, row.holder),
          account,
          notices: openNotices(state, contract, row, { date, balanceMinor }),
          years,
        },
      ];
    },
  );
}

/** Holders by key and enterprises by short name, for auctions. */
export function bidderTitles(state: Reader): ReadonlyMap<string, string> {
  const titled = (is: Holder['is'], names: readonly string[]): [string, string][] =>
    names.map((name) => [holderKey({ is, name }), holderTitle(state, { is, name })]);
  return new Map([
    ...titled('outside', keysOf(state.range(outsideHolders))),
    ...titled('enterprise', keysOf(state.range(enterprises))),
    ...titled('person', keysOf(state.range(people))),
    ...state.range(enterprises).map(([name, { title }]): [string, string] => [name, title]),
  ]);
}
