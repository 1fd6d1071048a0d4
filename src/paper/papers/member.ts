// What a member gets: the statement of dividends, and the advice of one dividend with the sum of it (COMMUNE.md rule 16).

import { type CivilDate, yearMonthDay } from '../../kernel/calendar.ts';
import type { DeclaredDividend, MemberHistory } from '../../views/member-history.ts';
import { count, day, EMPTY, line, money, type Paper, type PaperTable, type Row, words } from '../document.ts';
import {
  amount,
  type Desk,
  fact,
  greeted,
  longDate,
  note,
  paperOf,
  recipientOf,
  accountTable,
  tell,
  text,
} from './desk.ts';
import { yearStart } from './lender.ts';

interface Move {
  readonly date: CivilDate;
  readonly what: string;
  /** Positive what was declared, negative what was paid. */
  readonly minor: bigint;
}

function movesOf(desk: Desk, { declared, paid }: MemberHistory): readonly Move[] {
  const given = declared.map(({ date, perShareMinor }) => ({
    date,
    what: tell(desk, 'member.declared'),
    minor: perShareMinor,
  }));
  const taken = paid.map(({ date, minor, reference }) => ({
    date,
    what: tell(desk, reference === '' ? 'member.paid' : 'member.paidWith', { reference }),
    minor: -minor,
  }));
  return [...given, ...taken].sort((a, b) => a.date - b.date);
}

const sumOf = (moves: readonly Move[]): bigint => moves.reduce((sum, { minor }) => sum + minor, 0n);

function movesTable(desk: Desk, moves: readonly Move[], broughtMinor: bigint): PaperTable {
  let balance = broughtMinor;
  const first = line(
    day(yearStart(desk.date)),
    words(tell(desk, 'broughtForward')),
    EMPTY,
    EMPTY,
    money(balance),
  );
  const rows = moves.map(({ date, what, minor }): Row => {
    balance += minor;
    const credit = minor > 0n ? money(minor) : EMPTY;
    return line(day(date), words(what), credit, minor < 0n ? money(-minor) : EMPTY, money(balance));
  });
  return accountTable(desk, tell(desk, 'member.table'), [first, ...rows]);
}

/** The dividends of the year up to the day of the paper. Null for somebody who held no share yet. */
export function memberStatement(desk: Desk, member: MemberHistory): Paper | null {
  const [first] = member.spells;
  if (first === undefined || first.began > desk.date) return null;
  const from = yearStart(desk.date);
  const all = movesOf(desk, member);
  const broughtMinor = sumOf(all.filter(({ date }) => date < from));
  const moves = all.filter(({ date }) => date >= from && date <= desk.date);
  const key = `person.${member.person}`;
  const spells = member.spells
    .filter(({ began }) => began <= desk.date)
    .map(({ began, ended }) =>
      ended === null || ended > desk.date
        ? tell(desk, 'member.since', { date: longDate(desk, began) })
        : tell(desk, 'member.fromTo', { from: longDate(desk, began), to: longDate(desk, ended) }),
    );
  return paperOf(desk, 'member-statement', {
    of: `${member.person}-${yearMonthDay(desk.date).year}`,
    recipient: recipientOf(desk, key, member.name),
    reference: [fact(desk, 'yourNumber', words(member.person))],
    subject: tell(desk, 'member.statement', { from: longDate(desk, from), to: longDate(desk, desk.date) }),
    blocks: greeted(desk, [
      text(desk, 'member.text', { date: longDate(desk, desk.date) }),
      {
        is: 'facts',
        facts: [
          fact(desk, 'member.share', words(spells.join('; '))),
          fact(desk, 'member.toBePaid', money(broughtMinor + sumOf(moves))),
        ],
      },
      { is: 'table', table: movesTable(desk, moves, broughtMinor) },
    ]),
  });
}

const row = (what: string, minor: bigint): Row => line(words(what), money(minor));

function sumTable(desk: Desk, dividend: DeclaredDividend): PaperTable {
  const { poolMinor, keptMinor, broughtMinor, shares, perShareMinor, remainderMinor } = dividend;
  const shared = poolMinor - keptMinor + broughtMinor;
  return {
    name: 'sum',
    title: tell(desk, 'dividend.table'),
    columns: [
      { title: tell(desk, 'column.what'), is: 'text' },
      { title: tell(desk, 'column.amount'), is: 'money' },
    ],
    rows: [
      row(tell(desk, 'dividend.pool'), poolMinor),
      row(tell(desk, 'dividend.kept'), -keptMinor),
      row(tell(desk, 'dividend.brought'), broughtMinor),
      { ...row(tell(desk, 'dividend.toShare'), shared), weight: 'sum' },
      row(
        tell(desk, 'dividend.shares', { shares: String(shares), each: amount(desk, perShareMinor) }),
        perShareMinor * BigInt(shares),
      ),
      row(tell(desk, 'dividend.remainder'), remainderMinor),
    ],
  };
}

/** The last dividend by the day of the paper in which the member had a share. Null where there was none. */
export function dividendAdvice(desk: Desk, member: MemberHistory): Paper | null {
  const dividend = member.declared.findLast(({ date }) => date <= desk.date);
  if (dividend === undefined) return null;
  const owedMinor = sumOf(movesOf(desk, member).filter(({ date }) => date <= desk.date));
  const { year, month, day: dayOfMonth } = yearMonthDay(dividend.date);
  const iso = [year, String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-');
  return paperOf(desk, 'dividend-advice', {
    of: `${member.person}-${iso}`,
    recipient: recipientOf(desk, `person.${member.person}`, member.name),
    reference: [fact(desk, 'yourNumber', words(member.person))],
    subject: tell(desk, 'dividend.subject', { date: longDate(desk, dividend.date) }),
    blocks: greeted(desk, [
      text(desk, 'dividend.text', {
        date: longDate(desk, dividend.date),
        amount: amount(desk, dividend.perShareMinor),
      }),
      {
        is: 'facts',
        facts: [
          fact(desk, 'dividend.yourShares', count(1)),
          fact(desk, 'dividend.perShare', money(dividend.perShareMinor)),
          fact(desk, 'member.toBePaid', money(owedMinor)),
        ],
      },
      { is: 'table', table: sumTable(desk, dividend) },
      note(desk, 'dividend.note'),
    ]),
  });
}
