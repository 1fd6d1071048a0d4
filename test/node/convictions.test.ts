// Forks that a node has noticed: kept over a restart, and told in words by the commands.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Convictions } from '../../src/node/convictions.ts';
import { CommandDesk } from './commands/command-desk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const log = 'ab'.repeat(32);
const other = 'cd'.repeat(32);
const NOTICED_MS = 1_735_689_600_000;

it('what was noticed is known after a restart, with the time at which it was noticed first', () => {
  const convictions = new Convictions(root);
  convictions.notice(log, NOTICED_MS);
  convictions.notice(other, NOTICED_MS + 5);
  convictions.notice(log, NOTICED_MS + 9);
  const known = [
    { log, sinceMs: NOTICED_MS },
    { log: other, sinceMs: NOTICED_MS + 5 },
  ];
  expect(convictions.all()).toEqual(known);
  expect(new Convictions(root).all()).toEqual(known);
});

it('a file that somebody spoiled, or a folder that cannot be written, hides nothing new', () => {
  const path = join(root, 'forks.json');
  for (const spoiled of ['', '{', '[{"log":"xy","sinceMs":0}]', 'null']) {
    writeFileSync(path, spoiled);
    expect(new Convictions(root).all()).toEqual([]);
  }
  const convictions = new Convictions(root);
  convictions.notice(log, NOTICED_MS);
  expect(readFileSync(path, 'utf8')).toContain(log);
  const nowhere = new Convictions(join(root, 'no', 'such', 'folder'));
  nowhere.notice(log, NOTICED_MS);
  expect(nowhere.all()).toHaveLength(1);
});

it('a node whose own log has two histories says so wherever one looks, and how it comes back', async () => {
  const desk = new CommandDesk(['anna']);
  expect(await desk.answered('status')).toMatchObject({ convicted: [] });
  expect(await desk.typed('status')).not.toContain('two histories');
  desk.session.forks = [{ log: desk.session.logKey, sinceMs: NOTICED_MS }];
  expect(await desk.answered('status')).toMatchObject({
    convicted: [
      {
        log: desk.session.logKey,
        is: 'this node',
        sinceMs: NOTICED_MS,
        next: 'telekommune restore FILE --folder EMPTY-FOLDER',
      },
    ],
  });
  for (const command of ['status', 'peers']) {
    const shown = await desk.typed(command);
    expect(shown).toContain('Convicted: signed two histories of one log');
    expect(shown).toContain('2025-01-01 00:00 UTC');
    expect(shown.replace(/\s+/g, ' ')).toContain(
      'restore the last backup into an empty folder, then rejoin there with an invitation',
    );
  }
  expect(await desk.answered('peers')).toMatchObject({ logs: [{ convicted: true }] });
  expect(await desk.answered('witnesses')).toMatchObject({ witnesses: [{ convicted: false }] });
});

it('a witness with two histories is marked among the witnesses; a log that is not in force asks for nothing', async () => {
  const desk = new CommandDesk(['anna']);
  desk.session.forks = [
    { log: desk.session.witnessKey, sinceMs: NOTICED_MS },
    { log: other, sinceMs: NOTICED_MS },
  ];
  expect(await desk.answered('witnesses')).toMatchObject({ witnesses: [{ convicted: true }] });
  expect(await desk.typed('witnesses')).toContain('Convicted');
  expect(await desk.answered('status')).toMatchObject({
    convicted: [{ is: 'this node' }, { log: other, is: 'not in force', next: null }],
  });
  expect(await desk.typed('status')).not.toContain(other.slice(0, 8));
});
