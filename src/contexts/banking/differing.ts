// A treasurer names by how much bank and books differ at the end of a month, and why: then the month can be closed.

import { type CivilDate, endOfMonth, formatDate } from '../../kernel/calendar.ts';
import { type Carried, text } from '../../kernel/codec.ts';
import { day, record } from '../../kernel/codec-records.ts';
import { entryKind, type Rule } from '../../kernel/kind.ts';
import { periodClosedRule, sum } from '../ledger/facts.ts';
import { authorIsTreasurer } from '../membership/facts.ts';
import { differences, LINE_TEXT_BYTES_MAX } from './tables.ts';

const difference = record({ throughDate: day, minor: sum, words: text(LINE_TEXT_BYTES_MAX) });
type Difference = Carried<typeof difference>;

const endsMonth: Rule<Difference> = {
  name: 'difference-within-month',
  source: 'Ledger',
  says: 'Bank and books are compared at the end of a month; {throughDate} is not the last day of one.',
  next: 'Name the difference on {monthEndDate}.',
  broken({ entry: { body } }) {
    const monthEndDate = endOfMonth(body.throughDate as CivilDate);
    return body.throughDate === monthEndDate ? null : { throughDate: body.throughDate, monthEndDate };
  },
};

const saysWhy: Rule<Difference> = {
  name: 'difference-without-words',
  source: 'Ledger',
  says: 'A difference of {differenceMinor} is named without saying why.',
  next: 'Say in a few words what it is, so that everybody can check it.',
  broken({ entry: { body } }) {
    return body.words.trim() === '' ? { differenceMinor: body.minor } : null;
  },
};

export const differenceNamedKind = entryKind<Difference>({
  kind: 'banking.difference-named@1',
  means: 'A treasurer names by how much bank and books differ at the end of a month, and why.',
  body: difference,
  example: { throughDate: 20_634, minor: -350n, words: 'fees of June, booked in July' },
  rules: [authorIsTreasurer(), endsMonth, periodClosedRule(({ throughDate }) => throughDate), saysWhy],
  evolve(draft, { id, body }) {
    const { throughDate, minor, words } = body;
    draft.put(differences, formatDate(throughDate as CivilDate), { minor, words, entry: id });
  },
});
