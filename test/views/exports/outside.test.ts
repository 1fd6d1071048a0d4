// Exported books of random histories are judged by programs that are not ours, strictly and to the last minor unit.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportLines } from '../../../src/views/exports/books.ts';
import { exportFormats } from '../../../src/views/exports/formats.ts';
import { CommuneLife } from '../commune-life.ts';
import { booksAfter, histories } from './histories.ts';
import { isThere, judgeFile } from '../../kit/outside-program.ts';
import { STRICTLY } from './outside-checkers.ts';

const CURRENCIES = ['EUR', 'JPY', 'KWD'];

describe.each(Object.keys(STRICTLY) as (keyof typeof STRICTLY)[])('%s', (name) => {
  const { program, args, fileName } = STRICTLY[name];
  const format = exportFormats.find((one) => one.name === name);
  const there = isThere(program);

  function textOf(state: ReturnType<typeof booksAfter>['state']): string {
    if (format === undefined) throw new Error(`no format ${name}`);
    return `${[...exportLines(state, format)].join('\n')}\n`;
  }

  it.skipIf(!there).each(CURRENCIES)('accepts random books in %s', (currency) => {
    fc.assert(
      fc.property(histories, (steps) => {
        const verdict = judgeFile(program, args, fileName, textOf(booksAfter(steps, currency).state));
        expect(verdict).toEqual({ accepted: true, says: expect.any(String) });
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it.skipIf(!there).each(CURRENCIES)('accepts the books of a whole life in %s', (currency) => {
    const { state } = new CommuneLife(currency).tell();
    expect(judgeFile(program, args, fileName, textOf(state))).toMatchObject({ accepted: true });
  });

  it.skipIf(!there)('accepts the books of a commune in which nothing happened', () => {
    expect(judgeFile(program, args, fileName, textOf(booksAfter([]).state)).accepted).toBe(true);
  });

  it.skipIf(!there)(
    'refuses the same books with one minor unit changed, so its judgement is worth something',
    () => {
      const steps = fc.sample(histories, { seed: 7, numRuns: 1 })[0] ?? [];
      const text = textOf(booksAfter(steps).state);
      const asserted = text.lastIndexOf(name === 'beancount' ? ' ~ 0' : ' EUR\n');
      const digit = text[asserted - 1] ?? '0';
      const changed = `${text.slice(0, asserted - 1)}${digit === '9' ? '8' : String(Number(digit) + 1)}${text.slice(asserted)}`;
      expect(judgeFile(program, args, fileName, text).accepted).toBe(true);
      expect(judgeFile(program, args, fileName, changed).accepted).toBe(false);
    },
  );
});
