// The direct loans as the registry sees them: standing series beside the bonds that are sold at auctions.

import type { Context } from '../../kernel/kind.ts';
import { agreedKind, carriedOverKind } from './agreeing.ts';
import { closedKind, noticeGivenKind, rateChangedKind } from './changing.ts';
import { interestPaidKind, paidInKind, paidOutKind } from './paying.ts';
import { paymentReversedKind } from './reversing.ts';
import { yearEndsDue } from './settling.ts';
import {
  contracts,
  importedLines,
  interestYears,
  lenderContracts,
  movements,
  notices,
  offered,
  rates,
  sold,
} from './tables.ts';

export const loansContext: Context = {
  name: 'loans',
  kinds: [
    agreedKind,
    carriedOverKind,
    paidInKind,
    paidOutKind,
    interestPaidKind,
    noticeGivenKind,
    rateChangedKind,
    closedKind,
    paymentReversedKind,
  ],
  reactions: [],
  dues: [yearEndsDue],
  tables: [
    contracts,
    rates,
    movements,
    interestYears,
    notices,
    importedLines,
    offered,
    sold,
    lenderContracts,
  ],
};
