// Every kind of paper by name: for whom there is one, and how it is made. A plan is cheap; the paper is made when it is its turn.

import { monthOf } from '../contexts/ledger/facts.ts';
import { type CivilDate, yearMonthDay } from '../kernel/calendar.ts';
import type { Reader } from '../kernel/state.ts';
import { assetsOn } from '../views/assets-on.ts';
import { auctionBoard, auctionDetail } from '../views/auction-board.ts';
import { balanceSheet } from '../views/balance-sheet.ts';
import { incomeStatement } from '../views/income-statement.ts';
import { memberHistories, membersOn } from '../views/member-history.ts';
import { rentDues, type TenantRents } from '../views/rent-dues.ts';
import type { Paper } from './document.ts';
import { allHoldersOn, bidderTitles, HistoryDiffers, lenderFiles, loanFiles, titlesOf } from './gathering.ts';
import { auctionProtocol } from './papers/auction.ts';
import { balanceSheetPaper, incomeStatementPaper, lastMonthEnd, yearBefore } from './papers/books.ts';
import type { Desk } from './papers/desk.ts';
import { bondCertificates, interestCertificate, type LenderFile, lenderStatement } from './papers/lender.ts';
import { loanCertificate, type LoanFile, loanStatement } from './papers/loan.ts';
import { dividendAdvice, memberStatement } from './papers/member.ts';
import { assetRegister, holderRegister, memberRegister } from './papers/registers.ts';
import { rentInvoice, rentReminder } from './papers/rent.ts';

/** What will be made for one of those whom a kind is for. */
export interface Plan {
  /** `outside.loan-07`, `anna`, `druckerei`, `press-hall.bonds`; empty for papers of the commune. */
  readonly of: string;
  /** Who gets it, as addresses are listed: `outside.loan-07`, `person.anna`, `enterprise.druckerei`; null for nobody in particular. */
  readonly to: string | null;
  /** Empty where there is nothing to say on that day. */
  make(): readonly Paper[];
}

export interface PaperKind {
  readonly kind: string;
  /** What it is, for the help; ends without a full stop. */
  readonly means: string;
  /** What --for names; null for papers of the commune. */
  readonly for: 'a holder' | 'a contract' | 'a person' | 'an enterprise' | 'an auction' | null;
  /** Pure: may be asked again. */
  plan(state: Reader, desk: Desk): readonly Plan[];
}

const listOf = (paper: Paper | null): readonly Paper[] => (paper === null ? [] : [paper]);

function forLenders(make: (desk: Desk, file: LenderFile) => readonly Paper[]): PaperKind['plan'] {
  return (state, desk) =>
    lenderFiles(state).map((file) => ({ of: file.key, to: file.key, make: () => make(desk, file) }));
}

function forMembers(make: typeof memberStatement): PaperKind['plan'] {
  return (state, desk) =>
    memberHistories(state).map((member) => {
      if (!member.agrees) throw new HistoryDiffers(member.person);
      return { of: member.person, to: `person.${member.person}`, make: () => listOf(make(desk, member)) };
    });
}

function forTenants(make: (desk: Desk, rents: TenantRents) => Paper | null): PaperKind['plan'] {
  return (state, desk) =>
    rentDues(state).map((rents) => ({
      of: rents.tenant,
      to: `enterprise.${rents.tenant}`,
      make: () => listOf(make(desk, rents)),
    }));
}

function forLoans(make: (desk: Desk, file: LoanFile) => Paper | null): PaperKind['plan'] {
  return (state, desk) =>
    loanFiles(state, desk.date).map((file) => ({
      of: file.contract,
      to: file.lenderKey,
      make: () => listOf(make(desk, file)),
    }));
}

function ofCommune(make: (state: Reader, desk: Desk) => Paper): PaperKind['plan'] {
  return (state, desk) => {
    const paper = make(state, desk);
    return [{ of: '', to: null, make: () => [paper] }];
  };
}

function sheets(state: Reader, desk: Desk): Paper {
  const monthEnd = lastMonthEnd(desk.date);
  return balanceSheetPaper(desk, {
    now: balanceSheet(state, monthOf(monthEnd)),
    before: balanceSheet(state, monthOf(yearBefore(monthEnd))),
    monthEnd,
    titles: titlesOf(state),
  });
}

const januaryOf = (date: CivilDate): string => `${String(yearMonthDay(date).year).padStart(4, '0')}-01`;

function statements(state: Reader, desk: Desk): Paper {
  const monthEnd = lastMonthEnd(desk.date);
  const before = yearBefore(monthEnd);
  return incomeStatementPaper(desk, {
    now: incomeStatement(state, januaryOf(monthEnd), monthOf(monthEnd)),
    before: incomeStatement(state, januaryOf(before), monthOf(before)),
    monthEnd,
    titles: titlesOf(state),
  });
}

function protocols(state: Reader, desk: Desk): readonly Plan[] {
  const titles = bidderTitles(state);
  const { assets } = titlesOf(state);
  return auctionBoard(state).flatMap(({ auction }): Plan[] => {
    const detail = auctionDetail(state, auction);
    if (detail === null) return [];
    const file = { detail, assetTitle: assets.get(detail.asset) ?? detail.asset, titles };
    return [{ of: auction, to: null, make: () => listOf(auctionProtocol(desk, file)) }];
  });
}

/** In the order of the help, and of the annual pack. */
export const paperKinds: readonly PaperKind[] = [
  {
    kind: 'balance-sheet',
    means: 'the balance sheet beside the year before, at the end of the last whole month',
    for: null,
    plan: ofCommune(sheets),
  },
  {
    kind: 'income-statement',
    means: 'income and expenses from January on, beside the year before',
    for: null,
    plan: ofCommune(statements),
  },
  {
    kind: 'member-register',
    means: 'who holds a share',
    for: null,
    plan: ofCommune((state, desk) => memberRegister(desk, membersOn(state, desk.date))),
  },
  {
    kind: 'asset-register',
    means: 'what the commune owns',
    for: null,
    plan: ofCommune((state, desk) => assetRegister(desk, assetsOn(state, desk.date))),
  },
  {
    kind: 'holder-register',
    means: 'whom the commune owes on bonds and direct loans',
    for: null,
    plan: ofCommune((state, desk) => holderRegister(desk, allHoldersOn(state, desk))),
  },
  {
    kind: 'lender-statement',
    means: 'what happened with a lender’s money from January on',
    for: 'a holder',
    plan: forLenders((desk, file) => listOf(lenderStatement(desk, file))),
  },
  {
    kind: 'interest-certificate',
    means: 'the interest paid to a lender in the year, with every sum: days × rate × balance',
    for: 'a holder',
    plan: forLenders((desk, file) => listOf(interestCertificate(desk, file))),
  },
  {
    kind: 'bond-certificate',
    means: 'the bonds of a lender in a series, with their terms',
    for: 'a holder',
    plan: forLenders(bondCertificates),
  },
  {
    kind: 'loan-statement',
    means: 'what happened with a direct loan from January on, with the interest that accrued',
    for: 'a contract',
    plan: forLoans(loanStatement),
  },
  {
    kind: 'loan-certificate',
    means: 'the interest that a direct loan bore in the year, with the sum of it',
    for: 'a contract',
    plan: forLoans(loanCertificate),
  },
  {
    kind: 'member-statement',
    means: 'a member’s dividends and payments from January on',
    for: 'a person',
    plan: forMembers(memberStatement),
  },
  {
    kind: 'dividend-advice',
    means: 'the last dividend of a member, with the sum of it',
    for: 'a person',
    plan: forMembers(dividendAdvice),
  },
  {
    kind: 'rent-invoice',
    means: 'the rent of the period in which the day lies',
    for: 'an enterprise',
    plan: forTenants(rentInvoice),
  },
  {
    kind: 'rent-reminder',
    means: 'the rents that are open',
    for: 'an enterprise',
    plan: forTenants(rentReminder),
  },
  {
    kind: 'auction-protocol',
    means: 'an auction that is over: bids, reckoning, result',
    for: 'an auction',
    plan: protocols,
  },
];
