// What can be done with a post: answer it, pass it on, and with one's own, edit and withdraw it.

import { type Html, html, href } from '../../html.ts';
import { type CommandFormParts, commandForm } from '../../parts/command-form.ts';
import { unfolding } from '../../parts/figure.ts';
import { count, type Setting } from '../../setting.ts';
import type { PostData } from './answer.ts';

const POST_BYTES_MAX = 4096;

/** Enough of a handle to be right, and short enough for an id. */
export function idOf({ handle }: Pick<PostData, 'handle'>): string {
  return handle.slice(0, 16);
}

/** What a box to write a post in has: its words, and how much room is left (browser/post-room.ts). */
export function writing(
  setting: Setting,
  { label, help }: { readonly label: string; readonly help: string },
): Pick<CommandFormParts, 'words' | 'order' | 'derive' | 'data' | 'outputs'> {
  const { voice } = setting.words;
  return {
    words: {
      text: { label, help, needed: true },
      picture: { label: voice.picture, help: voice.pictureHelp },
      alt: { label: voice.alt, help: voice.altHelp, long: true },
    },
    order: ['text'],
    derive: 'post-room',
    data: { most: String(POST_BYTES_MAX), left: voice.left, over: voice.over },
    // not read out at every letter
    outputs: html`<output class="room-left" data-derived="room">${voice.left.replace('{n}', count(setting, POST_BYTES_MAX))}</output>`,
  };
}

function answering(setting: Setting, post: PostData): Html {
  const { voice } = setting.words;
  const form = commandForm(setting, {
    command: 'reply',
    id: `answer-${idOf(post)}`,
    preset: { post: post.handle },
    submit: voice.answerButton,
    once: 'again',
    ...writing(setting, { label: voice.text, help: voice.answerHelp }),
  });
  return unfolding(`to-answer-${idOf(post)}`, voice.answer, form);
}

function editing(setting: Setting, post: PostData): Html {
  const { voice } = setting.words;
  const form = commandForm(setting, {
    command: 'edit',
    id: `edit-${idOf(post)}`,
    preset: { post: post.handle },
    values: { text: post.text },
    submit: voice.editButton,
    // where the changed words stand: the form would go on to hold the old ones
    afterwards: `/voice/thread/${post.handle}`,
    ...writing(setting, { label: voice.text, help: voice.editHelp }),
  });
  return unfolding(`to-edit-${idOf(post)}`, voice.edit, form);
}

function oneStep(setting: Setting, post: PostData, command: 'repost' | 'delete', submit: string): Html {
  return commandForm(setting, {
    command,
    id: `${command}-${idOf(post)}`,
    preset: { post: post.handle },
    submit,
    keep: 'none',
    once: 'for-good',
  });
}

/** Nothing but the way to its conversation where it was withdrawn. */
export function acts(setting: Setting, post: PostData): Html {
  const { voice } = setting.words;
  const isThere = post.deleted === null;
  const isOwn = isThere && post.own;
  const thread = href(`/voice/thread/${post.handle}`);
  return html`<div class="acts"><a href="${thread}">${voice.thread}</a>
${isThere && !post.withheld && answering(setting, post)}
${isThere && !post.own && !post.withheld && oneStep(setting, post, 'repost', voice.passOn)}
${isOwn && post.repostOf === null && editing(setting, post)}
${isOwn && oneStep(setting, post, 'delete', voice.withdraw)}</div>`;
}
