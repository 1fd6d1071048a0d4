// How a voice stands, with whom it is connected, and how much it keeps, over commands.

import { describe, expect, test } from 'vitest';
import { englishOf } from '../../../src/node/sentence.ts';
import { keyOf, setup } from '../people.ts';
import { hostOf, shown, speak, troubleOf } from './speaking.ts';

const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;

const BEN_THERE = {
  address: '192.0.2.7:4141',
  through: 'tcp',
  direction: 'out',
  state: 'connected',
  sinceMs: Date.UTC(2026, 10, 26, 12),
  trouble: null,
} as const;

describe('voice status', () => {
  test('says who is connected, through what and since when', async () => {
    const { anna } = await setup('anna');
    const dht = { ...BEN_THERE, address: 'ab'.repeat(32), through: 'dht', direction: 'in' } as const;
    const away = {
      ...BEN_THERE,
      address: '192.0.2.8:4141',
      state: 'waiting',
      sinceMs: null,
      trouble: 'nobody answered',
    } as const;
    const answer = await speak(hostOf(anna, true, [BEN_THERE, dht, away]), 'voice status');
    expect(answer.data).toMatchObject({
      connections: [
        { address: '192.0.2.7:4141', through: 'tcp', since: '2026-11-26T12:00:00.000Z' },
        { through: 'dht' },
        { since: null, trouble: 'nobody answered' },
      ],
    });
    const [table] = answer.tables ?? [];
    expect(
      table?.rows.map(([, through = '', , state = '']) => [englishOf(through), englishOf(state)]),
    ).toEqual([
      ['TCP', 'connected'],
      ['DHT', 'connected'],
      ['TCP', 'waiting: nobody answered'],
    ]);
    expect(shown(await speak(hostOf(anna, true, [away]), 'voice status'))).toContain('Nobody is connected');
    expect(shown(answer)).not.toContain('Nobody is connected');
  });

  test('says whom it cannot reach, why, and when it asked', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await ben.voice.say(say('From Ben'));
    const host = hostOf(anna);
    for (const who of ['dk@example.org', keyOf('clara'), ben.voice.key]) await speak(host, 'follow', { who });
    expect((await speak(host, 'voice status')).data).toMatchObject({
      unreached: [
        {
          source: 'dk@example.org',
          why: 'dk@example.org is silent.',
          asked: expect.stringMatching(/^2026-/),
        },
        { source: keyOf('clara'), why: expect.stringContaining('Nothing of this feed'), asked: null },
      ],
    });
  });
});

test('status shows the whole feed key, which others follow by', async () => {
  const { anna } = await setup('anna');
  expect(shown(await speak(hostOf(anna), 'voice status'))).toContain(anna.voice.key);
});

test('a connection is kept no more once it is taken back, and only where there was one', async () => {
  const { anna } = await setup('anna');
  const host = hostOf(anna);
  await speak(host, 'voice connect', { address: '192.0.2.7:4141' });
  await speak(host, 'voice disconnect', { address: '192.0.2.7:4141' });
  expect((await speak(host, 'voice status')).data).toMatchObject({ connect: [] });
  expect(await troubleOf(host, 'voice disconnect', { address: '192.0.2.7:4141' })).toMatchObject({
    kind: 'not-found',
    rule: 'no-such-connection',
  });
});

test('following by a key alone where somebody is connected leads to the status', async () => {
  const { anna } = await setup('anna');
  const answer = await speak(hostOf(anna, true, [BEN_THERE]), 'follow', { who: keyOf('ben') });
  expect(answer.next?.join()).toContain('voice status');
});

test('status and room say how it stands, and room takes sizes with a unit alone', async () => {
  const { anna } = await setup('anna');
  const host = hostOf(anna, false);
  expect((await speak(host, 'voice status')).data).toMatchObject({ key: anna.voice.key, isRunning: false });
  expect((await speak(host, 'voice room', { limit: '20MB' })).data).toMatchObject({ limit: 20_000_000 });
  for (const limit of ['1MB', 'much', '-5GB', '1e9'])
    expect(await troubleOf(host, 'voice room', { limit })).toMatchObject({ kind: 'usage' });
  expect(await troubleOf(host, 'voice connect', { address: 'nowhere' })).toMatchObject({ kind: 'usage' });
});
