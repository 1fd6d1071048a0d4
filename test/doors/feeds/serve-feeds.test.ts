// Feeds over http, as readers of the web and as those ask who mean harm.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFeeds, type ServedFile } from '../../../src/doors/feeds/serve-feeds.ts';

const FILES: readonly ServedFile[] = [
  { name: 'feed.atom', mediaType: 'application/atom+xml; charset=utf-8', bytes: Buffer.from('<feed/>') },
  { name: 'index.html', mediaType: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>') },
  { name: 'pictures/ab.png', mediaType: 'image/png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
  { name: 'large.txt', mediaType: 'text/plain; charset=utf-8', bytes: Buffer.alloc(1_000_000, 'x') },
];

interface Running {
  readonly url: string;
  readonly port: number;
  /** Names that the door asked for. */
  readonly asked: readonly string[];
}

async function serve(): Promise<Running> {
  const asked: string[] = [];
  const server = await serveFeeds(
    {
      async file(name) {
        asked.push(name);
        if (name === 'broken') throw new Error('the disk at /secret/place is gone');
        return FILES.find((one) => one.name === name) ?? null;
      },
    },
    { host: '127.0.0.1', port: 0 },
  );
  onTestFinished(() => server.close());
  return { url: `http://127.0.0.1:${server.port}`, port: server.port, asked };
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

function untilClosed(socket: Socket): Promise<void> {
  return new Promise((done) => {
    socket.once('close', () => done());
  });
}

/** Sends bytes as they are, and takes what comes until the server closes or has answered. */
async function raw(port: number, sent: string): Promise<string> {
  const socket = await open(port);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  socket.write(sent);
  await untilClosed(socket);
  return text;
}

const line = (target: string, method = 'GET'): string =>
  `${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

describe('a feed', () => {
  it.each(FILES.map(({ name, mediaType, bytes }) => [name, mediaType, bytes] as const))(
    '%s comes with its type, for anybody to read',
    async (name, mediaType, bytes) => {
      const { url } = await serve();
      const response = await fetch(`${url}/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(mediaType);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    },
  );

  it('stands at the root as a page, also with a question behind it', async () => {
    const { url } = await serve();
    expect(await (await fetch(`${url}/`)).text()).toBe('<!doctype html>');
    expect(await (await fetch(`${url}/?from=a-reader`)).text()).toBe('<!doctype html>');
  });

  it('is not sent again to whoever has it', async () => {
    const { url } = await serve();
    const etag = (await fetch(`${url}/feed.atom`)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^(?:W\/)?"[\w-]{22}"$/);
    for (const mark of [etag, `W/${etag.replace(/^W\//, '')}`, `"other", ${etag}`, '*']) {
      const again = await fetch(`${url}/feed.atom`, { headers: { 'if-none-match': mark } });
      expect([mark, again.status, await again.text()]).toEqual([mark, 304, '']);
    }
    const other = await fetch(`${url}/feed.atom`, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it('can be asked about without being sent', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/feed.atom`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).not.toBeNull();
    expect(await response.text()).toBe('');
    expect((await fetch(`${url}/nothing`, { method: 'HEAD' })).status).toBe(404);
  });

  it('is packed for readers who say that they unpack', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/large.txt`, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toHaveLength(1_000_000);
  });
});

describe('what is not there', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s writes nothing', async (method) => {
    const { url, asked } = await serve();
    const response = await fetch(`${url}/feed.atom`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(asked).toEqual([]);
  });

  it.each([
    '/nothing',
    '/..%2ffeed.atom',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/pictures/../../keys.json',
    '/pictures/..%2f..%2fkeys.json',
    '/pictures%2f..%2fkeys.json',
    '//etc/passwd',
    '/.plan',
    '/%00',
    '/feed.atom%00',
    '/feed.atom/',
    '/a/b/c',
    '/feed.atom%0d%0aX:%20y',
    '/%',
    '/%zz',
    '/%c3',
    '/%ff%fe',
    `/${'a'.repeat(200)}`,
    '/broken',
    'http://elsewhere.example/feed.json',
    'x',
    '*',
  ])('%s is refused without a word about this machine', async (target) => {
    const { port, asked } = await serve();
    const text = await raw(port, line(target));
    expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(text).not.toMatch(/at .*\.[jt]s|node:|Error|secret|passwd/);
    for (const name of asked) expect(name).toMatch(/^[A-Za-z0-9]/);
    for (const name of asked) expect(name).not.toMatch(/\.\.|[^\w./-]/);
  });

  it.each([
    ['no http', 'hello\r\n\r\n'],
    ['a method of its own', line('/feed.atom', 'PROPFIND')],
    ['a head that is too long', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ])('%s is refused, and the next reader is served', async (_what, sent) => {
    const { port, url } = await serve();
    expect(await raw(port, sent)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await fetch(`${url}/feed.atom`)).status).toBe(200);
  });
});

describe('many', () => {
  it('readers at once are all served', async () => {
    const { url } = await serve();
    const all = await Promise.all(Array.from({ length: 200 }, () => fetch(`${url}/feed.atom`)));
    for (const response of all) expect(await response.text()).toBe('<feed/>');
  });

  it('silent connections do not keep readers out once they are let go', async () => {
    const { url, port } = await serve();
    const crowd = await Promise.all(Array.from({ length: 300 }, () => open(port)));
    for (const one of crowd) one.destroy();
    await expect
      .poll(
        () =>
          fetch(`${url}/feed.atom`).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 10_000 },
      )
      .toBe(200);
  });

  it('half a request holds up nobody else, and is cut off', { timeout: 60_000 }, async () => {
    const { url, port } = await serve();
    const slow = await open(port);
    const closed = untilClosed(slow);
    slow.resume();
    slow.write('GET /feed.atom HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect((await fetch(`${url}/feed.atom`)).status).toBe(200);
    await closed;
    expect(slow.destroyed).toBe(true);
  });

  it('readers who take nothing do not keep it from closing', async () => {
    const server = await serveFeeds({ file: async () => FILES[3] ?? null }, { host: '127.0.0.1', port: 0 });
    const lazy = await open(server.port);
    lazy.pause();
    lazy.write(line('/large.txt').repeat(20));
    await fetch(`http://127.0.0.1:${server.port}/large.txt`);
    await server.close();
    await expect(open(server.port)).rejects.toThrow('ECONNREFUSED');
  });
});

it('says when its port is taken', async () => {
  const { port } = await serve();
  await expect(serveFeeds({ file: async () => null }, { host: '127.0.0.1', port })).rejects.toThrow(
    'EADDRINUSE',
  );
});
