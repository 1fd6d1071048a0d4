// The dividend as the registry sees it.

import type { Context } from '../../kernel/kind.ts';
import { declaringDues } from './declaring.ts';
import { dividendPaidKind, dividendsPaidOutKind } from './paying.ts';
import { dividendsReactions } from './reactions.ts';
import { claims, declarations, payments, pools, rentsPaid, shareChanges } from './tables.ts';

export const dividendsContext: Context = {
  name: 'dividends',
  kinds: [dividendPaidKind, dividendsPaidOutKind],
  reactions: dividendsReactions,
  dues: declaringDues,
  tables: [pools, claims, declarations, rentsPaid, shareChanges, payments],
};
