// The page and its interface: answers a second against a bare Hono handler, time to the first view with a long history against a short one,
// and memory with a thousand listeners. Each server is a process of its own and a real node; the asking process is the same for all.

import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { serveHttp } from '../src/doors/http/serve.ts';
import { sessionRunner } from '../src/doors/session-runner.ts';
import { commandsOf } from '../src/main/host-runner.ts';
import { pageForPeople } from '../src/main/page-for-people.ts';
import type { Person } from '../src/node/node.ts';
import { openNode } from '../src/node/opening.ts';
import { alternating, type Bench, duration, grouped, median, secondsOf } from './bench.ts';
import { type ChildFunction, type Host, hostInChild, inChild } from './in-child.ts';
import { founderOn, measuredParts, openWithHistory } from './measured-node.ts';

const HOST = '127.0.0.1';
const CONNECTIONS = 32;
const ROUNDS = 5;
const TOKEN = 'measured-token-measured-token-measured-token';
const HOT = ['/api/v1/status', '/api/v1/ledger/trial-balance', '/api/v1/ledger/journal?limit=20', '/'];

interface Wanted {
  readonly folder: string;
  readonly baseKey: string;
}

interface Served {
  readonly port: number;
}

/** In a child: writes a history and gives the key of its base. */
export async function writeForPage({
  folder,
  entries,
}: {
  folder: string;
  entries: number;
}): Promise<string> {
  const open = await openWithHistory({ name: 'one', folder, baseKey: null, hasty: true }, entries);
  const { key } = open.base;
  await open.close();
  return key;
}

/** In a child: a node over that history, with its page. */
export const servePage: ChildFunction<Wanted, Served> = async ({ folder, baseKey }, keep) => {
  const people: Person[] = [];
  const open = await openNode(measuredParts({ name: 'one', folder, baseKey, people }));
  people.push(founderOn(open));
  if (!(await open.node.learnCommune())) throw new Error('there is no commune in the folder');
  const commands = commandsOf(null);
  const page = await serveHttp({
    runner: sessionRunner(commands, open.node),
    commands,
    session: open.node,
    at: { host: HOST, port: 0 },
    outside: null,
    token: TOKEN,
    filesFolder: join(folder, 'page-files'),
    version: '0',
    page: pageForPeople,
    limits: { requestsPerSecond: 1e6, requestsBurst: 1e6 },
    note: (fault) => console.error(fault),
  });
  keep(async () => {
    await page.close();
    await open.close();
  });
  return { port: Number(new URL(page.url).port) };
};

/** In a child: Hono that returns a constant of that many bytes. */
export const serveBare: ChildFunction<{ bytes: number }, Served> = async ({ bytes }, keep) => {
  const text = JSON.stringify({ constant: 'x'.repeat(Math.max(0, bytes - 15)) });
  const app = new Hono().get('*', (c) => c.body(text, 200, { 'Content-Type': 'application/json' }));
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((done) => server.listen(0, HOST, 511, done));
  keep(
    () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  return { port: (server.address() as AddressInfo).port };
};

/** Asks once and gives the body as it was sent; a page wants the cookie, the interface takes the token. */
function ask(port: number, path: string, agent: Agent, cookie: string): Promise<Buffer> {
  const headers = { authorization: `Bearer ${TOKEN}`, cookie, accept: '*/*', 'accept-encoding': 'gzip' };
  return new Promise((done, failed) => {
    get({ host: HOST, port, path, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode === 200) done(Buffer.concat(chunks));
        else failed(new Error(`${path} answered ${String(response.statusCode)}`));
      });
      response.on('error', failed);
    }).on('error', failed);
  });
}

async function logIn(port: number): Promise<string> {
  const response = await fetch(`http://${HOST}:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: TOKEN }),
  });
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  if (response.status !== 204) throw new Error(`logging in answered ${response.status}`);
  return cookie;
}

async function answersASecond(port: number, path: string, cookie: string, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = count;
  const asker = async (): Promise<void> => {
    while (left-- > 0) await ask(port, path, agent, cookie);
  };
  const seconds = await secondsOf(() => Promise.all(Array.from({ length: CONNECTIONS }, asker)));
  agent.destroy();
  return count / seconds;
}

/** A body that may be gzipped. */
function plainText(body: Buffer): string {
  const isGzipped = body[0] === 0x1f && body[1] === 0x8b;
  return (isGzipped ? gunzipSync(body) : body).toString();
}

/** The document of the first view and all that it loads, one after the other as they are found; seconds, and bytes as they are sent. */
async function firstView(port: number, cookie: string): Promise<{ seconds: number; bytes: number }> {
  const agent = new Agent({ keepAlive: true });
  let bytes = 0;
  const seconds = await secondsOf(async () => {
    const document = await ask(port, '/', agent, cookie);
    bytes += document.byteLength;
    const links = new Set(
      [...plainText(document).matchAll(/(?:href|src)="(\/page\/[^"]+)"/g)].map(([, at]) => at ?? ''),
    );
    for (const link of links) bytes += (await ask(port, link, agent, cookie)).byteLength;
  });
  agent.destroy();
  return { seconds, bytes };
}

/** Opens so many listeners; each resolves when it hears of its next change. */
async function listen(port: number, cookie: string, count: number): Promise<{ close(): void }> {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const responses = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<IncomingMessage>((done, failed) => {
          const headers = { cookie, accept: 'text/event-stream' };
          get({ host: HOST, port, path: '/api/v1/changes', agent, headers }, (response) => {
            response.once('data', () => done(response));
            response.resume();
          }).on('error', failed);
        }),
    ),
  );
  return {
    close() {
      for (const response of responses) response.destroy();
      agent.destroy();
    },
  };
}

async function inFolders(
  sizes: readonly number[],
  use: (folders: readonly string[]) => Promise<void>,
): Promise<void> {
  const folders = await Promise.all(sizes.map(() => mkdtemp(join(tmpdir(), 'telekommune-bench-'))));
  try {
    await use(folders);
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }
}

export const page: Bench = {
  name: 'page',
  means: 'the page and its interface: answers a second, time to the first view, memory with 1,000 listeners',
  async run(tell, { small, note }) {
    const sizes = small ? [100, 1_000] : [1_000, 100_000];
    const asked = small ? 200 : 2_000;
    const listeners = small ? 20 : 1_000;
    await inFolders(sizes, async (folders) => {
      const hosts: Host<Served>[] = [];
      const cookies: string[] = [];
      const baseKeys: string[] = [];
      for (const [n, entries] of sizes.entries()) {
        const folder = folders[n] ?? '';
        note(`writing ${grouped(entries)} entries`);
        const { value: baseKey } = await inChild<string>('./page.ts#writeForPage', { folder, entries });
        const host = await hostInChild<Served>('./page.ts#servePage', { folder, baseKey });
        baseKeys.push(baseKey);
        hosts.push(host);
        cookies.push(await logIn(host.value.port));
      }
      const [short, long] = hosts;
      if (short === undefined || long === undefined) throw new Error('there are two nodes');
      for (const path of HOT) {
        note(path);
        const body = await ask(long.value.port, path, new Agent(), cookies[1] ?? '');
        const bare = await hostInChild<Served>('./page.ts#serveBare', { bytes: body.byteLength });
        const { one, other } = await alternating(
          ROUNDS,
          () => answersASecond(long.value.port, path, cookies[1] ?? '', asked),
          () => answersASecond(bare.value.port, path, '', asked),
        );
        await bare.close();
        tell({
          what: `${path} of a node with ${grouped(sizes[1] ?? 0)} entries`,
          value: median(one) / median(other),
          unit: 'x',
          made: `${grouped(median(one))} answers a second against ${grouped(median(other))} of a bare handler that returns ${grouped(body.byteLength)} bytes`,
          target: null,
        });
      }
      note('first view');
      let bytes = 0;
      const view = async (n: number): Promise<number> => {
        const found = await firstView(hosts[n]?.value.port ?? 0, cookies[n] ?? '');
        ({ bytes } = found);
        return found.seconds;
      };
      const { one, other } = await alternating(
        4 * ROUNDS,
        () => view(1),
        () => view(0),
      );
      tell({
        what: `first view, ${grouped(sizes[1] ?? 0)} entries against ${grouped(sizes[0] ?? 0)}`,
        value: median(one) / median(other),
        unit: 'x',
        made: `${duration(median(one))} against ${duration(median(other))}; ${grouped(bytes)} bytes sent`,
        target: { atMost: 2 },
      });
      await short.close();
      const hammeredBytes = await long.close();
      note(`${grouped(listeners)} listeners`);
      // a node of its own: the questions above leave a heap that has grown for them
      const listened = { folder: folders[1] ?? '', baseKey: baseKeys[1] ?? '' };
      const fresh = await hostInChild<Served>('./page.ts#servePage', listened);
      const cookie = await logIn(fresh.value.port);
      const open = await listen(fresh.value.port, cookie, listeners);
      await ask(fresh.value.port, '/', new Agent(), cookie);
      const peakBytes = await fresh.close();
      open.close();
      tell({
        what: `a node with ${grouped(sizes[1] ?? 0)} entries and ${grouped(listeners)} listeners`,
        value: peakBytes / 1e6,
        unit: 'MB',
        made: `${Math.round(hammeredBytes / 1e6)} MB for one that has answered all of the above as fast as it can`,
        target: { below: 400 },
      });
    });
  },
};
