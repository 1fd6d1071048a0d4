// Writes twtxt: metadata, then a line for each post from the oldest on; replies name what they answer by its hash.

import type { Post, Ref } from '../model.ts';
import { formatSource, type Source } from '../source.ts';
import { type Published, standing } from './published.ts';
import { refUri } from './ref-uri.ts';
import { LINE_SEPARATOR, twtHashes, twtTimestamp } from './twt.ts';

const HASH = /^[a-z0-9]{7,16}$/;

/** A line: no tab, no line break of its own. */
function lineOf(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\n', LINE_SEPARATOR)
    .replace(/\p{Cc}/gu, ' ');
}

const wordOf = (text: string): string => text.replace(/[\s<>]+/g, '-');

/** A person as twtxt names them: by an address that ends with what can be fetched, else by name. */
function mention(source: Source, nameOf: Published['nameOf']): string {
  const name = wordOf(nameOf(source));
  const isNamed = name !== '' && name !== formatSource(source);
  return source.is === 'url'
    ? `@<${isNamed ? `${name} ` : ''}${source.url}>`
    : `@${name || formatSource(source)}`;
}

function metadataLines({ title, author, following, selfUrl, homeUrl, nameOf }: Published): string[] {
  const fields: (readonly [string, string])[] = [
    ['nick', wordOf(author?.profile.nick || author?.profile.name || title)],
    ['url', selfUrl ?? ''],
    ['description', author?.profile.about ?? ''],
    ...(homeUrl === null ? [] : [['link', `Home ${homeUrl}`] as const]),
    ...(author?.profile.properties ?? [])
      .filter(({ value }) => /^https?:\/\/\S+$/.test(value))
      .map((one) => ['link', `${one.name} ${one.value}`] as const),
    ...following.flatMap(({ source, nick }) =>
      source.is === 'url'
        ? [['follow', `${wordOf(nick || nameOf(source)) || 'somebody'} ${source.url}`] as const]
        : [],
    ),
  ];
  return fields
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `# ${name} = ${lineOf(value.trim())}`);
}

/** Posts of one feed as twts: each needs the hashes of those before it. */
function twtLines(published: Published): string[] {
  const { posts, author, nameOf, selfUrl } = published;
  const hashes = new Map<string, string>();

  function hashOf(ref: Ref): string | null {
    const known = hashes.get(refUri(ref));
    if (known !== undefined) return known;
    return ref.source.is === 'url' && HASH.test(ref.id) ? ref.id : null;
  }

  function textOf(post: Post): string {
    const { text, replyTo, repostOf, source } = post;
    const said = lineOf(text);
    const isOthers = author === null ? `${mention(source, nameOf)} ` : '';
    if (repostOf !== null) return `${isOthers}♻ ${mention(repostOf.source, nameOf)} ${said}`;
    if (replyTo === null) return isOthers + said;
    const hash = hashOf(replyTo);
    const subject = hash === null ? '' : `(#${hash}) `;
    return `${isOthers}${subject}${mention(replyTo.source, nameOf)} ${said}`;
  }

  return standing(posts)
    .toReversed()
    .map((post) => {
      const timestamp = twtTimestamp(post.atMs);
      const text = textOf(post);
      // a twt's hash is made with the address of its feed
      if (selfUrl !== null) hashes.set(refUri(post), twtHashes(selfUrl, timestamp, text).id);
      return `${timestamp}\t${text}`;
    });
}

/** The feed as twtxt. */
export function formatTwtxt(published: Published): string {
  return `${[...metadataLines(published), '', ...twtLines(published)].join('\n')}\n`;
}
