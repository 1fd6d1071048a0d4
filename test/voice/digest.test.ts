// Posts by mail: each address gets each post once, whatever the server says.

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestCommand } from '../../src/main/voice/digest-command.ts';
import type { VoiceHost } from '../../src/voice/host.ts';
import { SmtpDesk } from '../mail/smtp-desk.ts';
import { NOON_MS, setup, type Somebody } from './people.ts';

let folder: string;
let desk: SmtpDesk;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-digest-'));
  desk = await SmtpDesk.open();
});

afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

function list(addresses: readonly string[]): void {
  const path = join(folder, 'mail.json');
  const settings = {
    host: '127.0.0.1',
    port: desk.port,
    security: 'none',
    from: { name: 'Anna', address: 'anna@example.org' },
    addresses: Object.fromEntries(addresses.map((address, at) => [`reader-${at}`, address])),
  };
  writeFileSync(path, JSON.stringify(settings));
  chmodSync(path, 0o600);
}

function hostOf({ voice, ports }: Somebody): VoiceHost {
  const room = { rows: 0, feeds: 0, limit: 0 };
  return {
    voice,
    folder,
    nowMs: ports.nowMs,
    addresses: [],
    meeting: { dht: 'off', connect: [] },
    isRunning: false,
    room: async () => room,
    limitRoom: async () => room,
    connect: () => undefined,
    disconnect: () => false,
    connections: () => [],
    keepPicture: async () => '',
    picture: async () => null,
  };
}

const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;
const mail = (host: VoiceHost) => digestCommand.run(host, {}, () => undefined);
const bodies = (): readonly string[] =>
  desk.taken.map(({ to, raw }) => `${to.join()}: ${raw.split('\r\n\r\n').slice(1).join('\n')}`);

test('each address gets what it has not had, in the order in which it was said, and nothing twice', async () => {
  const { anna } = await setup('anna');
  const host = hostOf(anna);
  list(['ida@example.net']);
  await anna.voice.say(say('first'));
  await anna.voice.say(say('second\nwith two lines'));
  await mail(host);
  expect(bodies()).toHaveLength(1);
  expect(bodies()[0]).toMatch(/^ida@example\.net: [^]*first[^]*second\s+with two lines/);
  await mail(host);
  expect(bodies()).toHaveLength(1);
  list(['ida@example.net', 'jo@example.net']);
  await anna.voice.say(say('third'));
  await mail(host);
  expect(bodies()).toHaveLength(3);
  expect(bodies()[1]).not.toContain('first');
  expect(bodies()[2]).toContain('first');
});

test('what was withdrawn is not mailed, and what is old is not mailed to newcomers', async () => {
  const { anna } = await setup('anna');
  list(['ida@example.net']);
  await anna.voice.say(say('long ago'), NOON_MS - 30 * 86_400_000);
  const { id } = await anna.voice.say(say('regretted'));
  await anna.voice.say({ is: 'delete', of: id });
  await mail(hostOf(anna));
  expect(bodies()).toEqual([]);
  await anna.voice.say(say('fresh'));
  await mail(hostOf(anna));
  expect(bodies()).toHaveLength(1);
  expect(bodies()[0]).not.toMatch(/long ago|regretted/);
});

test('a mailbox that is gone holds nobody up, and is tried again the next time', async () => {
  const { anna } = await setup('anna');
  list(['gone@example.net', 'ida@example.net']);
  await anna.voice.say(say('hello'));
  const answer = await mail(hostOf(anna));
  expect(desk.taken.map(({ to }) => to)).toEqual([['ida@example.net']]);
  expect(answer.partly?.kind).toBe('unreachable');
  expect(await digestCommand.foresee?.(hostOf(anna), {})).toMatchObject([{ figures: { letters: 1 } }]);
});
