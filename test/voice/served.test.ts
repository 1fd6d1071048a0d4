// What finger and the web show of a voice is made once, and again when something changed; never read anew for each who asks.

import { expect, test, vi } from 'vitest';
import { feedAnswers } from '../../src/main/voice/feed-answers.ts';
import { webFiles } from '../../src/main/voice/web-files.ts';
import { hostOf } from './commands/speaking.ts';
import { setup, type Somebody } from './people.ts';

const ASK = { timeoutMs: 0 };
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;
const PICTURE = { mediaType: 'image/png', size: 3, alt: '' } as const;

async function anna() {
  const people = await setup('anna', 'ben');
  await people.anna.voice.say({ is: 'profile', ...people.anna.voice.own.profile, nick: 'anna' });
  await people.anna.voice.say(say('first'));
  return people;
}

function planOf({ voice }: Somebody, asked = 'anna') {
  const answers = feedAnswers(voice, { host: 'anna.example', plan: 'thimbl' });
  return async (): Promise<string> => {
    const [reply] = await answers.find(asked, false);
    return reply?.is === 'person' ? reply.card.plan : '';
  };
}

test('finger reads the own posts once for all who ask, and shows at once what is said next', async () => {
  const people = await anna();
  const plan = planOf(people.anna);
  const reading = vi.spyOn(people.anna.voice.posts, 'publishableBy');
  for (let at = 0; at < 50; at++) expect(await plan()).toContain('first');
  expect(reading).toHaveBeenCalledTimes(1);
  await people.anna.voice.say(say('second'));
  expect(await plan()).toContain('second');
  expect(await planOf(people.anna, 'ANNA')()).toContain('second');
  expect(await planOf(people.anna, 'bert')()).toBe('');
});

test('what was passed on disappears from what is shown when its author withdraws it', async () => {
  const people = await anna();
  const { id } = await people.ben.voice.say(say('regretted'));
  await people.anna.voice.follow(people.ben.source, 'ben');
  await people.anna.voice.gather(ASK);
  const of = { source: people.ben.source, id };
  await people.anna.voice.say({ is: 'repost', of, text: 'regretted' });
  const plan = planOf(people.anna);
  const files = webFiles(hostOf(people.anna), () => 'https://anna.example/');
  const page = async (): Promise<string> =>
    Buffer.from((await files.file('feed.json'))?.bytes ?? []).toString();
  expect(await plan()).toContain('regretted');
  expect(await page()).toContain('regretted');
  await people.ben.voice.say({ is: 'delete', of: id });
  await people.anna.voice.gather(ASK);
  expect(await plan()).not.toContain('regretted');
  expect(await page()).not.toContain('regretted');
});

test('pictures are found by name without reading the posts, and not after they were withdrawn', async () => {
  const people = await anna();
  const { voice, feeds } = people.anna;
  const hash = 'a'.repeat(64);
  await feeds.pictures.put(voice.key, hash, new Uint8Array(3));
  const { id } = await voice.say({ is: 'post', text: '', pictures: [{ hash, ...PICTURE }] });
  const files = webFiles(hostOf(people.anna), () => 'https://anna.example/');
  const name = `pictures/${hash}.png`;
  const reading = vi.spyOn(voice.posts, 'publishableBy');
  for (let at = 0; at < 50; at++) expect((await files.file(name))?.mediaType).toBe('image/png');
  expect(await files.file(`pictures/${'b'.repeat(64)}.png`)).toBeNull();
  expect(reading).toHaveBeenCalledTimes(1);
  await voice.say({ is: 'delete', of: id });
  expect(await files.file(name)).toBeNull();
});
