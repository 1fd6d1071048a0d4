// Finger servers and pages as a voice asks them: over real sockets, and from servers that break.

import { once } from 'node:events';
import { createServer as createWebServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askOutsideWith } from '../../src/main/voice/ask-outside.ts';
import { NobodyThere, NotRead } from '../../src/voice/ports.ts';
import { NOON_MS } from './people.ts';

const ask = askOutsideWith(() => NOON_MS);
const OWN_CHOICE = { etag: '', publicOnly: false };
const PLAN = JSON.stringify({
  address: 'dk@example.org',
  messages: [{ text: 'Hello', time: '20101117130604' }],
});

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function fingerThat(answers: (socket: Socket) => void): Promise<{ is: 'finger'; address: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => answers(socket));
  });
  return { is: 'finger', address: `dk@127.0.0.1:${await listening(server)}` };
}

test('a plan is its messages', async () => {
  const source = await fingerThat((socket) => socket.end(`Login: dk\r\nPlan:\r\n${PLAN}\r\n`));
  const answer = await ask(source, OWN_CHOICE);
  expect(answer).toMatchObject({
    is: 'feed',
    feed: { source, posts: [{ text: 'Hello', id: '20101117130604' }] },
  });
});

test('half of a plan is no post: the server is asked again another time', async () => {
  const source = await fingerThat((socket) => {
    socket.write(`Plan:\r\n${PLAN.slice(0, 40)}`, () => socket.resetAndDestroy());
  });
  await expect(ask(source, OWN_CHOICE)).rejects.toThrow(NotRead);
});

test('a server that closes without a word is said to have said nothing', async () => {
  const source = await fingerThat((socket) => socket.destroy());
  await expect(ask(source, OWN_CHOICE)).rejects.toThrow(NotRead);
});

test.each([
  'finger: dk: no such user.',
  'dk: no such user here.',
  'Welcome to example.org\r\n\r\nfinger: dk: No such user',
  'Login name: dk        \t\t\tIn real life: ???',
  'User dk not found.',
  'Sorry, unknown user "dk".',
  'finger: dk does not want to be fingered.',
])('a server that says that nobody is there has said no post: %s', async (text) => {
  const source = await fingerThat((socket) => socket.end(`${text}\r\n`));
  await expect(ask(source, OWN_CHOICE)).rejects.toThrow(NobodyThere);
});

test.each([
  'I would not follow dk: no such user of machines has ever been seen, and so on, as we all know by now.',
  'Login: dk\r\nPlan:\r\nno such user',
  'The hall: user not found it again',
])('a plan that speaks of such things is a plan: %s', async (text) => {
  const source = await fingerThat((socket) => socket.end(`${text}\r\n`));
  expect(await ask(source, OWN_CHOICE)).toMatchObject({ is: 'feed', feed: { posts: [{}] } });
});

test('a page is read by what it is, and is not read again unchanged', async () => {
  const server = createWebServer((request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"1"' }).end('# nick = dk\n2010-11-17T13:06:04Z\tHello\n');
  });
  const source = { is: 'url', url: `http://127.0.0.1:${await listening(server)}/twtxt.txt` } as const;
  expect(await ask(source, OWN_CHOICE)).toMatchObject({
    is: 'feed',
    feed: { posts: [{ text: 'Hello' }] },
    etag: '"1"',
  });
  expect(await ask(source, { ...OWN_CHOICE, etag: '"1"' })).toEqual({ is: 'unchanged' });
});

test('a page that is no feed says so, in words for whoever follows it', async () => {
  const server = createWebServer((_request, response) => void response.end('<!doctype html><p>Hello'));
  const source = { is: 'url', url: `http://127.0.0.1:${await listening(server)}/` } as const;
  const asked = ask(source, OWN_CHOICE);
  await expect(asked).rejects.toThrow(NobodyThere);
  await expect(asked).rejects.toThrow(`${source.url}: this is a page in HTML and no feed.`);
});

test.each([
  [404, true],
  [410, true],
  [403, true],
  [429, false],
  [503, false],
])('a server that answers with %i has nothing to follow there: %s', async (status, isFinal) => {
  const server = createWebServer((_request, response) => void response.writeHead(status).end('Sorry'));
  const source = { is: 'url', url: `http://127.0.0.1:${await listening(server)}/feed` } as const;
  const fault: unknown = await ask(source, OWN_CHOICE).catch((thrown: unknown) => thrown);
  expect(fault).toBeInstanceOf(NotRead);
  expect(fault instanceof NobodyThere).toBe(isFinal);
  expect(String(fault)).toContain(`answers with ${status}`);
});

test('a server that cannot be reached may still have something to follow', async () => {
  const server = createWebServer();
  const url = `http://127.0.0.1:${await listening(server)}/feed`;
  await new Promise((done) => server.close(done));
  const fault: unknown = await ask({ is: 'url', url }, OWN_CHOICE).catch((thrown: unknown) => thrown);
  expect(fault).toBeInstanceOf(NotRead);
  expect(fault).not.toBeInstanceOf(NobodyThere);
});

test('nobody of this network is asked for strangers', async () => {
  let asked = 0;
  const source = await fingerThat((socket) => {
    asked++;
    socket.end(PLAN);
  });
  await expect(ask(source, { etag: '', publicOnly: true })).rejects.toThrow(NotRead);
  const page = { is: 'url', url: 'http://127.0.0.1:1/' } as const;
  await expect(ask(page, { etag: '', publicOnly: true })).rejects.toThrow('no public address');
  expect(asked).toBe(0);
});
