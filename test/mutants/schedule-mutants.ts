// Faults of schedules: dates, steps and sums.

import type { Mutant } from './mutant.ts';

const cases = { tests: ['test/schedules/actus.test.ts'], says: 'FAIL' };

export const scheduleMutants: readonly Mutant[] = [
  {
    name: 'a long stub keeps the last regular date',
    file: 'src/schedules/cycle.ts',
    find: "if (isStub && cycle.stub === 'long' && moments.length > 1) moments.pop();",
    replace: "if (isStub && cycle.stub === 'long' && moments.length > 99) moments.pop();",
    caughtBy: cases,
  },
  {
    name: 'a modified business day leaves its month',
    file: 'src/schedules/business-day.ts',
    find: 'return rule.isModified && leavesMonth ? ',
    replace: 'return !rule.isModified && leavesMonth ? ',
    caughtBy: { tests: ['test/schedules/business-day.test.ts'], says: 'FAIL' },
  },
  {
    name: 'the last second of a day bears no interest of that day',
    file: 'src/schedules/moment.ts',
    find: 'return atEnd ? addDays(date, 1) : date;',
    replace: 'return date;',
    caughtBy: cases,
  },
  {
    name: 'a payment redeems more than is owed',
    file: 'src/schedules/steps.ts',
    find: 'const redeemed = signed(terms, least(wanted, size(state.notional)));',
    replace: 'const redeemed = signed(terms, wanted);',
    caughtBy: { tests: ['test/schedules/steps.test.ts'], says: 'stops at nothing' },
  },
  {
    name: 'a rate reset forgets its spread',
    file: 'src/schedules/steps.ts',
    find: 'let change = minus(plus(times(value, multiplier), spread), state.rate);',
    replace: 'let change = minus(times(value, multiplier), state.rate);',
    caughtBy: cases,
  },
  {
    name: 'an equal payment forgets the last period',
    file: 'src/schedules/annuity.ts',
    find: 'for (let i = dates.length - 2; i >= 0; i -= 1) {',
    replace: 'for (let i = dates.length - 3; i >= 0; i -= 1) {',
    caughtBy: { tests: ['test/schedules/properties.test.ts'], says: 'has equal payments' },
  },
  {
    name: 'a sum of interest loses its first span',
    file: 'src/schedules/interest-sum.ts',
    find: 'return one === null ? [...parts, ...spans] : [...parts.slice(0, -1), one, ...others];',
    replace: 'return one === null ? [...spans] : [...parts.slice(0, -1), one, ...others];',
    caughtBy: { tests: ['test/schedules/properties.test.ts'], says: 'the sum of its parts' },
  },
  {
    name: 'long fractions lose their rest',
    file: 'src/schedules/fraction.ts',
    find: 'if (rest === 0n) return made(large.numerator + small.numerator * quotient, large.denominator);',
    replace: 'if (rest >= 0n) return made(large.numerator + small.numerator * quotient, large.denominator);',
    caughtBy: { tests: ['test/schedules/fraction.test.ts'], says: 'FAIL' },
  },
  {
    name: 'notice changes the equal parts that were agreed',
    file: 'src/schedules/timetable.ts',
    find: 'const end = this.#terms.amortization ?? this.#agreedEnd;',
    replace: 'const end = this.#terms.amortization ?? this.#end;',
    caughtBy: { tests: ['test/schedules/later-events.test.ts'], says: 'as they were agreed' },
  },
  {
    name: 'a prepayment leaves later payments as they were',
    file: 'src/schedules/steps.ts',
    find: "if (terms.prepaymentEffect === 'M' || state.payment === null",
    replace: "if (terms.prepaymentEffect === 'A' || state.payment === null",
    caughtBy: { tests: ['test/schedules/later-events.test.ts'], says: 'later parts smaller' },
  },
  {
    name: 'holidays of a list are business days',
    file: 'src/schedules/business-calendar.ts',
    find: 'return !holidays.has(date);',
    replace: 'return true;',
    caughtBy: { tests: ['test/schedules/business-day.test.ts'], says: 'out of a list are passed over' },
  },
];
