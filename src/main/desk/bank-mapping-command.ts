// `telekommune bank mapping`: begins the file that says what the columns of a bank's CSV mean, without a node.

import { writeFileSync } from 'node:fs';
import { decodeText } from '../../bank/texts.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { option, place, required, written } from '../../node/commands/arguments.ts';
import { fileBytes } from '../../node/commands/bank-file.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { textOf } from '../../node/commands/speaking.ts';
import { FILE_MODE } from '../../node/private-file.ts';
import { sentence } from '../../node/sentence.ts';
import type { Machine } from '../machine.ts';

async function run(values: ArgumentValues): Promise<Answer> {
  const { guessMapping } = await import('../../bank/guess-mapping.ts');
  const [from, into] = [textOf(values, 'file'), textOf(values, 'into')];
  const guess = guessMapping(decodeText(fileBytes(from)));
  if (guess === null) {
    throw new CommandTrouble({
      kind: 'refused',
      rule: 'columns',
      says: `No line at the beginning of ${from} looks like the names of columns.`,
      next: 'Write the mapping yourself: docs/domain/bank.md lists what it may say.',
    });
  }
  try {
    writeFileSync(into, guess.text, { flag: 'wx', mode: FILE_MODE });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new CommandTrouble({
      kind: 'usage',
      says: `${into} cannot be written: ${why}.`,
      next: 'Name another file: --into FILE',
    });
  }
  const needsAccount = guess.text.includes('"account": ""');
  return {
    data: { file: into, unused: [...guess.unused] },
    lines: [
      sentence('{into} says what the columns of {from} seem to mean. Look it through.', { into, from }),
      ...(guess.unused.length === 0
        ? []
        : [sentence('Columns that it leaves out: {columns}.', { columns: guess.unused.join(', ') })]),
      ...(needsAccount
        ? [
            sentence(
              'No column says whose account it is: put the IBAN of your own account into "account" in {into}, between the quotes.',
              { into },
            ),
          ]
        : []),
    ],
    next: [`telekommune bank read ${from} --mapping ${into}`],
  };
}

export const bankMappingCommand: MachineCommand<Machine> = {
  path: ['bank', 'mapping'],
  group: 'desk',
  summary: 'Begin the file that says what the columns of your bank’s CSV mean, guessed from one export',
  details: ['docs/domain/bank.md lists everything that the file may say.'],
  arguments: [
    place('file', 'file', 'a CSV file as your bank exports it'),
    required(written(option('into', 'file', 'the mapping to write; it must not exist yet'))),
  ],
  example: 'telekommune bank mapping export.csv --into mapping.json',
  foresee: null,
  run: (_machine, values) => run(values),
};
