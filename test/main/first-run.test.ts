// The first run over HTTP with real nodes: found, restart, unlock, join, restore; with two tabs, a reload, wrong words and wrong passphrases.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../e2e/kit/free-port.ts';
import { wordsOf } from '../../src/web/words/words.ts';
import { FOUNDING, PageOfFolder, PASSPHRASE } from './page-of-folder.ts';

const pages: PageOfFolder[] = [];

async function open(name?: string): Promise<PageOfFolder> {
  const page = new PageOfFolder(name);
  pages.push(page);
  await page.start();
  return page;
}

afterEach(async () => {
  for (const page of pages.splice(0).toReversed()) await page.remove();
});

/** Everything that lies in a folder, as text. */
function textIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

describe('founding', () => {
  it('shows the words once, asks three of them back, and writes nothing before', async () => {
    const page = await open();
    const begun = await page.step('found', FOUNDING);
    const words = begun.data['words'] as readonly string[];
    expect(words).toHaveLength(24);
    expect(existsSync(join(page.folder, 'keys.json'))).toBe(false);

    expect((await page.get('machine')).data).not.toHaveProperty('words');
    const wrong = await page.step('words', { answers: 'not these words' });
    expect(wrong).toMatchObject({ status: 409, data: { rule: 'words-are-written-down' } });
    const again = await page.step('words');
    expect(again.data['words']).toEqual(words);
    expect(again.data['asked']).toEqual(begun.data['asked']);

    expect((await page.answerWords(again.data)).status).toBe(200);
    await page.until({ stage: 'running', work: { kind: 'found', state: 'done' } });
    expect(await page.step('words')).toMatchObject({ status: 409, data: { rule: 'words-wait' } });
    expect((await page.get('members')).data).toMatchObject({ members: [{ person: 'anna' }] });

    const kept = textIn(page.folder) + page.shown.join('\n');
    expect(kept).not.toContain(PASSPHRASE);
    expect(kept).not.toContain(words.join(' '));
  }, 120_000);

  it('happens once when two tabs begin it at the same time', async () => {
    const page = await open();
    const both = await Promise.all([page.step('found', FOUNDING), page.step('found', FOUNDING)]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const [one] = both.filter(({ status }) => status === 200);
    const [other] = both.filter(({ status }) => status === 409);
    expect(other?.data).toMatchObject({ rule: 'one-work-at-a-time' });
    expect(one?.data['words']).toHaveLength(24);
  }, 60_000);

  it('can be given up before the words are confirmed, and begun again', async () => {
    const page = await open();
    const first = await page.step('found', FOUNDING);
    await page.giveUp();
    await page.until({ stage: 'empty', work: { state: 'failed', trouble: { rule: 'given-up' } } });
    expect(existsSync(join(page.folder, 'keys.json'))).toBe(false);
    const second = await page.step('found', FOUNDING);
    expect(second.status).toBe(200);
    expect(second.data['words']).not.toEqual(first.data['words']);
  }, 60_000);

  it.each([
    [{ passphrase: 'short' }, 400, 'passphrase-strong'],
    [{ charter: 'quorum=999%' }, 409, 'charter-value-out-of-range'],
    [{ charter: 'quorum=many' }, 400, undefined],
    [{ person: 'Anna Berg' }, 400, undefined],
    [{ passphrase: undefined }, 400, undefined],
    [{ 'words-file': 'words.txt' }, 400, undefined],
    [{ date: '2025-01-01' }, 400, undefined],
    [{ passphrase: ['a', 'b'] }, 400, 'argument-is-text'],
  ])('refuses %j and leaves the folder empty', async (fields, status, rule) => {
    const page = await open();
    const answer = await page.step('found', { ...FOUNDING, ...fields });
    expect(answer).toMatchObject({ status, data: rule === undefined ? {} : { rule } });
    expect((await page.get('machine')).data).toMatchObject({ stage: 'empty', work: null });
    expect(existsSync(join(page.folder, 'node.json'))).toBe(false);
  });
});

describe('a node that is here', () => {
  it('is unlocked after a restart, locked again, and keeps its passphrase to itself', async () => {
    const page = await open();
    await page.found();
    await page.end();
    await page.start();
    expect((await page.get('machine')).data).toMatchObject({
      stage: 'locked',
      possible: ['unlock', 'rejoin', 'example'],
    });
    expect(await page.get('members')).toMatchObject({ status: 503, data: { rule: 'node-is-open' } });
    expect((await page.step('found', FOUNDING)).data).toMatchObject({ rule: 'step-fits-the-stage' });
    expect((await page.step('unlock', { passphrase: 'another passphrase' })).data).toMatchObject({
      rule: 'passphrase-wrong',
    });
    expect((await page.step('unlock', { passphrase: PASSPHRASE })).status).toBe(200);
    await page.until({ stage: 'running' });
    const fresh = 'five words drawn by lot';
    expect(await page.step('passphrase', { old: 'another passphrase', new: fresh })).toMatchObject({
      status: 409,
    });
    expect((await page.step('passphrase', { old: PASSPHRASE, new: fresh })).status).toBe(200);
    expect((await page.step('lock')).data).toMatchObject({ stage: 'locked' });
    expect((await page.step('unlock', { passphrase: PASSPHRASE })).status).toBe(409);
    expect((await page.step('unlock', { passphrase: fresh })).status).toBe(200);
  }, 120_000);

  it('is shown where another process runs it, and can be opened once that has stopped', async () => {
    const first = await open();
    await first.found();
    const second = new PageOfFolder('second', first);
    pages.push(second);
    await second.start();
    await second.until({ stage: 'running', possible: [] });
    const said = await second.post('propose/resolve', { title: 'A bench' }, { 'idempotency-key': 'b1' });
    expect(said.status).toBe(200);
    expect(JSON.stringify((await first.get('decisions')).data)).toContain('A bench');
    expect((await second.step('lock')).data).toMatchObject({ rule: 'step-fits-the-stage' });
    await first.step('lock');
    await second.until({ stage: 'locked' });
    expect((await second.step('unlock', { passphrase: PASSPHRASE })).status).toBe(200);
    expect((await first.step('unlock', { passphrase: PASSPHRASE })).data).toMatchObject({
      rule: 'folder-in-use',
    });
  }, 120_000);

  it('takes the next free port where another program has one that nobody chose', async () => {
    const taken = createServer();
    const page = await open();
    await page.found({ listen: undefined });
    const { data: before } = await page.get('addresses');
    const [first = ''] = before['addresses'] as readonly string[];
    expect(first).toMatch(/^127\.0\.0\.1:40[45]\d$/);
    await page.step('lock');
    taken.listen(Number(first.split(':')[1]), '127.0.0.1');
    await once(taken, 'listening');
    try {
      await page.step('unlock', { passphrase: PASSPHRASE });
      await page.until({ stage: 'running' });
      const { data: after } = await page.get('addresses');
      expect(after['addresses']).toEqual([expect.stringMatching(/^127\.0\.0\.1:40[45]\d$/)]);
      expect(after['addresses']).not.toEqual([first]);
      expect(readFileSync(join(page.folder, 'node.log'), 'utf8')).toContain(`listens at ${first}`);
    } finally {
      taken.close();
    }
  }, 120_000);

  it('listens elsewhere from now on where another program has its place', async () => {
    const taken = createServer();
    const page = await open();
    const listen = `127.0.0.1:${await freePort()}`;
    await page.found({ listen });
    await page.step('lock');
    taken.listen(Number(listen.split(':')[1]), '127.0.0.1');
    await once(taken, 'listening');
    try {
      const refused = await page.step('unlock', { passphrase: PASSPHRASE });
      const told = refused.status === 200 ? await page.until({ work: { state: 'failed' } }) : refused.data;
      expect(JSON.stringify(told)).toContain('address-in-use');
      const elsewhere = `127.0.0.1:${await freePort()}`;
      await page.step('unlock', { passphrase: PASSPHRASE, listen: elsewhere });
      await page.until({ stage: 'running' });
      expect((await page.get('addresses')).data).toEqual({ addresses: [elsewhere] });
    } finally {
      taken.close();
    }
  }, 120_000);

  it('answers the commands of the desk too, which need no node', async () => {
    const page = await open();
    await page.found();
    expect((await page.get('presets')).data).toHaveLength(4);
    expect((await page.get('move')).status).toBe(404);
  }, 120_000);

  it('lets no secret be tried without end', async () => {
    const page = await open();
    await page.found();
    await page.step('lock');
    const tries = await Promise.all(
      Array.from({ length: 14 }, (_none, at) =>
        page.step('unlock', { passphrase: `another passphrase ${at}` }),
      ),
    );
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect(tries.filter(({ status }) => status === 200)).toEqual([]);
  }, 120_000);
});

describe('joining', () => {
  it('brings a second node in, with words of its own, and goes on after a reload', async () => {
    const host = await open('host');
    await host.found();
    const { data: given } = await host.post(
      'invite',
      { title: 'Laptop of Ben' },
      { 'idempotency-key': 'i1' },
    );
    const guest = await open('guest');
    const spoilt = await guest.step('join', {
      person: 'ben',
      passphrase: PASSPHRASE,
      invitation: 'tk1nonsense',
    });
    expect(spoilt.status).toBe(400);
    expect((await guest.get('machine')).data).toMatchObject({
      stage: 'empty',
      halfJoined: false,
      work: null,
    });

    const spread = String(given['invitation']).replace(/(.{8})/g, '$1\n ');
    const joining = { person: 'ben', passphrase: PASSPHRASE, invitation: spread, listen: 'none' };
    expect(await guest.step('join', joining)).toMatchObject({ status: 200, data: { possible: ['words'] } });
    // a reload asks where it stands and has the words shown again
    const reloaded = await guest.step('words');
    expect((await guest.answerWords(reloaded.data)).status).toBe(200);
    await guest.until({ stage: 'running', work: { kind: 'join', state: 'done' } });
    expect((await guest.get('status')).data).toMatchObject({ name: 'Werkhof Commune' });
  }, 120_000);

  it('a rehearsal makes the node one that rehearses, and nobody joins it by the clock of a machine', async () => {
    const host = await open('host');
    await host.found({ 'scripted-clock': true, date: '2025-01-02' });
    const { data: given } = await host.post(
      'invite',
      { title: 'Laptop of Ben' },
      { 'idempotency-key': 'i1' },
    );
    expect(given).toMatchObject({ isRehearsal: true });
    const guest = await open('guest');
    const invitation = given['invitation'];
    const joining = { person: 'ben', passphrase: PASSPHRASE, invitation, listen: 'none' };
    expect(await guest.step('join', { ...joining, clock: 'machine' })).toMatchObject({
      status: 409,
      data: { rule: 'clock-of-the-commune' },
    });
    expect((await guest.get('machine')).data).toMatchObject({ stage: 'empty', halfJoined: false });
    await guest.answerWords((await guest.step('join', joining)).data);
    await guest.until({ stage: 'running', isRehearsal: true, work: { kind: 'join', state: 'done' } });
  }, 120_000);

  it('that nobody answers says so, and can be taken up again with the same keys', async () => {
    const host = await open('host');
    await host.found({ listen: `127.0.0.1:${await freePort()}` });
    const { data: given } = await host.post(
      'invite',
      { title: 'Laptop of Ben' },
      { 'idempotency-key': 'i1' },
    );
    const guest = await open('guest');
    await host.step('lock');
    const joining = {
      person: 'ben',
      passphrase: PASSPHRASE,
      invitation: given['invitation'],
      listen: 'none',
    };
    await guest.answerWords((await guest.step('join', joining)).data);
    await guest.until({ halfJoined: true, possible: ['join', 'example'], work: { state: 'failed' } });
    await host.step('unlock', { passphrase: PASSPHRASE });
    await host.until({ stage: 'running' });
    expect((await guest.step('join', joining)).data).not.toHaveProperty('words');
    await guest.until({ stage: 'running' });
  }, 120_000);
});

describe('restoring', () => {
  it('takes a backup that was sent, and goes on where it was when it is the last copy', async () => {
    const page = await open('old');
    await page.found();
    const backup = await page.post('backup', { file: 'werkhof.backup' }, { 'idempotency-key': 'b1' });
    expect(backup).toMatchObject({ status: 200, data: { file: 'werkhof.backup' } });
    const [download] = backup.data['downloads'] as readonly { file: string; name: string }[];
    const bytes = await page.fetched(download?.file ?? '');

    const other = await open('new');
    const file = await other.upload('werkhof.backup', bytes);
    const refused = await other.step('restore', { file, passphrase: PASSPHRASE });
    expect(refused).toMatchObject({ status: 409, data: { rule: 'only-node-of-its-commune' } });
    expect(refused.data['next']).toContain(wordsOf('en').words.firstRun.lastCopy);
    const mistyped = await other.step('restore', { file, passphrase: 'another passphrase' });
    expect(mistyped.data).toMatchObject({
      rule: 'archive-unreadable',
      detail: 'werkhof.backup cannot be opened: the passphrase is another one, or the file was changed.',
    });
    await other.until({ stage: 'empty', possible: ['found', 'join', 'restore', 'example'], work: null });
    await other.step('restore', { file, passphrase: PASSPHRASE, 'last-copy': true });
    await other.until({ stage: 'running', work: { kind: 'restore', state: 'done' } });
    expect((await other.get('members')).data).toMatchObject({ members: [{ person: 'anna' }] });
  }, 120_000);
});
