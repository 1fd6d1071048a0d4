// The property register as the registry sees it.

import type { Context } from '../../kernel/kind.ts';
import { boughtKind, costPaidKind } from './purchases.ts';
import { propertyDues, propertyReactions } from './reactions.ts';
import { requestedKind, requestWithdrawnKind } from './requests.ts';
import { soldKind } from './sales.ts';
import { assets, bookValues, moves } from './tables.ts';

export const propertyContext: Context = {
  name: 'property',
  kinds: [requestedKind, requestWithdrawnKind, boughtKind, costPaidKind, soldKind],
  reactions: propertyReactions,
  dues: propertyDues,
  tables: [assets, bookValues, moves],
};
