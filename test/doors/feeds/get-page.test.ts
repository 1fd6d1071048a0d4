// Pages of the web, from servers that mean harm or only break: limits, redirections, and no way into one's own network.

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createPlainServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { getPage, NoPage, PAGE_LIMITS, type PageLimits } from '../../../src/doors/feeds/get-page.ts';

const SOON: PageLimits = { ...PAGE_LIMITS, wholeMs: 2_000, bytesMax: 100_000 };
const BRIEFLY: PageLimits = { ...SOON, wholeMs: 300 };
const PUBLIC: PageLimits = { ...SOON, publicOnly: true };

/** A web server for one test; where it is. */
async function web(answer: RequestListener, host = '127.0.0.1'): Promise<string> {
  const server = createServer(answer);
  server.listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** A server that speaks as it likes. */
async function plain(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createPlainServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => talk(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function textAt(url: string, limits = SOON): Promise<string> {
  const page = await getPage(url, '', limits);
  return page.is === 'page' ? Buffer.from(page.bytes).toString() : page.is;
}

describe('a page', () => {
  it('comes with its mark, and not again while it is unchanged', async () => {
    const url = await web((request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"one"' }).end('hello');
    });
    const page = await getPage(url, '', SOON);
    expect(page).toMatchObject({ is: 'page', etag: '"one"', url: `${url}/` });
    expect(await getPage(url, '"one"', SOON)).toEqual({ is: 'unchanged' });
    expect(await getPage(url, '"other"', SOON)).toMatchObject({ is: 'page' });
  });

  it('that claims to be unchanged, when nobody asked, is none', async () => {
    const url = await web((_request, response) => void response.writeHead(304).end());
    await expect(getPage(url, '', SOON)).rejects.toThrow('answers with 304');
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (text: string) => Buffer.from(text)],
  ])('is read in %s', async (encoding, packed) => {
    const url = await web((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(packed('hello'));
    });
    expect(await textAt(url)).toBe('hello');
  });

  it.each([
    ['a status that is no answer', 503],
    ['nothing here', 404],
    ['no content', 204],
  ])('is none with %s', async (_what, status) => {
    const url = await web((_request, response) => void response.writeHead(status).end());
    await expect(getPage(url, '', SOON)).rejects.toThrow(`answers with ${status}`);
  });

  it.each(['not an address', 'file:///etc/passwd', 'ftp://example.org/', 'data:text/plain,x'])(
    'is none at %s',
    async (url) => {
      await expect(getPage(url, '', SOON)).rejects.toThrow(NoPage);
    },
  );
});

/** Leads on, until `/end` is asked for. */
const leadingTo =
  (location: string, status = 302): RequestListener =>
  (request, response) => {
    if (request.url === '/end') response.end('there');
    else response.writeHead(status, { location }).end();
  };

describe('redirections', () => {
  it.each([301, 302, 303, 307, 308])(
    '%i are followed, to an address relative to the first too',
    async (status) => {
      const url = await web(leadingTo('/end', status));
      const page = await getPage(`${url}/start`, '', SOON);
      expect(page).toMatchObject({ is: 'page', url: `${url}/end` });
    },
  );

  it('that lead in a circle end', async () => {
    let asked = 0;
    const url = await web((request, response) => {
      asked++;
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    });
    await expect(getPage(url, '', SOON)).rejects.toThrow('more than 5 times');
    expect(asked).toBe(6);
  });

  it.each([
    ['to no address', 'http://['],
    ['to a file', 'file:///etc/passwd'],
  ])('%s are not followed', async (_what, location) => {
    const url = await web(leadingTo(location));
    await expect(getPage(url, '', SOON)).rejects.toThrow(NoPage);
  });

  it('without an address are no page', async () => {
    const url = await web((_request, response) => void response.writeHead(302).end());
    await expect(getPage(url, '', SOON)).rejects.toThrow('answers with 302');
  });
});

describe('limits', () => {
  it('count bytes after decompression: a small bomb does not become large here', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(SOON.bytesMax);
    const url = await web((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    await expect(getPage(url, '', SOON)).rejects.toThrow('longer than 100000 bytes');
  });

  it('end a page without end', async () => {
    const url = await web((_request, response) => {
      const more = (): void =>
        void (response.write(Buffer.alloc(10_000)) ? setImmediate(more) : response.once('drain', more));
      more();
    });
    await expect(getPage(url, '', SOON)).rejects.toThrow('longer than 100000 bytes');
  });

  it('a page of just so many bytes is read', async () => {
    const url = await web((_request, response) => void response.end(Buffer.alloc(SOON.bytesMax, 'x')));
    expect(await textAt(url)).toHaveLength(SOON.bytesMax);
  });

  it.each([
    ['says nothing', () => undefined],
    ['stops within its head', (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-')],
    [
      'stops within its body',
      (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'),
    ],
    [
      'stops within what it packed',
      (socket: Socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1000\r\n\r\n');
        socket.write(gzipSync('hello').subarray(0, 15));
      },
    ],
    [
      'says over and over that it goes on',
      (socket: Socket) => void socket.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)),
    ],
  ])('hold for a server that %s', async (_what, talk) => {
    const url = await plain(talk);
    await expect(getPage(url, '', BRIEFLY)).rejects.toThrow('longer than 0.3 seconds');
  });

  it('are for all redirections together', async () => {
    const url = await web(leadingTo('/again'));
    const endless = { ...BRIEFLY, redirectsMax: Number.POSITIVE_INFINITY };
    await expect(getPage(url, '', endless)).rejects.toThrow('longer than 0.3 seconds');
  });
});

describe('what breaks', () => {
  it.each([
    [
      'another protocol',
      (socket: Socket) =>
        void socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    ],
    ['no http', (socket: Socket) => void socket.end('hello\r\n\r\n')],
    [
      'a head without end',
      (socket: Socket) => void socket.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`),
    ],
    ['nothing', (socket: Socket) => void socket.end()],
    [
      'less than it promised',
      (socket: Socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'),
    ],
    [
      'a chunk that is none',
      (socket: Socket) => void socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
    ],
    [
      'gzip that is none',
      (socket: Socket) =>
        void socket.end('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello'),
    ],
    [
      'half of its gzip',
      (socket: Socket) => {
        const half = gzipSync('hello, all of you').subarray(0, 20);
        socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${half.length}\r\n\r\n`);
        socket.end(half);
      },
    ],
  ])('is no page: %s', async (_what, talk) => {
    const url = await plain(talk);
    await expect(getPage(url, '', SOON)).rejects.toThrow(NoPage);
  });

  it('is no page where nobody listens', async () => {
    await expect(getPage('http://127.0.0.1:1/', '', SOON)).rejects.toThrow(NoPage);
  });
});

describe('where somebody else named the page', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://0/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.1.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://①②⑦.0.0.1/',
  ])('%s is not asked', async (url) => {
    await expect(getPage(url, '', PUBLIC)).rejects.toThrow('is no public address');
  });

  it.each(['localhost', 'LOCALHOST', 'localhost.'])('the name %s leads nowhere', async (name) => {
    let asked = 0;
    const url = await web((_request, response) => {
      asked++;
      response.end('inside');
    });
    const { port } = new URL(url);
    await expect(getPage(`http://${name}:${port}/`, '', PUBLIC)).rejects.toThrow(NoPage);
    expect(asked).toBe(0);
  });

  it('the person’s own choice may be a machine of their network', async () => {
    const url = await web((_request, response) => void response.end('inside'));
    expect(await textAt(url)).toBe('inside');
  });
});
