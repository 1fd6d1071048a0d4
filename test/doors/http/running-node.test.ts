// The door of a real node: off unless asked for, its token closed to others and told to no log, its cookies good after a restart.

import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../e2e/kit/free-port.ts';
import type { NodeProcess } from '../../e2e/kit/node-process.ts';
import type { Program } from '../../e2e/kit/program.ts';
import { Town } from '../../e2e/kit/town.ts';
import { soon } from './http-desk.ts';

const town = new Town();
let node: NodeProcess;
let port = 0;

beforeAll(async () => {
  node = (await town.found('druckerei', 'anna')).node;
  port = await freePort();
}, 120_000);

afterAll(() => town.close());

function run(...more: string[]): Program {
  return town.background('page', ['--folder', node.folder, 'run', ...more]);
}

async function end(program: Program): Promise<void> {
  program.child.kill('SIGTERM');
  await program.ended();
  expect(program.child.exitCode).toBe(0);
}

function url(path: string): string {
  return `http://127.0.0.1:${port}${path}`;
}

it('serves its page where it is asked to, and to those with the token', async () => {
  const tokenFile = join(node.folder, 'page-token');
  expect(existsSync(tokenFile)).toBe(false);
  await node.stop();
  const first = run('--page', `127.0.0.1:${port}`);
  await first.says('The page is at');
  const token = readFileSync(tokenFile, 'utf8').trim();
  if (process.platform !== 'win32') expect(statSync(tokenFile).mode & 0o777).toBe(0o600);
  expect(first.heard).toContain(tokenFile);
  expect(first.heard).not.toContain(token);
  expect((await fetch(url('/api/v1/members'))).status).toBe(401);

  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const said = await fetch(url('/api/v1/propose/resolve'), {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': 'bench-1' },
    body: JSON.stringify({ title: 'A bench in the yard' }),
  });
  expect([said.status, await said.json()]).toEqual([200, expect.objectContaining({ standing: 'ordered' })]);
  await soon(async () => {
    const { pending } = (await (await fetch(url('/api/v1/status'), { headers })).json()) as {
      pending: number;
    };
    expect(pending).toBe(0);
  });

  const loggedIn = await fetch(url('/api/v1/session'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const cookie = loggedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  await end(first);
  const second = run('--page', `127.0.0.1:${port}`);
  await second.says('The page is at');
  const decisions = await fetch(url('/api/v1/decisions'), { headers: { cookie } });
  expect([decisions.status, await decisions.text()]).toEqual([
    200,
    expect.stringContaining('A bench in the yard'),
  ]);
  await end(second);
}, 120_000);

it('does not run with a page that others reach unguarded, or where another program is', async () => {
  await node.stop();
  const open = run('--page', `0.0.0.0:${port}`);
  await open.ended();
  expect(open.child.exitCode).toBe(2);
  expect(open.heard).toMatch(/needs TLS and a password/);
  const half = run('--page', `0.0.0.0:${port}`, '--page-certificate', town.passphraseFile);
  await half.ended();
  expect(half.heard).toMatch(/all three/);
  const other = createServer();
  other.listen(port, '127.0.0.1');
  await once(other, 'listening');
  const taken = run('--page', `127.0.0.1:${port}`);
  await taken.ended();
  other.close();
  expect(taken.child.exitCode).toBe(4);
  expect(taken.heard).toMatch(/cannot be served at .*EADDRINUSE/);
}, 120_000);
