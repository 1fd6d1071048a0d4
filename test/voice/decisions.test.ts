// What one decided alone outlives the shelf: mutes, blocks, quiet follows, what was mailed.

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { decisionFile } from '../../src/main/voice/decision-file.ts';
import { CommandTrouble } from '../../src/node/command.ts';
import { type Decided, Decisions } from '../../src/voice/decisions.ts';
import { quietlyFollowed } from '../../src/voice/quiet.ts';
import { openShelf } from '../../src/voice/shelf/shelf.ts';
import { Voice } from '../../src/voice/voice.ts';
import { decisionsInMemory, keyOf, NOON_MS, setup, type Somebody } from './people.ts';
import { fileOfVersion } from './shelves/older.ts';

const ASK = { timeoutMs: 0 };
const ALL = { limit: 100, before: null };
const say = (text: string) => ({ is: 'post', text, pictures: [] }) as const;
const DK = { is: 'finger', address: 'dk@example.org' } as const;

/** The same person with an empty shelf: somebody deleted shelf.db. */
async function withoutShelf({ voice, ports }: Somebody): Promise<Voice> {
  await voice.close();
  return Voice.open({ ...ports, shelf: openShelf(':memory:') });
}

describe('when the shelf is lost', () => {
  test('whom one muted, blocked and follows quietly stays so, and nothing is mailed twice', async () => {
    const { anna, ben, carl, dora } = await setup('anna', 'ben', 'carl', 'dora');
    for (const { voice } of [ben, carl, dora]) await voice.say(say(`from ${voice.key.slice(0, 4)}`));
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.follow(carl.source, 'carl');
    await anna.voice.followUnseen(dora.source, 'my dora');
    await anna.voice.gather(ASK);
    await anna.voice.regard(ben.source, 'mute');
    await anna.voice.regard(carl.source, 'block');
    await anna.voice.regard(DK, 'block');
    anna.voice.decisions.mailed('ida@example.net', 3);

    const again = await withoutShelf(anna);
    await again.gather(ASK);
    const texts = again.posts.home(ALL).posts.map(({ text }) => text);
    expect(texts).toEqual([`from ${dora.voice.key.slice(0, 4)}`]);
    expect(again.people.need(dora.source).nick).toBe('my dora');
    expect([...quietlyFollowed(again)]).toEqual([dora.voice.key]);
    expect(again.people.need(ben.source)).toMatchObject({ nick: 'ben', blockedAtMs: null });
    expect(again.people.need(ben.source).mutedAtMs).toBeGreaterThan(0);
    expect(again.people.need(carl.source).blockedAtMs).toBeGreaterThan(0);
    expect(again.people.need(DK).blockedAtMs).toBeGreaterThan(0);
    expect(anna.feeds.kept().toSorted()).toEqual([anna, ben, dora].map(({ voice }) => voice.key).toSorted());
    expect(again.decisions.mailedThrough('ida@example.net')).toBe(3);
  });

  test('what was taken back stays taken back', async () => {
    const { anna, ben, carl } = await setup('anna', 'ben', 'carl');
    await anna.voice.regard(ben.source, 'mute');
    await anna.voice.regard(ben.source, 'unmute');
    await anna.voice.regard(carl.source, 'block');
    await anna.voice.regard(carl.source, 'unblock');
    await anna.voice.followUnseen(DK, 'dk');
    await anna.voice.unfollow(DK);
    await anna.voice.followUnseen(ben.source, 'ben');
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.unfollow(ben.source);
    const again = await withoutShelf(anna);
    expect(again.people.followed()).toEqual([]);
    for (const { mutedAtMs, blockedAtMs } of again.people.all())
      expect([mutedAtMs, blockedAtMs]).toEqual([null, null]);
  });

  test('a quiet follow that was public once stays quiet, and is followed', async () => {
    const { anna, ben } = await setup('anna', 'ben');
    await anna.voice.follow(ben.source, 'ben');
    await anna.voice.followUnseen(ben.source, 'ben');
    const again = await withoutShelf(anna);
    expect([...quietlyFollowed(again)]).toEqual([ben.voice.key]);
    expect(anna.feeds.kept()).toContain(ben.voice.key);
  });
});

test('the rows follow the file, also where a kill came between the two', async () => {
  const { anna, ben } = await setup('anna', 'ben');
  await anna.voice.regard(ben.source, 'mute');
  await anna.voice.close();
  anna.voice.people.mute(ben.source, null);
  const again = await Voice.open(anna.ports);
  expect(again.people.need(ben.source).mutedAtMs).toBeGreaterThan(0);
});

test('a shelf of an older version gives its decisions away, once', () => {
  const own = keyOf('anna');
  const path = fileOfVersion(
    1,
    `INSERT INTO source (id, source, nick, is_own, followed_ms, muted_ms, blocked_ms) VALUES
       (1, '${own}', '', 1, NULL, NULL, NULL), (2, 'said@example.org', 'said', 0, 5, NULL, NULL),
       (3, 'quiet@example.org', 'q', 0, 6, NULL, NULL), (4, 'loud@example.org', '', 0, NULL, 7, NULL),
       (5, 'bad@example.org', '', 0, NULL, NULL, 8);
     INSERT INTO follow (of, source, nick) VALUES (1, 'said@example.org', 'said');
     INSERT INTO mailed (address, through_block) VALUES ('ida@example.net', 9);`,
  );
  const shelf = openShelf(path);
  onTestFinished(() => shelf.close());
  const file = decisionsInMemory();
  const decisions = Decisions.open(file, shelf);
  const expected: Decided = {
    muted: new Map([['loud@example.org', 7]]),
    blocked: new Map([['bad@example.org', 8]]),
    quiet: new Map([['quiet@example.org', { nick: 'q', sinceMs: 6 }]]),
    mailed: new Map([['ida@example.net', 9]]),
  };
  expect(file.read()).toEqual(expected);
  decisions.mailed('ida@example.net', null);
  expect(Decisions.open(file, shelf).mailedThrough('ida@example.net')).toBeNull();
});

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-decisions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'decisions.json');
}

describe('decisions.json', () => {
  test('holds what was written, for its owner alone', () => {
    const path = place();
    const file = decisionFile(path, join(path, '../shelf.db'));
    expect(file.read()).toBeNull();
    const decided: Decided = {
      muted: new Map([[keyOf('ben'), NOON_MS]]),
      blocked: new Map([['https://example.org/feed', 1]]),
      quiet: new Map([['dk@example.org', { nick: '"dk"', sinceMs: 2 }]]),
      mailed: new Map([['ida@example.net', 0]]),
    };
    file.write(decided);
    expect(file.read()).toEqual(decided);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('that is none is named with what is wrong, and nothing is overwritten', () => {
    for (const content of ['', '{', '{"format":"telekommune decisions 1","muted":{"?":1}}']) {
      const path = place();
      writeFileSync(path, content);
      expect(() => Decisions.open(decisionFile(path, 'shelf.db'), openShelf(':memory:'))).toThrow(
        'decisions.json',
      );
      expect(statSync(path).size).toBe(content.length);
    }
  });

  test.each([
    ['{\n  "muted": {}\n  "blocked": {}}', 'it is no JSON (line 3, column 3)'],
    ['{"muted":tru}', 'it is no JSON (line 1, column 13)'],
    ['# mine\n{}', 'it is no JSON (line 1, column 1)'],
    ['{"a":"b\n"}', 'it is no JSON (line 1, column 8)'],
    ['{"muted":{', 'it is no JSON: it ends too early'],
    [' \n', 'it is empty'],
    ['null', 'the whole: Invalid type'],
  ])('that was edited wrongly is told where: %j', (content, says) => {
    const path = place();
    writeFileSync(path, content);
    expect(() => decisionFile(path, 'shelf.db').read()).toThrow(says);
  });

  test('that is broken is said to come back out of the shelf only where there is one', () => {
    const path = place();
    writeFileSync(path, '{');
    const shelf = join(path, '../shelf.db');
    const next = (): string => {
      try {
        decisionFile(path, shelf).read();
      } catch (fault) {
        if (fault instanceof CommandTrouble) return fault.trouble.next ?? '';
      }
      return 'nothing was refused';
    };
    expect(next()).toContain('is lost');
    expect(next()).not.toContain('aside');
    openShelf(shelf).close();
    expect(next()).toContain('put it aside');
  });
});
