// A table of an answer as plain text for a terminal of any age.

import { tableLines } from '../../doors/cli/table.ts';
import type { AnswerTable } from '../../node/command.ts';

/** As wide as terminals have been since 1978. */
const COLUMNS = 79;

export function tableText(table: AnswerTable): string {
  return tableLines(table, { columns: COLUMNS, strong: (text) => text }).join('\n');
}
