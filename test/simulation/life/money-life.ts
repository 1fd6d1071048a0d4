// Common money, the dividend, mutual credit, and the closing of periods.

import { creditBalance } from '../../../src/contexts/credit/facts.ts';
import { claimOf } from '../../../src/contexts/dividends/facts.ts';
import { claims } from '../../../src/contexts/dividends/tables.ts';
import { charterValue, parameters } from '../../../src/contexts/governance/facts.ts';
import { bankMinor, closedThrough } from '../../../src/contexts/ledger/facts.ts';
import { manuals } from '../../../src/contexts/ledger/tables.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  endOfMonth,
  yearMonthDay,
} from '../../../src/kernel/calendar.ts';
import {
  bookingDate,
  type Deed,
  type Deeds,
  enterprisesInForce,
  represented,
  someOf,
  treasurers,
} from './scene.ts';

/** The last day of the month before. */
function lastMonthEnd(today: CivilDate): CivilDate {
  return addDays(today, -yearMonthDay(today).day);
}

const common: Deeds = (scene) => {
  const { state, dice, today } = scene;
  const deeds: Deed[] = [];
  for (const person of treasurers(scene)) {
    const date = bookingDate(scene);
    const held = bankMinor(state);
    deeds.push({
      weight: 0.6,
      person,
      kind: 'ledger.contribution-received@1',
      body: () => ({
        from: 'a friend',
        use: dice.pick(['capital', 'grant', 'carried-over'] as const),
        amountMinor: BigInt(dice.between(1, 500)),
        date,
        reference: 'gift',
      }),
    });
    deeds.push({
      weight: held > 0n ? 0.6 : 0.05,
      person,
      kind: 'ledger.common-cost-paid@1',
      body: () => ({
        kind: dice.pick(['bookkeeping', 'party']),
        amountMinor: someOf(scene, held > 60n ? 60n : held),
        date,
        reference: 'invoice',
      }),
    });
    const open = dice.pickOrNull(state.range(manuals).filter(([, { reversed }]) => !reversed));
    if (open !== null)
      deeds.push({
        weight: 0.3,
        person,
        kind: 'ledger.reversed@1',
        body: () => ({ entry: open[0], date, reason: 'a mistake' }),
      });
    const closed = closedThrough(state);
    const through =
      closed === null ? lastMonthEnd(today) : endOfMonth(addMonths(addDays(closed as CivilDate, 1), 0));
    if (closed === null || through < today)
      deeds.push({ weight: 0.8, person, kind: 'ledger.period-closed@1', body: () => ({ through }) });
  }
  return deeds;
};

const dividend: Deeds = (scene) => {
  const { state, dice } = scene;
  const owed = state
    .range(claims)
    .map(([person]) => ({ person, minor: claimOf(state, person) }))
    .filter(({ minor }) => minor > 0n);
  if (owed.length === 0) return [];
  return treasurers(scene).flatMap((author): Deed[] => {
    const date = bookingDate(scene);
    return [
      {
        weight: 3,
        person: author,
        kind: 'dividends.paid@1',
        body: () => {
          const { person, minor } = dice.pick(owed);
          return { person, amountMinor: someOf(scene, minor), date, reference: 'dividend' };
        },
      },
      {
        weight: 2,
        person: author,
        kind: 'dividends.paid-out@1',
        body: () => ({
          payments: owed.map(({ person, minor }) => ({ person, amountMinor: someOf(scene, minor) })),
          date,
          reference: 'dividend',
        }),
      },
    ];
  });
};

const credit: Deeds = (scene) => {
  const { state, dice } = scene;
  const limit = charterValue(state, parameters.creditLimitMinor);
  return represented(scene).flatMap(({ enterprise: payer, person }): Deed[] => {
    const payee = dice.pickOrNull(enterprisesInForce(scene).filter((name) => name !== payer));
    const free = creditBalance(state, payer) + limit;
    if (payee === null || free <= 0n) return [];
    return [
      {
        weight: 1.5,
        person,
        kind: 'credit.paid@1',
        body: () => ({ payer, payee, amountMinor: someOf(scene, free), memo: 'bread' }),
      },
    ];
  });
};

export const moneyLife: Deeds = (scene) => [...common(scene), ...dividend(scene), ...credit(scene)];
