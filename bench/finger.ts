// Answers of finger a second, 32 connections at once over the loopback: ours reading a plan from a file each time, against the servers of Debian under inetd,
// and against a bare Node server that returns a constant. Each server is a process of its own; the asking process is the same for all.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFiles } from '../src/doors/finger/plan-files.ts';
import { USUAL_POLICY } from '../src/doors/finger/policy.ts';
import { queryLogIn } from '../src/doors/finger/query-log.ts';
import { serveFinger } from '../src/doors/finger/serve.ts';
import { EFINGERD, FINGERD, INETD, serveByInetd } from '../test/kit/inetd.ts';
import { alternating, type Bench, grouped, median } from './bench.ts';
import { type ChildFunction, hostInChild } from './in-child.ts';

const CONNECTIONS = 32;
const ROUNDS = 5;
const USER = 'root';
const PLAN =
  '{"address": "root@example.net", "name": "Root", "messages": [{"text": "First post", "time": "20101117130604"}]}';
const HOST = '127.0.0.1';
const nowMs = (): number => Date.now();

/** In a child: our server over a folder, with its log. */
export const hostOurs: ChildFunction<{ folder: string }, { port: number }> = async ({ folder }, keep) => {
  const log = queryLogIn(join(folder, 'log'), 7, nowMs());
  const server = await serveFinger(planFiles(join(folder, 'people')), {
    at: { host: HOST, port: 0 },
    policy: USUAL_POLICY,
    log,
    nowMs,
  });
  keep(async () => {
    await server.close();
    await log.close();
  });
  return { port: server.port ?? 0 };
};

/** In a child: a server that reads nothing, counts nothing and returns a constant. */
export const hostBare: ChildFunction<{ text: string }, { port: number }> = async ({ text }, keep) => {
  const constant = Buffer.from(text);
  const server = createServer((socket) => {
    socket.once('data', () => socket.end(constant));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, HOST, 511, done));
  keep(() => new Promise((done) => server.close(() => done())));
  const at = server.address();
  return { port: typeof at === 'object' && at !== null ? at.port : 0 };
};

/** Bytes of one answer. */
function ask(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const socket = connect({ host: HOST, port, noDelay: true });
    let bytes = 0;
    socket.write(`${USER}\r\n`);
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    socket.on('end', () => done(bytes));
    socket.on('error', fail);
  });
}

/** Answers a second, of so many asked over 32 connections at once. Each must have something in it. */
async function answersASecond(port: number, count: number): Promise<number> {
  let left = count;
  const asker = async (): Promise<void> => {
    while (left-- > 0) if ((await ask(port)) < 20) throw new Error('an answer has nothing in it');
  };
  const beganMs = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, asker));
  return count / ((performance.now() - beganMs) / 1000);
}

function peopleIn(folder: string): void {
  const home = join(folder, 'people', USER);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, '.name'), 'Root\n');
  writeFileSync(join(home, '.plan'), `${PLAN}\n`);
}

/** What our server answers, for the bare one to return. */
async function textFrom(port: number): Promise<string> {
  const bytes = await new Promise<Buffer>((done) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: HOST, port });
    socket.write(`${USER}\r\n`);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', () => done(Buffer.concat(chunks)));
  });
  return bytes.toString();
}

interface Side {
  readonly what: string;
  readonly port: number;
  close(): Promise<unknown>;
}

/** The servers of Debian that are here. efingerd starts the fastest program there is, where Debian's own examples start three. */
async function debianSides(): Promise<readonly Side[]> {
  if (!existsSync(INETD)) return [];
  const program = `echo 'Plan:'; echo '${PLAN}'`;
  const programs = { list: program, luser: program, nouser: program };
  const sides: Side[] = [];
  if (existsSync(FINGERD)) sides.push({ what: 'fingerd', ...(await serveByInetd(FINGERD)) });
  if (existsSync(EFINGERD))
    sides.push({ what: 'efingerd', ...(await serveByInetd(EFINGERD, ['-n'], programs)) });
  return sides;
}

export const finger: Bench = {
  name: 'finger',
  means: 'answers of finger a second over 32 connections, against Debian’s servers and a bare one',
  async run(tell, { small, note }) {
    const folder = mkdtempSync(join(tmpdir(), 'telekommune-bench-finger-'));
    const [many, few] = small ? [400, 40] : [5_000, 300];
    peopleIn(folder);
    const ours = await hostInChild<{ port: number }>('./finger.ts#hostOurs', { folder });
    const text = await textFrom(ours.value.port);
    const bare = await hostInChild<{ port: number }>('./finger.ts#hostBare', { text });
    const debian = await debianSides();
    try {
      note('warming up');
      await answersASecond(ours.value.port, many * 2);
      await answersASecond(bare.value.port, many * 2);
      note('ours and a bare server');
      const rates = await alternating(
        ROUNDS,
        () => answersASecond(ours.value.port, many),
        () => answersASecond(bare.value.port, many),
      );
      const [our, bared] = [median(rates.one), median(rates.other)];
      tell({
        what: 'ours against a bare Node server with a constant',
        value: median(rates.one.map((rate, round) => rate / (rates.other[round] ?? rate))),
        unit: 'x',
        made: `${grouped(our)}/s, ${grouped(bared)}/s`,
        target: { atLeast: 0.8 },
      });
      const others: { readonly what: string; readonly rate: number }[] = [];
      for (const { what, port } of debian) {
        note(what);
        const rounds: number[] = [];
        for (let round = 0; round < ROUNDS; round++) rounds.push(await answersASecond(port, few));
        others.push({ what, rate: median(rounds) });
      }
      const best = Math.max(...others.map(({ rate }) => rate));
      if (others.length === 0)
        throw new Error('neither fingerd nor efingerd is here: npm test installs them');
      tell({
        what: 'ours against the better of Debian’s under inetd',
        value: our / best,
        unit: 'x',
        made: others.map(({ what, rate }) => `${what} ${grouped(rate)}/s`).join(', '),
        target: { atLeast: 10 },
      });
    } finally {
      for (const side of debian) await side.close();
      await bare.close();
      await ours.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
