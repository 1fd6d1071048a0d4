// The direct loans as the registry sees them: standing series beside the bonds that are sold at auctions.

import type { Context } from '../../kernel/kind.ts';
import { agreedFirstKind, agreedKind } from './agreeing.ts';
import { noticeChangedKind, transferredKind } from './agreeing-later.ts';
import { carriedOverKind } from './carrying-over.ts';
import { rateChangedKind } from './changing.ts';
import { closedFirstKind, closedKind } from './closing.ts';
import { noticeGivenFirstKind, noticeGivenKind, noticeWithdrawnKind } from './noticing.ts';
import { interestPaidKind, paidInKind, paidOutFirstKind, paidOutKind } from './paying.ts';
import { paymentReversedKind } from './reversing.ts';
import { yearEndsDue } from './settling.ts';
import {
  callTermsRows,
  contracts,
  importedLines,
  interestYears,
  lenderContracts,
  movements,
  notices,
  offered,
  paidEarly,
  rates,
  sold,
  transfers,
} from './tables.ts';
import { agreementCancelledKind, carryOverReversedKind } from './undoing.ts';

export const loansContext: Context = {
  name: 'loans',
  kinds: [
    agreedFirstKind,
    agreedKind,
    agreementCancelledKind,
    carriedOverKind,
    carryOverReversedKind,
    paidInKind,
    paidOutFirstKind,
    paidOutKind,
    interestPaidKind,
    noticeGivenFirstKind,
    noticeGivenKind,
    noticeWithdrawnKind,
    noticeChangedKind,
    rateChangedKind,
    transferredKind,
    closedFirstKind,
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
    callTermsRows,
    paidEarly,
    transfers,
    importedLines,
    offered,
    sold,
    lenderContracts,
  ],
};
