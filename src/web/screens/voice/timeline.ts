// What those say whom a person follows, what is said about the person, and what everybody says; with a box to say something.

import { type Html, html, href } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { attempt, type Place, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { writing } from './acts.ts';
import type { PostPage } from './answer.ts';
import { withVoice } from './begin.ts';
import { posts } from './posts.ts';

const KINDS = ['home', 'mentions', 'global'] as const;
type Kind = (typeof KINDS)[number];

function kindOf({ query }: Place<unknown>): Kind {
  return KINDS.find((kind) => kind === query['of']) ?? 'home';
}

function tabs({ words }: Setting, here: Kind): Html {
  const { voice } = words;
  return html`<nav class="tabs" aria-label="${voice.tabs}">${KINDS.map(
    (kind) =>
      html`<a href="${href('/voice', { of: kind === 'home' ? null : kind })}"${kind === here && html` aria-current="page"`}>${voice[kind]}</a> `,
  )}</nav>`;
}

/** The box that looks through posts. */
export function searchBox({ words }: Setting, text: string): Html {
  const { voice } = words;
  return html`<form class="finding" role="search" aria-label="${voice.search}" method="get" action="/voice/search"><label for="post-words" class="unseen">${voice.search}</label>
<input type="search" id="post-words" name="words" value="${text}" placeholder="${voice.search}"><button type="submit">${voice.searchButton}</button></form>`;
}

function sayForm(setting: Setting, { query }: Place<unknown>): Html {
  const { voice } = setting.words;
  return commandForm(setting, {
    command: 'post',
    submit: voice.sayButton,
    values: { text: query['text'] },
    ...writing(setting, { label: voice.say, help: voice.sayHelp }),
  });
}

function askForm(setting: Setting, kind: Kind): Html | false {
  const { voice } = setting.words;
  if (kind === 'global')
    return html`<div class="asking-around"><p class="help">${voice.crawlSays}</p>${commandForm(setting, { command: 'crawl', submit: voice.crawl })}</div>`;
  return (
    kind === 'home' &&
    html`<div class="asking-around">${commandForm(setting, { command: 'read', without: ['all', 'limit', 'before'], submit: voice.read, afterwards: '/voice' })}</div>`
  );
}

export const timelineScreen = screen({
  path: '/voice',
  instead: ['timeline', 'read', 'crawl', 'post', 'voice begin'],
  asks: (place) => ({
    page: attempt<PostPage>('timeline', { of: kindOf(place), before: place.query['before'] }),
  }),
  title: ({ words }, _place, { page }) =>
    'trouble' in page && page.trouble.rule === 'voice-not-begun' ? words.voice.beginTitle : words.voice.title,
  draw: ({ page }, setting, place) =>
    withVoice(setting, page, (found) => {
      const { voice } = setting.words;
      const kind = kindOf(place);
      const toPeople = html`${voice.empty[kind]} ${kind === 'home' && html`<a href="/voice/following">${voice.toPeople}</a>`}`;
      return html`<p class="actions"><a href="/voice/following">${voice.following}</a> <a href="/voice/person">${voice.ownPosts}</a> <a href="/voice/profile">${voice.profile}</a> <a href="/notices">${setting.words.notices.link}</a></p>
${sayForm(setting, place)}
<div class="over-posts">${tabs(setting, kind)}${searchBox(setting, '')}</div>
${askForm(setting, kind)}
<h2 class="unseen">${voice[kind]}</h2>
${posts(setting, found, place, toPeople)}`;
    }),
});
