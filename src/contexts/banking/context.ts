// The bank's side of the books as the registry sees it.

import { type Context, on } from '../../kernel/kind.ts';
import { posted } from '../ledger/facts.ts';
import { differenceNamedKind } from './differing.ts';
import { explanationWithdrawnKind, lineExplainedKind, movesOffsetKind } from './explaining.ts';
import { noteMove } from './moves.ts';
import { statementTakenKind } from './statements.ts';
import {
  bankAccounts,
  differences,
  explanations,
  halfExplained,
  lines,
  monthSums,
  moves,
  unexplained,
  unseen,
} from './tables.ts';

export const bankingContext: Context = {
  name: 'banking',
  kinds: [
    statementTakenKind,
    lineExplainedKind,
    explanationWithdrawnKind,
    movesOffsetKind,
    differenceNamedKind,
  ],
  reactions: [on(posted, noteMove)],
  dues: [],
  tables: [
    bankAccounts,
    lines,
    unexplained,
    monthSums,
    moves,
    unseen,
    explanations,
    halfExplained,
    differences,
  ],
};
