// `telekommune finger` as its user starts it: alone, from inetd, at a socket of systemd, and with few descriptors left.

import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { projectRoot } from '../../house/project-files.ts';
import { INETD, serveByInetd } from '../../kit/inetd.ts';
import { openSocket, say } from './desk.ts';

const MAIN = join(projectRoot, 'src/main.ts');
const LAUNCHER = join(projectRoot, 'bin/telekommune.mjs');
// each test starts the program several times, on machines that do other things as well
vi.setConfig({ testTimeout: 120_000 });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-finger-'));
  const anna = join(folder, 'finger/people/anna');
  mkdirSync(anna, { recursive: true });
  writeFileSync(join(anna, '.name'), 'Anna Berg\n');
  writeFileSync(
    join(anna, '.plan'),
    '{"address": "anna@example.net", "messages": [{"text": "Grüße", "time": "20261126120000"}]}\n',
  );
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly out: string;
  readonly code: number | null;
}

function finger(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [MAIN, ...args, '--folder', folder]);
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        out += chunk;
      });
    child.on('close', (code) => done({ out, code }));
    child.stdin.end(input);
  });
}

/** Waits for what a server says of where it listens; its port, 0 where it says none. */
function untilItAnswers(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const [line, port] = /Finger answers at .*?(?::(\d+))?\. Ctrl-C/.exec(said) ?? [];
      if (line !== undefined) done(Number(port ?? 0));
    });
    child.on('exit', () => fail(new Error(said)));
  });
}

/** Starts a server; it ends with the test. */
function start(command: string, args: readonly string[]): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((done) => {
    child.once('close', () => done());
  });
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  return child;
}

describe('finger-serve', () => {
  it('answers at a port, keeps a log, and ends in good order', async () => {
    const args = [MAIN, 'finger-serve', '--listen', '127.0.0.1:0', '--folder', folder];
    const child = start(process.execPath, args);
    const port = await untilItAnswers(child);
    expect(await say(port, 'anna\r\n')).toMatch(
      /Name: Anna Berg\r\nPlan:\r\n\{.*"Gr\\u00fc\\u00dfe".*\}\r\n$/,
    );
    const asked = await finger(['finger', `anna@127.0.0.1:${port}`]);
    expect(asked.out).toContain('2026-11-26 12:00  Grüße');
    expect(asked.code).toBe(0);
    const json = await finger(['finger', `anna@127.0.0.1:${port}`, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ cut: false, plan: { address: 'anna@example.net' } });
    const code = new Promise((done) => {
      child.once('exit', done);
    });
    child.kill('SIGTERM');
    expect(await code).toBe(0);
    const log = join(folder, 'finger/log');
    const [file = ''] = readdirSync(log);
    expect(readFileSync(join(log, file), 'utf8').match(/ 127\.0\.0\.1 answered \d+ "anna"\n/g)).toHaveLength(
      3,
    );
  });

  it('says what to do when the port is taken', async () => {
    const child = start(process.execPath, [
      MAIN,
      'finger-serve',
      '--listen',
      '127.0.0.1:0',
      '--folder',
      folder,
    ]);
    const port = await untilItAnswers(child);
    const second = await finger(['finger-serve', '--listen', `127.0.0.1:${port}`]);
    expect(second.out).toContain('listens at');
    expect(second.code).not.toBe(0);
  });

  it('answers one query over pipes', async () => {
    const { out, code } = await finger(['finger-serve', '--stdio', '--keep-log', '0'], 'anna\r\n');
    expect(out).toMatch(/^Login: anna .*\r\nPlan:\r\n\{.*\}\r\n$/s);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'finger/log'))).toBe(false);
  });
});

const hasInetd = existsSync(INETD) || process.env['CI'] === 'true';
if (!hasInetd) process.stderr.write('MISSING: inetd; finger-serve --stdio is not tried under it\n');

describe.skipIf(!hasInetd)('from inetd', () => {
  it('answers over the socket, also those who close their half, and delivers the refusal of a long query', async () => {
    const server = await serveByInetd(process.execPath, [
      MAIN,
      'finger-serve',
      '--stdio',
      '--folder',
      folder,
    ]);
    onTestFinished(() => server.close());
    expect(await say(server.port, 'anna\r\n')).toContain('Anna Berg');
    expect(await say(server.port, 'anna', true)).toContain('Anna Berg');
    expect(await say(server.port, 'a'.repeat(100_000))).toContain('too long');
  });
});

// what systemd does: a socket that listens as descriptor 3, and two words in the environment
const ACTIVATE = `
use Socket; use POSIX (); $^F = 10;
socket(my $s, PF_INET, SOCK_STREAM, 0) or die; bind($s, pack_sockaddr_in(0, inet_aton("127.0.0.1"))) or die; listen($s, 16) or die;
my ($port) = unpack_sockaddr_in(getsockname($s)); print STDERR "port $port\\n";
POSIX::dup2(fileno($s), 3); $ENV{LISTEN_FDS} = 1; $ENV{LISTEN_PID} = $$; exec @ARGV;`;

describe('at a socket of systemd', () => {
  it.each([
    ['main.ts', MAIN],
    ['the launcher, which hands the socket on', LAUNCHER],
  ])('answers, started through %s', async (_what, entry) => {
    const child = start('perl', [
      '-e',
      ACTIVATE,
      process.execPath,
      entry,
      'finger-serve',
      '--folder',
      folder,
    ]);
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    await untilItAnswers(child);
    expect(said).toContain('at the socket that systemd handed over');
    expect(await say(Number(/port (\d+)/.exec(said)?.[1]), 'anna\r\n')).toContain('Anna Berg');
  });
});

/** Opens a connection whatever becomes of it. */
function attempt(port: number): Socket {
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
}

describe.skipIf(process.platform !== 'linux')('with few descriptors', () => {
  it('lives through their exhaustion and answers again', async () => {
    const script = 'ulimit -n "$0"; exec "$@"';
    const serve = [process.execPath, MAIN, 'finger-serve', '--listen', '127.0.0.1:0', '--folder', folder];
    const child = start('sh', ['-c', script, '40', ...serve]);
    const port = await untilItAnswers(child);
    const crowd = Array.from({ length: 200 }, () => attempt(port));
    const first = await openSocket(port);
    await expect
      .poll(() => readdirSync(`/proc/${child.pid}/fd`).length, { timeout: 10_000 })
      .toBeGreaterThan(38);
    for (const one of crowd) one.destroy();
    first.destroy();
    await expect
      .poll(() => say(port, 'anna\r\n').catch(() => ''), { timeout: 10_000 })
      .toContain('Anna Berg');
    expect(child.exitCode).toBeNull();
  });
});

describe('finger', () => {
  it('says what is wrong with an address, and asks no machine of this network where it is told so', async () => {
    expect((await finger(['finger', 'anna'])).out).toContain('"anna" is no finger address');
    const refused = await finger(['finger', 'anna@127.0.0.1', '--public-only']);
    expect(refused.out).toContain('no public address');
    expect(refused.code).not.toBe(0);
  });
});
