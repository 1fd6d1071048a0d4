// Every conformance case of the ACTUS standard that is given here: each event with its date, kind, payoff, notional, rate and accrued interest.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCaseFile, readExactJson } from '../../src/schedules/case-file.ts';
import { type ContractEvent, playCase } from '../../src/schedules/contract.ts';
import {
  compareFractions,
  formatFraction,
  type Fraction,
  minus,
  parseFraction,
  size,
} from '../../src/schedules/fraction.ts';
import { formatMoment, parseMoment } from '../../src/schedules/moment.ts';

interface Expected {
  readonly eventDate: string;
  readonly eventType: string;
  readonly payoff: string;
  readonly notionalPrincipal: string;
  readonly nominalInterestRate: string;
  readonly accruedInterest: string;
}

const TOLERANCE: Fraction = { numerator: 1n, denominator: 100_000_000n };

function textOf(file: string): string {
  return readFileSync(new URL(`./data/${file}.json`, import.meta.url), 'utf8');
}

function expectedOf(file: string): { readonly [name: string]: { readonly results: readonly Expected[] } } {
  return readExactJson(textOf(file)) as { [name: string]: { results: Expected[] } };
}

function isNear(exact: Fraction, text: string): boolean {
  const figure = parseFraction(text);
  return figure !== null && compareFractions(size(minus(exact, figure)), TOLERANCE) <= 0;
}

function whenOf(eventDate: string): string {
  const moment = parseMoment(eventDate);
  return moment === null ? `no moment: ${eventDate}` : formatMoment(moment);
}

/** What differs, in words that show both; empty for events that match. */
function differences(events: readonly ContractEvent[], expected: readonly Expected[]): string[] {
  const told = events.map(({ at, type }) => `${formatMoment(at)} ${type}`);
  const wanted = expected.map(({ eventDate, eventType }) => `${whenOf(eventDate)} ${eventType}`);
  if (told.join() !== wanted.join()) {
    return [
      ...wanted.filter((one) => !told.includes(one)).map((one) => `missing: ${one}`),
      ...told.filter((one) => !wanted.includes(one)).map((one) => `too much: ${one}`),
      'the order differs',
    ];
  }
  return expected.flatMap((want, i) => {
    const event = events[i];
    if (event === undefined) return [];
    const figures: [string, Fraction, string][] = [
      ['payoff', event.payoff, want.payoff],
      ['notional', event.notional, want.notionalPrincipal],
      ['rate', event.rate, want.nominalInterestRate],
      ['accrued', event.accrued, want.accruedInterest],
    ];
    return figures
      .filter(([, exact, text]) => !isNear(exact, text))
      .map(([name, exact, text]) => `${told[i]} ${name}: ${formatFraction(exact, 10)}, not ${text}`);
  });
}

describe.each([
  ['pam', 13],
  ['lam', 16],
  ['ann', 16],
  ['nam', 11],
])('the ACTUS cases of %s', (file, count) => {
  const { cases } = readCaseFile(textOf(file));
  const expected = expectedOf(file);

  test(`there are ${count}`, () => {
    expect(cases).toHaveLength(count);
  });

  test.each(cases)('$name', ({ name, raw }) => {
    const events: ContractEvent[] = [];
    const played = playCase(raw, name, (event) => events.push(event));
    expect(played).not.toHaveProperty('refused');
    expect(differences(events, expected[name]?.results ?? [])).toEqual([]);
  });
});
