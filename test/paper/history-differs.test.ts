// When what happened does not add up to what the books say is owed, nothing goes out.

import { describe, expect, it } from 'vitest';
import { servicePayments } from '../../src/contexts/bonds/facts.ts';
import { payments } from '../../src/contexts/dividends/tables.ts';
import type { Reader } from '../../src/kernel/state.ts';
import { HistoryDiffers } from '../../src/paper/gathering.ts';
import { paperKinds } from '../../src/paper/paper-kinds.ts';
import { deskIn, life } from './desk-of-life.ts';

/** The same state, in which a table has no rows. */
function without(tableName: string): Reader {
  const { state } = life;
  return {
    get: (table, key) => state.get(table, key),
    range: (table, query) => (table.name === tableName ? [] : state.range(table, query)),
  };
}

function plan(kind: string, state: Reader): () => unknown {
  const known = paperKinds.find((one) => one.kind === kind);
  if (known === undefined) throw new Error(`no paper is called ${kind}`);
  return () => known.plan(state, deskIn('en'));
}

describe('a history that does not add up', () => {
  it.each(['lender-statement', 'interest-certificate', 'bond-certificate', 'holder-register'])(
    'of a lender writes no paper: %s',
    (kind) => {
      expect(plan(kind, life.state)).not.toThrow();
      expect(plan(kind, without(servicePayments.name))).toThrow(HistoryDiffers);
    },
  );

  it.each(['member-statement', 'dividend-advice'])('of a member writes no paper: %s', (kind) => {
    expect(plan(kind, life.state)).not.toThrow();
    expect(plan(kind, without(payments.name))).toThrow(HistoryDiffers);
  });
});
