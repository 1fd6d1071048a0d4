// A conversation from its beginning, answers below what they answer.

import { fillHtml, html, named } from '../../html.ts';
import { attempt, screen } from '../../screen.ts';
import type { PostData, PostRef } from './answer.ts';
import { withVoice } from './begin.ts';
import { depthClass, personHref, post } from './post.ts';

interface ThreadLine {
  readonly depth: number;
  /** Null where it is not here. */
  readonly post: PostData | null;
  readonly ref: Pick<PostRef, 'source'>;
}

export const threadScreen = screen({
  path: '/voice/thread/:post',
  instead: ['thread'],
  asks: ({ params }) => ({
    found: attempt<{ readonly thread: readonly ThreadLine[] }>('thread', { post: params.post }),
  }),
  title: ({ words }) => words.voice.threadTitle,
  draw: ({ found }, setting, { params }) =>
    withVoice(setting, found, ({ thread }) => {
      const { voice } = setting.words;
      return html`<p class="actions"><a href="/voice">${voice.title}</a></p><p class="help">${voice.threadLead}</p>
<div class="posts thread" data-again>${thread.map(({ depth, post: one, ref }) =>
        one === null
          ? html`<p class="post gone pencil ${depthClass(depth)}">${fillHtml(voice.unseen, { by: html`<a href="${personHref(ref.source)}">${named(ref.source)}</a>` })}</p>
`
          : post(setting, one, { depth, isChosen: one.handle.startsWith(params.post) }),
      )}</div>`;
    }),
});
