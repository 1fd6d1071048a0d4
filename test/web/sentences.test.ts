// What commands say to a person, in the languages of the page: every sentence in the sources has a text with its figures, none is left over.

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contexts } from '../../src/contexts/contexts.ts';
import { registryOf } from '../../src/contexts/fold.ts';
import { ORDER_RULES } from '../../src/contexts/order/rules.ts';
import { presets } from '../../src/contexts/governance/presets.ts';
import { plural, sentence, unworded, warning } from '../../src/node/sentence.ts';
import { jsonText } from '../../src/doors/http/problem.ts';
import { hasWords, headingIn, saidIn, type SentenceGiven } from '../../src/web/sentences.ts';
import { CELL_WORDS } from '../../src/node/commands/cell-words.ts';
import { loanState, seriesState, word } from '../../src/node/commands/cells.ts';
import { refusalLine } from '../../src/node/commands/refusal-line.ts';
import { ownSentenceTexts, sentenceTexts } from '../../src/web/words/sentence-texts.ts';

const TEXT = String.raw`'((?:[^'\\]|\\.)*)'`;
/** `isFirst ?` or `n === 0 ?` before two texts. */
const CONDITION = String.raw`(?:[\w.]+(?:\s*===\s*\w+)?\s*\?\s*)?`;
const ONE = new RegExp(
  String.raw`(?<![\w.])(?:sentence|tell|warning|pair)\(\s*${CONDITION}${TEXT}(?:\s*[,:]\s*${TEXT})?`,
  'g',
);
/** Heads of tables. */
const HEAD = new RegExp(String.raw`(?<![\w.])(?:words|figures)\(\s*${TEXT}\s*\)`, 'g');
const MANY = new RegExp(
  String.raw`(?<![\w.])plural\(\s*(?:[^'()]|\([^()]*\))*?\[\s*${TEXT},\s*${TEXT},?\s*\]`,
  'g',
);

/** Calls whose text no test could read: they are where texts of others are handed through, such as those of the charter, of postings, of columns and of CELL_WORDS. */
const CALLS = /(?<![\w.])(?:sentence|tell|warning|plural)\(/g;
const HANDED_THROUGH = 20;

const sources = ['src/node/**/*.ts', 'src/main/**/*.ts', 'src/doors/**/*.ts', 'src/voice/**/*.ts']
  .flatMap((pattern) => globSync(pattern))
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => /from '[./]*(?:node\/)?(?:commands\/)?(?:sentence|telling|tables)\.ts'/.test(text));
const found = sources.flatMap((text) => [...text.matchAll(ONE), ...text.matchAll(MANY)]);
const heads = sources.flatMap((text) => [...text.matchAll(HEAD)]);
const english = new Set(
  [
    ...[...found, ...heads].flatMap(([, one, other]) => [one ?? '', other ?? '']),
    ...CELL_WORDS,
    ...presets.flatMap(({ leavesOut, source, asOf }) => (asOf === null ? [leavesOut, source] : [leavesOut])),
  ].filter((text) => hasWords(text)),
);

function braces(text: string): readonly string[] {
  const all = [...text.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name = '']) => name);
  return [...new Set(all)].toSorted();
}

it('the sentences are read out of the sources', () => {
  expect(english.size).toBeGreaterThan(200);
  const calls = sources.flatMap((text) => [...text.matchAll(CALLS)]).length;
  const read = found.filter(([call]) => !call.startsWith('pair')).length;
  expect(calls - read).toBeLessThanOrEqual(HANDED_THROUGH);
});

describe.each(['de', 'es'] as const)('the sentences in %s', (tag) => {
  const texts = sentenceTexts(tag) ?? {};

  it('are all there, and no more', () => {
    expect([...english].filter((text) => !Object.hasOwn(texts, text)).toSorted()).toEqual([]);
    expect(Object.keys(ownSentenceTexts(tag) ?? {}).filter((text) => !english.has(text))).toEqual([]);
  });

  it('have the figures of the English ones', () => {
    const wrong = Object.entries(texts).filter(([text, own]) => braces(text).join() !== braces(own).join());
    expect(wrong).toEqual([]);
  });

  it('are no English ones', () => {
    const same = Object.entries(texts).filter(([text, own]) => text === own && text.split(' ').length > 3);
    expect(same).toEqual([]);
  });
});

function overWire(given: SentenceGiven | ReturnType<typeof sentence>): SentenceGiven {
  return JSON.parse(jsonText(given)) as SentenceGiven;
}

/** In German and in Spanish. */
function said(line: ReturnType<typeof sentence>): readonly string[] {
  return (['de', 'es'] as const).map((tag) => saidIn(overWire(line), tag).says);
}

describe('a sentence', () => {
  const bought = sentence(
    'Booked on {onDate}: {what}.',
    {
      onDate: 20_000,
      what: sentence(
        '{asset} is bought for {paidMinor}',
        { asset: 'press-hall', paidMinor: 9007199254740993n },
        'EUR',
      ),
    },
    'EUR',
  );

  it('is English for the command line', () => {
    expect(bought.says).toBe('Booked on 2024-10-04: press-hall is bought for 90,071,992,547,409.93 EUR.');
  });

  it('has its parts, days and amounts as the language writes them, exactly', () => {
    const { says, language } = saidIn(overWire(bought), 'de');
    expect({ says, language }).toEqual({
      says: 'Gebucht am 04.10.2024: press-hall ist gekauft für 90.071.992.547.409,93\u00a0EUR.',
      language: 'de',
    });
  });

  it('stays English where a part of it has no text', () => {
    const whole = sentence('Booked on {onDate}: {what}.', { onDate: 1, what: unworded('something') });
    expect(saidIn(overWire(whole), 'es')).toEqual({
      says: 'Booked on 1970-01-02: something.',
      language: 'en',
    });
  });

  it('tells one from many, and keeps its warning', () => {
    expect(saidIn(overWire(plural(1, ['{n} payment', '{n} payments'])), 'es').says).toBe('1 pago');
    expect(saidIn(overWire(plural(1200, ['{n} payment', '{n} payments'])), 'de').says).toBe(
      '1.200 Zahlungen',
    );
    const ceiling = warning('The ceiling is {ceilingPpm}: a bid above it does not count.', {
      ceilingPpm: 35_000n,
    });
    expect(saidIn(overWire(ceiling), 'de')).toEqual({
      says: 'Die Obergrenze ist 3,5\u00a0%: Ein Gebot darüber zählt nicht.',
      language: 'de',
      warns: true,
    });
  });

  it('says what the rules say, with their states', () => {
    const unsaid = ORDER_RULES.filter(({ says }) => !Object.hasOwn(sentenceTexts('de') ?? {}, says));
    expect(unsaid).toEqual([]);
    const taken = [...registryOf(contexts).kinds.values()]
      .flatMap(({ rules }) => rules)
      .find(({ name }) => name === 'asset-name-taken');
    const refused = sentence(taken?.says ?? '', { asset: 'open', state: 'leased' });
    expect(saidIn(overWire(refused), 'de').says).toBe(
      'Es gibt oder gab ein Gut oder einen Antrag mit dem Kurznamen open (vermietet).',
    );
  });

  it('says of a series, a loan and an asset that they are in one state with words of their own', () => {
    expect(said(seriesState('liquidating'))).toEqual(['das Gut wurde verkauft', 'el bien se vendió']);
    expect(said(word('liquidating'))).toEqual(['zu verkaufen', 'por vender']);
    expect(said(loanState('open'))).toEqual(['läuft', 'abierto']);
    expect(said(word('open'))).toEqual(['offen', 'abierta']);
    const unpaid = { kind: 'bonds.paid-in@1', figures: { state: 'liquidating' } };
    const rules = registryOf(contexts).kinds.get(unpaid.kind)?.rules ?? [];
    for (const { name: rule } of rules.filter(({ says }) => says.includes('{state}')))
      expect(said(refusalLine({ ...unpaid, rule }, 'EUR'))[0]).toContain('(das Gut wurde verkauft)');
    expect(seriesState('liquidating').says).toBe('liquidating');
  });

  it('heads a column with a capital letter, and a word in a cell with none', () => {
    expect(headingIn('paid in', 'es')).toBe('Ingresado');
    expect(headingIn('paid in', 'en')).toBe('paid in');
    expect(saidIn(overWire(sentence('paid in')), 'es').says).toBe('ingresado');
  });

  it('never takes a name for a text', () => {
    const named = sentence('{name} is forgotten here.', { name: 'constructor {name} $&' });
    expect(saidIn(overWire(named), 'de').says).toBe('constructor {name} $& ist hier vergessen.');
  });
});
