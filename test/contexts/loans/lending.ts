// A commune that takes direct loans, told as a story: contracts, payments, years.

import type { Agreement } from '../../../src/contexts/loans/agreeing.ts';
import { contractOf, noticeOfDays, owedOn } from '../../../src/contexts/loans/facts.ts';
import { accounts, balanceOf } from '../../../src/contexts/ledger/facts.ts';
import { type CivilDate, instantOfDate, parseDate } from '../../../src/kernel/calendar.ts';
import { Story, type StoryOptions } from '../../kit/commune.ts';

/** The day of a text, which must be one. */
export function day(text: string): CivilDate {
  const date = parseDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
}

export interface Terms {
  readonly ratePpm?: bigint;
  readonly noticeDays?: number;
  readonly rounding?: 'year' | 'movement';
  readonly interest?: 'added' | 'paid' | null;
  readonly dayCount?: string | null;
}

export class Lending extends Story {
  constructor(begins = '2009-12-31', charter: StoryOptions['charter'] = {}) {
    super({
      charter: { 'direct-loans': 'yes', ...charter },
      enterprises: { druckerei: ['anna', 'ben'] },
      beginsMs: instantOfDate(day(begins)),
    });
    this.accepted('anna', 'bonds.holder-registered@1', { name: 'lena', title: 'Lena' });
  }

  agreement(contract: string, terms: Terms = {}): object {
    return {
      contract,
      title: `No. ${contract}`,
      holder: { is: 'outside', name: 'lena' },
      kind: 'direct',
      ratePpm: 30_000n,
      noticeDays: 0,
      dayCount: null,
      interest: null,
      rounding: 'year',
      date: day('2009-06-30'),
      reference: '',
      ...terms,
    };
  }

  agree(contract: string, terms: Terms = {}): void {
    this.accepted('anna', 'loans.agreed@1', this.agreement(contract, terms));
  }

  /** An agreement with a notice of days, months or to the end of a period, or with an end. */
  agreed(contract: string, terms: Partial<Agreement> = {}): Agreement {
    return {
      contract,
      title: `No. ${contract}`,
      holder: { is: 'outside', name: 'lena' },
      kind: 'direct',
      ratePpm: 30_000n,
      notice: noticeOfDays(0),
      endDate: null,
      dayCount: null,
      interest: null,
      subordinated: null,
      rounding: 'year',
      imported: false,
      date: day('2009-06-30'),
      reference: '',
      ...terms,
    };
  }

  agreeOn(contract: string, terms: Partial<Agreement> = {}): void {
    this.accepted('anna', 'loans.agreed@2', this.agreed(contract, terms));
  }

  payment(contract: string, date: string, amountMinor: bigint, line: string | null = null): object {
    return { contract, amountMinor, date: day(date), reference: '', line };
  }

  payIn(contract: string, date: string, amountMinor: bigint): void {
    this.accepted('anna', 'loans.paid-in@1', this.payment(contract, date, amountMinor));
  }

  paidOut(contract: string, date: string, amountMinor: bigint, goodwill: string | null = null): object {
    return { ...this.payment(contract, date, amountMinor), goodwill };
  }

  payOut(contract: string, date: string, amountMinor: bigint): void {
    this.accepted('anna', 'loans.paid-out@1', this.payment(contract, date, amountMinor));
  }

  /** Seals the first moment of the day. */
  sealDay(text: string): void {
    this.passTo(instantOfDate(day(text)));
  }

  closeBooks(through: string): void {
    this.accepted('anna', 'ledger.period-closed@1', { through: day(through) });
  }

  balance(contract: string): bigint {
    return contractOf(this.state, contract)?.balanceMinor ?? -1n;
  }

  payable(contract: string): bigint {
    return -balanceOf(this.state, accounts.loanPayable(contract));
  }

  owed(contract: string, date: string): bigint {
    const row = contractOf(this.state, contract);
    return row === null ? -1n : owedOn(this.state, contract, row, day(date)).totalMinor;
  }
}
