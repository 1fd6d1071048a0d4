// What the commands about direct loans share: the contract, and the day up to which interest is reckoned.

import type { CivilDate } from '../../kernel/calendar.ts';
import type { ArgumentValues, CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { option, place } from './arguments.ts';
import { notFound, numberOrNull, sealedDate } from './speaking.ts';

export const loanPlace = place('contract', 'slug', 'the contract’s short name', 'loans');

export const untilOption = option(
  'until',
  'date',
  'the day up to which interest is reckoned; the sealed day if left out',
);

/** Says that there is no such contract. */
export function loanUnknown(contract: string): CommandTrouble {
  return notFound(`There is no contract ${contract}.`, 'See the contracts there are: telekommune loans');
}

/** The day of `--until`, or the sealed one. */
export async function reckonedTo(session: Session, values: ArgumentValues): Promise<CivilDate> {
  return (numberOrNull(values, 'until') ?? (await sealedDate(session))) as CivilDate;
}
