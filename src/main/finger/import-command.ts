// `telekommune finger-import`: takes over what a person showed from their home.

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importHome } from '../../doors/finger/import-home.ts';
import { isUserName } from '../../doors/finger/plan-files.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { option, place } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { makePrivateFolder, replaceFile } from '../../node/private-file.ts';
import type { Machine } from '../machine.ts';
import { fingerFolder } from './finger-folder.ts';
import { unworded } from '../../node/sentence.ts';

function run({ folder }: Machine, values: ArgumentValues): Answer {
  const home = textOf(values, 'home');
  const user = textOrNull(values, 'user') ?? basename(home);
  const name = textOrNull(values, 'name');
  if (!isUserName(user)) {
    const next = 'Name one of letters, digits, dots and hyphens: --user NAME';
    throw new CommandTrouble({ kind: 'usage', says: `"${user}" cannot be asked for by finger.`, next });
  }
  if (!existsSync(home))
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no folder ${home}.`,
      next: 'See its spelling.',
    });
  const { people } = fingerFolder(folder);
  makePrivateFolder(people);
  const imported = importHome(home, people, user);
  if (name !== null) replaceFile(join(imported.folder, '.name'), `${name}\n`);
  const { taken, left } = imported;
  return {
    data: { user, folder: imported.folder, taken: [...taken], left: [...left] },
    lines: [
      taken.length === 0
        ? unworded(`There was nothing to take over in ${home}.`)
        : unworded(`${taken.join(', ')} of ${home} are now what “${user}” shows, in ${imported.folder}.`),
      ...(left.length === 0
        ? []
        : [
            unworded(
              `Not taken over, because they are no regular files, empty or too large: ${left.join(', ')}.`,
            ),
          ]),
    ],
    next: ['telekommune finger-serve'],
  };
}

export const fingerImportCommand: MachineCommand<Machine> = {
  path: ['finger-import'],
  group: 'voice',
  summary: 'Take over .plan, .project, .pgpkey and .nofinger from a home, to be served',
  details: ['Copies; the home stays as it is. Links are not followed.'],
  arguments: [
    place('home', 'folder', 'the home with the files'),
    option('user', 'text', 'what the person is asked for by; the name of the home if left out'),
    option('name', 'text', 'the full name, as it is shown'),
  ],
  example: 'telekommune finger-import /home/anna --name "Anna Berg"',
  foresee: null,
  run: async (machine, values) => run(machine, values),
};
