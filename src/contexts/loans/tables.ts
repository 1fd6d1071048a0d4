// Rows of the direct loans: contracts, their rates, movements, notices, the interest of each year, and lines that were imported.

import { amount, type Carried, flag, hex, option, text, uint } from '../../kernel/codec.ts';
import { day, record, slug, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';
import { holder } from '../bonds/facts.ts';
import { sum } from '../ledger/facts.ts';
import { noticePeriod } from './notice-period.ts';
import { terms } from './terms.ts';

const contract = record({
  holder,
  /** The number or label on the paper. */
  title: text(80),
  /** Loans of one kind form a series, which stands open: `subordinated`. */
  kind: slug,
  terms,
  agreedDate: day,
  state: word('open', 'closed'),
  /** Principal with the interest that was added to it. */
  balanceMinor: sum,
  /** The last year whose interest is in the books, e.g. 2010. */
  settledYear: uint(),
  /** The day to which another register was kept, and interest that had accrued by then and was not added. */
  carriedDate: option(day),
  carriedMinor: sum,
  /** Interest of past years that is owed, where it is paid out; and what was paid of it. */
  interestDueMinor: sum,
  interestPaidMinor: sum,
  paidInMinor: sum,
  paidOutMinor: sum,
  movements: uint(),
  /** The latest day of a movement; 0 without one. */
  lastDate: day,
  closedDate: option(day),
});
export type Contract = Carried<typeof contract>;
/** By short name of the contract. */
export const contracts = table('loans.contracts', contract);

/** By `contract/day`: the yearly rate from that day on. The one agreed at first stands at day 0. */
export const rates = table('loans.rates', record({ ratePpm: amount(0n), reference: text(140) }));

const movement = record({
  what: word('carried', 'paid-in', 'paid-out', 'closed'),
  /** In positive, out negative. */
  amountMinor: sum,
  reference: text(140),
  /** The entry that said it, and the line of a register that it came from. */
  entry: hex(16),
  line: option(hex(16)),
});
export type Movement = Carried<typeof movement>;
/** By `contract/day/position in the order`. */
export const movements = table('loans.movements', movement);

const interestYear = record({
  openingMinor: sum,
  /** What the year bore under this commune. */
  interestMinor: sum,
  /** What came along from another register and was due with it. */
  carriedMinor: sum,
  /** Tax on both, and the rates that stood in the charter when the year was settled: they hold for it from then on. */
  withheldMinor: sum,
  taxPpm: amount(0n),
  surchargePpm: amount(0n),
  /** The day it is booked on: 31 December, or the day of the closing. */
  date: day,
});
export type InterestYear = Carried<typeof interestYear>;
/** By `contract/year`. */
export const interestYears = table('loans.years', interestYear);

const notice = record({
  givenDate: day,
  /** Nothing for all of the balance. */
  amountMinor: option(amount(1n)),
  reference: text(140),
});
export type Notice = Carried<typeof notice>;
/** By `contract/day on which it has run/position in the order`. */
export const notices = table('loans.notices', notice);

const callTerms = record({
  /** Nothing where the lender cannot call the money before the end. */
  notice: option(noticePeriod),
  /** The day on which the contract ends, where one was agreed. */
  endDate: option(day),
  /** The day from which this holds, and why it was changed; empty where it was agreed at first. */
  sinceDate: day,
  reference: text(140),
});
/** By contract: when its money can be called, for those whose `terms.noticeDays` do not say it. */
export const callTermsRows = table('loans.call-terms', callTerms);

const early = record({
  /** What no notice had called. It is left out where payments are set against notices. */
  uncalledMinor: sum,
  /** Why it was paid before the notice had run; empty where none was needed. */
  goodwill: text(140),
});
/** By `contract/entry`: what was paid out without notice. */
export const paidEarly = table('loans.paid-early', early);

const transfer = record({
  from: holder,
  to: holder,
  why: word('death', 'gift', 'sale', 'correction'),
  reference: text(140),
  entry: hex(16),
});
export type Transfer = Carried<typeof transfer>;
/** By `contract/day/position in the order`: who lent before. */
export const transfers = table('loans.transfers', transfer);

/** By fingerprint of a line of an imported register: the contract it went to. */
export const importedLines = table('loans.imported-lines', slug);

/** By kind of loan: how many contracts were ever agreed on. */
export const offered = table('loans.offered', uint());

/** By `kind/day`: what lenders paid in on loans of a kind on that day. */
export const sold = table('loans.sold', sum);

/** By `lender/contract`: the contracts of a lender. */
export const lenderContracts = table('loans.of-lender', flag);
