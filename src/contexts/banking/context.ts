// The bank's side of the books as the registry sees it.

import { type Context, on } from '../../kernel/kind.ts';
import { posted } from '../ledger/facts.ts';
import { differenceNamedKind } from './differing.ts';
import { explanationWithdrawnKind, lineExplainedKind, movesOffsetKind } from './explaining.ts';
import { noteMove } from './moves.ts';
import { statementTakenKind } from './statements.ts';
import { statementWithdrawnKind } from './withdrawing.ts';
import { orderEndedKind, orderSentKind } from './orders.ts';
import {
  bankAccounts,
  claimsUnderWay,
  differences,
  explanations,
  halfExplained,
  lines,
  monthSums,
  moves,
  orders,
  statements,
  unexplained,
  unseen,
} from './tables.ts';

export const bankingContext: Context = {
  name: 'banking',
  kinds: [
    statementTakenKind,
    statementWithdrawnKind,
    lineExplainedKind,
    explanationWithdrawnKind,
    movesOffsetKind,
    differenceNamedKind,
    orderSentKind,
    orderEndedKind,
  ],
  reactions: [on(posted, noteMove)],
  dues: [],
  tables: [
    bankAccounts,
    lines,
    statements,
    unexplained,
    monthSums,
    moves,
    unseen,
    explanations,
    halfExplained,
    differences,
    orders,
    claimsUnderWay,
  ],
};
