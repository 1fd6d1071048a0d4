// `telekommune price`: what a bond with interest twice a year costs at a yield, without a node.

import { formatDecimal, multiply, parseDecimal, rational } from '../../kernel/rational.ts';
import type { Rational } from '../../kernel/rational.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { oneOf, option, required } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { numberOrNull, textOf, textOrNull } from '../../node/commands/speaking.ts';
import {
  accrued,
  priceFromYield,
  type YieldTerms,
  yieldTermsFault,
} from '../../schedules/price-from-yield.ts';
import type { Machine } from '../machine.ts';
import { decimal } from '../../node/commands/cells.ts';
import { sentence } from '../../node/sentence.ts';

const PLACES = 6;
const FIRSTS = ['regular', 'short', 'long', 'reopened'] as const;

/** 8.75 as a number of hundredths of a whole. */
function percentIn(values: ArgumentValues, name: string): Rational {
  const typed = textOf(values, name);
  const read = parseDecimal(typed.replace(/\s*%$/, ''));
  if (read !== null) return read;
  throw new CommandTrouble({
    kind: 'usage',
    says: `--${name}: "${typed}" is no rate.`,
    next: 'Write it like 8.75.',
  });
}

function termsFrom(values: ArgumentValues): YieldTerms {
  const daysOfHalfYear = numberOrNull(values, 'half-year-days') ?? 184;
  return {
    coupon: percentIn(values, 'coupon'),
    yieldRate: multiply(percentIn(values, 'yield'), rational(1n, 100n)),
    halfYears: numberOrNull(values, 'half-years') ?? 0,
    days: numberOrNull(values, 'days') ?? daysOfHalfYear,
    daysOfHalfYear,
    first: FIRSTS.find((one) => one === textOrNull(values, 'first')) ?? 'regular',
  };
}

function answer(terms: YieldTerms): Answer {
  const fault = yieldTermsFault(terms);
  if (fault !== null)
    throw new CommandTrouble({
      kind: 'usage',
      says: `There is no price: ${fault}.`,
      next: 'See telekommune price --help',
    });
  const price = formatDecimal(priceFromYield(terms), PLACES);
  const interest =
    terms.first === 'reopened' ? formatDecimal(accrued(terms), PLACES) : formatDecimal(rational(0n), PLACES);
  return {
    data: { price, accruedInterest: interest },
    lines: [
      terms.first === 'reopened'
        ? sentence('{price} for 100 of face value, and {interest} of accrued interest.', {
            price: decimal(price),
            interest: decimal(interest),
          })
        : sentence('{price} for 100 of face value.', { price: decimal(price) }),
    ],
  };
}

export const priceCommand: MachineCommand<Machine> = {
  path: ['price'],
  group: 'desk',
  summary: 'Work out what a bond with interest twice a year costs at a yield',
  details: [
    'By the formulas of 31 CFR 356, appendix B, section II; exact, rounded once. Bonds of the commune are sold at par: this is for comparing them with others.',
  ],
  arguments: [
    required(option('coupon', 'text', 'interest a year on 100, such as 8.75')),
    required(option('yield', 'text', 'the yield a year in per cent, such as 8.84')),
    required(option('half-years', 'count', 'whole half-years after the first payment of interest')),
    option('days', 'count', 'days from the issue to the first payment; a whole half-year if left out'),
    option('half-year-days', 'count', 'days of the half-year in which those lie; 184 if left out'),
    oneOf(option('first', 'word', 'how the first payment is: regular if left out'), FIRSTS),
  ],
  example: 'telekommune price --coupon 8.75 --yield 8.84 --half-years 59',
  foresee: null,
  run: async (_machine, values) => answer(termsFrom(values)),
};
