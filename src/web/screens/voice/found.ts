// Posts with some words, among everything that is known here.

import { fill, html } from '../../html.ts';
import { attempt, screen } from '../../screen.ts';
import type { PostPage } from './answer.ts';
import { withVoice } from './begin.ts';
import { posts } from './posts.ts';
import { searchBox } from './timeline.ts';

const WORDS_MAX = 200;

export const foundScreen = screen({
  path: '/voice/search',
  instead: ['search'],
  asks: ({ query }) => {
    const text = (query['words'] ?? '').slice(0, WORDS_MAX);
    // without words nothing is looked for, and the box stands there all the same
    return {
      page:
        text.trim() === ''
          ? attempt<PostPage>('timeline', { limit: 1 })
          : attempt<PostPage>('search', { words: text, before: query['before'] }),
    };
  },
  title: ({ words }) => words.voice.searchTitle,
  draw: ({ page }, setting, place) =>
    withVoice(setting, page, (found) => {
      const { voice } = setting.words;
      const text = (place.query['words'] ?? '').slice(0, WORDS_MAX);
      const empty = fill(voice.searchNothing, { text });
      return html`<p class="actions"><a href="/voice">${voice.title}</a></p>${searchBox(setting, text)}
${text.trim() !== '' && posts(setting, found, place, empty)}`;
    }),
});
