// Guards that the law of a country may ask for. None by default: what applies to a commune its members decide, or a preset proposes.

import { amounts, count, LARGEST, WHOLE, words } from './parameter.ts';

const RULE = 'Direct loans';
const HALF = WHOLE / 2n;

export const lawParameters = {
  loanSubordination: words(
    'loan-subordination',
    RULE,
    ['no', 'yes'],
    'Whether new direct loans are subordinated: paid back after all other creditors, and not while that would make the commune insolvent.',
  ),
  offerCount: count(
    'offer-count',
    RULE,
    'loans',
    [0, 0, 100_000],
    'How many direct loans of one kind may ever be agreed on; 0 for any number.',
  ),
  offerAmountMinor: amounts(
    'offer-amount',
    RULE,
    'minor',
    [0n, 0n, LARGEST],
    'How much may be paid in on direct loans of one kind within twelve months; 0 for any amount.',
  ),
  offerLimits: words(
    'offer-limits',
    RULE,
    ['both', 'either'],
    'Whether offer-count and offer-amount must both be kept, or it is enough that a kind of loan keeps one of them.',
  ),
  loanPersonCapMinor: amounts(
    'loan-person-cap',
    RULE,
    'minor',
    [0n, 0n, LARGEST],
    'How much one lender may lend directly, all contracts together; 0 for any amount.',
  ),
  interestTaxPpm: amounts(
    'interest-tax',
    'Ledger',
    'ppm',
    [0n, 0n, HALF],
    'The part of all interest that is withheld for the tax office.',
  ),
  interestSurchargePpm: amounts(
    'interest-surcharge',
    'Ledger',
    'ppm',
    [0n, 0n, WHOLE],
    'What is withheld on top, as a part of the tax on interest.',
  ),
} as const;
