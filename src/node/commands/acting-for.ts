// For which enterprise somebody acts: the one named, or the only one that the speaker represents.

import { hasPower } from '../../contexts/governance/facts.ts';
import { enterprises } from '../../contexts/membership/tables.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { speaker, textOrNull } from './speaking.ts';

/** The enterprise named, or the one that the speaker acts for when it is one alone. */
export async function enterpriseOf(
  session: Session,
  values: ArgumentValues,
  option = 'for',
): Promise<string> {
  const named = textOrNull(values, option);
  if (named !== null) return named;
  const person = speaker(session, values);
  const own = await session.read((state) =>
    state
      .range(enterprises)
      .map(([enterprise]) => enterprise)
      .filter((enterprise) => hasPower(state, person, 'represent', enterprise)),
  );
  const [only] = own;
  if (only !== undefined && own.length === 1) return only;
  const says =
    only === undefined ? `${person} acts for no enterprise.` : `${person} acts for ${own.join(' and ')}.`;
  throw new CommandTrouble({ kind: 'usage', says, next: `Name the enterprise with --${option}.` });
}
