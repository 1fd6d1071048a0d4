// The registers as at any day: members, assets, holders.

import type { CivilDate } from '../../kernel/calendar.ts';
import type { RegisteredAsset } from '../../views/assets-on.ts';
import type { RegisteredMember } from '../../views/member-history.ts';
import { count, day, line, money, type Paper, type PaperTable, rate, words } from '../document.ts';
import { type Desk, fact, longDate, paperOf, signatures, tell } from './desk.ts';

function isoOf(desk: Desk): string {
  return new Date(desk.date * 86_400_000).toISOString().slice(0, 10);
}

function register(desk: Desk, kind: 'member' | 'asset' | 'holder', table: PaperTable): Paper {
  return paperOf(desk, `${kind}-register`, {
    of: isoOf(desk),
    reference: [fact(desk, 'register.lines', count(table.rows.length))],
    subject: tell(desk, `register.${kind}`, { date: longDate(desk, desk.date) }),
    blocks: [{ is: 'table', table }, ...signatures(desk)],
    wide: kind !== 'member',
  });
}

export function memberRegister(desk: Desk, members: readonly RegisteredMember[]): Paper {
  return register(desk, 'member', {
    name: 'members',
    title: '',
    columns: [
      { title: tell(desk, 'column.number'), is: 'count' },
      { title: tell(desk, 'column.name'), is: 'text' },
      { title: tell(desk, 'column.shortName'), is: 'text' },
      { title: tell(desk, 'column.enterprise'), is: 'text' },
      { title: tell(desk, 'column.since'), is: 'date' },
      { title: tell(desk, 'column.shares'), is: 'count', carry: 'sum' },
    ],
    rows: members.map(({ person, name, since, enterprises }, index) =>
      line(count(index + 1), words(name), words(person), words(enterprises.join(', ')), day(since), count(1)),
    ),
  });
}

export function assetRegister(desk: Desk, assets: readonly RegisteredAsset[]): Paper {
  return register(desk, 'asset', {
    name: 'assets',
    title: '',
    columns: [
      { title: tell(desk, 'column.asset'), is: 'text' },
      { title: tell(desk, 'column.shortName'), is: 'text' },
      { title: tell(desk, 'column.kind'), is: 'text' },
      { title: tell(desk, 'column.boughtOn'), is: 'date' },
      { title: tell(desk, 'column.seller'), is: 'text' },
      { title: tell(desk, 'column.tenant'), is: 'text' },
      { title: tell(desk, 'column.cost'), is: 'money', carry: 'sum' },
      { title: tell(desk, 'column.depreciation'), is: 'money', carry: 'sum' },
      { title: tell(desk, 'column.bookValue'), is: 'money', carry: 'sum' },
      { title: tell(desk, 'column.bonds'), is: 'money', carry: 'sum' },
    ],
    rows: assets.map((asset) =>
      line(
        words(asset.title),
        words(asset.asset),
        words(asset.kind),
        day(asset.boughtDate),
        words(asset.seller),
        words(asset.tenant ?? tell(desk, 'register.empty')),
        money(asset.costMinor),
        money(asset.depreciatedMinor),
        money(asset.costMinor - asset.depreciatedMinor),
        money(asset.bondsMinor),
      ),
    ),
  });
}

/** One holder in one series. */
export interface RegisteredHolder {
  readonly asset: string;
  readonly assetTitle: string;
  readonly key: string;
  readonly title: string;
  readonly since: CivilDate;
  readonly ratePpm: bigint;
  readonly paidInMinor: bigint;
  readonly principalMinor: bigint;
  readonly interestMinor: bigint;
}

export function holderRegister(desk: Desk, holders: readonly RegisteredHolder[]): Paper {
  return register(desk, 'holder', {
    name: 'holders',
    title: '',
    columns: [
      { title: tell(desk, 'column.claim'), is: 'text' },
      { title: tell(desk, 'column.name'), is: 'text' },
      { title: tell(desk, 'column.shortName'), is: 'text' },
      { title: tell(desk, 'column.since'), is: 'date' },
      { title: tell(desk, 'column.rate'), is: 'rate' },
      { title: tell(desk, 'column.paidIn'), is: 'money', carry: 'sum' },
      { title: tell(desk, 'column.owed'), is: 'money', carry: 'sum' },
      { title: tell(desk, 'column.interestDue'), is: 'money', carry: 'sum' },
    ],
    rows: holders.map((one) =>
      line(
        words(one.assetTitle),
        words(one.title),
        words(one.key),
        day(one.since),
        rate(one.ratePpm),
        money(one.paidInMinor),
        money(one.principalMinor),
        money(one.interestMinor),
      ),
    ),
  });
}
