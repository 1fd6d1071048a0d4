// Clients of others ask our server. Most of them know port 79 alone, so the server listens there, on an address of the loopback that nobody else uses.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CONVERSATION_LIMITS } from '../../../src/doors/finger/conversation.ts';
import { USUAL_POLICY } from '../../../src/doors/finger/policy.ts';
import { NO_LOG } from '../../../src/doors/finger/query-log.ts';
import { serveFinger } from '../../../src/doors/finger/serve.ts';
import { ROOM_LIMITS } from '../../../src/doors/finger/waiting-room.ts';
import { readPlan } from '../../../src/social/plan/read-plan.ts';
import { isThere } from '../../kit/outside-program.ts';
import { answers } from './desk.ts';

const HOST = '127.79.12.88';
const isCi = process.env['CI'] === 'true';

/** Whether this user may listen at port 79 here. */
async function mayListen(): Promise<boolean> {
  const may = await new Promise<boolean>((done) => {
    const probe = createServer();
    probe.on('error', () => done(false));
    probe.listen(79, HOST, () => probe.close(() => done(true)));
  });
  if (!may)
    process.stderr.write('MISSING: port 79; finger, lynx and Net::Finger are not tried on our server\n');
  return may;
}

const isAllowed = (await mayListen()) || isCi;

async function serve(): Promise<void> {
  const server = await serveFinger(answers, {
    at: { host: HOST, port: 79 },
    policy: USUAL_POLICY,
    log: NO_LOG,
    nowMs: () => 0,
    limits: { ...CONVERSATION_LIMITS, ...ROOM_LIMITS },
  });
  onTestFinished(() => server.close());
}

/** What a program prints. */
function output(program: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { env: { ...process.env, LC_ALL: 'C.UTF-8' }, timeout: 20_000 });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
    child.stderr.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', fail);
    child.on('close', () => done(text));
    child.stdin.end(input);
  });
}

describe.skipIf(!isAllowed || !isThere('finger'))('finger of Debian', () => {
  it('shows a person', async () => {
    await serve();
    const text = await output('finger', [`anna@${HOST}`]);
    expect(text).toContain('Name: Anna Berg');
    expect(text).toMatch(/To print,\r?\nand to rest\./);
  });

  it('asks for more with -l, and for the list without a name', async () => {
    await serve();
    expect(await output('finger', ['-l', `anna@${HOST}`])).toContain('Follows: dk@example.org');
    expect(await output('finger', [`@${HOST}`])).toContain('Clara');
  });

  it('shows a Thimbl plan whole, because it is ASCII', async () => {
    await serve();
    expect(readPlan(await output('finger', [`clara@${HOST}`]))?.name).toBe('Öström');
  });

  it('is refused when it asks to be passed on', async () => {
    await serve();
    expect(await output('finger', [`anna@other.example@${HOST}`])).toContain(
      'Finger forwarding service denied',
    );
  });
});

describe.skipIf(!isAllowed || !isThere('lynx'))('lynx', () => {
  it.each([`finger://${HOST}/anna`, `finger://anna@${HOST}`])('shows %s', async (url) => {
    await serve();
    expect(await output('lynx', ['-dump', url])).toContain('Anna Berg');
  });
});

const hasNetFinger = existsSync('/usr/share/perl5/Net/Finger.pm') || isCi;

describe.skipIf(!isAllowed || !hasNetFinger)('Net::Finger of Perl', () => {
  it('gets every line', async () => {
    await serve();
    const script = `use Net::Finger; print scalar finger('anna@${HOST}'); print STDERR $Net::Finger::error`;
    const text = await output('perl', ['-e', script]);
    expect(text).toContain('Anna Berg');
    expect(text).toContain('and to rest.');
  });
});

describe.skipIf(!isAllowed || !isThere('nc'))('nc -N, which closes its half at once', () => {
  it.each([
    ['a line', 'anna\r\n', 'Anna Berg'],
    ['a line without an end', 'anna', 'Anna Berg'],
    ['nothing', '', 'Clara'],
    ['too much', 'a'.repeat(100_000), 'too long'],
  ])('sends %s and is answered', async (_what, sent, told) => {
    await serve();
    expect(await output('nc', ['-N', HOST, '79'], sent)).toContain(told);
  });
});
