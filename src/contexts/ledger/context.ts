// The ledger as the registry sees it.

import { type Context, on } from '../../kernel/kind.ts';
import { periodClosedKind } from './closing.ts';
import { commonCostPaidKind, contributionReceivedKind, reversedKind } from './common-money.ts';
import { posted } from './facts.ts';
import { writePosting } from './posting.ts';
import { taxPaidKind } from './tax-paid.ts';
import {
  balances,
  closingBalances,
  heads,
  journal,
  lastClosing,
  loanMoneyRows,
  manuals,
  periods,
  spokenForRows,
  turnover,
} from './tables.ts';

export const ledgerContext: Context = {
  name: 'ledger',
  kinds: [commonCostPaidKind, contributionReceivedKind, reversedKind, periodClosedKind, taxPaidKind],
  reactions: [
    on(posted, (draft, posting) => {
      writePosting(draft, posting);
    }),
  ],
  dues: [],
  tables: [
    heads,
    balances,
    spokenForRows,
    loanMoneyRows,
    turnover,
    journal,
    lastClosing,
    periods,
    closingBalances,
    manuals,
  ],
};
