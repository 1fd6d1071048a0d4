// The charter: every choice of the commune, with its name, its default, its range and a sentence (COMMUNE.md, choices marked [C]).
// A parameter is never renamed and never reinterpreted: a new meaning is a new parameter.

import { lawParameters } from './charter-law.ts';
import { amounts, count, LARGEST, type Parameter, WHOLE, words } from './parameter.ts';

export type { AmountParameter, CountParameter, Parameter, WordParameter } from './parameter.ts';

/** All parameters, in the order in which the charter prints them. Ranges are [least, default, most]; a list of words begins with its default. */
export const parameters = {
  votingDays: count('voting-days', '20', 'days', [0, 14, 365], 'How long a proposal is open for votes.'),
  quorumPpm: amounts(
    'quorum',
    '4',
    'ppm',
    [0n, 333_333n, WHOLE],
    'The part of all members that must vote for a decision to count.',
  ),
  earlyDecision: words(
    'early-decision',
    '20',
    ['yes', 'no'],
    'Whether a vote ends as soon as more than half of all members agree on it.',
  ),
  shareGraceDays: count(
    'share-grace-days',
    '3',
    'days',
    [0, 60, 730],
    'How long a share lasts after the last attestation of labour was withdrawn.',
  ),
  struckWaitDays: count(
    'struck-wait-days',
    '2',
    'days',
    [0, 30, 730],
    'How long an enterprise cannot attest labour anew that the members have voted to be no fact.',
  ),
  invitationDays: count(
    'invitation-days',
    '21',
    'days',
    [1, 7, 90],
    'How long an invitation can be used at the most.',
  ),
  bidDays: count('bid-days', '7', 'days', [1, 14, 365], 'How long a bond auction takes sealed bids.'),
  revealDays: count('reveal-days', '7', 'days', [1, 7, 90], 'How long bidders then have to open their bids.'),
  paymentDays: count(
    'payment-days',
    '8',
    'days',
    [1, 14, 365],
    'How long winners of a bond auction have to pay in.',
  ),
  secondPaymentDays: count(
    'second-payment-days',
    '8',
    'days',
    [1, 7, 365],
    'How long the next bidders have to pay what others left unpaid.',
  ),
  coveragePpm: amounts(
    'coverage',
    '7',
    'ppm',
    [WHOLE, WHOLE, 10n * WHOLE],
    'How many times the offered rent must cover the debt service at the ceiling rate.',
  ),
  faceMinor: amounts(
    'bond-face',
    '7',
    'minor',
    [1n, 10_000n, LARGEST],
    'The face value of one bond of a new series.',
  ),
  surplus: words(
    'surplus',
    '10',
    ['redeem', 'pool'],
    'Where rent goes that is left before full redemption: early redemption or the pool.',
  ),
  reserveMonths: count(
    'reserve-months',
    '10',
    'months',
    [0, 1, 60],
    'How many months of rent an encumbered asset keeps in reserve.',
  ),
  arrearsGraceDays: count(
    'arrears-grace-days',
    '11',
    'days',
    [0, 30, 365],
    'How long rent may be late before it is a default.',
  ),
  defaultBy: words(
    'default-by',
    '11',
    ['automatic', 'vote'],
    'Whether arrears beyond the grace end a lease by themselves or after a vote.',
  ),
  leaseBidDays: count(
    'lease-bid-days',
    '11',
    'days',
    [1, 14, 365],
    'How long a lease auction takes sealed bids.',
  ),
  leaseRevealDays: count(
    'lease-reveal-days',
    '11',
    'days',
    [1, 7, 90],
    'How long bidders then have to open their bids.',
  ),
  leaseFormat: words(
    'lease-format',
    '11',
    ['vickrey', 'first'],
    'Whether the best rent pays the second best or its own.',
  ),
  leaseTermPeriods: count(
    'lease-term',
    '11',
    'months',
    [1, 60, 1200],
    'How many rent periods a lease won at auction lasts.',
  ),
  reviewYears: count(
    'review-years',
    '12',
    'years',
    [1, 5, 50],
    'After how many years the rent of a sitting tenant is reviewed.',
  ),
  reviewBy: words(
    'review-by',
    '12',
    ['index', 'auction'],
    'Whether a review applies the index of the agreement or an auction in which the tenant may match.',
  ),
  emptyAuctions: count(
    'empty-auctions',
    '13',
    'auctions',
    [1, 2, 12],
    'After how many auctions without a bid the asset may be sold outside.',
  ),
  recourse: words(
    'recourse',
    '14',
    ['asset', 'commune'],
    'Who bears a shortfall after a sale: the holders of the series or the pool.',
  ),
  dividendMonths: count(
    'dividend-months',
    '16',
    'months',
    [1, 3, 12],
    'How many months lie between two record dates.',
  ),
  poolReservePpm: amounts(
    'pool-reserve',
    '16',
    'ppm',
    [0n, 0n, WHOLE],
    'The part of the pool that is kept back at each dividend.',
  ),
  creditLimitMinor: amounts(
    'credit-limit',
    '19',
    'minor',
    [0n, 0n, LARGEST],
    'How far an enterprise may go below zero in mutual credit.',
  ),
  bankConfirmations: words(
    'bank-confirmations',
    '21',
    ['one', 'two'],
    'How many treasurers must say which entries of the books a line of the bank is.',
  ),
  directLoans: words(
    'direct-loans',
    'Direct loans',
    ['no', 'yes'],
    'Whether anybody may lend to the commune at any time, beside the bonds of an asset.',
  ),
  loanCeilingPpm: amounts(
    'loan-ceiling',
    'Direct loans',
    'ppm',
    [0n, 30_000n, 200_000n],
    'The highest rate that a lender of a direct loan may choose.',
  ),
  loanNoticeDays: count(
    'loan-notice-days',
    'Direct loans',
    'days',
    [0, 0, 3650],
    'The shortest notice that a contract of a direct loan asks for before it is paid back.',
  ),
  loanDayCount: words(
    'loan-day-count',
    'Direct loans',
    ['30/360-us', '30E/360', 'act/act-isda', 'act/365f', 'act/360'],
    'How a new direct loan counts the days of its interest, where its contract does not say.',
  ),
  loanInterest: words(
    'loan-interest',
    'Direct loans',
    ['added', 'paid'],
    'Whether the yearly interest of a new direct loan is added to it or paid out, where its contract does not say.',
  ),
  loanMinimumMinor: amounts(
    'loan-minimum',
    'Direct loans',
    'minor',
    [0n, 0n, LARGEST],
    'What a direct loan comes to at least, once something is paid in.',
  ),
  notices: words(
    'notices',
    'Notices',
    ['members', 'public'],
    'Who may read what the commune has decided, bought, let and paid out, and its register of assets: its members, or anybody who asks over finger and the web.',
  ),
  ...lawParameters,
} as const;

const byName = new Map<string, Parameter>(
  Object.values(parameters).map((parameter) => [parameter.name, parameter]),
);

/** The parameter of that name, or null. */
export function parameterNamed(name: string): Parameter | null {
  return byName.get(name) ?? null;
}

/** Reads a value as the charter writes it (counts and amounts as decimal digits, words as they are); null when it is none or out of range. */
export function readParameter(parameter: Parameter, written: string): number | bigint | string | null {
  if (parameter.is === 'word') return parameter.words.includes(written) ? written : null;
  if (!/^(?:0|[1-9][0-9]{0,17})$/.test(written)) return null;
  if (parameter.is === 'count') {
    const value = Number(written);
    return value >= parameter.least && value <= parameter.most ? value : null;
  }
  const value = BigInt(written);
  return value >= parameter.least && value <= parameter.most ? value : null;
}

/** The range of a parameter in words: `0 to 365 days`, `redeem or pool`. */
export function rangeOf(parameter: Parameter): string {
  if (parameter.is === 'word') return parameter.words.join(' or ');
  return `${parameter.least} to ${parameter.most} ${parameter.unit}`;
}
