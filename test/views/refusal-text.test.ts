// Refusals read as sentences, with the figures written in their units.

import { describe, expect, it } from 'vitest';
import { figuresOf, fillIn, refusalText, ruleWords } from '../../src/views/refusal-text.ts';
import { figureText, instantText, moneyText, secondText } from '../../src/views/figure-text.ts';
import { refusalPage } from '../../src/views/refusals.ts';
import { Story } from '../kit/commune.ts';
import { CommuneLife } from './commune-life.ts';

const life = new CommuneLife().tell();

describe('figures', () => {
  it.each([
    ['amountMinor', 123456n, 'EUR', '1,234.56 EUR'],
    ['amountMinor', -5n, 'JPY', '-5 JPY'],
    ['amountMinor', 1500n, 'KWD', '1.500 KWD'],
    ['amountMinor', 7n, 'XXX', '7 minor units'],
    ['ratePpm', 35_000n, 'EUR', '3.5 %'],
    ['bookingDate', 20_454, 'EUR', '2026-01-01'],
    ['bookingDate', 9_999_999, 'EUR', '9999999'],
    ['closesAtMs', 1_767_268_800_000, 'EUR', '2026-01-01 12:00 UTC'],
    ['units', 12n, 'EUR', '12'],
    ['person', 'anna', 'EUR', 'anna'],
    ['amountMinor', 'text where a number was meant', 'EUR', 'text where a number was meant'],
  ])('%s %s in %s is %s', (name, value, currency, expected) => {
    expect(figureText(name, value, currency)).toBe(expected);
  });

  it.each([
    [0, '1970-01-01 00:00 UTC'],
    [61_000, '1970-01-01 00:01:01 UTC'],
    [86_399_999, '1970-01-01 23:59:59 UTC'],
    [Number.MAX_SAFE_INTEGER, '9999-12-31'],
  ])('the instant %i is %s', (ms, expected) => {
    expect(instantText(ms)).toContain(expected);
  });

  it('an instant of a list has its seconds always', () => {
    expect([0, 61_000].map(secondText)).toEqual(['1970-01-01 00:00:00 UTC', '1970-01-01 00:01:01 UTC']);
  });

  it('money is never rounded, however large', () => {
    expect(moneyText(10n ** 30n + 1n, 'EUR')).toBe('10,000,000,000,000,000,000,000,000,000.01 EUR');
  });

  it('come back from the row as they were', () => {
    const kept = [
      { name: 'amountMinor', type: 'bigint', value: '-12' },
      { name: 'bookingDate', type: 'number', value: '20454' },
      { name: 'person', type: 'string', value: '12' },
      { name: 'forged', type: 'bigint', value: '1e9' },
    ];
    expect(figuresOf(kept)).toEqual({ amountMinor: -12n, bookingDate: 20_454, person: '12', forged: '1e9' });
  });
});

describe('a sentence', () => {
  it('keeps a brace that has no figure, also one named like a part of every object', () => {
    expect(fillIn('{missing} and {constructor} of {amountMinor}', { amountMinor: 1n }, 'EUR')).toBe(
      '{missing} and {constructor} of 0.01 EUR',
    );
  });

  it('of an unknown rule lists the figures', () => {
    const text = refusalText(null, { rule: 'of-a-later-version', figures: { amountMinor: 100n } }, 'EUR');
    expect(text.says).toBe('The rule of-a-later-version is broken: amountMinor 1.00 EUR.');
  });

  it.each([
    ['credit.paid@1', 'credit-limit-passed'],
    ['credit.paid@1', 'counter-spent'],
    ['no.such-kind@1', 'entry-not-readable'],
  ])('%s knows the words of %s', (kind, rule) => {
    expect(ruleWords(life.registry.kinds, kind, rule)?.name).toBe(rule);
  });

  it('of every rule has only braces of letters, so that figures can fill them', () => {
    for (const kind of life.registry.kinds.values())
      for (const { says, next } of kind.rules)
        expect(`${says} ${next}`.replace(/\{[A-Za-z]+\}/g, '')).not.toMatch(/[{}]/);
  });
});

describe('the list of refusals', () => {
  it('shows the latest first, with sentences that have no brace left', () => {
    const page = refusalPage(life.state, life.registry.kinds, { limit: 2, seals: true });
    expect(page.refusals.map(({ kind, rule, person }) => [kind, rule, person])).toEqual([
      ['ledger.common-cost-paid@1', 'author-is-no-treasurer', 'ben'],
      ['credit.paid@1', 'credit-limit-passed', 'ida'],
    ]);
    expect(page.refusals[1]?.says).toBe(
      'gaertnerei has a balance of -400.00 EUR and may go down to -5,000.00 EUR; after paying 10,000.00 EUR it would have -10,400.00 EUR.',
    );
    expect(page.refusals[1]?.next).toContain('4,600.00 EUR');
    for (const { says, next } of page.refusals) expect(`${says} ${next}`).not.toMatch(/[{}]/);
  });

  it('comes in pages', () => {
    const first = refusalPage(life.state, life.registry.kinds, { limit: 1, seals: true });
    const second = refusalPage(life.state, life.registry.kinds, {
      limit: 1,
      seals: true,
      before: first.next ?? 0,
    });
    const both = refusalPage(life.state, life.registry.kinds, { limit: 2, seals: true });
    expect([...first.refusals, ...second.refusals]).toEqual(both.refusals);
  });

  it('leaves out seals of witnesses and counts them, unless they are asked for', () => {
    const story = new Story();
    const sealed = { length: 1, digest: '0'.repeat(64), instantMs: story.nowMs };
    story.refused('ben', 'governance.sealed@1', sealed);
    story.refused('ben', 'ledger.common-cost-paid@1', {
      kind: 'tea',
      amountMinor: 1n,
      date: 20_000,
      reference: '',
    });
    story.refused('ben', 'governance.sealed@1', sealed);
    const { kinds } = story.registry;
    const page = refusalPage(story.state, kinds, { limit: 5, seals: false });
    expect(page.refusals.map(({ rule }) => rule)).toEqual(['author-is-no-treasurer']);
    expect(page).toMatchObject({ sealsLeftOut: 2, next: null });
    const all = refusalPage(story.state, kinds, { limit: 5, seals: true });
    expect(all.refusals).toHaveLength(3);
    expect(all.sealsLeftOut).toBe(0);
  });
});
