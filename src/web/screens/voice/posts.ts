// Posts under one another, the newest first, page by page.

import { type Html, html, href, type Part } from '../../html.ts';
import type { Place } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { PostPage } from './answer.ts';
import { post } from './post.ts';

function pages({ words }: Setting, { next }: PostPage, place: Place<unknown>): Html | false {
  const { voice } = words;
  const isLater = place.query['before'] !== undefined;
  if (next === null && !isLater) return false;
  return html`<nav class="pages" aria-label="${voice.posts}">
${isLater && html`<a href="${href(place.path, { ...place.query, before: null })}">${voice.newest}</a>`}
${next !== null && html`<a rel="next" href="${href(place.path, { ...place.query, before: next })}">${voice.older}</a>`}</nav>`;
}

/** `empty` stands where there are none. */
export function posts(setting: Setting, page: PostPage, place: Place<unknown>, empty: Part): Html {
  return html`<div class="posts" id="posts" data-again>${page.posts.map((one) => post(setting, one))}
${page.posts.length === 0 && html`<p class="empty">${empty}</p>`}</div>
${pages(setting, page, place)}`;
}
