// The quiet line on Home that leads to what others answered; nothing where there is no voice, or where nobody did.

import { counted, fill, type Html, html, href } from '../../html.ts';
import { type Attempt, attempt } from '../../screen.ts';
import { count, type Setting } from '../../setting.ts';
import type { PostPage } from './answer.ts';

const COUNTED_MAX = 100;

export function askMentions() {
  return attempt<PostPage>('timeline', { of: 'mentions', limit: COUNTED_MAX });
}

export function mentionsLine(setting: Setting, mentions: Attempt<PostPage>): Html | false {
  if ('trouble' in mentions) return false;
  const { voice } = setting.words;
  const { posts, next } = mentions.data;
  // what is passed on is no answer
  const n = posts.filter(({ repostOf }) => repostOf === null).length;
  if (n === 0) return false;
  const says =
    next === null ? counted(voice.answersToYou, n) : fill(voice.manyAnswers, { n: count(setting, n) });
  return html`<p class="calm" id="mentions"><a href="${href('/voice', { of: 'mentions' })}">${says}</a></p>
`;
}
