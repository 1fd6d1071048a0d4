// What somebody who floods a conversation cannot do: hide the post that was asked for, what it answers, or whom one follows.

import { describe, expect, test } from 'vitest';
import { plainPost, type Post, type Ref } from '../../src/social/model.ts';
import type { Source } from '../../src/social/source.ts';
import { type Thread, THREAD_LIMITS, threadOf } from '../../src/voice/shelf/threads.ts';
import { hostOf, shown, speak } from './commands/speaking.ts';
import { NOON_MS, setup, type Somebody } from './people.ts';

const FLOOD = 1_200;
const MALLORY: Source = { is: 'finger', address: 'mallory@example.org' };
const BEN: Source = { is: 'finger', address: 'ben@example.org' };
const CARL: Source = { is: 'finger', address: 'carl@example.org' };

/** An answer as somebody else wrote it; all texts of a test are different. */
function answer(source: Source, text: string, replyTo: Ref | null, atMs: number): Post {
  return plainPost({ source, id: text, atMs, text, replyTo });
}

function put({ voice, ports }: Somebody, posts: readonly Post[]): void {
  ports.shelf.atOnce(() => {
    for (const post of posts) voice.posts.put(voice.people.need(post.source), post, ports.nowMs());
  });
}

/** Long ago, so that by time alone they would all come first. */
function flood(to: Ref, name = 'flood'): readonly Post[] {
  return Array.from({ length: FLOOD }, (_, at) => answer(MALLORY, `${name} ${at}`, to, 1_000 + at));
}

function textsOf({ lines }: Thread): readonly (string | undefined)[] {
  return lines.map(({ post }) => post?.text);
}

/** anna follows ben; a question with an answer below an answer. */
async function conversation() {
  const { anna } = await setup('anna');
  await anna.voice.followUnseen(BEN, 'ben');
  const { id } = await anna.voice.say({ is: 'post', text: 'question', pictures: [] });
  const question = { source: anna.source, id };
  const reply = answer(CARL, 'reply', question, NOON_MS + 1);
  const asked = answer(CARL, 'asked', reply, NOON_MS + 2);
  put(anna, [reply, asked]);
  return { anna, question, reply, asked };
}

describe('a flood of old answers', () => {
  test('to the beginning leaves the asked post and what it answers in their places', async () => {
    const { anna, question, asked } = await conversation();
    put(anna, flood(question));
    const thread = threadOf(anna.voice.posts, asked);
    expect(textsOf(thread).slice(0, 3)).toEqual(['question', 'reply', 'asked']);
    expect(thread.lines.slice(0, 3).map(({ depth }) => depth)).toEqual([0, 1, 2]);
    expect(thread.lines[0]?.hidden).toBe(FLOOD - THREAD_LIMITS.answersToOther);
  });

  test('does not come before answers by those whom one follows, nor can it be read to no end', async () => {
    const { anna, asked } = await conversation();
    put(anna, flood(asked));
    put(anna, [answer(BEN, 'from ben', asked, NOON_MS + 9), answer(CARL, 'from carl', asked, NOON_MS + 8)]);
    const first = threadOf(anna.voice.posts, asked);
    expect(textsOf(first).slice(0, 5)).toEqual(['question', 'reply', 'asked', 'from ben', 'flood 0']);
    expect(first.lines.length).toBeLessThanOrEqual(THREAD_LIMITS.lines);
    const seen: (string | undefined)[] = [];
    let pages = 0;
    for (let next: number | null = 0; next !== null; pages++) {
      const page: Thread = threadOf(anna.voice.posts, asked, next);
      expect(textsOf(page).slice(0, 3)).toEqual(['question', 'reply', 'asked']);
      seen.push(...textsOf(page).slice(3));
      next = page.next;
    }
    expect(pages).toBe(Math.ceil((FLOOD + 2) / THREAD_LIMITS.answersToAsked));
    expect(seen).toHaveLength(FLOOD + 2);
    expect(new Set(seen).size).toBe(FLOOD + 2);
    expect(seen).toContain('from carl');
  });

  test('below one answer does not crowd out the others', async () => {
    const { anna, asked } = await conversation();
    const bait = answer(MALLORY, 'bait', asked, 1);
    put(anna, [bait, ...flood(bait)]);
    put(anna, [answer(CARL, 'honest', asked, NOON_MS + 8)]);
    expect(textsOf(threadOf(anna.voice.posts, asked))).toContain('honest');
  });
});

test('the command shows the post that was asked for and says how to go on', async () => {
  const { anna, asked } = await conversation();
  put(anna, flood(asked));
  const [post] = anna.voice.posts.search('asked', { limit: 1, before: null }).posts;
  const handle = post?.handle.slice(0, 8) ?? '';
  const answered = await speak(hostOf(anna), 'thread', { post: handle });
  expect(shown(answered)).toContain('asked');
  expect(shown(answered)).toContain(
    `(${FLOOD - THREAD_LIMITS.answersToAsked} more answers to it: telekommune thread ${handle})`,
  );
  expect(answered.next).toEqual([`telekommune thread ${handle} --skip ${THREAD_LIMITS.answersToAsked}`]);
  const next = await speak(hostOf(anna), 'thread', { post: handle, skip: '50' });
  expect(shown(next)).toContain('flood 50');
  expect(shown(next)).not.toContain('flood 49');
});
