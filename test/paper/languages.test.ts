// The catalogues: complete, with the same figures in every text, and nothing that no paper uses.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/paper/languages/en.ts';
import { type Language, say } from '../../src/paper/languages/language.ts';
import { languageOf, languages } from '../../src/paper/languages/languages.ts';
import { projectRoot } from '../house/project-files.ts';

const folder = join(projectRoot, 'src/paper');
const braces = (text: string): readonly string[] => [...text.matchAll(/\{[A-Za-z]+\}/g)].map(String).sort();
const keys = Object.keys(english.texts).sort();

describe.each(languages.map((language) => [language.tag, language] as const))(
  'the catalogue %s',
  (tag, language) => {
    it('has every text and no other, none of them empty', () => {
      expect(Object.keys(language.texts).sort()).toEqual(keys);
      for (const [key, text] of Object.entries(language.texts))
        expect([key, text.trim()]).not.toEqual([key, '']);
    });

    it('puts the same figures into each text as the English one', () => {
      for (const [key, text] of Object.entries(english.texts)) {
        const own = language.texts[key as keyof typeof english.texts];
        expect([key, braces(own)]).toEqual([key, braces(text)]);
      }
    });

    it('has formats that can be told apart', () => {
      const { decimal, group, field, months, date } = language.formats;
      expect(decimal).not.toBe(group);
      expect(field).not.toBe(decimal);
      expect(new Set(months).size).toBe(12);
      expect(braces(date)).toEqual(['{day}', '{month}', '{year}']);
    });

    it('is found by its tag', () => {
      expect(languageOf(tag)).toBe(language);
    });
  },
);

describe('the catalogues together', () => {
  it('are all files of the folder', () => {
    const files = readdirSync(join(folder, 'languages')).filter((name) =>
      /^[a-z]{2}(-[a-z]+)?\.ts$/.test(name),
    );
    expect(files.map((name) => name.slice(0, -3)).sort()).toEqual(languages.map(({ tag }) => tag).sort());
  });

  it('hold nothing that no paper says', () => {
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('languages'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    // a key may be made of a part and a word of the domain: `bond.${series.redemption}`
    const parts = [...code.matchAll(/`([a-z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = keys.filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !parts.some((part) => key.startsWith(part) && !key.slice(part.length).includes('.')),
    );
    expect(unused).toEqual([]);
  });

  it('say nothing with a hole in it', () => {
    const [language] = languages as readonly [Language, ...Language[]];
    expect(() => say(language, 'page.number', { page: '1' })).toThrow('has no figure for {pages}');
    expect(say(language, 'page.number', { page: '1', pages: '2' })).toBe('Page 1 of 2');
  });
});
