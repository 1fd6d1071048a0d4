// Over a real connection: the author is gone, and the only one who keeps their feed has made room of its beginning.

import { expect, onTestFinished, test } from 'vitest';
import type { PeeredFeedStore } from '../../src/engine/feeds/feed-store.ts';
import { NotRead } from '../../src/voice/ports.ts';
import { openShelf } from '../../src/voice/shelf/shelf.ts';
import { Voice } from '../../src/voice/voice.ts';
import { LISTENING, openFeedWorld } from '../engine/feeds/feed-world.ts';
import { decisionsInMemory, NOON_MS, seedOf } from './people.ts';

const POSTS = 40;
const TRIMMED = 25;

function voiceOver(feeds: PeeredFeedStore, name: string): Promise<Voice> {
  return Voice.open({
    feeds,
    shelf: openShelf(':memory:'),
    decisions: decisionsInMemory(),
    askOutside: () => Promise.reject(new NotRead('nobody is asked')),
    nowMs: () => NOON_MS,
    seed: seedOf(name),
  });
}

test('a newcomer gets what there is, the newest', { timeout: 60_000 }, async () => {
  const world = await openFeedWorld();
  onTestFinished(() => world.close());
  const [annas, bens, carls] = [
    await world.open('anna', LISTENING),
    await world.open('ben', LISTENING),
    await world.open('carl'),
  ];
  const [anna, ben, carl] = [
    await voiceOver(annas, 'anna'),
    await voiceOver(bens, 'ben'),
    await voiceOver(carls, 'carl'),
  ];
  for (let at = 0; at < POSTS; at++)
    await anna.say({ is: 'post', text: `${at}`, pictures: [] }, NOON_MS - POSTS + at);
  const source = { is: 'feed', key: anna.key } as const;
  const heardBy = (voice: Voice): readonly string[] =>
    voice.posts.by(voice.people.need(source), { limit: 100, before: null }).posts.map(({ text }) => text);

  bens.connect(annas.address ?? '');
  await ben.follow(source, 'anna');
  await expect.poll(() => heardBy(ben).length, { timeout: 20_000 }).toBe(POSTS);
  await anna.close();
  await annas.close();
  await bens.trim(anna.key, TRIMMED);

  carls.connect(bens.address ?? '');
  await carl.follow(source, 'anna');
  await expect
    .poll(
      async () => {
        await carl.gather({ timeoutMs: 500 });
        return heardBy(carl);
      },
      { timeout: 20_000 },
    )
    .toEqual(Array.from({ length: POSTS - TRIMMED }, (_, at) => `${POSTS - 1 - at}`));
  await ben.close();
  await carl.close();
});
