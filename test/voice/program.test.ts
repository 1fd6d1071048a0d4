// A voice as its person uses it: real processes, real folders, real sockets.

import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { connectControl } from '../../src/doors/socket/connect.ts';
import { until } from '../e2e/kit/until.ts';
import { projectRoot } from '../house/project-files.ts';
import { isThere } from '../kit/outside-program.ts';
import { Home, textsOf } from './typed.ts';

// each test starts the program many times, on machines that do other things as well
vi.setConfig({ testTimeout: 180_000 });

describe('alone', () => {
  test('a voice begins, says what is typed or piped in, and shows it', async () => {
    const home = new Home();
    const key = await home.begin('anna', '--name', 'Anna Berg');
    await home.done('post', 'From an argument');
    const piped = await home.type(['post'], { input: 'From a pipe,\nin two lines\n' });
    expect(piped.code).toBe(0);
    expect(textsOf(await home.done('timeline'))).toEqual(['From a pipe,\nin two lines', 'From an argument']);
    expect(await home.done('voice', 'status')).toMatchObject({ key, statements: 3, isRunning: false });
  });

  test('two programs that take in one plan at once say it once, beside a running voice and without one', async () => {
    const messages = Array.from({ length: 40 }, (_, at) => ({
      text: `${at}`,
      time: `201011171306${10 + at}`,
    }));
    for (const runs of [true, false]) {
      const home = new Home();
      await home.begin('anna');
      const plan = join(home.folder, 'plan');
      writeFileSync(plan, JSON.stringify({ address: 'anna@example.org', messages }));
      if (runs) await home.run();
      const take = () => home.type(['voice', 'import', plan]);
      const ended = await Promise.all([take(), take()]);
      // without a running voice one of them may find the folder taken
      if (ended.every(({ code }) => code !== 0)) throw new Error(ended.map(({ err }) => err).join());
      if (runs) expect(ended.map(({ code }) => code)).toEqual([0, 0]);
      expect(textsOf(await home.done('posts', 'me', '--limit', '200'))).toHaveLength(40);
    }
  });

  test('nothing piped in is nothing said, and neither are bytes that are no text', async () => {
    const home = new Home();
    await home.begin('anna');
    expect((await home.type(['post'], { input: '\n' })).code).not.toBe(0);
    expect((await home.type(['post'], { input: 'x'.repeat(5_000) })).err).toContain('4096');
    expect(textsOf(await home.done('timeline'))).toEqual([]);
  });

  test('what cannot be said at the beginning leaves no folder behind that is in the way', async () => {
    const home = new Home();
    const refused = await home.type(['voice', 'begin', '--nick', 'anna', '--name', 'x'.repeat(200)]);
    expect(refused.err).toContain('limit-of-a-statement');
    expect(existsSync(join(home.voice, 'keys.json'))).toBe(false);
    await home.begin('anna');
    expect((await home.type(['voice', 'begin', '--nick', 'anna'])).err).toContain('folder-has-a-voice');
  });

  test('another passphrase opens nothing, and without a voice the next step is named', async () => {
    const home = new Home();
    expect((await home.type(['timeline'])).err).toContain('voice begin');
    await home.begin('anna');
    writeFileSync(home.passphraseFile, 'another horse altogether\n');
    const wrong = await home.type(['post', 'Hello']);
    expect(wrong.err).toContain('voice-passphrase-wrong');
    expect(wrong.err).not.toMatch(/invitation|join|restore a backup/);
    expect(wrong.code).not.toBe(0);
  });

  test('a passphrase file that is not there is said also where the voice runs and needs none', async () => {
    const home = new Home();
    await home.begin('anna');
    await home.run();
    const missing = await home.type(['timeline', '--passphrase-file', join(home.folder, 'nowhere')]);
    expect(missing.err).toContain('The passphrase file: there is no file');
    expect(missing.code).not.toBe(0);
  });
});

/** Types a command at a terminal of its own, with that script as the editor. */
async function typedWith(home: Home, words: string, editor: string): Promise<string> {
  const path = join(home.folder, 'editor.sh');
  writeFileSync(path, `#!/bin/sh\n${editor}\n`);
  chmodSync(path, 0o755);
  const launcher = join(projectRoot, 'bin/telekommune.mjs');
  const line = `${process.execPath} ${launcher} --folder ${home.folder} ${words}`;
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    env: {
      ...process.env,
      NO_COLOR: '1',
      VISUAL: '',
      EDITOR: path,
      TELEKOMMUNE_PASSPHRASE_FILE: home.passphraseFile,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  await once(child, 'close');
  return out;
}

describe.skipIf(!isThere('script'))('at a terminal', () => {
  test('the editor of the person opens where no text was typed', async () => {
    const home = new Home();
    await home.begin('anna');
    await typedWith(home, 'post', 'printf "Written\\nin an editor\\n\\n" > "$1"');
    expect(textsOf(await home.done('timeline'))).toEqual(['Written\nin an editor']);
    expect(await typedWith(home, 'post', 'exit 3')).toContain('did not work');
    expect(await typedWith(home, 'post', 'true')).toContain('nothing was said');
    expect(textsOf(await home.done('timeline'))).toHaveLength(1);
  });

  test('the editor opens on what the post says, and what is refused stays in a file', async () => {
    const home = new Home();
    await home.begin('anna');
    const { post } = (await home.done('post', 'The press runs')) as { post: { handle: string } };
    await typedWith(home, `edit ${post.handle}`, 'printf " again" >> "$1"');
    expect(textsOf(await home.done('timeline'))).toEqual(['The press runs again']);
    const refused = await typedWith(home, 'post', 'yes too long | head -c 5000 > "$1"');
    const path = /kept in\s+(\S+post\.txt)/.exec(refused)?.[1] ?? '';
    expect(readFileSync(path, 'utf8')).toHaveLength(5000);
    expect(refused).toContain('telekommune post <');
    rmSync(dirname(path), { recursive: true });
    expect(textsOf(await home.done('timeline'))).toHaveLength(1);
  });
});

/** Somebody who runs, and somebody who follows them over TCP; both run. */
async function annaAndBen() {
  const [anna, ben] = [new Home(), new Home()];
  const [annaKey, benKey] = [await anna.begin('anna'), await ben.begin('ben')];
  const annaRuns = await anna.run();
  const benRuns = await ben.run();
  await ben.done('voice', 'connect', annaRuns.address);
  await ben.done('follow', annaKey, '--call', 'anna');
  return { anna, ben, annaKey, benKey, annaRuns, benRuns };
}

function heardBy(home: Home, text: string, ...command: readonly string[]): Promise<true> {
  return until(`“${text}” is read`, async () => {
    const read = await home.done(...(command.length === 0 ? ['read'] : command));
    return textsOf(read).includes(text) ? true : null;
  });
}

describe('two that run', () => {
  test('hear one another: what is followed comes, an answer reaches a stranger, and both outlive a new start', async () => {
    const { anna, ben, annaRuns, benRuns } = await annaAndBen();
    await anna.done('post', 'Who knows about boilers?');
    await heardBy(ben, 'Who knows about boilers?');
    const [post] = (await ben.done('timeline'))['posts'] as readonly { readonly handle: string }[];
    await ben.done('reply', post?.handle.slice(0, 8) ?? '', 'I do');
    await heardBy(ben, 'Who knows about boilers?');
    await heardBy(anna, 'I do', 'timeline', 'mentions');
    await annaRuns.stop();
    await benRuns.stop();
    expect(textsOf(await ben.done('timeline'))).toEqual(['I do', 'Who knows about boilers?']);
    expect(textsOf(await anna.done('timeline', 'mentions'))).toEqual(['I do']);
  });

  test('lose nothing that was acknowledged by a kill in the middle of posting, and fork no feed', async () => {
    const { anna, ben, annaRuns } = await annaAndBen();
    const control = await connectControl(anna.voice);
    const acknowledged: string[] = [];
    const say = async (text: string): Promise<void> => {
      await control?.run({ path: ['post'], typed: { text }, as: null }, () => undefined);
      acknowledged.push(text);
    };
    const saying = Promise.allSettled(Array.from({ length: 200 }, (_, at) => say(`number ${at}`)));
    await until('some posts are acknowledged', () => acknowledged.length > 20);
    await annaRuns.program.kill();
    await saying;
    expect(acknowledged.length).toBeLessThan(200);
    const kept = textsOf(await anna.done('timeline', '--limit', '500'));
    for (const text of acknowledged) expect(kept).toContain(text);
    const again = await anna.run();
    await anna.done('post', 'after the kill');
    await ben.done('voice', 'connect', again.address);
    await heardBy(ben, 'after the kill', 'read', '--limit', '500');
    const heard = textsOf(await ben.done('timeline', '--limit', '500'));
    for (const text of acknowledged) expect(heard).toContain(text);
  });

  test('a feed that its folder has lost is not begun afresh, and comes back from who follows it', async () => {
    const { anna, ben, annaKey, annaRuns, benRuns } = await annaAndBen();
    await anna.done('post', 'Before');
    await heardBy(ben, 'Before');
    await annaRuns.stop();
    renameSync(join(anna.voice, 'store'), join(anna.folder, 'gone'));
    rmSync(join(anna.voice, 'shelf.db'));
    const lost = await anna.type(['post', 'After']);
    expect(lost.err).toContain('feed-lost');
    expect(lost.code).not.toBe(0);
    expect((await anna.type(['voice', 'connect', benRuns.address])).err).toContain('feed-lost');
    // so the address goes into voice.json by hand, as the page about it says
    const config = join(anna.voice, 'voice.json');
    const read = JSON.parse(readFileSync(config, 'utf8')) as object;
    writeFileSync(config, JSON.stringify({ ...read, connect: [benRuns.address] }), { mode: 0o600 });
    await anna.run();
    await until('the own feed is here again', async () =>
      textsOf(await anna.done('timeline')).includes('Before'),
    );
    expect(await anna.done('voice', 'status')).toMatchObject({ key: annaKey, statements: 2 });
    await anna.done('post', 'After');
    await heardBy(ben, 'After');
  });
});

describe('one folder', () => {
  test('has one process: another one says who has it, and commands go to the one that runs', async () => {
    const home = new Home();
    await home.begin('anna');
    const running = await home.run();
    const second = await home.type(['voice', 'run']);
    expect(second.code).not.toBe(0);
    expect(second.err).toMatch(/in use|runs|another/i);
    expect(await home.done('post', 'Over the socket')).toMatchObject({ post: { text: 'Over the socket' } });
    expect(await home.done('voice', 'status')).toMatchObject({ isRunning: true });
    await running.stop();
    expect(running.program.child.exitCode).toBe(0);
    expect(readdirSync(home.voice)).not.toContain('control.sock');
  });

  test('ends at once, with the reason, where a port is taken', async () => {
    const home = new Home();
    await home.begin('anna');
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const at = `127.0.0.1:${(taken.address() as AddressInfo).port}`;
    const run = await home.type([
      'voice',
      'run',
      '--finger',
      '127.0.0.1:0',
      '--finger-host',
      'anna.example',
      '--web',
      at,
    ]);
    expect(run.code).not.toBe(0);
    expect(run.err).toContain(at);
  });
});
