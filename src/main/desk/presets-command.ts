// `telekommune presets`: sets of charter parameters that the law of a country suggests, with their sources. Needs no node.

import { type Preset, presets } from '../../contexts/governance/presets.ts';
import type { Answer, Plain } from '../../node/command.ts';
import { charterCellOf } from '../../node/commands/charter-cells.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { facts } from '../../node/commands/tables.ts';
import type { Machine } from '../machine.ts';
import { sentence, verbatim } from '../../node/sentence.ts';

const EUROPEAN = 'EUR';

function factsOf(preset: Preset) {
  const { name, title, source, asOf, currency, changes } = preset;
  return facts(verbatim(name), [
    [sentence('for'), sentence(title)],
    [
      sentence('source'),
      asOf === null ? sentence(source) : sentence('{source}, as of {asOn}', { source, asOn: asOf }),
    ],
    ...changes.map(
      ({ parameter, value }) => [parameter, charterCellOf(parameter, value, currency ?? EUROPEAN)] as const,
    ),
  ]);
}

async function run(): Promise<Answer> {
  return {
    data: presets.map(
      (preset): Plain => ({
        ...preset,
        changes: preset.changes.map((change): Plain => ({ ...change })),
      }),
    ),
    lines: [
      sentence(
        'A preset only proposes values of the charter; the members decide. It is no legal advice: read the source, and ask somebody who knows. What a preset does not take care of:',
      ),
      ...presets.map(({ name, leavesOut }) =>
        sentence('{name}: {leavesOut}', { name, leavesOut: sentence(leavesOut) }),
      ),
    ],
    tables: presets.map(factsOf),
    next: ['telekommune propose change-charter --preset NAME'],
  };
}

export const presetsCommand: MachineCommand<Machine> = {
  path: ['presets'],
  group: 'decide',
  summary: 'List sets of charter values that the law of a country suggests, with their sources',
  arguments: [],
  example: 'telekommune presets',
  foresee: null,
  run,
};
