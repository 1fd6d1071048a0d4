// Faults of the guards that the law may ask for, of withheld tax, and of the forecast.

import type { Mutant } from './mutant.ts';

export const lawMutants: readonly Mutant[] = [
  {
    name: 'twelve months begin with the same day of the year before',
    file: 'src/contexts/loans/offers.ts',
    find: 'sales.filter(([day]) => day > after && day <= end)',
    replace: 'sales.filter(([day]) => day >= after && day <= end)',
    caughtBy: { tests: ['test/contexts/loans/offers.test.ts'], says: 'twelve months end with a day' },
  },
  {
    name: 'a payment that is dated back looks only at the months before it',
    file: 'src/contexts/loans/offers.ts',
    find: '...sales.map(([day]) => day).filter((day) => day > date)',
    replace: '...[]',
    caughtBy: { tests: ['test/contexts/loans/offers.test.ts'], says: 'twelve months end with a day' },
  },
  {
    name: 'the tax of a settled year follows the charter of today',
    file: 'src/contexts/loans/course.ts',
    find: 'settled.get(year) ?? taxedNow',
    replace: 'taxedNow',
    caughtBy: { tests: ['test/contexts/loans/withholding.test.ts'], says: 'at the rates of that year' },
  },
  {
    name: 'withheld tax pays costs',
    file: 'src/contexts/ledger/spoken-for.ts',
    find: "  'liabilities:tax': 'taxMinor',\n",
    replace: '',
    caughtBy: { tests: ['test/contexts/loans/withholding.test.ts'], says: 'to nobody else' },
  },
  {
    name: 'a forecast takes in the rent of a day before its coupon',
    file: 'src/views/forecast/forecast.ts',
    find: '    for (const asset of this.assets) asset.coupon(day);\n    this.record(day);\n    for (const asset of this.assets) asset.rentFallsDue(day);\n',
    replace:
      '    for (const asset of this.assets) asset.rentFallsDue(day);\n    for (const asset of this.assets) asset.takeRent();\n    for (const asset of this.assets) asset.coupon(day);\n    this.record(day);\n',
    caughtBy: { tests: ['test/views/forecast.test.ts'], says: 'at month 0 it says what the books say' },
  },
];
