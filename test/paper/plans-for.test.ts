// Whom --for means: a name in full, a contract in a letter about several, or who gets it.

import { describe, expect, it } from 'vitest';
import { plansFor } from '../../src/main/paper/plans-for.ts';
import { CommandTrouble } from '../../src/node/command.ts';
import type { PaperKind, Plan } from '../../src/paper/plan.ts';

const plan = (of: string, to: string, names: readonly string[] = [of]): Plan => ({
  of,
  to,
  names,
  make: () => [],
});
const all = [
  plan('15', 'outside.lothar-arndt'),
  plan('outside.anna', 'outside.anna', ['1', '7']),
  plan('2', 'outside.ben'),
  plan('3', 'person.ben'),
  plan('4', 'outside.clara'),
  plan('5', 'outside.deniz'),
];
const kind: PaperKind = { kind: 'loan-statement', means: '', for: 'a contract', plan: () => all };
const found = (name: string | null): string[] => plansFor(kind, all, name).map(({ of }) => of);

function trouble(name: string): CommandTrouble['trouble'] {
  try {
    plansFor(kind, all, name);
  } catch (fault) {
    if (fault instanceof CommandTrouble) return fault.trouble;
    throw fault;
  }
  throw new Error('it was found');
}

describe('--for', () => {
  it('finds a contract, also in a letter about several, and the contracts of a lender', () => {
    expect(found('15')).toEqual(['15']);
    expect(found('7')).toEqual(['outside.anna']);
    expect(found('outside.lothar-arndt')).toEqual(['15']);
    expect(found('lothar-arndt')).toEqual(['15']);
    expect(found('outside.anna')).toEqual(['outside.anna']);
    expect(found(null)).toHaveLength(all.length);
  });

  it('asks who is meant where two are called alike', () => {
    expect(trouble('ben').says).toBe('--for ben may be outside.ben or person.ben.');
  });

  it('names a few of those who are there, and says that there are more', () => {
    expect(trouble('nobody')).toMatchObject({
      says: 'No loan-statement can be for nobody: it is for a contract or its lender.',
      next: 'There are: 15, 1, 7, 2, 3, …',
    });
  });
});
