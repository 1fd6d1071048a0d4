// `npm run bench -- [name …]`: runs benches one after another, each in a process of its own, and prints what was measured beside its target.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benches } from './all.ts';
import { type Bench, type Figure, isMet } from './bench.ts';
import { figureLines, headLines } from './print-figures.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `npm run bench -- [name …] [--small] [--json]

Measures what the project promises, as ratios side by side in one run. Nothing is kept.
  --small   hundredths of the sizes, to see that everything runs; targets are not judged
  --json    one line of JSON a figure

${benches.map(({ name, means }) => `  ${name.padEnd(10)} ${means}`).join('\n')}
`;

function chosen(): readonly Bench[] {
  const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}.\n\n${HELP}`);
  return positionals.length === 0 ? benches : benches.filter(({ name }) => positionals.includes(name));
}

/** Large states lie in the heap of one process here; memory is measured in children of their own, with Node's own settings. */
const EXEC_ARGV = ['--expose-gc', '--max-old-space-size=12000'];

async function runApart(name: string, tell: (figure: Figure) => void): Promise<boolean> {
  const words = [name, ...(values.small ? ['--small'] : [])];
  const child = fork(fileURLToPath(new URL('./run-one.ts', import.meta.url)), words, { execArgv: EXEC_ARGV });
  child.on('message', (message: { figure?: Figure; note?: string }) => {
    if (message.figure !== undefined) tell(message.figure);
    if (message.note !== undefined && process.stderr.isTTY) process.stderr.write(`    … ${message.note}\n`);
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

if (values.help) {
  process.stdout.write(HELP);
} else {
  const failed: string[] = [];
  const missed: Figure[] = [];
  for (const { name, means } of chosen()) {
    const load = loadavg()[0] ?? 0;
    if (!values.json) process.stdout.write(headLines({ name, means, load }));
    const ended = await runApart(name, (figure) => {
      const met = values.small ? null : isMet(figure);
      if (met === false) missed.push(figure);
      process.stdout.write(
        values.json ? `${JSON.stringify({ bench: name, ...figure, met })}\n` : figureLines(figure, met),
      );
    });
    if (!ended) failed.push(name);
  }
  if (failed.length > 0) process.stderr.write(`\nFailed to measure: ${failed.join(', ')}\n`);
  if (!values.json && !values.small)
    process.stdout.write(
      missed.length === 0 ? '\nEvery target is met.\n' : `\nMissed: ${missed.length} of the targets.\n`,
    );
  if (failed.length > 0 || missed.length > 0) process.exitCode = 1;
}
