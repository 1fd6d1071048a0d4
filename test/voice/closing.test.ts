// A voice that closes waits for nobody: not for silent feeds, not for servers that hang, not for whom an answer is for.

import { expect, test } from 'vitest';
import { Closing } from '../../src/voice/waiting.ts';
import { Voice } from '../../src/voice/voice.ts';
import { keyOf, setup } from './people.ts';

const LONG = { timeoutMs: 60_000 };

/** Never answers. */
function silence(): Promise<never> {
  return new Promise(() => undefined);
}

test('a round that waits for a feed, for finger and for whom an answer is for ends at once', async () => {
  const { anna } = await setup('anna');
  const silent = { is: 'feed', key: keyOf('silent') } as const;
  const waits = [
    async () => {
      (await anna.feeds.follow(silent.key)).update = silence;
      await anna.voice.follow(silent, '');
    },
    async () => {
      anna.feeds.hand = silence;
      await anna.voice.say({
        is: 'reply',
        to: { source: silent, id: 'f'.repeat(64) },
        text: 'x',
        pictures: [],
      });
    },
  ];
  for (const wait of waits) {
    await wait();
    const voice = await Voice.open(anna.ports);
    const round = voice.gather(LONG);
    voice.endWaiting();
    await expect(round).rejects.toThrow(Closing);
    await voice.close();
    (await anna.feeds.follow(silent.key)).update = async () => 0;
  }
});

test('whoever was being asked over finger is not said to have failed, and is asked the next time', async () => {
  const { anna } = await setup('anna');
  const source = { is: 'finger', address: 'dk@example.org' } as const;
  await anna.voice.follow(source, 'dk');
  const voice = await Voice.open({ ...anna.ports, askOutside: silence });
  const round = voice.gather(LONG);
  voice.endWaiting();
  await expect(round).rejects.toThrow(Closing);
  expect(voice.people.need(source)).toMatchObject({ trouble: '', askedAtMs: null });
  await voice.close();
});

test('what is asked after it closed is not waited for either', async () => {
  const { anna } = await setup('anna');
  await anna.voice.follow({ is: 'finger', address: 'dk@example.org' }, 'dk');
  const voice = await Voice.open({ ...anna.ports, askOutside: silence });
  await voice.close();
  await expect(voice.gather(LONG)).rejects.toThrow(Closing);
});

test('a feed of which the next block does not come holds up nobody who closes, and nothing of it is leapt over', async () => {
  const { anna, ben } = await setup('anna', 'ben');
  await anna.voice.follow(ben.source, 'ben');
  for (const text of ['first', 'second']) await ben.voice.say({ is: 'post', text, pictures: [] });
  const log = await anna.feeds.follow(ben.voice.key);
  const block = log.block.bind(log);
  log.block = (index, patience) => (index === 0 ? silence() : block(index, patience));
  const round = anna.voice.gather(LONG);
  await log.update();
  await anna.voice.close();
  await round.catch(() => undefined);
  expect(anna.voice.people.need(ben.source)).toMatchObject({ taken: 0, missingTo: 0 });
});
