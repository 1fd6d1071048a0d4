// `npm run mutants [-- words of a name]`: plants every fault, one after the other, and says what caught it.

import { mutants } from './mutants.ts';
import { Field } from './plant.ts';

const words = process.argv.slice(2).join(' ');
const chosen = mutants.filter(({ name }) => name.includes(words));
const field = new Field();
const escaped: string[] = [];
try {
  for (const mutant of chosen) {
    const verdict = await field.try(mutant);
    const { caughtBy } = mutant;
    const where =
      'tests' in caughtBy ? caughtBy.tests.join(' ') : 'seedsFrom' in caughtBy ? 'simulation' : 'histories';
    const by = `${where}: ${caughtBy.says}`;
    const mark = verdict.escaped === null ? '✓' : '✗';
    process.stdout.write(`${mark} ${mutant.name} (${verdict.seconds.toFixed(1)} s; ${by})\n`);
    if (verdict.escaped === null) continue;
    process.stdout.write(`  ${verdict.escaped}\n`);
    escaped.push(mutant.name);
  }
} finally {
  field.close();
}
process.stdout.write(`\n${chosen.length - escaped.length} of ${chosen.length} planted faults were caught\n`);
process.exitCode = escaped.length === 0 ? 0 : 1;
