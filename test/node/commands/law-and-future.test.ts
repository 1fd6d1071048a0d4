// Presets, the wall of expiries and the forecast as typed on the command line.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { EXPIRY_WORDS } from '../../../src/node/commands/expiry-command.ts';
import { forecastCommand } from '../../../src/node/commands/forecast-command.ts';
import { parseScenarios, SCENARIOS_EXAMPLE } from '../../../src/node/commands/scenario-file.ts';
import { projectRoot } from '../../house/project-files.ts';
import { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;
const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));

beforeEach(() => {
  desk = new CommandDesk(['anna', 'ben', 'clara', 'deniz', 'emil', 'fatima']);
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'scenarios.json');
  writeFileSync(path, text);
  return path;
}

it('a preset is proposed as one decision, with every value and its name', async () => {
  const proposed = await desk.answered('propose change-charter --preset germany-small-offer');
  const said = 'adopt germany-small-offer: set direct-loans to yes, loan-subordination to yes';
  expect(proposed['does']).toContain(said);
  for (const person of ['anna', 'ben', 'clara', 'deniz'])
    await desk.typed(`vote ${String(proposed['proposal']).slice(0, 8)} yes --as ${person}`);
  const charter = await desk.typed('charter');
  expect(charter).toMatch(/offer-amount\s.*100,?000\.00/);
  const both = await desk.type('propose change-charter quorum 20 --preset none');
  expect(both).toMatchObject({ code: 2 });
  const unknown = await desk.type('propose change-charter --preset utopia');
  expect(unknown.err).toContain('There is no preset utopia.');
  expect(unknown.err).toContain('germany');
});

it('expiries: months with what falls due, and a limit', async () => {
  const answer = await desk.answered('expiries --months 3');
  expect(answer['months']).toHaveLength(3);
  const told = await desk.typed('expiries');
  expect(told).toContain('months that can be closed later (--kind month-to-close)');
  expect(told).not.toContain('books of a month');
  const months = await desk.typed('expiries --kind month-to-close --months 2');
  expect(months).toContain('books of a month can be closed');
  expect(months).not.toContain('record date');
  expect(await desk.typed('expiries --all')).toContain('record date of the dividend');
  expect((await desk.type('expiries --months 481')).code).toBe(2);
});

it('a forecast on one line, and several scenarios side by side', async () => {
  const line = 'forecast --years 30 --vacancy "5 %" --cost-growth "2 %" --follow-up-rate "3.5 %"';
  const answer = await desk.answered(line);
  expect(answer['forecasts']).toMatchObject([
    { scenario: { name: 'as supposed', vacancyPpm: '50000', followUpRatePpm: '35000' } },
  ]);
  const told = await desk.typed(`forecast --scenarios ${file(SCENARIOS_EXAMPLE)}`);
  expect(told).toContain('telekommune forecast --help');
  for (const name of ['Side by side', 'Forecast: as due', 'Forecast: lean years'])
    expect(told).toContain(name);
  expect((await desk.type('forecast --years 41')).err).toContain('1 to 40 years');
  expect((await desk.type('forecast --vacancy "101 %"')).err).toContain('0 % to 100 %');
  expect((await desk.type('forecast --scenarios x --vacancy "5 %"')).err).toContain('not in both');
});

it('years that a forecast has in part say so', async () => {
  desk.story.passDays(40);
  const told = await desk.typed('forecast --years 1');
  expect(told).toMatch(/^2025 from 2025-02-10 .*\n2026 until 2026-02-10 /m);
});

it('interest of a year falls due with its last day and is forecast for the first of the next, when the books have it', async () => {
  const lent = new CommandDesk(['anna'], { charter: { 'direct-loans': 'yes' } });
  await lent.typed('holders register lena "Lena L."');
  await lent.typed('loans agree 1 outside.lena "3 %" --interest paid --notice 90 --yes');
  await lent.typed('loans receive 1 1000.00 --date 2025-01-01 --yes');
  const walls = await lent.typed('expiries --months 13 --kind loan-interest-due');
  expect(walls).toMatch(/2025-12-31 .*interest of loans falls due.*30\.00/);
  const forecasts = (await lent.answered('forecast --years 1'))['forecasts'];
  expect(forecasts).toMatchObject([
    {
      years: [
        { year: 2025, loanInterestMinor: '0' },
        { year: 2026, loanInterestMinor: '3000' },
      ],
    },
  ]);
});

it.each([
  ['no JSON', '{'],
  ['unknown words', '{"scenarios":[{"name":"a","vacuum":"5 %"}]}'],
  ['nothing', '{"scenarios":[]}'],
  ['too many', JSON.stringify({ scenarios: Array.from({ length: 13 }, (_, i) => ({ name: `s${i}` })) })],
  ['two of a name', '{"scenarios":[{"name":"a"},{"name":"a "}]}'],
  ['a rate below zero', '{"scenarios":[{"name":"a","costGrowth":"-5 %"}]}'],
  ['a rate that is none', '{"scenarios":[{"name":"a","vacancy":"much"}]}'],
  ['endless vacancy', '{"scenarios":[{"name":"a","vacancyMonths":1e9}]}'],
])('a file of scenarios with %s is refused', (_name, text) => {
  expect(() => parseScenarios(text)).toThrow(/The scenarios: /);
});

it('the page about the future names every sort of expiry, every option and every word of the file', () => {
  const page = readFileSync(join(projectRoot, 'docs/domain/future.md'), 'utf8');
  for (const what of Object.values(EXPIRY_WORDS))
    expect(page).toContain(what.replace(', if called today', '').replace('of the dividend', '').trim());
  for (const { name } of forecastCommand.arguments) expect(page).toContain(`--${name}`);
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  expect(parseScenarios(json).map(({ name }) => name)).toEqual(['as due', 'lean years']);
});
