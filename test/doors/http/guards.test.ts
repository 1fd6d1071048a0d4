// Who may come in and from where: the token or a cookie made of it; this host's names alone; no page of another site, whatever it carries.

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reachedAt } from '../../../src/doors/http/guard.ts';
import { isLoopback } from '../../../src/doors/http/serve.ts';
import { tokenOf, tokenPath } from '../../../src/doors/http/token.ts';
import { machineDice } from '../../../src/node/cryptography.ts';
import { type Answered, asJson, HttpDesk, members, TOKEN, withToken } from './http-desk.ts';

const desk = new HttpDesk();
const change = { method: 'POST', body: JSON.stringify({ title: 'A bench', as: 'anna' }) };
const path = '/api/v1/propose/resolve';

function ownOrigin(): string {
  return `http://127.0.0.1:${desk.port}`;
}

async function logIn(fields: unknown, headers: { readonly [name: string]: string } = {}): Promise<Answered> {
  const body = JSON.stringify(fields);
  return desk.ask('/api/v1/session', { method: 'POST', headers: { ...asJson, ...headers }, body });
}

/** What a browser that has logged in sends along. */
async function cookie(): Promise<string> {
  const [set = ''] = (await logIn({ token: TOKEN })).headers['set-cookie'] ?? [];
  return set.split(';')[0] ?? '';
}

async function entries(): Promise<number> {
  return (await desk.session.standing()).length;
}

describe('without the token', () => {
  it.each([
    {},
    { authorization: 'Bearer' },
    { authorization: `Bearer ${TOKEN.slice(1)}` },
    { authorization: `Bearer ${TOKEN}x` },
    { authorization: `Basic ${TOKEN}` },
    { cookie: `telekommune-1=${TOKEN}` },
  ])('nothing is read or done: %o', async (headers) => {
    await desk.serve();
    const before = await entries();
    const read = await desk.ask('/api/v1/members', { headers });
    const done = await desk.ask(path, {
      ...change,
      headers: { ...headers, ...asJson, 'idempotency-key': 'k' },
    });
    for (const answer of [read, done, await desk.ask('/api/v1/nowhere', { headers })]) {
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
      expect(answer.text).not.toContain('anna');
    }
    expect(await entries()).toBe(before);
  });

  it('one may try to log in a few times', async () => {
    let nowMs = 0;
    await desk.serve({ loginsBurst: 3, loginEveryMs: 6_000 }, { nowMs: () => nowMs });
    for (let tries = 0; tries < 3; tries++) expect((await logIn({ token: 'guess' })).status).toBe(401);
    const fourth = await logIn({ token: TOKEN });
    expect(fourth).toMatchObject({ status: 429, headers: { 'retry-after': '6' } });
    nowMs += 6_000;
    expect((await logIn({ token: TOKEN })).status).toBe(204);
  });

  it.each([
    {},
    { token: 4 },
    { token: null },
    { password: '' },
    { password: 'anything at all' },
    { token: '' },
  ])('logging in fails: %o', async (fields) => {
    await desk.serve();
    const answer = await logIn(fields);
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('the cookie', () => {
  it('is strict, closed to scripts, and made for the token', async () => {
    await desk.serve();
    const answer = await logIn({ token: TOKEN }, { origin: ownOrigin(), 'sec-fetch-site': 'same-origin' });
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^telekommune-\d+=\d+\.[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect(String(answer.headers['set-cookie'])).not.toContain(TOKEN);
  });

  it('lets the page read and act', async () => {
    await desk.serve();
    const page = { cookie: await cookie(), 'sec-fetch-site': 'same-origin' };
    expect((await desk.ask('/api/v1/members', { headers: page })).status).toBe(200);
    const headers = { ...page, ...asJson, origin: ownOrigin(), 'idempotency-key': 'k' };
    expect((await desk.ask(path, { ...change, headers })).status).toBe(200);
  });

  it('does not act when nobody says from which page it comes', async () => {
    await desk.serve();
    const headers = { cookie: await cookie(), ...asJson, 'idempotency-key': 'k' };
    const answer = await desk.ask(path, { ...change, headers });
    expect(members(answer)).toMatchObject({ status: 403, rule: 'page-is-named' });
  });

  it('ends after a week, is bound to its end and port, and goes when asked', async () => {
    let nowMs = Date.UTC(2026, 0, 1);
    await desk.serve({}, { nowMs: () => nowMs });
    const good = await cookie();
    const [name = '', value = ''] = good.split('=');
    const [until = '', signature = ''] = value.split('.');
    const read = async (sent: string): Promise<number> =>
      (await desk.ask('/api/v1/members', { headers: { cookie: sent } })).status;
    expect(await read(`other=1; ${good}`)).toBe(200);
    expect(await read(`${name}=${Number(until) + 1}.${signature}`)).toBe(401);
    expect(await read(`telekommune-1=${value}`)).toBe(401);
    const gone = await desk.ask('/api/v1/session', {
      method: 'DELETE',
      headers: { cookie: good, origin: ownOrigin() },
    });
    expect(gone.headers['set-cookie']).toEqual([expect.stringMatching(/=; Path=\/; Max-Age=0;/)]);
    nowMs += 7 * 86_400_000;
    expect(await read(good)).toBe(401);
  });
});

describe('another site', () => {
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('can neither read nor act, with cookie or token: %o', async (signs) => {
    await desk.serve();
    const before = await entries();
    for (const who of [{ cookie: await cookie() }, withToken]) {
      const read = await desk.ask('/api/v1/members', { headers: { ...who, ...signs } });
      const headers = { ...who, ...signs, ...asJson, 'idempotency-key': 'k' };
      const act = await desk.ask(path, { ...change, headers });
      const listen = await desk.ask('/api/v1/changes', { headers: { ...who, ...signs } });
      for (const answer of [read, act, listen]) {
        expect(members(answer)).toMatchObject({ status: 403, rule: 'no-other-site' });
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    }
    expect((await logIn({ token: TOKEN }, signs)).status).toBe(403);
    expect(await entries()).toBe(before);
  });

  it('gets no permission beforehand', async () => {
    await desk.serve();
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const answer = await desk.ask(path, { method: 'OPTIONS', headers });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('cannot send a form: what is not said to be JSON is not read', async () => {
    await desk.serve();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
      const headers = { ...withToken, 'content-type': type, 'idempotency-key': 'k' };
      expect((await desk.ask(path, { ...change, headers })).status).toBe(415);
    }
  });
});

describe('a name that was pointed at this machine (DNS rebinding)', () => {
  it('is not served, not even the doormat', async () => {
    await desk.serve();
    const { port } = desk;
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      '127.0.0.1:1',
      `127.0.0.1.evil:${port}`,
    ]) {
      for (const path of ['/', '/api/v1/members']) {
        const answer = await desk.ask(path, { headers: { ...withToken, host } });
        expect({ host, ...members(answer) }).toMatchObject({ host, status: 421, rule: 'host-is-this-one' });
      }
    }
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LocalHost:${port}`])
      expect((await desk.ask('/api/v1/members', { headers: { ...withToken, host } })).status).toBe(200);
  });
});

describe('every answer', () => {
  it('forbids scripts of others, frames, guessing of types, referrers and keeping', async () => {
    await desk.serve();
    const answers = await Promise.all([
      desk.ask('/'),
      desk.ask('/log-in.js'),
      desk.ask('/api/v1/members'),
      desk.ask('/api/v1/export?to=hledger'),
      desk.ask('/nowhere'),
      desk.ask('/api/v1/members', { headers: {} }),
      desk.ask('/', { headers: { host: 'evil.example' } }),
    ]);
    for (const { headers } of answers) {
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
    expect(answers[0].text).not.toMatch(/<script>|\son\w+=|style=/);
  });
});

describe('the token of a folder', () => {
  it('is drawn once, 32 bytes, and closed to others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'telekommune-token-'));
    try {
      const token = tokenOf(folder, machineDice);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(tokenOf(folder, machineDice)).toBe(token);
      if (process.platform !== 'win32') expect(statSync(tokenPath(folder)).mode & 0o777).toBe(0o600);
      writeFileSync(tokenPath(folder), 'short');
      expect(() => tokenOf(folder, machineDice)).toThrow(/holds no token/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the names that are served', () => {
  it('have brackets for IPv6, and the port unless the scheme implies it', () => {
    expect([...reachedAt(['::1', 'Localhost'], 4080, false).origins]).toEqual([
      'http://[::1]:4080',
      'http://localhost:4080',
    ]);
    expect([...reachedAt(['page.example'], 443, true).hosts]).toEqual(['page.example:443', 'page.example']);
    expect([...reachedAt(['page.example'], 443, true).origins]).toContain('https://page.example');
    expect([...reachedAt(['page.example'], 80, true).hosts]).toEqual(['page.example:80']);
  });
});

describe('an address', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.9.9.9', true],
    ['::1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.4', false],
    ['127.evil.example', false],
    ['localhost.evil.example', false],
  ])('%s is this machine alone: %s', (host, isIt) => {
    expect(isLoopback(host)).toBe(isIt);
  });

  it('that others reach is refused without TLS and a password', async () => {
    await expect(desk.serve({}, { at: { host: '0.0.0.0', port: 0 } })).rejects.toMatchObject({
      trouble: { rule: 'page-outside-is-guarded', next: expect.stringContaining('--page-certificate') },
    });
  });
});
