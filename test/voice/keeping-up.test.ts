// A running voice hands answers over as soon as they are said, not at the next round.

import { expect, test, vi } from 'vitest';
import { keepingUp } from '../../src/main/voice/keeping-up.ts';
import { USUAL_VOICE } from '../../src/main/voice/voice-config.ts';
import { setup } from './people.ts';

test('an answer reaches its author without being asked for', async () => {
  const { anna, ben } = await setup('anna', 'ben');
  const { id } = await anna.voice.say({ is: 'post', text: 'Who has a ladder?', pictures: [] });
  const room = { rows: 0, feeds: 0, limit: 0 };
  const faults: string[] = [];
  const rounds = keepingUp({ voice: ben.voice, limitRoom: async () => room, config: USUAL_VOICE }, (line) =>
    faults.push(line),
  );
  await ben.voice.say({ is: 'reply', to: { source: anna.source, id }, text: 'I have', pictures: [] });
  await vi.waitFor(() =>
    expect(anna.voice.posts.answersTo({ source: anna.source, id }, 10).map(({ text }) => text)).toEqual([
      'I have',
    ]),
  );
  await rounds.close();
  expect(faults).toEqual([]);
});
