// Carries out commands over a session in this process: reads the arguments in the commune's currency, then runs.

import { currencyOf } from '../contexts/governance/facts.ts';
import { type ArgumentValues, type Command, CommandTrouble, type NameKind } from '../node/command.ts';
import { namesOf } from '../node/commands/names.ts';
import type { Progress, Session } from '../node/session.ts';
import { answerAs, hearing, spokenAs } from './hearing.ts';
import { readArguments } from './read-arguments.ts';
import type { Asked, Runner } from './runner.ts';

/** A runner over an open session; closing the runner closes the session. */
export function sessionRunner(commands: readonly Command[], session: Session): Runner {
  const byPath = new Map(commands.map((command) => [command.path.join(' '), command]));

  async function prepare({ path, typed, as }: Asked): Promise<{ command: Command; values: ArgumentValues }> {
    const name = path.join(' ');
    const command = byPath.get(name);
    if (command === undefined) {
      const next = 'See what there is: telekommune --help';
      throw new CommandTrouble({ kind: 'usage', says: `There is no command "${name}" here.`, next });
    }
    const currency = await session.read(currencyOf);
    const values = readArguments(command, typed, currency);
    return { command, values: as === null ? values : { ...values, as } };
  }

  /** Whether who speaks is worth telling: nobody was named, and there are several. */
  function isUnsaid({ as }: Asked): boolean {
    return as === null && session.people().length > 1;
  }

  return {
    async foresee(asked: Asked) {
      const { command, values } = await prepare(asked);
      if (command.foresee === null) return null;
      if (!isUnsaid(asked)) return command.foresee(session, values);
      const spoke = new Set<string>();
      const lines = await command.foresee(hearing(session, spoke), values);
      if (lines === null || spoke.size === 0) return lines;
      return [...lines, spokenAs(spoke)];
    },
    async run(asked: Asked, progress: Progress) {
      const { command, values } = await prepare(asked);
      if (!isUnsaid(asked)) return command.run(session, values, progress);
      const spoke = new Set<string>();
      return answerAs(await command.run(hearing(session, spoke), values, progress), spoke);
    },
    suggest: (names: NameKind) => session.read((state) => namesOf(state, names)),
    close: () => session.close(),
  };
}
