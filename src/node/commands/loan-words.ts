// What the commands about direct loans share: the contract and its name, and the day up to which interest is reckoned.

import type { CivilDate } from '../../kernel/calendar.ts';
import type { Argument, ArgumentValues, CommandTrouble } from '../command.ts';
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

/** The day of what is said of a contract, and what it rests on. */
export function dated(day: string): readonly Argument[] {
  return [
    option('date', 'date', `${day}; the sealed day if left out`),
    option('reference', 'text', 'the letter that says it; empty if left out'),
  ];
}

export const NAME_CHARACTERS_MAX = 32;

/** A short name out of a number or a title: "Nr. 2019/07" is nr-2019-07. Empty where nothing is left. */
export function shortNameOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.slice(0, NAME_CHARACTERS_MAX).replaceAll(/^-+|-+$/g, '');
}
