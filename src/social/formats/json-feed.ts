// JSON Feed 1.1 (jsonfeed.org): written, and read from others with every field as it may be.

import { fromUtf8 } from '../../kernel/bytes.ts';
import { type Feed, plainPost, type Post } from '../model.ts';
import { formatSource } from '../source.ts';
import { ENTRIES_MAX, FeedRefused, needSize } from './fault.ts';
import { idText, linkIn, outsideFeed, postText } from './outside-feed.ts';
import { plainTextOf } from './plain-text.ts';
import { type Published, standing } from './published.ts';
import { parseRefUri, refUri } from './ref-uri.ts';
import { formatInstant, parseInstant } from './time.ts';

const VERSION = 'https://jsonfeed.org/version/1.1';
/** The extension of ours, by section “Extensions”: an object whose name begins with an underscore. */
const OURS = '_telekommune';

function itemOf(post: Post, { author, nameOf, urlOf, pictureUrlOf }: Published): object {
  const url = urlOf(post);
  const about = {
    ...(post.replyTo === null ? {} : { in_reply_to: refUri(post.replyTo) }),
    ...(post.repostOf === null ? {} : { repost_of: refUri(post.repostOf) }),
  };
  const attachments = post.pictures.flatMap((picture) => {
    const href = pictureUrlOf(picture, post);
    return href === null
      ? []
      : [{ url: href, mime_type: picture.mediaType, title: picture.alt, size_in_bytes: picture.size }];
  });
  return {
    id: refUri(post),
    ...(url === null ? {} : { url }),
    content_text: post.text,
    date_published: formatInstant(post.atMs),
    ...(post.editedAtMs === null ? {} : { date_modified: formatInstant(post.editedAtMs) }),
    ...(author === null ? { authors: [{ name: nameOf(post.source) || formatSource(post.source) }] } : {}),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(Object.keys(about).length === 0 ? {} : { [OURS]: about }),
  };
}

/** The feed as JSON. */
export function formatJsonFeed(published: Published): string {
  const { title, author, posts, uri, selfUrl, homeUrl, nameOf } = published;
  const feed = {
    version: VERSION,
    title: title || (selfUrl ?? uri),
    ...(homeUrl === null ? {} : { home_page_url: homeUrl }),
    ...(selfUrl === null ? {} : { feed_url: selfUrl }),
    ...(author === null || author.profile.about === '' ? {} : { description: author.profile.about }),
    ...(author === null ? {} : { authors: [{ name: nameOf(author.source) || formatSource(author.source) }] }),
    items: standing(posts).map((post) => itemOf(post, published)),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function postOf(value: unknown, url: string): Post | null {
  const item = fieldsOf(value);
  const source = { is: 'url', url } as const;
  const page = linkIn(textOf(item['url']) || textOf(item['external_url']), url);
  const body =
    textOf(item['content_text']) || plainTextOf(textOf(item['content_html'])) || textOf(item['summary']);
  const text = postText([textOf(item['title']), body].filter((one) => one !== '').join('\n\n'));
  const id = idText(textOf(item['id']) || (page ?? ''));
  const modified = parseInstant(textOf(item['date_modified']));
  const atMs = parseInstant(textOf(item['date_published'])) ?? modified;
  if (id === '' || text === '' || atMs === null) return null;
  const reply = idText(textOf(fieldsOf(item[OURS])['in_reply_to']));
  const repost = idText(textOf(fieldsOf(item[OURS])['repost_of']));
  return plainPost({
    source,
    id,
    atMs,
    text,
    replyTo: reply === '' ? null : parseRefUri(reply, source),
    repostOf: repost === '' ? null : parseRefUri(repost, source),
    editedAtMs: modified !== null && modified > atMs ? modified : null,
    url: page,
  });
}

function parsed(bytes: Uint8Array): Fields {
  needSize(bytes);
  const json = fromUtf8(bytes);
  if (json === null) throw new FeedRefused('well-formed', 'the feed is not in UTF-8');
  try {
    return fieldsOf(JSON.parse(json.replace(/^\ufeff/, '')));
  } catch (fault) {
    throw new FeedRefused('well-formed', `this is no JSON: ${fault instanceof Error ? fault.message : ''}`);
  }
}

/** Reads a feed that was fetched from `url`. Throws FeedRefused. */
export function readJsonFeed(bytes: Uint8Array, url: string): Feed {
  const feed = parsed(bytes);
  if (!textOf(feed['version']).startsWith('https://jsonfeed.org/version/'))
    throw new FeedRefused('format', 'this JSON is no JSON Feed: its version is missing');
  const [first] = listOf(feed['authors'] ?? [feed['author']]);
  const name = textOf(fieldsOf(first)['name']) || textOf(feed['title']);
  const posts = listOf(feed['items'])
    .slice(0, ENTRIES_MAX)
    .flatMap((item) => postOf(item, url) ?? []);
  return outsideFeed(url, { name, about: textOf(feed['description']) }, posts);
}
