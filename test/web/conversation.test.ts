// A conversation on its screen: answers that did not fit are a link away.

import { expect, it } from 'vitest';
import { pageOfAnswers } from './at-hand.ts';
import { HANDLE, KEY, postOf } from './post-of.ts';

const OTHER = 'f'.repeat(64);

it('leads to answers that did not fit: of the asked post on the next page, of others where they are asked for', async () => {
  const line = { depth: 1, ref: { source: KEY } };
  const thread = [
    { ...line, post: postOf(), hidden: 1_000 },
    { ...line, post: postOf({ handle: OTHER }), hidden: 7 },
  ];
  const page = pageOfAnswers({ thread: { thread, next: 200 } });
  const { html } = await page.show(`/voice/thread/${HANDLE.slice(0, 8)}`);
  expect(html).toContain(`<a href="/voice/thread/${HANDLE}?skip=200">1,000 more answers to this</a>`);
  expect(html).toContain(`<a href="/voice/thread/${OTHER}">7 more answers to this</a>`);
});
