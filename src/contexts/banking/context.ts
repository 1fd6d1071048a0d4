// The bank's side of the books as the registry sees it.

import { type Context, on } from '../../kernel/kind.ts';
import { posted } from '../ledger/facts.ts';
import { differenceNamedKind } from './differing.ts';
import { explanationWithdrawnKind, lineExplainedKind } from './explaining.ts';
import { noteMove } from './moves.ts';
import { movesOffsetKind, offsetWithdrawnKind } from './offsetting.ts';
import { statementTakenKind } from './statements.ts';
import { statementWithdrawnKind } from './withdrawing.ts';
import { orderEndedKind, orderSentBeforeKind, orderSentKind } from './orders.ts';
import {
  bankAccounts,
  bareAccounts,
  claimsUnderWay,
  differences,
  explanations,
  halfExplained,
  lines,
  monthSums,
  moves,
  offsets,
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
    offsetWithdrawnKind,
    differenceNamedKind,
    orderSentBeforeKind,
    orderSentKind,
    orderEndedKind,
  ],
  reactions: [on(posted, noteMove)],
  dues: [],
  tables: [
    bankAccounts,
    bareAccounts,
    lines,
    statements,
    unexplained,
    monthSums,
    moves,
    unseen,
    explanations,
    halfExplained,
    offsets,
    differences,
    orders,
    claimsUnderWay,
  ],
};
