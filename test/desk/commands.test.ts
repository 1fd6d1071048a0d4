// `telekommune day-count` and `telekommune schedule` as somebody types them: what is printed, and what the exit code says.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playCases } from '../../src/main/desk/schedule-command.ts';
import { ANNUITY, BULLET } from '../schedules/terms-kit.ts';
import { type Ran, typedIn } from './typed-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'telekommune-desk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function typed(words: readonly string[], input: readonly string[] = []): Promise<Ran> {
  return typedIn(folder, words, input);
}

function json(text: string): unknown {
  return JSON.parse(text) as unknown;
}

describe('telekommune day-count', () => {
  const lines = 'convention,start,end\n30/360 US,2007-02-28,2008-02-28\nACT_ACT_ISDA,2011-12-28,2012-02-29\n';

  it('counts what is piped in, however it is cut', async () => {
    const { code, out, err } = await typed(['day-count', '--csv'], [lines.slice(0, 30), lines.slice(30)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\r\n')).toEqual([
      'line,convention,start,end,days,year fraction,exact',
      '2,30/360-us,2007-02-28,2008-02-28,358,0.9944444444444444,179/180',
      '3,act/act-isda,2011-12-28,2012-02-29,63,0.1721610899019388,22999/133590',
      '',
    ]);
  });

  it('counts the lines of a file, named from where one stands', async () => {
    written('periods.csv', lines);
    const { out } = await typed(['day-count', 'periods.csv', '--json']);
    expect(json(out)).toMatchObject({
      counted: [
        { line: 2, days: 358 },
        { line: 3, days: 63 },
      ],
      faulty: [],
    });
  });

  it('names bad lines with their rule, goes on with the others, and says so by its exit code', async () => {
    const { code, out, err } = await typed(
      ['day-count', '--json'],
      [lines, 'act/365,2026-01-01,2026-02-01\n'],
    );
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({
      counted: [{ line: 2 }, { line: 3 }],
      faulty: [{ line: 4, rule: 'convention-unknown' }],
    });
    expect(err).toContain('1 of 3 lines were not counted; the first is line 4');
    expect(err).toContain('Known are 30E/360,');
  });

  it('says as which convention a name was understood, and names the known ones once where it was not', async () => {
    const { out } = await typed(
      ['day-count'],
      ['30/360,2026-01-31,2026-07-31\n30/360,2026-02-28,2026-07-31\n30E/360,2026-02-28,2026-07-31\n'],
    );
    expect(out).toContain('"30/360" was understood as 30/360-isda (2 lines).');
    expect(out).not.toContain('"30E/360"');
    const wrong = await typed(['day-count'], ['x/1,2026-01-31,2026-07-31\nx/2,2026-01-31,2026-07-31\n']);
    expect(`${wrong.out}${wrong.err}`.split('act/act-afb')).toHaveLength(2);
  });

  it('says what is wrong with a file as a whole', async () => {
    expect(await typed(['day-count', 'nowhere.csv'])).toMatchObject({ code: 3, out: '' });
    expect((await typed(['day-count', folder])).err).toContain('is a folder');
    const latin = written('latin.csv', Uint8Array.of(0xe4, 0x2c, 0x0a));
    expect((await typed(['day-count', latin])).err).toContain('file-not-utf-8');
    const large = written('large.csv', Buffer.alloc(16 * 1024 * 1024 + 1, 0x0a));
    expect((await typed(['day-count', large])).err).toContain('file-too-large');
    const long = written('long.csv', '\n'.repeat(200_001));
    expect(await typed(['day-count', long])).toMatchObject({ code: 1, out: '' });
  });
});

function actus(name: string): URL {
  return new URL(`../schedules/data/${name}.json`, import.meta.url);
}

describe('telekommune schedule', () => {
  it('prints a map of cases by their names, to ten decimals', async () => {
    const { code, out } = await typed(['schedule', '--terms', actus('pam').pathname, '--json']);
    expect(code).toBe(0);
    const all = json(out) as { [name: string]: { results: unknown[] } };
    expect(Object.keys(all)).toHaveLength(13);
    expect(all['pam01']?.results[2]).toEqual({
      eventDate: '2013-02-01T00:00:00',
      eventType: 'IP',
      payoff: '25.4794520548',
      currency: 'USD',
      notionalPrincipal: '3000.0000000000',
      nominalInterestRate: '0.1000000000',
      accruedInterest: '0.0000000000',
    });
  });

  it('prints one case, and bare terms', async () => {
    const { lam23 } = json(readFileSync(actus('lam'), 'utf8')) as { lam23: { identifier: string } };
    const one = await typed(['schedule', '--terms', written('one.json', JSON.stringify(lam23)), '--json']);
    const { identifier, results } = json(one.out) as { identifier: string; results: { eventType: string }[] };
    expect(identifier).toBe('lam23');
    expect(results.slice(0, 3).map(({ eventType }) => eventType)).toEqual(['IED', 'IP', 'RR']);
    const bare = await typed(['schedule', '--terms', written('bare.json', JSON.stringify(BULLET))]);
    expect(bare.out).toMatch(/^loan\n[^]*\n2026-02-01  IP +50\.9589041096 /);
  });

  it('unfolds interest into days × rate × balance', async () => {
    const loan = written('annuity.json', JSON.stringify(ANNUITY));
    const { out } = await typed(['schedule', '--terms', loan, '--show-sums']);
    expect(out).toContain('interest = days × rate × balance\n');
    expect(out).toMatch(
      /2026-02-01 +IP +act\/365f +2026-01-01 +2026-02-01 +31\/365 +0\.0500000000 +12000\.0000000000 +50\.9589041096/,
    );
    const asJson = json((await typed(['schedule', '--terms', loan, '--show-sums', '--json'])).out);
    expect(JSON.stringify(asJson)).toContain(
      '"convention":"act/365f","from":"2026-01-01","to":"2026-02-01","count":31,"of":365',
    );
  });

  it('refuses one contract by its rule, and prints nothing half', async () => {
    const daily = { ...BULLET, maturityDate: '9999-01-01', cycleOfInterestPayment: 'P1DL1' };
    const { code, out, err } = await typed([
      'schedule',
      '--terms',
      written('daily.json', JSON.stringify(daily)),
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Rule: too-many-events');
  });

  it('goes on with the other contracts of a map, and says so by its exit code', async () => {
    const map = { good: { terms: BULLET }, bad: { terms: { ...BULLET, intrest: '1' } } };
    const { code, out, err } = await typed([
      'schedule',
      '--terms',
      written('map.json', JSON.stringify(map)),
      '--json',
    ]);
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({
      good: { identifier: 'good' },
      bad: { refused: { rule: 'term-unknown' } },
    });
    expect(err).toContain('1 of 2 contracts have no schedule; the first is bad');
  });

  it('refuses a file that is none', async () => {
    expect((await typed(['schedule', '--terms', written('none.json', '{"a":')])).err).toContain(
      'terms-not-understood',
    );
    expect(
      (await typed(['schedule', '--terms', written('big.json', Buffer.alloc(8 * 1024 * 1024 + 1, 0x20))]))
        .err,
    ).toContain('file-too-large');
    expect(await typed(['schedule'])).toMatchObject({ code: 2 });
  });

  it('refuses more events than a file may have, those of refused contracts included', () => {
    const cases = [1, 2].map((number) => ({ name: `loan-${number}`, raw: { terms: BULLET } }));
    const limit = (eventsMax: number) => (): unknown =>
      playCases(cases, { showSums: false, holidays: new Set(), eventsMax }, () => undefined);
    expect(limit(28)()).toHaveLength(2);
    expect(limit(27)).toThrow('more than 27 events together');
  });
});
