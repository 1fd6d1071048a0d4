// Words as they are compared: whole ones, in the spelling of the bank and of the books.

import { expect, it } from 'vitest';
import { containsName, containsPhrase, wordsOf } from '../../src/views/words-alike.ts';

it.each([
  ['GUTSCHRIFT Direktkredit Vertrag 24', '24', true],
  ['GUTSCHRIFT Direktkredit Vertrag 24', '4', false],
  ['Vertrag-Nr.24/2012', '24', true],
  ['DK-2013/01 Mia', 'dk-2013-01', true],
  ['gift 77', 'gift 7', false],
  ['anything', '--', false],
])('%s holds %s: %s', (text, phrase, is) => {
  expect(containsPhrase(wordsOf(text), wordsOf(phrase))).toBe(is);
});

it.each([
  ['WEISS, DIETER', 'Dieter Weiß', true],
  ['Carla OEZTUERK', 'Carla Öztürk', true],
  ['Carla O\u0308ztu\u0308rk', 'Carla Öztürk', true],
  ['Anna Müller', 'Anna Muller-Lind', false],
  ['Joanna Müller', 'Anna Müller', false],
  ['anybody', '', false],
])('%s is %s: %s', (text, name, is) => {
  expect(containsName(wordsOf(text), wordsOf(name))).toBe(is);
});
