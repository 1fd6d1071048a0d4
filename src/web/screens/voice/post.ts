// One post: who says it, when, what it is about, its words and pictures, and what can be done with it.

import { fill, fillHtml, type Html, html, href, named, type Part } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { instantOf } from '../../parts/written.ts';
import { instant, type Setting } from '../../setting.ts';
import { acts, idOf } from './acts.ts';
import { msOfInstant, type PostData, type PostPicture, type PostRef, shortSource } from './answer.ts';
import { linkOut, said } from './post-text.ts';

export function personHref(source: string): string {
  return href('/voice/person', { who: source });
}

function personLink({ source, by }: Pick<PostRef, 'source' | 'by'>): Html {
  return html`<a href="${personHref(source)}">${named(by)}</a>`;
}

/** What an answer or what is passed on is about, with the way there. */
function about({ words }: Setting, { replyTo, repostOf }: PostData): Part {
  const { voice } = words;
  if (repostOf !== null)
    return html`<p class="re">${fillHtml(voice.passesOn, { by: personLink(repostOf) })}</p>`;
  if (replyTo === null) return false;
  const by =
    replyTo.handle === null
      ? personLink(replyTo)
      : html`<a href="${href(`/voice/thread/${replyTo.handle}`)}">${named(replyTo.by)}</a>`;
  return html`<p class="re">${fillHtml(replyTo.handle === null ? voice.answersUnseen : voice.answers, { by })}</p>`;
}

function picture({ words }: Setting, { hash, author, alt }: PostPicture): Html | false {
  if (author === null) return false;
  return html`<li><img loading="lazy" decoding="async" src="${`/voice/pictures/${author}/${hash}`}" alt="${alt === '' ? words.voice.undescribed : alt}"></li>`;
}

function marks(setting: Setting, { edited, deleted, signed }: PostData): Part {
  const { voice } = setting.words;
  const when = edited === null ? '' : fill(voice.editedAt, { at: instant(setting, msOfInstant(edited)) });
  return html`${edited !== null && deleted === null && html` <span class="badge" title="${when}">${voice.edited}</span>`}${!signed && html` <span class="badge pencil" title="${voice.unsignedMeans}">${voice.unsigned}</span>`}`;
}

function body(setting: Setting, post: PostData): Part {
  const { voice } = setting.words;
  const { text, pictures, deleted, takenBack, withheld, repostOf, signed, url } = post;
  if (deleted !== null) return html`<p class="pencil">${takenBack ? voice.takenBack : voice.withdrawn}</p>`;
  if (withheld) return html`<p class="pencil">${voice.withheld}</p>`;
  const words = text !== '' && said(text);
  return html`${repostOf === null ? words : html`<blockquote>${words}</blockquote>`}
${signed && pictures.length > 0 && html`<ul class="pictures">${pictures.map((one) => picture(setting, one))}</ul>`}
${url !== null && /^https?:\/\//i.test(url) && html`<p class="re">${linkOut(url, voice.onTheWeb)}</p>`}`;
}

export interface PostParts {
  /** How many answers it stands below the beginning of its thread. */
  readonly depth?: number;
  /** Whether it is the one that a screen is about. */
  readonly isChosen?: boolean;
}

const DEPTH_SHOWN_MAX = 6;

/** The class of something so many answers below the beginning; there is an end to moving to the side. */
export function depthClass(depth: number): string {
  return `depth-${Math.min(depth, DEPTH_SHOWN_MAX)}`;
}

export function post(
  setting: Setting,
  data: PostData,
  { depth = 0, isChosen = false }: PostParts = {},
): Html {
  const { voice } = setting.words;
  const { source, by, own, at, deleted } = data;
  const id = `post-${idOf(data)}`;
  return html`<article class="post ${depthClass(depth)}${deleted !== null && ' gone'}" id="${id}" aria-labelledby="${id}-by"${isChosen && html` aria-current="true"`}>
<p class="head"><span id="${id}-by">${personLink({ source, by })}</span>${own && html` ${stateBadge(voice.yours)}`} <small><bdi>${shortSource(source)}</bdi></small> ${instantOf(setting, msOfInstant(at))}${marks(setting, data)}</p>
${about(setting, data)}
${body(setting, data)}
${acts(setting, data)}</article>
`;
}
