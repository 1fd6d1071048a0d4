// Mutual credit as the registry sees it.

import type { Context } from '../../kernel/kind.ts';
import { creditPaidKind } from './paying.ts';
import { creditPayments } from './tables.ts';

export const creditContext: Context = {
  name: 'credit',
  kinds: [creditPaidKind],
  reactions: [],
  dues: [],
  tables: [creditPayments],
};
