// What the page says when something is done is for people: figures of what was typed, sentences, links; nothing of the data besides.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saidLine } from '../../src/node/commands/speaking.ts';
import type { Sentence } from '../../src/node/sentence.ts';
import { figuresOfFields, placesOf, sentencesOf } from '../../src/web/done.ts';
import { saidIn, type SentenceGiven } from '../../src/web/sentences.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';

function said(says: string): { readonly says: string; readonly language: 'en' } {
  return { says, language: 'en' };
}

function overWire(sentence: Sentence): SentenceGiven {
  return JSON.parse(JSON.stringify(sentence)) as SentenceGiven;
}

/** How far the entry has come, in every language of the page. */
const standings = (['pending', 'ordered', 'final'] as const).flatMap((standing) => {
  const line = overWire(
    saidLine({ id: '0f'.repeat(32), kind: 'credit.paid@1', position: 1, standing, refused: null }),
  );
  return LANGUAGES.map((tag) => said(saidIn(line, tag).says));
});

const DONE = {
  entry: 'ab'.repeat(32),
  payee: 'clara',
  amountMinor: '123450',
  invoiceDate: 20_000,
  holder: { is: 'person' },
  lacking: [],
  memo: '',
  proposal: '0f0f',
  asset: 'press hall',
  sentences: [said('Clara has 5 more.'), said(''), ...standings],
};

it('finds the figures of the fields by their names, whatever their unit', () => {
  expect(
    figuresOfFields(DONE, ['payee', 'amount', 'invoice-date', 'memo', 'holder', 'lacking', 'for']),
  ).toEqual([
    ['payee', 'payee', 'clara'],
    ['amount', 'amountMinor', '123450'],
    ['invoice-date', 'invoiceDate', 20_000],
  ]);
});

it('leaves out what the program says in English: the kind of the entry, a title that nobody typed', () => {
  const asked = { kind: 'property.requested@1', title: 'Press hall' };
  expect(figuresOfFields(asked, ['kind', 'title'])).toEqual([['title', 'title', 'Press hall']]);
  expect(figuresOfFields({ title: 'buy van', plainTitle: true }, ['title'])).toEqual([]);
  expect(figuresOfFields({ kind: 'van' }, ['kind'])).toEqual([['kind', 'kind', 'van']]);
});

it('never shows what is built of parts', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'aMinor', 'b', 'bDate'), fc.jsonValue()), (done) => {
      for (const [, , value] of figuresOfFields(done, ['a', 'b']))
        expect(['string', 'number']).toContain(typeof value);
    }),
  );
});

it('says the sentences, without how far the entry has come', () => {
  expect(sentencesOf(DONE)).toEqual([{ says: 'Clara has 5 more.', language: 'en' }]);
  expect(sentencesOf({ sentences: ['x', null, {}] })).toEqual([]);
});

it('leads to what was made, and not to where one is', () => {
  expect(placesOf(DONE, '/')).toEqual([
    ['proposal', '/decisions/0f0f'],
    ['asset', '/assets/press%20hall'],
  ]);
  expect(placesOf(DONE, '/decisions/0f0f')).toEqual([['asset', '/assets/press%20hall']]);
});
