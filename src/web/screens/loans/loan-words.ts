// A direct loan as `loans` answers it, and in words: its notice and its rank.

import { counted, fill, type Html, html, named } from '../../html.ts';
import { date, type Setting } from '../../setting.ts';
import type { LoanLine } from '../../../views/loan-board.ts';
import type { Wire } from '../../wire.ts';

export type Loan = Omit<Wire<LoanLine>, 'lender' | 'endDate'> & {
  readonly lender: string;
  /** In full, as far as this node knows it. */
  readonly lenderName: string;
  readonly endDate: string | null;
};

/** `3 Monate zum Quartalsende, endet am 31.12.2030`. */
export function noticeText(setting: Setting, { notice, endDate }: Pick<Loan, 'notice' | 'endDate'>): string {
  const { loans } = setting.words;
  const end = endDate === null ? [] : [fill(loans.ends, { date: date(setting, endDate) })];
  if (notice === null) return [loans.noNotice, ...end].join(', ');
  if (notice.count === 0 && notice.to === 'day') return [loans.anyTime, ...end].join(', ');
  const length = counted(notice.is === 'days' ? loans.noticeDays : loans.noticeMonths, notice.count);
  return [fill(loans.noticeTo[notice.to], { length }), ...end].join(', ');
}

export function rankText({ words }: Setting, { subordinated }: Pick<Loan, 'subordinated'>): string {
  return subordinated ? words.loans.ranks.yes : words.loans.ranks.no;
}

export function contractLink({ contract, title }: Pick<Loan, 'contract' | 'title'>): Html {
  return html`<a href="/loans/${encodeURIComponent(contract)}">${named(title === '' ? contract : title)}</a>${title !== '' && title !== contract && html` <small>${contract}</small>`}`;
}
