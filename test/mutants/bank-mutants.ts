// Faults beside the bank: what a line is taken for, how far a file reaches, and what lenders are ordered to be paid.

import type { Mutant } from './mutant.ts';

export const bankMutants: readonly Mutant[] = [
  {
    name: 'a number of a contract is found within a longer one',
    file: 'src/views/words-alike.ts',
    find: "return phrase !== ' ' && text.includes(phrase);",
    replace: "return phrase !== ' ' && text.includes(phrase.trim());",
    caughtBy: { tests: ['test/views/words-alike.test.ts'], says: 'Vertrag 24' },
  },
  {
    name: 'an entry that two lines fit is sure for both',
    file: 'src/views/bank-queue.ts',
    find: 'if (best.score === most && isAlone) return line;',
    replace: 'if (best.score === most) return line;',
    caughtBy: { tests: ['test/node/commands/bank-suggestions.test.ts'], says: 'for neither' },
  },
  {
    name: 'a file vouches for the day on which it was written',
    file: 'src/node/commands/bank-statement.ts',
    find: 'if (typed < open.date) return typed;',
    replace: 'if (typed <= open.date) return typed;',
    caughtBy: { tests: ['test/node/commands/bank-reach.test.ts'], says: 'reaches no further' },
  },
  {
    name: 'what lenders are to get is ordered again beside what is on its way',
    file: 'src/views/loan-claims.ts',
    find: 'const openMinor = due.amountMinor - sumOf(sent);',
    replace: 'const openMinor = due.amountMinor;',
    caughtBy: {
      tests: ['test/node/commands/loan-orders.test.ts', 'test/node/commands/loan-orders-once.test.ts'],
      says: 'once|no more than is due',
    },
  },
  {
    name: 'interest that somebody paid by hand is booked again',
    file: 'src/views/loan-claims.ts',
    find: '>= amountMinor;',
    replace: '> amountMinor;',
    caughtBy: { tests: ['test/node/commands/loan-orders.test.ts'], says: 'booked by hand' },
  },
];
