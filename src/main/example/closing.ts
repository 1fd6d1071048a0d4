// What an example shows at its end: the rent roll, shares, books, three equal digests, and what outside programs say of the books.

import { join } from 'node:path';
import type { Plain } from '../../node/command.ts';
import { outsideVerdicts, type Verdict } from './outside.ts';
import type { Script } from './script.ts';
import { type Stage, textIn } from './stage.ts';

/** Shows it and gives the same as data. */
export async function showClosing(
  script: Script,
  stage: Stage,
  write: (text: string) => Promise<void>,
): Promise<{ readonly [name: string]: Plain }> {
  const node = script.nodes[0]?.node ?? '';
  for (const words of [['rent-roll'], ['share'], ['ledger', 'trial-balance']]) {
    await write(`\n${await stage.show(node, words)}\n`);
  }
  const digests: { node: string; digest: string; length: number }[] = [];
  for (const one of script.nodes) {
    const reply = await stage.type(one.node, ['status']);
    digests.push({
      node: one.node,
      digest: textIn(reply, 'digest'),
      length: Number(reply.data['orderedLength']),
    });
  }
  const equal = new Set(digests.map(({ digest }) => digest)).size === 1;
  const rows = digests.map((one) => `  ${one.node.padEnd(14)} ${one.digest}  ${one.length} entries`);
  await write(
    `\nThe state on each node${equal ? ', equal to the last byte' : ' DIFFERS'}\n${rows.join('\n')}\n`,
  );
  const verdicts = await outsideVerdicts(stage, node);
  await write(`\nWhat others say of the books\n${verdicts.map(verdictLine).join('\n')}\n`);
  const folder = (name: string): string => join(stage.root, name);
  await write(
    [
      '',
      'Look around, in another terminal:',
      `  export TELEKOMMUNE_FOLDER=${folder(node)}`,
      '  bin/telekommune.mjs status',
      '  bin/telekommune.mjs assets',
      '  bin/telekommune.mjs ledger journal',
      '  bin/telekommune.mjs refusals',
      '  bin/telekommune.mjs verify',
      '',
    ].join('\n'),
  );
  return {
    equal,
    digests: digests.map((one) => ({ ...one })),
    verdicts: verdicts.map((one) => ({ ...one })),
  };
}

function verdictLine({ program, accepts, says }: Verdict): string {
  if (accepts === null) return `  ${program.padEnd(12)} is not installed here`;
  return `  ${program.padEnd(12)} ${accepts ? 'accepts them' : `REFUSES them: ${says}`}`;
}
