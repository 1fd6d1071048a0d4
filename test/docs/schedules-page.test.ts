// What the page about schedules shows is what the commands print, and its rules are those of the code.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY_COUNTS } from '../../src/kernel/day-count.ts';
import { SCHEDULE_RULES } from '../../src/schedules/refused.ts';
import { typedIn } from '../desk/typed-in.ts';
import { projectRoot } from '../house/project-files.ts';

const page = readFileSync(join(projectRoot, 'docs/domain/schedules.md'), 'utf8');

/** The block between the marks of an example, and its fences. */
function example(name: string): string {
  const [, block = ''] = page.split(new RegExp(`<!-- (?:example|end of) ${name} -->`));
  return block.replaceAll('```', '').trim();
}

test('the days of the page are those that the command counts', async () => {
  const lines = example('day-count-example').split('\n').slice(3);
  const input = lines.map((line) => {
    const [, convention = '', start = '', end = ''] = line.trim().split(/ +/);
    return `${convention},${start},${end}\n`;
  });
  expect(input).toHaveLength(4);
  const { out } = await typedIn(projectRoot, ['day-count'], input);
  expect(out.trim()).toBe(example('day-count-example'));
});

test('the loan of the page is the one that the command shows', async () => {
  const words = ['schedule', '--terms', 'examples/schedules/roof-loan.json', '--show-sums'];
  const { out } = await typedIn(projectRoot, words);
  expect(out.trim()).toBe(example('schedule-example'));
});

test('the direct loan of the page, with its notice, is the one that the command shows', async () => {
  const { out } = await typedIn(projectRoot, ['schedule', '--terms', 'examples/schedules/direct-loan.json']);
  expect(out.trim()).toBe(example('notice-example'));
  const { eventsObserved } = JSON.parse(
    readFileSync(join(projectRoot, 'examples/schedules/direct-loan.json'), 'utf8'),
  ) as { eventsObserved: unknown };
  const [, shown = ''] = page.split(/```json\n("eventsObserved"[^`]*)```/);
  expect(JSON.parse(`{${shown}}`)).toEqual({ eventsObserved });
});

/** The names that stand as code in the first cells of a section's table. */
function namedIn(heading: string): string[] {
  const [, from = ''] = page.split(`## ${heading}\n`);
  const [section = ''] = from.split(/^## /m);
  const cells = [...section.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

test('the page explains every convention and every rule, and no other', () => {
  expect(namedIn('Counting days').sort()).toEqual([...DAY_COUNTS].sort());
  expect(namedIn('What is refused').sort()).toEqual([...SCHEDULE_RULES].sort());
});
