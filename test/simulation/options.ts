// Everything that differs between two seeds, drawn from the seed before anything happens.

import { SeededDice } from './seeded-dice.ts';

/** Troubles of network and machines; all in percent. */
export interface Chaos {
  readonly drop: number;
  readonly duplicate: number;
  /** A message stays under way for another round. */
  readonly delay: number;
  /** A later message overtakes. */
  readonly overtake: number;
  /** A bit flips under way. */
  readonly corrupt: number;
  /** In each step, for some direction. */
  readonly cut: number;
  readonly crash: number;
}

export interface Options {
  readonly seed: number;
  /** Nodes that carry people's entries; the first one is the founder's. */
  readonly logs: number;
  readonly witnesses: number;
  readonly people: number;
  readonly enterprises: number;
  readonly steps: number;
  /** How often people say something that is not urgent instead of letting time pass, in percent. */
  readonly idleTalk: number;
  readonly realKeys: boolean;
  /** Every node folds for itself through the node's own code; else a batch over one state is folded once for all. */
  readonly foldsAlone: boolean;
  readonly charter: readonly { readonly parameter: string; readonly value: string }[];
  readonly chaos: Chaos;
  /** In percent of all that is said. */
  readonly hostile: number;
  /** A carrier of entries writes two histories of its log. */
  readonly forks: boolean;
  /** One of four witnesses says one thing to some and another to others. */
  readonly equivocates: boolean;
  /** One carrier of entries runs rules that know a kind more. */
  readonly strangeVersion: boolean;
  /** How often a witness looks in a step, in percent. */
  readonly witnessing: number;
  /** How wrong the clock of one witness is. */
  readonly wrongClockMs: number;
  /** A majority of the witnesses is away for a part of the time. */
  readonly witnessesAway: boolean;
}

const CALM: Chaos = { drop: 0, duplicate: 0, delay: 0, overtake: 0, corrupt: 0, cut: 0, crash: 0 };
const YEAR_MS = 365 * 86_400_000;

function drawChaos(dice: SeededDice): Chaos {
  if (dice.chance(25)) return CALM;
  const upTo = (most: number): number => (dice.chance(50) ? 0 : dice.between(1, most));
  return {
    drop: upTo(30),
    duplicate: upTo(20),
    delay: upTo(60),
    overtake: upTo(20),
    corrupt: upTo(10),
    cut: upTo(15),
    crash: upTo(8),
  };
}

/** Draws short terms and all sorts of choices. */
export function drawCharter(dice: SeededDice): Options['charter'] {
  const choices: { readonly [parameter: string]: readonly string[] } = {
    'voting-days': ['1', '3', '14'],
    quorum: ['0', '333333', '600000'],
    'early-decision': ['yes', 'yes', 'yes', 'no'],
    'share-grace-days': ['0', '5', '40'],
    'struck-wait-days': ['0', '3', '30'],
    'bid-days': ['1', '2'],
    'reveal-days': ['1', '2'],
    'payment-days': ['1', '5'],
    'second-payment-days': ['1', '4'],
    'bond-face': ['1', '100', '10000'],
    surplus: ['redeem', 'pool'],
    'reserve-months': ['0', '1', '2'],
    'arrears-grace-days': ['0', '10', '30'],
    'default-by': ['automatic', 'automatic', 'vote'],
    'lease-bid-days': ['1', '2'],
    'lease-reveal-days': ['1', '2'],
    'lease-format': ['vickrey', 'first'],
    'lease-term': ['1', '6', '24'],
    'review-years': ['1'],
    'review-by': ['index', 'auction', 'auction'],
    'empty-auctions': ['1', '1', '2'],
    recourse: ['asset', 'commune'],
    'dividend-months': ['1', '2'],
    'pool-reserve': ['0', '100000', '1000000'],
    'credit-limit': ['0', '500'],
  };
  return Object.entries(choices).map(([parameter, values]) => ({ parameter, value: dice.pick(values) }));
}

/** Every third commune takes direct loans. Decided without dice, so that the others live as before. */
export function loansCharter(seed: number): Options['charter'] {
  return seed % 3 === 2 ? [{ parameter: 'direct-loans', value: 'yes' }] : [];
}

/** The charter, so that rents come under review by auction and leases last until then. */
function withReviews(charter: Options['charter']): Options['charter'] {
  const fixed = new Map([
    ['review-by', 'auction'],
    ['lease-term', '24'],
    ['arrears-grace-days', '30'],
  ]);
  return charter.map(({ parameter, value }) => ({ parameter, value: fixed.get(parameter) ?? value }));
}

/** Draws the options of a seed. */
export function optionsOf(seed: number): Options {
  const dice = new SeededDice(seed);
  // A few worlds live long and calmly, with few nodes: only so do leases come under review, and assets find no tenant.
  const isLong = seed % 16 === 7;
  const witnesses = isLong ? 1 : dice.pick([1, 1, 2, 3, 3, 4]);
  const logs = isLong ? 1 : dice.between(1, Math.min(3, 5 - witnesses));
  const chaos = isLong ? CALM : drawChaos(dice);
  return {
    seed,
    logs,
    witnesses,
    people: dice.pick([2, 2, 3, 3, 4]),
    enterprises: isLong ? 2 : dice.between(1, 3),
    steps: isLong ? dice.between(300, 500) : dice.between(25, dice.chance(20) ? 200 : 80),
    idleTalk: isLong ? 12 : 40,
    realKeys: seed % 25 === 0,
    foldsAlone: seed % 10 === 0,
    charter: [...(isLong ? withReviews(drawCharter(dice)) : drawCharter(dice)), ...loansCharter(seed)],
    chaos,
    hostile: dice.pick([0, 5, 15]),
    forks: logs > 1 && dice.chance(12),
    equivocates: witnesses === 4 && dice.chance(40),
    strangeVersion: logs > 1 && dice.chance(12),
    witnessing: dice.pick([25, 40, 80]),
    wrongClockMs: witnesses === 3 ? dice.pick([0, 0, YEAR_MS, -YEAR_MS]) : 0,
    witnessesAway: dice.chance(15),
  };
}
