// The own feed as one plain page, for whoever comes with a browser. No script, nothing from elsewhere.

import { html, raw } from 'hono/html';
import type { Publishable } from '../social/formats/published-files.ts';
import type { Post, Property } from '../social/model.ts';
import { formatSource, parseWebAddress } from '../social/source.ts';
import { pictureName } from './publishing.ts';

const POSTS_MAX = 100;

const STYLE = `body { font: 1rem/1.5 Georgia, serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; overflow-wrap: anywhere; }
article { border-top: 1px solid; padding: .5rem 0 1rem; } .said { white-space: pre-wrap; margin: .25rem 0; }
small { opacity: .75; } img { max-width: 100%; height: auto; display: block; margin: .5rem 0; }`;

function written(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function post({ atMs, text, replyTo, repostOf, editedAtMs, pictures }: Post, { nameOf }: Publishable) {
  const notes = [
    repostOf === null ? '' : `from ${nameOf(repostOf.source)}`,
    replyTo === null ? '' : `answers ${nameOf(replyTo.source)}`,
    editedAtMs === null ? '' : 'edited',
  ].filter((note) => note !== '');
  return html`<article><small><time datetime="${new Date(atMs).toISOString()}">${written(atMs)}</time>${notes.map((note) => ` · ${note}`).join('')}</small>
<p class="said">${text}</p>
${pictures.map((picture) => html`<img src="${pictureName(picture)}" alt="${picture.alt}" loading="lazy">`)}</article>
`;
}

function property({ name, value }: Property) {
  const url = parseWebAddress(value);
  return html`<p><small>${name}:</small> ${url === null ? value : html`<a href="${url}" rel="nofollow noopener">${value}</a>`}</p>
`;
}

/** The page; it lies in one folder with the other files. */
export async function feedPage(publishable: Publishable): Promise<string> {
  const { title, author, posts } = publishable;
  const said = posts.filter(({ deletedAtMs }) => deletedAtMs === null).slice(0, POSTS_MAX);
  const { about = '', project = '', properties = [] } = author?.profile ?? {};
  const page =
    await html`<!doctype html><html lang="und"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="alternate" type="application/atom+xml" href="feed.atom"><link rel="alternate" type="application/feed+json" href="feed.json">
<style>${raw(STYLE)}</style></head><body><h1>${title}</h1>
${about === '' ? '' : html`<p class="said">${about}</p>`}
${project === '' ? '' : html`<p><small>Project:</small> ${project}</p>`}
${properties.map(property)}
<p><a href="feed.atom">Atom</a> · <a href="feed.json">JSON Feed</a> · <a href="twtxt.txt">twtxt</a></p>
${author === null ? '' : html`<p><small>telekommune follow ${formatSource(author.source)}</small></p>`}
${said.map((one) => post(one, publishable))}</body></html>
`;
  return page.toString();
}
