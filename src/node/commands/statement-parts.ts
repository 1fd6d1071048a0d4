// A statement as entries, each of a size that an entry may have: by the number of its lines and by their bytes.

import { type Statement, statementLine } from '../../contexts/banking/statements.ts';
import { LINES_MAX } from '../../contexts/banking/tables.ts';
import { encode } from '../../kernel/codec.ts';
import { BODY_BYTES_MAX } from './entry-room.ts';
import type { Brought } from './bank-statement.ts';

/** Of a body, beside its lines: an account, a day, two sums and a count. */
const HEAD_BYTES_MAX = 128;

type Lines = Statement['lines'];

function partsOf(lines: Lines): readonly Lines[] {
  const parts: Lines[number][][] = [[]];
  let bytes = HEAD_BYTES_MAX;
  for (const line of lines) {
    const more = encode(statementLine, line).length;
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && (last.length >= LINES_MAX || bytes + more > BODY_BYTES_MAX)) {
      parts.push([line]);
      bytes = HEAD_BYTES_MAX + more;
    } else {
      last.push(line);
      bytes += more;
    }
  }
  return parts;
}

/** What a file brings, in the order of its days. Late lines do not turn back the day through which the account is known. */
export function statementsFrom(brought: Brought): readonly Statement[] {
  const { account, openingMinor, throughDate, knownDate, lines } = brought;
  const parts = partsOf(lines);
  let held = openingMinor;
  return parts.map((part, at) => {
    const from = held;
    held = part.reduce((total, one) => total + one.amountMinor, held);
    const lastDate = Math.max(part.at(-1)?.date ?? throughDate, knownDate ?? 0);
    return {
      account,
      throughDate: at === parts.length - 1 ? throughDate : lastDate,
      openingMinor: from,
      closingMinor: held,
      lines: part,
    };
  });
}
