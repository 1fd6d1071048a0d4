// A running voice as programs of others read it: newsboat and xmllint over the web, the finger clients of forty years over finger.

import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { feedOfAnswer } from '../../src/social/plan/feed-of-answer.ts';
import { isThere, judgeFile } from '../kit/outside-program.ts';
import { Home, type RunningVoice } from './typed.ts';

vi.setConfig({ testTimeout: 120_000 });

const SCHEMA = join(import.meta.dirname, '..', 'social', 'schemas', 'atom.rng');
/** Most clients of finger know port 79 alone; this address of the loopback is nobody else's. */
const HOST = '127.79.12.90';
const SAID = 'Grüße & <b>no markup</b>, from Anna';

/** What a program prints. */
function printed(program: string, args: readonly string[], input = '', home = ''): Promise<string> {
  return new Promise((done, fail) => {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', ...(home === '' ? {} : { HOME: home }) };
    const child = spawn(program, args, { env, timeout: 30_000 });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
    child.on('error', fail);
    child.on('close', () => done(text));
    child.stdin.end(input);
  });
}

async function annaRuns(...more: readonly string[]): Promise<{ home: Home; runs: RunningVoice }> {
  const home = new Home();
  await home.begin('anna', '--name', 'Anna Berg');
  const runs = await home.run(...more);
  await home.done('profile', '--project', 'The press');
  await home.done('post', SAID);
  await home.done('post', 'Another one');
  return { home, runs };
}

describe('over the web', () => {
  test.skipIf(!isThere('newsboat') || !isThere('xmllint'))(
    'newsboat reads the feed, and xmllint finds that it is Atom',
    async () => {
      const { home, runs } = await annaRuns('--web', '127.0.0.1:0');
      const atom = await (await fetch(`${runs.url}feed.atom`)).text();
      const judged = judgeFile(
        'xmllint',
        ['--noout', '--nonet', '--relaxng', SCHEMA, 'FILE'],
        'feed.atom',
        atom,
      );
      expect(judged).toMatchObject({ accepted: true });
      for (const name of ['urls', 'config'])
        writeFileSync(join(home.folder, name), name === 'urls' ? `${runs.url}feed.atom\n` : '');
      const files = ['-u', 'urls', '-c', 'cache.db', '-C', 'config'].map((word) =>
        word.startsWith('-') ? word : join(home.folder, word),
      );
      const read = await printed('newsboat', [...files, '-x', 'reload', 'print-unread'], '', home.folder);
      expect(read).toContain('2 unread articles');
    },
  );

  test('every file that the page names is there, and what is said next is in all of them', async () => {
    const { home, runs } = await annaRuns('--web', '127.0.0.1:0');
    const page = await (await fetch(runs.url)).text();
    expect(page).toContain('Grüße &amp; &lt;b&gt;no markup&lt;/b&gt;');
    const names = [...page.matchAll(/<a href="([^":]+)"/g)].map(([, name = '']) => name);
    expect(names).toContain('feed.atom');
    await home.done('post', 'Said later');
    for (const name of ['', ...names]) {
      const response = await fetch(`${runs.url}${name}`);
      expect([name, response.status]).toEqual([name, 200]);
      expect(await response.text()).toContain('Said later');
    }
  });
});

/** Whether this user may listen at port 79 here. */
async function mayListen(): Promise<boolean> {
  const may = await new Promise<boolean>((done) => {
    const probe = createServer();
    probe.on('error', () => done(false));
    probe.listen(79, HOST, () => probe.close(() => done(true)));
  });
  if (!may) process.stderr.write('MISSING: port 79; the finger clients of others are not tried on a voice\n');
  return may || process.env['CI'] === 'true';
}

const hasNetFinger = existsSync('/usr/share/perl5/Net/Finger.pm') || process.env['CI'] === 'true';
const PERL = `use Net::Finger; print scalar finger('anna@${HOST}'); print STDERR $Net::Finger::error`;
const CLIENTS: readonly (readonly [string, string, readonly string[], string])[] = [
  ['finger of Debian', 'finger', [`anna@${HOST}`], ''],
  ['lynx', 'lynx', ['-dump', `finger://${HOST}/anna`], ''],
  ['Net::Finger of Perl', 'perl', ['-e', PERL], ''],
  ['nc -N', 'nc', ['-N', HOST, '79'], 'anna\r\n'],
];

describe.skipIf(!(await mayListen()))('over finger', () => {
  test('the clients of others show the person and the plan, which is ASCII and holds what was said', async () => {
    await annaRuns('--finger', `${HOST}:79`, '--finger-host', 'anna.example');
    for (const [what, program, args, input] of CLIENTS) {
      if (!isThere(program) || (program === 'perl' && !hasNetFinger)) continue;
      const text = await printed(program, args, input);
      expect([what, text]).toEqual([what, expect.stringContaining('Anna Berg')]);
      expect([what, text]).toEqual([what, expect.stringContaining('Another one')]);
      expect([what, text]).toEqual([what, expect.stringMatching(/^[\t\n\r -~]*$/)]);
    }
    const text = await printed('nc', ['-N', HOST, '79'], 'anna\r\n');
    const source = { is: 'finger', address: 'anna@anna.example' } as const;
    const feed = feedOfAnswer(source, text.replaceAll('\r\n', '\n'), 0);
    expect(feed.posts.map((post) => post.text)).toEqual(['Another one', SAID]);
  });

  test('another voice follows it there, and shows that what comes so is not signed', async () => {
    await annaRuns('--finger', `${HOST}:79`, '--finger-host', HOST);
    const ben = new Home();
    await ben.begin('ben');
    expect(await ben.done('follow', `anna@${HOST}`)).toMatchObject({ posts: 2 });
    const { posts } = await ben.done('timeline');
    expect(posts).toMatchObject([
      { text: 'Another one', signed: false },
      { text: SAID, source: `anna@${HOST}` },
    ]);
  });
});
