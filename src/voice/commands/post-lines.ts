// Posts as people and programs get them from commands.

import type { AnswerTable, Plain } from '../../node/command.ts';
import { joined } from '../../node/commands/cells.ts';
import { words } from '../../node/commands/tables.ts';
import { secondText } from '../../node/commands/wording.ts';
import { NOBODY, type Picture, type Ref } from '../../social/model.ts';
import { formatSource } from '../../social/source.ts';
import { nameOf } from '../shelf/people.ts';
import { pictureAuthor } from '../shelf/passed-on.ts';
import type { KeptPost, Place } from '../shelf/posts.ts';
import type { Voice } from '../voice.ts';
import { plural, type Sentence, sentence, verbatim } from '../../node/sentence.ts';

/** So much of a handle is shown; it is enough among a million posts to be right almost always, and more can be typed. */
const HANDLE_SHOWN = 8;

export function shortHandle({ handle }: Pick<KeptPost, 'handle'>): string {
  return handle.slice(0, HANDLE_SHOWN);
}

/** How the author of something is called here. */
export function authorName(voice: Voice, { source }: Pick<Ref, 'source'>): string {
  const kept = voice.people.find(source);
  return kept === null ? nameOf({ nick: '', source, profile: NOBODY }) : nameOf(kept);
}

function refData(voice: Voice, ref: Ref | null): Plain {
  if (ref === null) return null;
  const post = voice.posts.find(ref);
  return {
    source: formatSource(ref.source),
    id: ref.id,
    handle: post?.handle ?? null,
    by: authorName(voice, ref),
  };
}

function pictureData(post: KeptPost, { hash, mediaType, size, alt }: Picture): Plain {
  return { hash, mediaType, size, alt, author: pictureAuthor(post) };
}

/** Whether the author of something is blocked. */
export function isBlocked({ people }: Voice, { source }: Pick<Ref, 'source'>): boolean {
  return (people.find(source)?.blockedAtMs ?? null) !== null;
}

/** Whether these are words of somebody who is blocked, passed on by somebody else. */
function isWithheld(voice: Voice, { repostOf }: KeptPost): boolean {
  return repostOf !== null && isBlocked(voice, repostOf);
}

/** Whether whoever passed this on took it back; its author may still say it. */
function isTakenBack({ posts }: Voice, { repostOf, deletedAtMs }: KeptPost): boolean {
  if (repostOf === null || deletedAtMs === null) return false;
  return (posts.find(repostOf)?.deletedAtMs ?? null) !== deletedAtMs;
}

/** A post as it may be shown. */
function shownOf(voice: Voice, post: KeptPost): KeptPost {
  return isWithheld(voice, post) ? { ...post, text: '', pictures: [] } : post;
}

export function postData(voice: Voice, kept: KeptPost): { readonly [name: string]: Plain } {
  const post = shownOf(voice, kept);
  return {
    handle: post.handle,
    source: formatSource(post.source),
    id: post.id,
    by: authorName(voice, post),
    own: voice.people.find(post.source)?.isOwn === true,
    at: new Date(post.atMs).toISOString(),
    text: post.text,
    replyTo: refData(voice, post.replyTo),
    repostOf: refData(voice, post.repostOf),
    pictures: post.pictures.map((one) => pictureData(post, one)),
    edited: post.editedAtMs === null ? null : new Date(post.editedAtMs).toISOString(),
    deleted: post.deletedAtMs === null ? null : new Date(post.deletedAtMs).toISOString(),
    url: post.url,
    signed: post.source.is === 'feed',
    takenBack: isTakenBack(voice, post),
    withheld: isWithheld(voice, post),
  };
}

/** What a post is about, in a few words; none for most. */
function about(voice: Voice, post: KeptPost): readonly Sentence[] {
  const { replyTo, repostOf, pictures } = post;
  return [
    ...(replyTo === null ? [] : [answering(voice, replyTo)]),
    ...(repostOf === null ? [] : [sentence('passes on {name}', { name: authorName(voice, repostOf) })]),
    ...(post.editedAtMs === null || post.deletedAtMs !== null ? [] : [sentence('edited')]),
    ...(pictures.length === 0 ? [] : [plural(pictures.length, ['{n} picture', '{n} pictures'])]),
  ];
}

function answering(voice: Voice, ref: Ref): Sentence {
  const [name, post] = [authorName(voice, ref), voice.posts.find(ref)];
  return post === null
    ? sentence('answers {name}', { name })
    : sentence('answers {name} {handle}', { name, handle: shortHandle(post) });
}

function bodyLines(voice: Voice, post: KeptPost): readonly Sentence[] {
  if (isTakenBack(voice, post)) return [sentence('(passed on no more)')];
  if (post.deletedAtMs !== null) return [sentence('(withdrawn by its author)')];
  if (isWithheld(voice, post)) return [sentence('(words of somebody whom you have blocked)')];
  const pictures = post.pictures.map(({ alt, hash }) =>
    alt === ''
      ? sentence('[picture {hash}: not described]', { hash: hash.slice(0, 8) })
      : sentence('[picture {hash}: {alt}]', { hash: hash.slice(0, 8), alt }),
  );
  const link = post.url === null ? [] : [verbatim(post.url)];
  return [...(post.text === '' ? [] : linesOf(post.text).map(verbatim)), ...pictures, ...link];
}

/** What somebody wrote, as lines. */
function linesOf(text: string): readonly string[] {
  return text.replaceAll('\t', '  ').split('\n');
}

/** A line with room before it. */
function indented(line: Sentence, indent: string): Sentence {
  return indent === '' || line.says === '' ? line : sentence(`${indent}{line}`, { line });
}

/** A field of a profile: behind its name, or below it where it has several lines. */
export function fieldLines(name: Sentence, text: string): readonly Sentence[] {
  const [first = '', ...others] = linesOf(text);
  if (others.length === 0) return [sentence('{name}: {textWhole}', { name, textWhole: first })];
  return [sentence('{name}:', { name }), ...[first, ...others].map((line) => indented(verbatim(line), '  '))];
}

/** One post as lines: handle, when, who, then what. `depth` indents an answer. */
export function postLines(voice: Voice, kept: KeptPost, depth = 0): readonly Sentence[] {
  const post = shownOf(voice, kept);
  const indent = '  '.repeat(Math.min(depth, 12));
  const notes = about(voice, post);
  const head = verbatim(`${shortHandle(post)}  ${secondText(post.atMs)}  ${authorName(voice, post)}`);
  const whole =
    notes.length === 0 ? head : sentence('{head}  ({notes})', { head, notes: joined(notes, '; ') });
  return [indented(whole, indent), ...bodyLines(voice, post).map((line) => indented(line, `${indent}    `))];
}

function refText(ref: Ref | null): string {
  return ref === null ? '' : `${formatSource(ref.source)} ${ref.id}`;
}

/** Posts as a table, for files. */
export function postTable(voice: Voice, title: string, posts: readonly KeptPost[]): AnswerTable {
  return {
    title: verbatim(title),
    columns: [
      words('Post'),
      words('At'),
      words('By'),
      words('Source'),
      words('Text'),
      words('Answers'),
      words('Passes on'),
      words('Withdrawn'),
    ],
    rows: posts
      .map((one) => shownOf(voice, one))
      .map((post) => [
        post.handle,
        new Date(post.atMs).toISOString(),
        authorName(voice, post),
        formatSource(post.source),
        post.text,
        refText(post.replyTo),
        refText(post.repostOf),
        post.deletedAtMs === null ? '' : new Date(post.deletedAtMs).toISOString(),
      ]),
    onlyInFiles: true,
  };
}

/** A place in a list as one word that can be typed, and back; null for what is none. */
export function formatPlace({ shownAtMs, handle }: Place): string {
  return `${shownAtMs}-${handle.slice(0, 16)}`;
}

export function parsePlace(typed: string): Place | null {
  const [all, ms, handle = ''] = /^(\d{1,16})-([0-9a-f]{16})$/.exec(typed) ?? [];
  return all === undefined ? null : { shownAtMs: Number(ms), handle };
}
