// Answers on their way to whom they are for: none is lost by a kill, and nobody who cannot be reached holds up the others.

import { expect, test } from 'vitest';
import { keyPairOf, sign } from '../../src/node/cryptography.ts';
import { signStatement, type StatementBody } from '../../src/social/statement.ts';
import { Voice } from '../../src/voice/voice.ts';
import { keyOf, NOON_MS, seedOf, setup, type Somebody } from './people.ts';

const ASK = { timeoutMs: 0 };
const DAY_MS = 86_400_000;

function answerTo({ source }: Pick<Somebody, 'source'>, id: string, text: string): StatementBody {
  return { is: 'reply', to: { source, id }, text, pictures: [] };
}

/** Writes an answer into the log of a voice that is killed before it comes to anything else; the voice as it is opened again. */
async function killedAfterWriting(
  one: Somebody,
  name: string,
  body: StatementBody,
  atMs: number,
): Promise<Voice> {
  const log = await one.feeds.own(one.ports.seed);
  const said = { author: one.voice.key, counter: log.length, atMs, body };
  await log.append(signStatement(said, (hash) => sign(hash, keyPairOf(seedOf(name)))).bytes);
  await one.voice.close();
  return Voice.open(one.ports);
}

test('an answer that was written before a kill is handed over after it, once', async () => {
  const { anna, ben } = await setup('anna', 'ben');
  const { id } = await anna.voice.say({ is: 'post', text: 'Hello', pictures: [] });
  const again = await killedAfterWriting(ben, 'ben', answerTo(anna, id, 'Yes'), NOON_MS);
  expect((await again.gather(ASK)).handed).toBe(1);
  expect((await again.gather(ASK)).handed).toBe(0);
});

test('an answer of long ago is handed to nobody when the rows are made again', async () => {
  const { anna, ben } = await setup('anna', 'ben');
  const { id } = await anna.voice.say({ is: 'post', text: 'Hello', pictures: [] });
  const again = await killedAfterWriting(ben, 'ben', answerTo(anna, id, 'Yes'), NOON_MS - 31 * DAY_MS);
  expect((await again.gather(ASK)).handed).toBe(0);
});

test('people who cannot be reached are waited for once in a round, however many answers wait for them', async () => {
  const { ben, world } = await setup('ben');
  for (const name of ['anna', 'carl', 'dora'])
    for (let at = 0; at < 4; at++)
      await ben.voice.say(answerTo({ source: { is: 'feed', key: keyOf(name) } }, 'f'.repeat(64), `${at}`));
  const asked: string[] = [];
  ben.feeds.hand = async (to) => {
    asked.push(to);
    world.nowMs += 15_000;
    return false;
  };
  await ben.voice.gather({ timeoutMs: 15_000 });
  expect(asked.toSorted()).toEqual([keyOf('anna'), keyOf('carl'), keyOf('dora')].toSorted());
});

test('an answer that is refused does not hold up the next one', async () => {
  const { anna, ben } = await setup('anna', 'ben');
  const { id } = await anna.voice.say({ is: 'post', text: 'Hello', pictures: [] });
  await ben.voice.say(answerTo(anna, 'f'.repeat(64), 'to nothing'));
  await ben.voice.say(answerTo(anna, id, 'to something'));
  expect((await ben.voice.gather({ timeoutMs: 1_000 })).handed).toBe(1);
});
