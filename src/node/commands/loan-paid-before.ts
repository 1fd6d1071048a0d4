// The same payment said twice: same contract, same amount, same day. Nobody is asked to remember; who means it says so.

import { contractOf, movementsFrom, yearOf } from '../../contexts/loans/facts.ts';
import { loanInterestPaid } from '../../views/loans-on.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { option } from './arguments.ts';
import { booking, isSet, textOf } from './speaking.ts';
import { dateText, shortId } from './wording.ts';

export const againOption = option(
  'again',
  'flag',
  'it is a second payment of the same amount on the same day, no slip',
);

type Money = (minor: bigint) => string;

function paidBefore(says: string, contract: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'payment-recorded-already',
    says,
    next: `Look at it: telekommune loans show ${contract}. If it was paid a second time, say so: --again`,
  });
}

/** Refuses what stands there already: in positive, out negative. */
export async function mustBeNew(
  session: Session,
  values: ArgumentValues,
  amountMinor: bigint,
  money: Money,
): Promise<void> {
  const contract = textOf(values, 'contract');
  const { date } = await booking(session, values);
  const same = await session.read((state) =>
    contractOf(state, contract) === null
      ? undefined
      : movementsFrom(state, contract, yearOf(date)).find(
          (one) => one.date === date && one.amountMinor === amountMinor,
        ),
  );
  if (same === undefined || isSet(values, 'again')) return;
  const minor = amountMinor < 0n ? -amountMinor : amountMinor;
  const way = amountMinor < 0n ? 'paid back' : 'paid in';
  throw paidBefore(
    `${money(minor)} were ${way} under contract ${contract} on ${dateText(date)} already (entry ${shortId(same.entry)}).`,
    contract,
  );
}

/** The same for interest that was paid out. */
export async function mustBeNewInterest(
  session: Session,
  values: ArgumentValues,
  amountMinor: bigint,
  money: Money,
): Promise<void> {
  const contract = textOf(values, 'contract');
  const { date } = await booking(session, values);
  const paid = await session.read((state) => loanInterestPaid(state, contract));
  const same = paid.find((one) => one.date === date && one.minor === amountMinor);
  if (same === undefined || isSet(values, 'again')) return;
  throw paidBefore(
    `${money(amountMinor)} of interest were paid under contract ${contract} on ${dateText(date)} already.`,
    contract,
  );
}
