// Direct loans come and go: contracts, payments in and out, dated back and ahead, notice, other rates, registers carried over, ends.

import { holderKnown, type Holder } from '../../../src/contexts/bonds/facts.ts';
import { outsideHolders } from '../../../src/contexts/bonds/tables.ts';
import { charterValue, parameters } from '../../../src/contexts/governance/facts.ts';
import { allContracts, type Contract, movementsFrom, owedOn } from '../../../src/contexts/loans/facts.ts';
import { closedThrough } from '../../../src/contexts/ledger/facts.ts';
import type { CivilDate } from '../../../src/kernel/calendar.ts';
import { AMOUNT_MOST } from '../../../src/kernel/codec.ts';
import {
  bookingDate,
  type Deed,
  type Deeds,
  represented,
  type Scene,
  someOf,
  speakers,
  treasurers,
} from './scene.ts';

const NAMES = ['d-1', 'd-2', 'd-3', 'd-4'] as const;

/** Somebody hostile may have lent more than one entry can pay back. */
function payable(minor: bigint): bigint {
  return minor > AMOUNT_MOST ? AMOUNT_MOST : minor;
}

/** Mostly now, often back as far as the books are open. */
function loanDate(scene: Scene): number {
  const { dice, state, today } = scene;
  if (dice.chance(60)) return bookingDate(scene);
  const first = (closedThrough(state) ?? today - 200) + 1;
  return dice.between(Math.min(first, today), today);
}

function lenders(scene: Scene): readonly Holder[] {
  const { state } = scene;
  const outside = state.range(outsideHolders).map(([name]): Holder => ({ is: 'outside', name }));
  const inside = speakers(scene).map((name): Holder => ({ is: 'person', name }));
  const firms = represented(scene).map(({ enterprise }): Holder => ({ is: 'enterprise', name: enterprise }));
  return [...outside, ...inside, ...firms].filter((one) => holderKnown(state, one));
}

function rateOf({ dice, state }: Scene): bigint {
  const ceilingPpm = charterValue(state, parameters.loanCeilingPpm);
  return dice.chance(4) ? ceilingPpm + 1n : dice.pick([0n, ceilingPpm / 3n, ceilingPpm]);
}

function agreeing(scene: Scene, person: string, name: string): Deed {
  const { dice, today } = scene;
  return {
    weight: 1,
    person,
    kind: 'loans.agreed@1',
    body: () => ({
      contract: name,
      title: `No. ${name}`,
      holder: dice.pickOrNull(lenders(scene)) ?? { is: 'outside', name: 'nobody' },
      kind: 'direct',
      ratePpm: rateOf(scene),
      noticeDays: dice.pick([0, 0, 5, 30]),
      dayCount: dice.pick([null, null, '30E/360', 'act/act-isda', 'act/365f', 'act/360'] as const),
      interest: dice.pick([null, 'added', 'paid'] as const),
      rounding: dice.pick(['year', 'movement'] as const),
      date: today,
      reference: '',
    }),
  };
}

function running(scene: Scene, person: string, name: string, row: Contract): Deed[] {
  const { dice, state, today } = scene;
  const payment = (amountMinor: bigint) => ({
    contract: name,
    amountMinor: payable(amountMinor),
    date: loanDate(scene),
    reference: 'transfer',
    line: dice.chance(8) ? 'ab'.repeat(16) : null,
  });
  const deeds: Deed[] = [
    {
      weight: 1.5,
      person,
      kind: 'loans.paid-in@1',
      body: () => payment(BigInt(dice.between(1, 50_000))),
    },
    {
      weight: 0.3,
      person,
      kind: 'loans.notice-given@1',
      body: () => ({
        contract: name,
        amountMinor: dice.chance(50) ? null : payable(someOf(scene, row.balanceMinor + 1n)),
        date: bookingDate(scene),
        reference: '',
      }),
    },
    {
      weight: 0.3,
      person,
      kind: 'loans.rate-changed@1',
      body: () => ({
        contract: name,
        ratePpm: rateOf(scene),
        date: loanDate(scene) + dice.pick([0, 0, 40]),
        reference: '',
      }),
    },
    {
      weight: 0.2,
      person,
      kind: 'loans.closed@1',
      body: () => {
        const date = loanDate(scene);
        const { totalMinor } = owedOn(state, name, row, date as CivilDate);
        return {
          contract: name,
          amountMinor: totalMinor < 0n ? 0n : payable(totalMinor),
          date,
          reference: '',
        };
      },
    },
  ];
  if (row.balanceMinor > 0n)
    deeds.push({
      weight: 0.7,
      person,
      kind: 'loans.paid-out@1',
      body: () => payment(someOf(scene, row.balanceMinor)),
    });
  const mistaken = dice.pickOrNull(movementsFrom(state, name, 1600));
  if (mistaken !== null)
    deeds.push({
      weight: 0.2,
      person,
      kind: 'loans.payment-reversed@1',
      body: () => ({ contract: name, entry: mistaken.entry, reason: 'a mistake' }),
    });
  if (row.interestDueMinor > 0n)
    deeds.push({
      weight: 1.5,
      person,
      kind: 'loans.interest-paid@1',
      body: () => payment(someOf(scene, row.interestDueMinor)),
    });
  if (row.movements === 0)
    deeds.push({
      weight: 0.8,
      person,
      kind: 'loans.carried-over@1',
      body: () => ({
        contract: name,
        balanceMinor: BigInt(dice.between(0, 90_000)),
        interestMinor: BigInt(dice.between(0, 900)),
        date: dice.chance(80) ? today : loanDate(scene),
        reference: 'register',
      }),
    });
  return deeds;
}

/** Only where the charter allowed loans at the founding: other lives stay as their seeds have always drawn them. */
export const loanLife: Deeds = (scene) => {
  const { state } = scene;
  if (charterValue(state, parameters.directLoans) === 'no') return [];
  const rows = allContracts(state);
  const free = NAMES.find((name) => rows.every(([known]) => known !== name));
  return treasurers(scene).flatMap((person) => [
    ...(free === undefined ? [] : [agreeing(scene, person, free)]),
    ...rows
      .filter(([, row]) => row.state === 'open' || scene.dice.chance(2))
      .flatMap(([name, row]) => running(scene, person, name, row)),
  ]);
};
