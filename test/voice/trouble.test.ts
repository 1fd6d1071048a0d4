// A feed that nothing more is taken from: whoever follows it learns why, and whoever wrote it does too.

import { expect, test } from 'vitest';
import { Unsayable, Voice } from '../../src/voice/voice.ts';
import { hostOf, speak } from './commands/speaking.ts';
import { setup } from './people.ts';

const ASK = { timeoutMs: 0 };

test('whom one follows is shown with what is wrong with their feed, after a new start too', async () => {
  const { anna, ben } = await setup('anna', 'ben');
  await anna.voice.follow(ben.source, 'ben');
  expect(await anna.voice.gather(ASK)).toMatchObject({ asked: 1, failed: 0 });
  anna.feeds.fork(ben.voice.key);
  expect(await anna.voice.gather(ASK)).toMatchObject({ asked: 1, failed: 1 });
  const trouble = expect.stringContaining('signed twice');
  expect((await speak(hostOf(anna), 'following')).data).toMatchObject({ people: [{ name: 'ben', trouble }] });
  await anna.voice.close();
  const again = await Voice.open(anna.ports);
  expect(again.people.need(ben.source).trouble).toEqual(trouble);
});

test('a forked feed of one’s own says so instead of taking more', async () => {
  const { anna } = await setup('anna');
  anna.feeds.fork(anna.voice.key);
  const said = anna.voice.say({ is: 'post', text: 'Hello', pictures: [] });
  await expect(said).rejects.toThrow(Unsayable);
  await expect(said).rejects.toThrow('signed twice');
  expect(anna.voice.length).toBe(0);
});
