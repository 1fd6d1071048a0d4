// What is too large, too slow, too much or no request at all: answered or cut off, and the others notice nothing.

import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answered, asJson, HttpDesk, members, withToken } from './http-desk.ts';

const desk = new HttpDesk();
const path = '/api/v1/propose/resolve';

async function stillServes(): Promise<void> {
  expect((await desk.ask('/api/v1/members')).status).toBe(200);
}

function send(body: string | Uint8Array, more: { readonly [name: string]: string } = {}): Promise<Answered> {
  const headers = { ...withToken, ...asJson, 'idempotency-key': 'k', ...more };
  return desk.ask(path, { method: 'POST', headers, body });
}

describe('a body', () => {
  it('that is too large is not read to its end', async () => {
    await desk.serve({ bodyBytesMax: 1_000 });
    const body = JSON.stringify({ title: 'x'.repeat(1_000) });
    expect(members(await send(body))).toMatchObject({ status: 413, rule: 'body-bounded' });
    expect((await send(body, { 'transfer-encoding': 'chunked' })).status).toBe(413);
    await stillServes();
  });

  it.each([
    ['', 400],
    ['{', 400],
    ['[]', 400],
    ['null', 400],
    ['"title"', 400],
    ['{"title":5}', 400],
    ['{"title":["a"]}', 400],
    ['{"title":{"a":1}}', 400],
    ['{"__proto__":{"title":"a"}}', 400],
    ['{"title":"a","constructor":"b"}', 400],
    ['{"title":"a\\u0000b"}', 400],
    ['{"title":"\\ud800"}', 400],
    ['{"title":"a","as":"nobody at all"}', 400],
    ['{"title":"a","as":{}}', 400],
    [`{"title":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 400],
    ['['.repeat(60_000), 400],
    [`{"title":"${'x'.repeat(5_000)}"}`, 400],
    [JSON.stringify(Object.fromEntries(Array.from({ length: 70 }, (_none, at) => [`a${at}`, 'b']))), 400],
  ])('that does not fit is a problem: %s', async (body, status) => {
    await desk.serve();
    const answer = await send(body);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(members(answer)).toMatchObject({ status, kind: 'usage', next: expect.any(String) });
    expect(desk.noted).toEqual([]);
  });

  it('that is no UTF-8 is none', async () => {
    await desk.serve();
    expect(members(await send(Uint8Array.of(0x7b, 0xff, 0x7d)))).toMatchObject({ rule: 'body-is-json' });
  });

  it('holds money as text, never as a number', async () => {
    await desk.serve();
    const fields = { payee: 'clara', amount: 12.5, as: 'anna' };
    const answer = await desk.post('/api/v1/credit/pay', fields, 'k');
    expect(members(answer)).toMatchObject({ status: 400, detail: expect.stringContaining('"1250.00"') });
    expect((await desk.post('/api/v1/credit/pay', { ...fields, amount: '12.50' }, 'k')).status).not.toBe(400);
    expect((await desk.post('/api/v1/log', { limit: 2 })).status).toBe(200);
    expect((await desk.post('/api/v1/log', { limit: 1.5 })).status).toBe(400);
  });

  it('names no file by half a path', async () => {
    await desk.serve();
    const answer = await desk.post('/api/v1/bank/import', { file: '../keys.json' }, 'k');
    expect(members(answer)).toMatchObject({ status: 400, rule: 'path-is-whole' });
  });
});

describe('a query', () => {
  it('holds each argument once, and flags as true or empty', async () => {
    await desk.serve();
    expect((await desk.ask('/api/v1/members?all=true')).status).toBe(200);
    expect((await desk.ask('/api/v1/members?all')).status).toBe(200);
    expect((await desk.ask('/api/v1/members?all=false')).status).toBe(200);
    expect((await desk.ask('/api/v1/members?all=maybe')).status).toBe(400);
    expect(members(await desk.ask('/api/v1/members?all=true&all=true'))).toMatchObject({
      rule: 'argument-once',
    });
    expect((await desk.ask('/api/v1/members?shape=round')).status).toBe(400);
  });
});

describe('too much', () => {
  it('of headers is refused', async () => {
    await desk.serve({ headerBytesMax: 4_096 });
    const answer = await desk.ask('/api/v1/members', {
      headers: { ...withToken, filler: 'x'.repeat(8_000) },
    });
    expect(answer.status).toBe(431);
    await stillServes();
  });

  it('from one address waits; it hears for how long', async () => {
    let nowMs = 0;
    await desk.serve({ requestsBurst: 3, requestsPerSecond: 1 }, { nowMs: () => nowMs });
    for (let count = 0; count < 3; count++) await stillServes();
    const fourth = await desk.ask('/api/v1/members');
    expect(fourth).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    nowMs += 1_000;
    await stillServes();
  });
});

describe('too slow', () => {
  it.each([
    ['a head', 'POST /api/v1/members HTTP/1.1\r\nhost: '],
    ['a body', ''],
  ])('%s that does not end is cut off', async (what, begun) => {
    await desk.serve({ headersMs: 200, requestMs: 200, lookMs: 20 });
    const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${desk.port}\r\nauthorization: ${withToken.authorization}\r\ncontent-type: application/json\r\nidempotency-key: k\r\ncontent-length: 100\r\n\r\n{"ti`;
    const socket = desk.bare();
    let text = '';
    socket.on('data', (part: Buffer) => void (text += part.toString('utf8')));
    socket.write(what === 'a body' ? head : begun);
    await once(socket, 'close');
    expect(text).toMatch(/^(HTTP\/1.1 408|$)/);
    await stillServes();
    expect(desk.noted).toEqual([]);
  });
});

const hosts = fc.constantFrom('good', 'good', 'good', 'evil.example', '');
const words = fc.constantFrom(
  'api',
  'v1',
  'members',
  'asset',
  'vote',
  'foresee',
  'ledger',
  'journal',
  'changes',
  'session',
  'names',
  'openapi.json',
  '..',
  '%2e%2e',
  '%',
  '%00',
  '',
);
const paths = fc.oneof(
  fc.array(words, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
  fc
    .tuple(
      fc.constantFrom('asset', 'vote', 'log', 'request', 'credit/pay', 'session', 'bank/import'),
      fc.webQueryParameters(),
    )
    .map(([path, query]) => `/api/v1/${path}?${query}`),
);
const bodies = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.string({ unit: 'binary' }),
  fc
    .dictionary(
      fc.constantFrom('asset', 'title', 'amount', 'as', 'limit', 'vote', 'proposal', 'token', '__proto__'),
      fc.anything({ maxDepth: 2 }),
    )
    .map((one) => {
      try {
        return JSON.stringify(one) ?? '';
      } catch {
        return '';
      }
    }),
);
const methods = fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH');

describe('whatever is sent', () => {
  it('is answered, and never with a stack or a fault that nobody worded', async () => {
    await desk.serve({ loginsBurst: 1_000_000 });
    const sent = fc.record({
      method: methods,
      path: paths,
      body: bodies,
      host: hosts,
      key: fc.stringMatching(/^[!-~]{0,140}$/),
      knows: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(sent, async ({ method, path, body, host, key, knows }) => {
        if (method === 'GET' && path.startsWith('/api/v1/changes')) return;
        const headers = {
          ...(knows ? withToken : {}),
          ...asJson,
          'idempotency-key': key,
          host: host === 'good' ? `127.0.0.1:${desk.port}` : host,
        };
        const hasBody = method !== 'GET' && method !== 'HEAD';
        const answer = await desk.ask(path, { method, headers, ...(hasBody ? { body } : {}) });
        expect(answer.text).not.toMatch(/^\s+at .*:\d+/m);
        if (answer.status >= 500) throw new Error(`${answer.status}: ${answer.text}`);
      }),
      { numRuns: 200 },
    );
    expect(desk.noted).toEqual([]);
    await stillServes();
  });

  it('as bare bytes leaves no connection hanging', async () => {
    await desk.serve({ headersMs: 500, requestMs: 500, lookMs: 20 });
    const begin = fc.constantFrom(
      'GET / HTTP/1.1\r\n',
      'POST /api/v1/vote HTTP/1.1\r\nhost: a\r\n',
      'GET http://[ HTTP/1.1\r\nhost: b\r\n\r\n',
      'GET /\\ HTTP/1.1\r\nhost: x\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\n',
      '',
    );
    await fc.assert(
      fc.asyncProperty(begin, fc.uint8Array({ maxLength: 200 }), async (head, bytes) => {
        const socket = desk.bare();
        let text = '';
        socket.on('data', (part: Buffer) => void (text += part.toString('utf8')));
        const closed = once(socket, 'close');
        socket.end(Buffer.concat([Buffer.from(head), bytes]));
        await closed;
        expect(text).not.toMatch(/^HTTP\/1.1 5/);
      }),
      { numRuns: 60 },
    );
    await stillServes();
  });
});
