// The three catalogues say the same things: same names, same figures in the braces, nothing left empty, no typewriter's quotes.

import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageFrom, wordsOf } from '../../src/web/words/words.ts';

/** Every text with the path of its name. */
function texts(catalogue: unknown, path = ''): readonly (readonly [name: string, text: string])[] {
  if (typeof catalogue === 'string') return [[path, catalogue]];
  return Object.entries(catalogue as object).flatMap(([name, inside]) => texts(inside, `${path}/${name}`));
}

function braces(text: string): readonly string[] {
  return [...text.matchAll(/\{[A-Za-z]+\}/g)].map(([brace]) => brace).sort();
}

const english = new Map(texts(wordsOf('en').words));

describe.each(LANGUAGES)('the texts of %s', (tag) => {
  const own = texts(wordsOf(tag).words);

  it('are those of the English catalogue, in number and name', () => {
    expect(own.map(([name]) => name).sort()).toEqual([...english.keys()].sort());
    expect(own.length).toBeGreaterThan(100);
  });

  it('have the same figures in their braces', () => {
    const wrong = own.filter(
      ([name, text]) => braces(text).join() !== braces(english.get(name) ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });

  it('say something, without blanks around it', () => {
    expect(own.filter(([, text]) => text.trim() === '' || text.trim() !== text)).toEqual([]);
  });
});

describe('the language of a browser', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR, es;q=0.5', 'es'],
    ['', 'en'],
    ['zh, ja', 'en'],
    [`${'x'.repeat(100_000)}, de`, 'en'],
  ])('%s is answered in %s', (header, tag) => {
    expect(languageFrom(header)).toBe(tag);
  });
});
