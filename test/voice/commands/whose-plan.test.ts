// Whose a plan is: what does not name oneself is said under one's own key only where one says that it is one's own.

import { describe, expect, test } from 'vitest';
import { setup } from '../people.ts';
import { fileWith, PLAN } from './plan-file.ts';
import { foreseenBy, hostOf, shown, speak, troubleOf } from './speaking.ts';

describe('a Thimbl plan', () => {
  test('that names somebody else is taken in only where one says that it is one’s own', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await speak(host, 'profile', { nick: 'bert', name: 'Bert Berg' });
    const file = fileWith(JSON.stringify(PLAN));
    const trouble = await troubleOf(host, 'voice import', { file });
    expect(trouble).toMatchObject({ kind: 'refused', rule: 'plan-of-another' });
    expect(trouble.says).toMatch(/Anna Berg.*Bert Berg/);
    expect(anna.voice.length).toBe(1);
    expect((await speak(host, 'voice import', { file, mine: true })).data).toMatchObject({ said: 6 });
  });

  test.each([{ nick: 'anna' }, { nick: 'ab', name: 'anna berg' }])(
    'that is by %j is taken in',
    async (profile) => {
      const { anna } = await setup('anna');
      const host = hostOf(anna);
      await speak(host, 'profile', profile);
      const { data } = await speak(host, 'voice import', { file: fileWith(JSON.stringify(PLAN)) });
      expect(data).toMatchObject({ newMessages: 4, newFollows: 1, newProfile: 1, said: 6 });
    },
  );

  test('that names one’s feed key is taken in', async () => {
    const { anna } = await setup('anna');
    const file = fileWith(JSON.stringify({ ...PLAN, address: anna.voice.key }));
    expect((await speak(hostOf(anna), 'voice import', { file })).data).toMatchObject({ newMessages: 4 });
  });

  test.each([
    ['plan-of-another', { address: '' }, { nick: 'bert' }],
    ['plan-of-another', { name: '' }, { about: 'Nobody in particular' }],
    ['plan-of-nobody', { address: '', name: '' }, { nick: 'anna', name: 'Anna Berg' }],
  ])('that does not name oneself is refused: %s, %j, %j', async (rule, changed, profile) => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await speak(host, 'profile', profile);
    const before = { ...anna.voice.own.profile };
    const file = fileWith(JSON.stringify({ ...PLAN, ...changed }));
    expect(await troubleOf(host, 'voice import', { file })).toMatchObject({ kind: 'refused', rule });
    expect(anna.voice.own.profile).toEqual(before);
    expect(anna.voice.length).toBe(1);
  });

  test('of somebody else says first what is said as one’s own, and what becomes of one’s name', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await speak(host, 'profile', { nick: 'bert' });
    const file = fileWith(JSON.stringify({ ...PLAN, address: '' }));
    const foreseen = await foreseenBy(host, 'voice import', { file, mine: true });
    expect(foreseen).toContain('The plan is by Anna Berg.');
    expect(foreseen).toContain('messages 4, follows 1, profile 1');
    expect(foreseen).toContain('Your name is Anna Berg from now on');
    expect(anna.voice.length).toBe(1);
    const answer = shown(await speak(host, 'voice import', { file, mine: true }));
    expect(answer).toContain('Newly said in your feed: messages 4, follows 1, profile 1.');
    expect(answer).toContain('Your name is Anna Berg from now on');
    expect(await foreseenBy(host, 'voice import', { file })).toBeNull();
  });

  test('leaves the name that one has, and says so', async () => {
    const { anna } = await setup('anna');
    const host = hostOf(anna);
    await speak(host, 'profile', { nick: 'bert', name: 'Bert Berg' });
    const file = fileWith(JSON.stringify(PLAN));
    expect(await foreseenBy(host, 'voice import', { file, mine: true })).toContain(
      'Your name stays Bert Berg.',
    );
    expect(shown(await speak(host, 'voice import', { file, mine: true }))).toContain(
      'Your name stays Bert Berg.',
    );
    expect(anna.voice.own.profile.name).toBe('Bert Berg');
  });
});
