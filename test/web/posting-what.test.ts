// Every posting that the rules make has a name in the languages of the page: all that the golden history posts.

import { expect, test } from 'vitest';
import { journal } from '../../src/contexts/ledger/tables.ts';
import { postingWhat } from '../../src/web/parts/posting-what.ts';
import type { Setting } from '../../src/web/setting.ts';
import { LANGUAGES, wordsOf } from '../../src/web/words/words.ts';
import { runHistory } from '../golden/history.ts';

const said = [
  ...new Set(
    runHistory()
      .state.range(journal, { limit: 100_000 })
      .map(([, { what }]) => what),
  ),
];

const settingOf = (tag: (typeof LANGUAGES)[number]): Setting => ({ words: wordsOf(tag).words }) as Setting;

test('the history posts what there is', () => {
  expect(said.length).toBeGreaterThan(30);
});

test.each(LANGUAGES)('each has a name in %s', (tag) => {
  const unnamed = said.filter((what) => String(postingWhat(settingOf(tag), what)).includes('lang="en"'));
  expect(unnamed).toEqual([]);
});

test('a reversal names what it takes back, and unknown words stay as they are, escaped', () => {
  const german = settingOf('de');
  expect(String(postingWhat(german, 'reversal: loan paid in'))).toContain('Storno: Darlehen eingezahlt');
  expect(String(postingWhat(german, 'constructor'))).toContain('lang="en"');
  expect(String(postingWhat(german, '<b>'))).toContain('&lt;b&gt;');
});
