// Why an order cannot be written: nobody is due anything of its sort, or an account is not known here. Each says where to go on.

import type { DueClaim } from '../../views/payments-due.ts';
import { CommandTrouble } from '../command.ts';
import { counted } from './wording.ts';

const NAMED_MAX = 5;

/** What to do where nothing of a sort is due; it may be due as another sort. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  service:
    'This is for bonds. For direct loans: telekommune bank order loan-interest, telekommune bank order loan-repayment',
  'loan-interest':
    'Interest is due where it is paid out and a year is over: telekommune loans. All that a lender is owed: telekommune bank order loan-repayment --contracts NAME',
  'loan-repayment':
    'Only contracts whose notice has run are repaid by themselves. Others by name: --contracts 15,16=2500.00. See them: telekommune loans',
};

/** Nothing can be ordered; `waiting` claims are on their way. */
export function nothingToOrder(sort: string, waiting: number): CommandTrouble {
  const orders = 'See what is on its way: telekommune bank orders';
  return new CommandTrouble({
    kind: 'not-found',
    says:
      waiting > 0
        ? `All that is due is on its way already (${counted(waiting, 'claim')}).`
        : 'Nothing is due.',
    next: waiting > 0 ? orders : (ELSEWHERE[sort] ?? orders),
  });
}

/** The accounts of some are not known here. */
export function accountsMissing(missing: readonly DueClaim[], sort: string): CommandTrouble {
  const others = [...new Set(missing.map(({ other }) => other))];
  const more = others.length > NAMED_MAX ? ` and ${others.length - NAMED_MAX} more` : '';
  const what = sort === 'rent' ? 'mandate' : 'account';
  return new CommandTrouble({
    kind: 'not-found',
    says: `No ${what} is known here of ${others.slice(0, NAMED_MAX).join(', ')}${more}.`,
    next:
      sort === 'supplier'
        ? `Enter it: telekommune contact set ${others[0] ?? ''} --name … --iban …`
        : 'Enter them (telekommune contact set), or leave them out: --only-known',
  });
}
