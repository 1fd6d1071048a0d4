// The own feed as one plain page, for whoever comes with a browser. No script, nothing from elsewhere.

import { html, raw } from 'hono/html';
import type { Publishable } from '../../social/formats/published-files.ts';
import type { Post } from '../../social/model.ts';

const POSTS_MAX = 100;

const STYLE = `body { font: 1rem/1.5 Georgia, serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
article { border-top: 1px solid; padding: .5rem 0 1rem; } article p { white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0; }
time { font-size: .85rem; opacity: .75; } img { max-width: 100%; height: auto; }`;

function post({ atMs, text, repostOf, pictures }: Post, publishable: Publishable, whole: Post): unknown {
  const at = new Date(atMs).toISOString();
  const of = repostOf === null ? '' : ` · from ${publishable.nameOf(repostOf.source)}`;
  return html`<article><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>${of}<p>${text}</p>${pictures.map(
    (picture) => {
      const url = publishable.pictureUrlOf(picture, whole);
      return url === null ? '' : html`<img src="${url}" alt="${picture.alt}" loading="lazy">`;
    },
  )}</article>`;
}

/** The page. */
export async function feedPage(publishable: Publishable): Promise<string> {
  const { title, author, posts } = publishable;
  const said = posts.filter(({ deletedAtMs }) => deletedAtMs === null).slice(0, POSTS_MAX);
  const about = author?.profile.about ?? '';
  const page =
    await html`<!doctype html><html lang="und"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="alternate" type="application/atom+xml" href="feed.atom"><link rel="alternate" type="application/feed+json" href="feed.json">
<style>${raw(STYLE)}</style></head><body><h1>${title}</h1><p>${about}</p>
<p><a href="feed.atom">Atom</a> · <a href="feed.json">JSON Feed</a> · <a href="twtxt.txt">twtxt</a></p>
${said.map((one) => post(one, publishable, one))}</body></html>
`;
  return page.toString();
}
