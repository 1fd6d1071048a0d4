// `npm run simulate -- --seeds N [--from S] [--processes P]` runs many seeds; `-- --seed S` runs one again and shows what went wrong.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { manySeeds } from './many-seeds.ts';
import { optionsOf } from './options.ts';
import { runSeed } from './run-seed.ts';
import { replayLine, Tallies } from './tallies.ts';

const HELP = `npm run simulate -- --seeds 1000          run so many seeds
npm run simulate -- --seeds 1000 --from 1   from this one on, for the same ones again
npm run simulate -- --seeds 1000 --bail     stop at the first seed that fails
npm run simulate -- --seed 1234           run one seed again and show its options
`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string' },
    seed: { type: 'string' },
    processes: { type: 'string' },
    bail: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

function numberIn(name: 'seeds' | 'from' | 'seed' | 'processes', otherwise: number): number {
  const written = values[name];
  if (written === undefined) return otherwise;
  const number = Number(written);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`--${name} takes a whole number, not ${written}`);
  return number;
}

function show(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function one(seed: number): Promise<boolean> {
  const { charter, ...options } = optionsOf(seed);
  show(JSON.stringify(options, null, 2));
  show(charter.map(({ parameter, value }) => `${parameter} = ${value}`).join(', '));
  const report = await runSeed(seed);
  show(`seed ${seed}: ${report.entries} entries ordered, ${report.statesChecked} states checked`);
  show(report.fault ?? 'All in order.');
  return report.fault === null;
}

async function many(first: number, count: number): Promise<boolean> {
  const startMs = Date.now();
  const tallies = new Tallies();
  const seconds = (): string => ((Date.now() - startMs) / 1000).toFixed(1);
  await manySeeds(
    { first, count, processes: numberIn('processes', Math.min(availableParallelism(), 8)) },
    (report) => {
      tallies.add(report);
      if (report.fault !== null)
        show(`\nseed ${report.seed}: ${report.fault.split('\n')[0]}\n  ${replayLine(report.seed)}`);
      if (tallies.seeds % Math.max(1, Math.trunc(count / 20)) === 0)
        show(`  … ${tallies.seeds} of ${count} seeds, ${tallies.entries} entries, ${seconds()} s`);
      return report.fault === null || values.bail !== true;
    },
  );
  show(`\n${'kind'.padEnd(40)} accepted  refused  share`);
  for (const line of tallies.table()) show(line);
  const rules = [...tallies.refusals]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, times]) => `${rule} ${times}`);
  show(`\nrefused by ${rules.length} rules: ${rules.join(', ')}`);
  const missing = tallies.neverAccepted();
  if (missing.length > 0) show(`\nnever accepted: ${missing.join(', ')}`);
  show(
    `\n${count} seeds from ${first} on: ${tallies.faults.length} failed, ${tallies.entries} entries, ${tallies.statesChecked} states checked, ${seconds()} s`,
  );
  for (const { seed } of tallies.faults) show(`  ${replayLine(seed)}`);
  return tallies.faults.length === 0;
}

if (values.help === true) process.stdout.write(HELP);
else {
  const isFine =
    values.seed === undefined
      ? await many(numberIn('from', Math.trunc(Date.now() / 1000) % 1_000_000), numberIn('seeds', 200))
      : await one(numberIn('seed', 0));
  process.exitCode = isFine ? 0 : 1;
}
