// Faults of the direct loans: their interest, whose money they are, and registers that are imported twice.

import type { Mutant } from './mutant.ts';

export const loanMutants: readonly Mutant[] = [
  {
    name: 'the interest of a loan costs the pool nothing',
    file: 'src/contexts/loans/settling.ts',
    find: '  if (interestMinor !== 0n) draft.raise(commonMoneyMoved, { amountMinor: -interestMinor, date });\n',
    replace: '',
    caughtBy: { tests: ['test/contexts/loans'], says: 'adds interest to the balance' },
  },
  {
    name: 'a loan that is dated back bears nothing for the year that is settled',
    file: 'src/contexts/loans/recording.ts',
    find: 'settle(draft, name, moved(contract, { amountMinor: movement.amountMinor, date }), yearOf(date));',
    replace:
      'settle(draft, name, moved(contract, { amountMinor: movement.amountMinor, date }), Math.max(yearOf(date), contract.settledYear + 1));',
    caughtBy: { tests: ['test/contexts/loans'], says: 'FAIL' },
  },
  {
    name: 'a loan loses a day where its rate changes',
    file: 'src/contexts/loans/year-interest.ts',
    find: 'const until = counted(loan.dayCount, date, toDate);',
    replace:
      'const until = counted(loan.dayCount, fromDate, toDate);\n    before = { days: 0, fraction: ZERO };',
    caughtBy: { tests: ['test/contexts/loans'], says: 'splits the year' },
  },
  {
    name: 'loans are shared out as dividends',
    file: 'src/contexts/ledger/loan-money.ts',
    find: "  if (paidFor === 'cost') return owedMinor;\n",
    replace: "  if (paidFor === 'cost' || paidFor === 'dividend') return owedMinor;\n",
    caughtBy: { tests: ['test/contexts/loans'], says: 'loans pay for costs and are never shared out' },
  },
  {
    name: 'a register that is imported again pays in again',
    file: 'src/contexts/loans/paying.ts',
    find: '  if (line !== null) draft.put(importedLines, line, contract);\n',
    replace: '  if (line === contract) draft.put(importedLines, line, contract);\n',
    caughtBy: {
      tests: ['test/node/commands/loan-import.test.ts'],
      says: 'imported again, nothing is left to say',
    },
  },
  {
    name: 'a decimal sign that could be either is taken for one',
    file: 'src/register/spellings.ts',
    find: '  return doubtful === null ? { open: true } : { fault: unclear(doubtful) };',
    replace:
      '  return doubtful === null || unclear(doubtful) !== doubtful ? { open: true } : { open: true };',
    caughtBy: { tests: ['test/register'], says: 'the decimal sign' },
  },
];
