// A door that other machines reach: TLS, a password, its own names; no files of the node's machine.

import { describe, expect, it } from 'vitest';
import { Password } from '../../../src/doors/http/token.ts';
import { machineDice } from '../../../src/node/cryptography.ts';
import { asJson, HttpDesk, members, withToken } from './http-desk.ts';
import { testCertificate, testKey } from './test-certificate.ts';

const desk = new HttpDesk();
const CHEAP = { passes: 1, memoryBytes: 8192 };
const right = 'four words drawn by lot';

async function serveOutside(): Promise<void> {
  const password = await Password.of(Buffer.from(right), machineDice, CHEAP);
  const outside = {
    certificate: Buffer.from(testCertificate),
    key: Buffer.from(testKey),
    password,
    names: ['page.example'],
  };
  await desk.serve({}, { at: { host: '0.0.0.0', port: 0 }, outside });
}

async function logIn(password: string): Promise<{ status: number; cookie: string }> {
  const { status, headers } = await desk.ask('/api/v1/session', {
    method: 'POST',
    headers: asJson,
    body: JSON.stringify({ password }),
  });
  return { status, cookie: String(headers['set-cookie']) };
}

describe('a door for other machines', () => {
  it('speaks TLS alone, and answers to its names', async () => {
    await serveOutside();
    expect(desk.served.url).toBe(`https://page.example:${desk.port}`);
    for (const host of ['page.example', '127.0.0.1', 'localhost']) {
      const headers = { ...withToken, host: `${host}:${desk.port}` };
      expect((await desk.ask('/api/v1/members', { headers })).status).toBe(200);
    }
    const evil = { ...withToken, host: `evil.example:${desk.port}` };
    expect((await desk.ask('/api/v1/members', { headers: evil })).status).toBe(421);
    const plain = { ...withToken, origin: `http://page.example:${desk.port}` };
    expect((await desk.ask('/api/v1/members', { headers: plain })).status).toBe(403);
  });

  it('lets in whoever knows the password, with a cookie for TLS alone', async () => {
    await serveOutside();
    expect((await logIn(`${right} `)).status).toBe(401);
    const { status, cookie } = await logIn(right);
    expect(status).toBe(204);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Secure$/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await desk.ask('/api/v1/members', { headers })).status).toBe(200);
  });

  it('tries passwords one at a time and lets only a few wait', async () => {
    await serveOutside();
    const password = await Password.of(Buffer.from(right), machineDice, CHEAP);
    const tries = await Promise.all(['a', 'b', 'c', 'd', right].map((one) => password.matches(one)));
    expect(tries).toEqual([false, false, false, false, null]);
    expect(await password.matches(right)).toBe(true);
  });

  it('touches no file of the machine for them', async () => {
    await serveOutside();
    const answer = await desk.post('/api/v1/bank/import', { file: '/etc/passwd' }, 'k');
    expect(members(answer)).toMatchObject({ status: 403, rule: 'files-stay-on-their-machine' });
  });
});
