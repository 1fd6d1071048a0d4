// Mutual credit as the registry sees it. It keeps no rows: balances and memos are the ledger's.

import type { Context } from '../../kernel/kind.ts';
import { creditPaidKind } from './paying.ts';

export const creditContext: Context = {
  name: 'credit',
  kinds: [creditPaidKind],
  reactions: [],
  dues: [],
  tables: [],
};
