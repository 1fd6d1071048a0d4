// What a lender of a direct loan gets: the statement of the year, and the certificate of its interest, both with the sum: days × rate × amount.

import { yearMonthDay } from '../../kernel/calendar.ts';
import { netMinor } from '../../contexts/loans/facts.ts';
import type { LoanAccount, LoanYear } from '../../views/loan-board.ts';
import type { OpenNotice } from '../../views/open-notices.ts';
import { type Block, type Fact, money, type Paper, words } from '../document.ts';
import {
  amount,
  type Desk,
  fact,
  greeted,
  longDate,
  note,
  paperOf,
  recipientOf,
  signatures,
  tell,
  text,
} from './desk.ts';
import { yearStart } from './lender.ts';
import { isAdded, movementTable, noticeTexts, owedAfter, standing, termFacts } from './loan-account.ts';
import { sumNote, sumTable } from './loan-interest.ts';

/** Why there is no certificate: no money yet, over before the year, not booked yet, 0 %, or nothing that bore any. */
export type Uncertified = 'not-begun' | 'ended' | 'not-booked' | 'no-rate' | 'no-interest';

export interface LoanFile {
  readonly contract: string;
  readonly lenderKey: string;
  readonly lenderTitle: string;
  readonly account: LoanAccount;
  /** Those that are not paid at the end of the day of the paper. */
  readonly notices: readonly OpenNotice[];
  /** The years up to the day of the paper. */
  readonly years: readonly LoanYear[];
}

/** What the reference of a letter says of a contract; in a letter about several, it stands before each. */
const terms = (desk: Desk, { contract, account }: LoanFile): readonly Fact[] => [
  ...(contract === account.row.title ? [] : [fact(desk, 'yourNumber', words(contract))]),
  fact(
    desk,
    'loan.rank',
    words(tell(desk, account.row.terms.subordinated ? 'loan.subordinated' : 'loan.ordinary')),
  ),
  ...termFacts(desk, account),
];

/** What a letter says of one contract. */
interface Part {
  readonly file: LoanFile;
  /** What is owed, or what the year bore. */
  readonly minor: bigint;
  readonly withheldMinor: bigint;
  readonly blocks: readonly Block[];
  /** How it was reckoned, said once for all contracts. */
  readonly notes: readonly Block[];
}

/** From the first of January to the day of the paper. Null where there was no movement yet, or the contract ended before. */
function statementPart(desk: Desk, file: LoanFile): Part | null {
  const { account, notices } = file;
  const from = yearStart(desk.date);
  const before = account.entries.findLast(({ date }) => date < from);
  const shown = account.entries.filter(({ date }) => date >= from && date <= desk.date);
  if (shown.length === 0 && owedAfter(before) === 0n) return null;
  const last = shown.at(-1) ?? before;
  const { year } = yearMonthDay(desk.date);
  const ofYear = file.years.find(
    (one) => one.year === year && one.untilDate <= desk.date && one.lines.length > 0,
  );
  const accrued =
    ofYear === undefined || ofYear.booked ? [] : [fact(desk, 'loan.accrued', money(ofYear.interestMinor))];
  const sum: Block[] = ofYear === undefined ? [] : [{ is: 'table', table: sumTable(desk, account, ofYear) }];
  return {
    file,
    minor: owedAfter(last),
    withheldMinor: 0n,
    blocks: [
      { is: 'facts', facts: [...standing(desk, account, last), ...accrued] },
      ...noticeTexts(desk, notices),
      { is: 'table', table: movementTable(desk, shown, before) },
      ...sum,
    ],
    notes: sum.length === 0 ? [] : [sumNote(desk, file.account)],
  };
}

/** The interest of the year that was booked by the day of the paper. Null where none was. */
function certificatePart(desk: Desk, file: LoanFile): Part | null {
  const ofYear = bookedYear(desk, file);
  if (ofYear === undefined || ofYear.interestMinor + ofYear.carriedMinor === 0n) return null;
  const from = yearStart(desk.date);
  const paidMinor = file.account.entries
    .filter(({ is, date }) => is === 'interest-paid' && date >= from && date <= desk.date)
    .reduce((sum, { amountMinor }) => sum - amountMinor, 0n);
  const { interestMinor, carriedMinor, withheldMinor } = ofYear;
  const carried = carriedMinor === 0n ? [] : [fact(desk, 'loan.carriedInterest', money(carriedMinor))];
  const added = isAdded(file.account)
    ? fact(desk, 'loan.added', money(netMinor(ofYear)))
    : fact(desk, 'loan.paidThisYear', money(paidMinor));
  const facts = [
    fact(desk, 'loan.interestOfYear', money(interestMinor)),
    ...carried,
    added,
    fact(desk, 'lender.taxWithheld', money(withheldMinor)),
  ];
  return {
    file,
    minor: interestMinor,
    withheldMinor,
    blocks: [
      { is: 'facts', facts },
      { is: 'table', table: sumTable(desk, file.account, ofYear) },
    ],
    notes: [sumNote(desk, file.account)],
  };
}

function bookedYear(desk: Desk, { years }: LoanFile): LoanYear | undefined {
  const { year } = yearMonthDay(desk.date);
  return years.find((one) => one.year === year && one.booked && one.untilDate <= desk.date);
}

/** What the lender agreed to, where the clause is part of a contract. */
function clause(desk: Desk, parts: readonly Part[]): readonly Block[] {
  if (!parts.some(({ file }) => file.account.row.terms.subordinated)) return [];
  return [note(desk, parts.length === 1 ? 'loan.clause' : 'loan.clauseSeveral')];
}

const noteText = (block: Block): string => (block.is === 'note' ? block.text : '');

/** The contracts one after another, then how interest was reckoned, each way once, and the clause. */
function partBlocks(desk: Desk, parts: readonly Part[]): readonly Block[] {
  const notes = parts.flatMap(({ notes: of }) => of);
  const once = notes.filter(
    (one, at) => notes.findIndex((other) => noteText(other) === noteText(one)) === at,
  );
  const bodies = parts.flatMap(({ file, blocks }): readonly Block[] =>
    parts.length === 1
      ? blocks
      : [
          { is: 'heading', text: tell(desk, 'register.loan', { title: file.account.row.title }) },
          { is: 'facts', facts: terms(desk, file) },
          ...blocks,
        ],
  );
  return [...bodies, ...once, ...clause(desk, parts)];
}

/** For the lender of one contract, or of several. */
function addressed(desk: Desk, parts: readonly Part[]) {
  const { year } = yearMonthDay(desk.date);
  const [first] = parts as readonly [Part, ...Part[]];
  const { contract, lenderKey, lenderTitle, account } = first.file;
  const isOne = parts.length === 1;
  return {
    of: `${isOne ? contract : lenderKey}-${year}`,
    recipient: recipientOf(desk, lenderKey, lenderTitle),
    reference: isOne
      ? [fact(desk, 'loan.contract', words(account.row.title)), ...terms(desk, first.file)]
      : [],
  };
}

const present = (parts: readonly (Part | null)[]): readonly Part[] => parts.filter((part) => part !== null);
const sumOf = (parts: readonly Part[], of: (part: Part) => bigint): bigint =>
  parts.reduce((sum, part) => sum + of(part), 0n);

/** The statement of one lender. Null where no contract has anything to say. */
export function loanStatement(desk: Desk, files: readonly LoanFile[]): Paper | null {
  const parts = present(files.map((file) => statementPart(desk, file)));
  const [first] = parts;
  if (first === undefined) return null;
  const span = { from: longDate(desk, yearStart(desk.date)), to: longDate(desk, desk.date) };
  const isOne = parts.length === 1;
  const all = fact(desk, 'loan.owedInAll', money(sumOf(parts, ({ minor }) => minor)));
  return paperOf(desk, 'loan-statement', {
    ...addressed(desk, parts),
    subject: isOne
      ? tell(desk, 'loan.statement', { title: first.file.account.row.title, ...span })
      : tell(desk, 'lender.statement', span),
    blocks: greeted(desk, [
      text(desk, 'lender.statementText', { date: longDate(desk, desk.date) }),
      ...(isOne ? [] : [{ is: 'facts', facts: [all] } as const]),
      ...partBlocks(desk, parts),
    ]),
  });
}

/** The certificate of one lender. Null where no contract bore interest that is in the books. */
export function loanCertificate(desk: Desk, files: readonly LoanFile[]): Paper | null {
  const parts = present(files.map((file) => certificatePart(desk, file)));
  const [first] = parts;
  if (first === undefined) return null;
  const year = String(yearMonthDay(desk.date).year);
  const isOne = parts.length === 1;
  const minor = sumOf(parts, (part) => part.minor);
  const all = [
    fact(desk, 'loan.interestOfYear', money(minor)),
    fact(desk, 'lender.taxWithheld', money(sumOf(parts, (part) => part.withheldMinor))),
  ];
  return paperOf(desk, 'loan-certificate', {
    ...addressed(desk, parts),
    subject: isOne
      ? tell(desk, 'loan.certificate', { year, title: first.file.account.row.title })
      : tell(desk, 'lender.certificate', { year }),
    blocks: [
      text(desk, isOne ? 'loan.certificateText' : 'loan.certificatesText', {
        year,
        amount: amount(desk, minor),
      }),
      ...(isOne ? [] : [{ is: 'facts', facts: all } as const]),
      ...partBlocks(desk, parts),
      ...signatures(desk),
    ],
  });
}

/** Why a contract has no certificate for the year of the day; null where it has one. */
export function uncertified(desk: Desk, file: LoanFile): Uncertified | null {
  const { entries, line: of } = file.account;
  const ofYear = bookedYear(desk, file);
  if (ofYear !== undefined && ofYear.interestMinor + ofYear.carriedMinor !== 0n) return null;
  if (!entries.some(({ date }) => date <= desk.date)) return 'not-begun';
  if (entries.some(({ is, date }) => is === 'closed' && date < yearStart(desk.date))) return 'ended';
  if (ofYear === undefined) return 'not-booked';
  return of.ratePpm === 0n ? 'no-rate' : 'no-interest';
}
