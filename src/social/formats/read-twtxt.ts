// Reads twtxt of others: metadata, twts, threads by hash. A line that is none is passed over.

import { type Feed, type Followed, LIMITS, plainPost, type Post, type Property } from '../model.ts';
import { cutLineToBytes } from '../bounded-text.ts';
import { decodeAnswer } from '../plan/answer-text.ts';
import { parseSource, parseWebAddress } from '../source.ts';
import { ENTRIES_MAX, FeedRefused, needSize } from './fault.ts';
import { outsideFeed, postText } from './outside-feed.ts';
import { parseInstant } from './time.ts';
import { hashedTimestamp, LINE_SEPARATOR, subjectOf, twtHashes } from './twt.ts';

const FIELD = /^#\s*([A-Za-z0-9_-]+)\s*=(.*)$/s;
const FOLLOWED_MAX = 2_000;

type Metadata = ReadonlyMap<string, readonly string[]>;

function metadataOf(lines: readonly string[]): Metadata {
  const fields = new Map<string, string[]>();
  for (const line of lines) {
    const [, name = '', written = ''] = FIELD.exec(line) ?? [];
    const value = written.trim();
    if (value === '') continue;
    const key = name.toLowerCase();
    const known = fields.get(key);
    if (known === undefined) fields.set(key, [value]);
    else known.push(value);
  }
  return fields;
}

function followedIn(metadata: Metadata): Followed[] {
  return (metadata.get('follow') ?? []).slice(0, FOLLOWED_MAX).flatMap((value): Followed[] => {
    const words = value.split(/\s+/);
    const source = parseSource(words.at(-1) ?? '');
    if (source === null) return [];
    return [{ source, nick: cutLineToBytes(words.slice(0, -1).join(' '), LIMITS.nameBytesMax) }];
  });
}

function propertiesIn(metadata: Metadata): Property[] {
  return (metadata.get('link') ?? [])
    .map((value) => {
      const words = value.split(/\s+/);
      return { name: words.slice(0, -1).join(' ') || 'link', value: words.at(-1) ?? '' };
    })
    .filter(
      (one) =>
        parseWebAddress(one.value) !== null &&
        Buffer.byteLength(one.name) <= LIMITS.propertyNameBytesMax &&
        Buffer.byteLength(one.value) <= LIMITS.propertyValueBytesMax,
    )
    .slice(0, LIMITS.propertiesMax);
}

/** `@<nick https://…>` as people read it. */
function withNames(text: string): string {
  return text.replace(
    /@<(?:([^\s<>]+) )?([^\s<>]+)>/g,
    (_, nick: string | undefined, url: string) => `@${nick ?? url}`,
  );
}

/** A post, and what clients may call it that know another version of hashes. */
interface Twt {
  readonly post: Post;
  readonly alsoCalled: string;
}

function twtOf(line: string, url: string, hashUrl: string): Twt | null {
  const [, timestamp = '', text = ''] = /^(\S+(?: \d{2}:\d{2}\S*)?)\t(.*)$/s.exec(line) ?? [];
  const atMs = parseInstant(timestamp);
  const hashed = hashedTimestamp(timestamp);
  if (atMs === null || hashed === null) return null;
  const source = { is: 'url', url } as const;
  const subject = subjectOf(text);
  const said = withNames(subject?.rest ?? text).replaceAll(LINE_SEPARATOR, '\n');
  const shown = postText(said);
  if (shown === '') return null;
  const { id, other } = twtHashes(hashUrl, hashed, text);
  const replyTo = subject === null ? null : { source, id: subject.hash };
  return { post: plainPost({ source, id, atMs, text: shown, replyTo }), alsoCalled: other };
}

/** Answers name the posts of this feed as they are called here, whichever version of hashes their client knew. */
function withKnownNames(twts: readonly Twt[]): readonly Post[] {
  const names = new Map(twts.map(({ post, alsoCalled }) => [alsoCalled, post.id]));
  return twts.map(({ post }) => {
    const id = names.get(post.replyTo?.id ?? '');
    return post.replyTo === null || id === undefined ? post : { ...post, replyTo: { ...post.replyTo, id } };
  });
}

/** Reads a feed that was fetched from `url`. A reply names a hash alone, so its source is this feed until the twt is found elsewhere. Throws FeedRefused. */
export function readTwtxt(bytes: Uint8Array, url: string): Feed {
  needSize(bytes);
  const lines = decodeAnswer(bytes).split(/\r?\n/);
  const metadata = metadataOf(lines);
  const hashUrl = metadata.get('url')?.[0] ?? metadata.get('twturl')?.[0] ?? url;
  const twts = lines
    .filter((line) => !line.startsWith('#') && line.includes('\t'))
    .slice(-ENTRIES_MAX)
    .flatMap((line) => twtOf(line, url, hashUrl) ?? []);
  const posts = withKnownNames(twts);
  if (posts.length === 0 && metadata.size === 0)
    throw new FeedRefused('format', 'this text is no twtxt: it has neither metadata nor a line with a time');
  const nick = metadata.get('nick')?.[0] ?? '';
  const about = (metadata.get('description')?.[0] ?? '').replaceAll(LINE_SEPARATOR, '\n');
  const known = { nick, name: nick, about, properties: propertiesIn(metadata) };
  return outsideFeed(url, known, posts, followedIn(metadata));
}
