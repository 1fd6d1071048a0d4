// Direct loans and those who lend or are paid, found by number and by name. Names of lenders may be known to this node alone: only its own
// commands are asked, and only its own page shows them.

import { commandHref } from '../command-line.ts';
import { type Html, html, href, named } from '../html.ts';
import { type Attempt, attempt } from '../screen.ts';
import type { Setting } from '../setting.ts';
import { holderName } from '../parts/holder-name.ts';
import { contractLink, type Loan } from './loans/loan-words.ts';

type FoundLoan = Pick<Loan, 'contract' | 'title' | 'lender' | 'lenderName'>;

interface Named {
  /** `outside.amparo-rios`, or a supplier. */
  readonly short: string;
  readonly full: string;
}

interface LoanList {
  readonly loans: readonly FoundLoan[];
}
interface HolderList {
  readonly everybody: readonly { readonly holder: string; readonly title: string }[];
}
interface ContactList {
  readonly contacts: readonly { readonly contact: string; readonly name: string }[];
}

export interface Lenders {
  readonly loans: Attempt<LoanList>;
  readonly holders: Attempt<HolderList>;
  readonly contacts: Attempt<ContactList>;
}

type Fits = (...names: readonly string[]) => boolean;

export const askLenders = () => ({
  loans: attempt<LoanList>('loans'),
  holders: attempt<HolderList>('holders'),
  contacts: attempt<ContactList>('contact list'),
});

/** Contracts by number, by what stands on the paper, and by who lends. */
export function loansFound({ words }: Setting, { loans }: Lenders, fits: Fits): readonly Html[] {
  if ('trouble' in loans) return [];
  return loans.data.loans
    .filter(({ contract, title, lender, lenderName }) =>
      fits(title, lender, lenderName, `${words.loans.contract} ${contract}`),
    )
    .map((loan) => html`<li>${contractLink(loan)} · ${holderName(loan.lender, loan.lenderName)}</li>`);
}

/** Who lends from outside, and whose account or address this node keeps; each once. */
export function contactsFound(setting: Setting, { holders, contacts }: Lenders, fits: Fits): readonly Html[] {
  const kept = 'trouble' in contacts ? [] : contacts.data.contacts;
  const keptNames = new Set(kept.map(({ contact }) => contact));
  const all: readonly Named[] = [
    ...kept.map(({ contact, name }) => ({ short: contact, full: name })),
    ...('trouble' in holders ? [] : holders.data.everybody)
      .filter(({ holder }) => holder.startsWith('outside.') && !keptNames.has(holder))
      .map(({ holder, title }) => ({ short: holder, full: title })),
  ];
  return all
    .filter(({ short, full }) => fits(short, full))
    .map(({ short, full }) => {
      const to = keptNames.has(short)
        ? commandHref(setting, 'contact list')
        : href('/do/contact/set', { contact: short });
      return html`<li><a href="${to}">${named(full)}</a> <small>${short}</small></li>`;
    });
}
