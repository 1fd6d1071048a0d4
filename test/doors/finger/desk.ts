// A finger server over people who are made up, and a client that speaks bytes.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Answers, Card, Reply } from '../../../src/doors/finger/answers.ts';
import { CONVERSATION_LIMITS } from '../../../src/doors/finger/conversation.ts';
import { type Policy, USUAL_POLICY } from '../../../src/doors/finger/policy.ts';
import type { Logged } from '../../../src/doors/finger/query-log.ts';
import { type FingerServerOptions, serveFinger } from '../../../src/doors/finger/serve.ts';
import { ROOM_LIMITS } from '../../../src/doors/finger/waiting-room.ts';

export function card(user: string, name: string, more: Partial<Card> = {}): Card {
  return { user, name, project: '', pgpKey: '', more: [], wordyMore: [], plan: '', ...more };
}

const anna = card('anna', 'Anna Berg', {
  project: 'The press hall',
  more: ['Website: https://anna.example'],
  wordyMore: ['Follows: dk@example.org'],
  pgpKey: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n(…)\n',
  plan: 'To print,\nand to rest.\n',
});
const people = [anna, card('ben', 'Ben Berg'), card('clara', 'Clara Öström', { plan: '{"name": "Öström"}' })];

/** A commune of three, and one thing of which there is news. */
export const answers: Answers = {
  async find(name) {
    if (name === 'assets') return [{ is: 'text', text: 'press-hall  empty\nvan         ben\n' }];
    const exact = people.filter(({ user }) => user === name);
    const called = people.filter((one) => one.name.toLowerCase().split(' ').includes(name.toLowerCase()));
    return (exact.length > 0 ? exact : called).map((found): Reply => ({ is: 'person', card: found }));
  },
  async list() {
    return people.map(({ user, name, project }) => ({ user, name, about: project }));
  },
};

type Limits = NonNullable<FingerServerOptions['limits']>;

export interface Desk {
  readonly port: number;
  readonly logged: Logged[];
}

/** A server on a free port of the loopback; it ends with the test. */
export async function openDesk(
  options: {
    readonly policy?: Partial<Policy>;
    readonly limits?: Partial<Limits>;
    readonly answers?: Answers;
  } = {},
): Promise<Desk> {
  const logged: Logged[] = [];
  const server = await serveFinger(options.answers ?? answers, {
    at: { host: '127.0.0.1', port: 0 },
    policy: { ...USUAL_POLICY, ...options.policy },
    log: { note: (line) => void logged.push(line), close: async () => undefined },
    nowMs: () => 1_795_700_000_000,
    limits: { ...CONVERSATION_LIMITS, ...ROOM_LIMITS, ...options.limits },
  });
  onTestFinished(() => server.close());
  return { port: server.port ?? 0, logged };
}

export async function openSocket(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** All that comes until the other side closes. */
export async function untilClosed(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await Promise.race([once(socket, 'end'), once(socket, 'close')]);
  return Buffer.concat(chunks).toString('utf8');
}

const PROBE_MS = 20;

/** Waits until the server has let go of a connection: a client that reads nothing notices only by writing. */
export function untilCutOff(socket: Socket): Promise<void> {
  const probe = setInterval(() => socket.write('\r\n'), PROBE_MS);
  return new Promise((done) => {
    socket.once('close', () => {
      clearInterval(probe);
      done();
    });
  });
}

/** Sends and takes the answer; `endsHalf` closes the sending half at once. */
export async function say(port: number, sent: string | Buffer, endsHalf = false): Promise<string> {
  const socket = await openSocket(port);
  const answer = untilClosed(socket);
  if (endsHalf) socket.end(sent);
  else socket.write(sent);
  const text = await answer;
  socket.end();
  return text;
}

/** Plays lines of `C:` and compares the lines of `S:` that follow, each with CRLF at its end. */
export function transcriptOf(script: string): { readonly client: string; readonly server: string } {
  const lines = script
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '');
  const of = (who: string): string =>
    lines
      .filter((line) => line.startsWith(who))
      .map((line) => `${line.slice(who.length + 1)}\r\n`)
      .join('');
  return { client: of('C:'), server: of('S:') };
}
