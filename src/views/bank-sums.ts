// Entries that may be one line of the bank together: a few of one party within days, or all that an order to the bank paid.

import { PARTS_MAX } from '../contexts/banking/tables.ts';
import { type Candidate, type Compared, isNear } from './bank-candidates.ts';

/** One transfer may be the sum of so many entries at most, of the nearest so many of its party. */
const SUM_ENTRIES_MAX = 4;
const SUM_CANDIDATES_MAX = 12;
const SUM_DAYS = 14;

/** All choices of two to SUM_ENTRIES_MAX that come to the sum. */
function choicesOf(some: readonly Candidate[], sumMinor: bigint): readonly (readonly Candidate[])[] {
  const found: (readonly Candidate[])[] = [];
  const choose = (from: number, chosen: readonly Candidate[], leftMinor: bigint): void => {
    if (leftMinor === 0n && chosen.length > 1) found.push(chosen);
    if (leftMinor === 0n || chosen.length === SUM_ENTRIES_MAX) return;
    for (let at = from; at < some.length; at++) {
      const next = some[at];
      if (next !== undefined) choose(at + 1, [...chosen, next], leftMinor - next.move.restMinor);
    }
  };
  choose(0, [], sumMinor);
  return found;
}

const isSameWay = ({ restMinor }: Compared, { move }: Candidate): boolean =>
  move.restMinor > 0n === restMinor > 0n;

function groupedBy(
  some: readonly Candidate[],
  nameOf: (one: Candidate) => string | null,
): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of some) {
    const name = nameOf(candidate);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), candidate]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A few entries of one party; `saysWho` tells whether something says that the line is of the party of an entry. */
export function sumsOfParties(
  line: Compared,
  near: readonly Candidate[],
  saysWho: (one: Candidate) => boolean,
): readonly (readonly Candidate[])[] {
  const fitting = near.filter((one) => isSameWay(line, one) && isNear(line, one.move, SUM_DAYS));
  return groupedBy(fitting, ({ move }) => move.party)
    .filter((group) => group.some(saysWho))
    .flatMap((group) => {
      const days = ({ move }: Candidate): number => Math.abs(move.date - line.date);
      const nearest = group.toSorted((a, b) => days(a) - days(b)).slice(0, SUM_CANDIDATES_MAX);
      return choicesOf(nearest, line.restMinor);
    });
}

/** All entries by which an order was booked, where they are the line together: banks book most orders in one sum. */
export function wholeOrders(line: Compared, near: readonly Candidate[]): readonly (readonly Candidate[])[] {
  return groupedBy(
    near.filter((one) => isSameWay(line, one)),
    ({ order }) => order,
  ).filter(
    (group) =>
      group.length <= PARTS_MAX &&
      group.reduce((sum, { move }) => sum + move.restMinor, 0n) === line.restMinor,
  );
}
