// Every kind of paper by name: for whom there is one, and how it is made.

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
import {
  allHoldersOn,
  bidderTitles,
  directLenders,
  HistoryDiffers,
  lenderFiles,
  titlesOf,
} from './gathering.ts';
import { auctionProtocol } from './papers/auction.ts';
import { balanceSheetPaper, incomeStatementPaper, lastMonthEnd, yearBefore } from './papers/books.ts';
import type { Desk } from './papers/desk.ts';
import {
  bondCertificates,
  interestCertificate,
  type LenderFile,
  lenderStatement,
  yearStart,
} from './papers/lender.ts';
import { loanCertificate, loanStatement } from './papers/loan.ts';
import { dividendAdvice, memberStatement } from './papers/member.ts';
import { assetRegister, holderRegister, memberRegister } from './papers/registers.ts';
import { rentInvoice, rentReminder } from './papers/rent.ts';
import { listOf, type PaperKind, type Plan } from './plan.ts';
import { forLoans, whyUncertified } from './loan-letters.ts';

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
    means: 'what happened with a lender’s bonds from January on',
    for: 'a holder',
    silent: 'no bond was owed or moved in the year',
    beside: 'loan-statement',
    plan: (state, desk) => {
      const lendsDirectly = directLenders(state, yearStart(desk.date), desk.date);
      return forLenders((at, file) => listOf(lenderStatement(at, file, lendsDirectly.has(file.key))))(
        state,
        desk,
      );
    },
  },
  {
    kind: 'interest-certificate',
    means: 'the interest paid to a lender in the year, with every sum: days × rate × balance',
    for: 'a holder',
    silent: 'no interest on bonds was paid in the year',
    beside: 'loan-certificate',
    plan: forLenders((desk, file) => listOf(interestCertificate(desk, file))),
  },
  {
    kind: 'bond-certificate',
    means: 'the bonds of a lender in a series, with their terms',
    for: 'a holder',
    silent: 'nobody holds a bond',
    beside: 'loan-statement',
    plan: forLenders(bondCertificates),
  },
  {
    kind: 'loan-statement',
    means: 'what happened with a direct loan from January on, with the interest that accrued',
    for: 'a contract',
    silent: 'no direct loan was owed or moved in the year',
    beside: 'lender-statement',
    plan: forLoans(loanStatement, () => null),
  },
  {
    kind: 'loan-certificate',
    means: 'the interest that a direct loan bore in the year, with the sum of it',
    for: 'a contract',
    silent: 'no direct loan bore interest in the year that is in the books',
    beside: 'interest-certificate',
    plan: forLoans(loanCertificate, whyUncertified),
  },
  {
    kind: 'member-statement',
    means: 'a member’s dividends and payments from January on',
    for: 'a person',
    silent: 'no member was paid anything in the year',
    plan: forMembers(memberStatement),
  },
  {
    kind: 'dividend-advice',
    means: 'the last dividend of a member, with the sum of it',
    for: 'a person',
    silent: 'no dividend was declared',
    plan: forMembers(dividendAdvice),
  },
  {
    kind: 'rent-invoice',
    means: 'the rent of the period in which the day lies',
    for: 'an enterprise',
    silent: 'no rent is for that day',
    plan: forTenants(rentInvoice),
  },
  {
    kind: 'rent-reminder',
    means: 'the rents that are open',
    for: 'an enterprise',
    silent: 'no rent is open',
    plan: forTenants(rentReminder),
  },
  {
    kind: 'auction-protocol',
    means: 'an auction that is over: bids, reckoning, result',
    for: 'an auction',
    silent: 'no auction is over',
    plan: protocols,
  },
];
