// A conversation from its beginning, answers below what they answer.

import { counted, fillHtml, type Html, href, html, named } from '../../html.ts';
import { attempt, screen } from '../../screen.ts';
import { count, type Setting } from '../../setting.ts';
import type { PostData, PostRef } from './answer.ts';
import { withVoice } from './begin.ts';
import { depthClass, personHref, post } from './post.ts';

interface ThreadLine {
  readonly depth: number;
  /** Null where it is not here. */
  readonly post: PostData | null;
  readonly ref: Pick<PostRef, 'source' | 'by'> & { readonly blocked: boolean };
  /** Answers to it that are here and not shown. */
  readonly hidden: number;
}

interface Thread {
  readonly thread: readonly ThreadLine[];
  /** What `skip` is for the next page of answers. */
  readonly next: number | null;
}

/** The way to answers that did not fit: those to the asked post on the next page, others where their post is asked for. */
function furtherAnswers(
  setting: Setting,
  { post: one, depth, hidden }: ThreadLine,
  asked: string,
  next: number | null,
): Html | false {
  const { voice } = setting.words;
  if (one === null || hidden === 0) return false;
  const isAsked = one.handle.startsWith(asked);
  if (isAsked && next === null) return false;
  const at = href(`/voice/thread/${one.handle}`, { skip: isAsked ? String(next) : null });
  return html`<p class="help ${depthClass(depth + 1)}"><a href="${at}">${counted(voice.furtherAnswers, hidden, count(setting, hidden))}</a></p>
`;
}

export const threadScreen = screen({
  path: '/voice/thread/:post',
  instead: ['thread'],
  asks: ({ params, query }) => ({
    found: attempt<Thread>('thread', { post: params.post, skip: query['skip'] }),
  }),
  title: ({ words }) => words.voice.threadTitle,
  draw: ({ found }, setting, { params }) =>
    withVoice(setting, found, ({ thread, next }) => {
      const { voice } = setting.words;
      return html`<p class="actions"><a href="/voice">${voice.title}</a></p><p class="help">${voice.threadLead}</p>
<div class="posts thread" data-again>${thread.map((line) => {
        const { depth, post: one, ref } = line;
        return one === null
          ? html`<p class="post gone pencil ${depthClass(depth)}">${fillHtml(ref.blocked ? voice.unseenBlocked : voice.unseen, { by: html`<a href="${personHref(ref.source)}">${named(ref.by)}</a>` })}</p>
`
          : html`${post(setting, one, { depth, isChosen: one.handle.startsWith(params.post) })}${furtherAnswers(setting, line, params.post, next)}`;
      })}</div>`;
    }),
});
