// A refusal is shown at the field that its sentences name, also where that field is folded away.

import { expect, it } from 'vitest';
import { calledAs, fieldAtFault, isForTerminal, optionsCalled } from '../../src/web/field-at-fault.ts';

const FIELDS = new Set(['enterprise', 'identity', 'amount', 'for']);

it.each([
  [{ detail: '--amount: "x" is no amount.' }, 'amount'],
  [{ detail: 'ENTERPRISE is missing: its short name.' }, 'enterprise'],
  [{ detail: 'clara is new here: add --identity KEY, the key of the person.' }, 'identity'],
  [{ detail: 'clara ist hier neu: geben Sie --identity KEY an.' }, 'identity'],
  [{ detail: 'anna acts for two enterprises.', next: 'Name the enterprise with --for.' }, 'for'],
])('%o is about %s', (problem, name) => {
  expect(fieldAtFault(problem, FIELDS)).toBe(name);
});

it.each([
  [{ detail: 'Kein Gut heißt gibtesnicht.', rule: 'asset-unknown' }, 'enterprise'],
  [{ detail: '„druckerei-2“ ist kein Schlüssel.' }, 'for'],
  [{ detail: 'gibtesnicht owes 5.00 EUR more than it may.', rule: 'limit-exceeded' }, null],
  [{ detail: 'Nobody is called “anna”.' }, null],
])('%o is about the field that holds what it quotes', (problem, name) => {
  const typed = { enterprise: 'gibtesnicht', for: 'druckerei-2', identity: 'anna', amount: 'anna' };
  expect(fieldAtFault(problem, FIELDS, typed)).toBe(name);
});

it.each([
  { detail: 'The commune refused it.' },
  { detail: '--unknown: there is no such option.' },
  { detail: 'There is no pool.', next: 'See what it holds: telekommune credit pay --amount 5' },
])('%o is about no field', (problem) => {
  expect(fieldAtFault(problem, FIELDS)).toBeNull();
});

it.each([
  ['--amount: "x" is no amount.', 'Betrag: "x" is no amount.'],
  ['AMOUNT is missing: how much.', 'Betrag is missing: how much.'],
  ['The amount: too much.', 'The amount: too much.'],
])('%s is said with the name of the field', (detail, said) => {
  expect(calledAs(detail, 'amount', 'Betrag')).toBe(said);
});

it('a help and an example of a line are for the command line alone', () => {
  expect(isForTerminal('See: telekommune vote --help')).toBe(true);
  expect(isForTerminal('Por ejemplo: telekommune vote 3f9a yes')).toBe(true);
  expect(isForTerminal('See the others: telekommune bank queue')).toBe(false);
});

function called(name: string): string | null {
  return name === 'confirm' ? '«Hacerlo ahora»' : null;
}

it('calls the options of a sentence as the form does, and leaves commands as they are', () => {
  expect(optionsCalled('Con --confirm se dicen; --dates no.', called)).toBe(
    'Con «Hacerlo ahora» se dicen; --dates no.',
  );
  expect(optionsCalled('Do it: telekommune loans import x.csv --confirm, or tick --confirm.', called)).toBe(
    'Do it: telekommune loans import x.csv --confirm, or tick «Hacerlo ahora».',
  );
});
