// The other end of the control channel: a runner whose commands a running node carries out.

import { connect, type Socket } from 'node:net';
import { type Answer, CommandTrouble, type NameKind } from '../../node/command.ts';
import type { Progress } from '../../node/session.ts';
import type { Asked, Runner } from '../runner.ts';
import { channelAddress, isGuarded } from './guard.ts';
import { LineCutter } from './lines.ts';
import { decodeReply, encodeLine, LIMITS, PROTOCOL_VERSION, type Reply, type Request } from './messages.ts';

const HELLO_MS = 5_000;
/** Raw text waiting to be printed, in messages; above it the node is not read from. */
const RAW_WAITING_MAX = 64;

function unreachable(says: string, next: string): CommandTrouble {
  return new CommandTrouble({ kind: 'unreachable', says, next });
}

const NO_NODE = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK']);

function open(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.off('error', fail);
      resolve(socket);
    });
    const fail = (error: Error): void => {
      const isAbsent = 'code' in error && NO_NODE.has(String(error.code));
      if (isAbsent) resolve(null);
      else reject(unreachable(`The running node cannot be reached: ${error.message}.`, 'Is it yours?'));
    };
    socket.once('error', fail);
  });
}

/** The replies of the node, one after the other; stops reading while too many wait. */
class Replies {
  private readonly socket: Socket;
  private readonly cutter = new LineCutter(LIMITS.answerBytesMax);
  private readonly waiting: Reply[] = [];
  private wake: (() => void) | null = null;
  private ended = false;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', () => this.end());
    socket.on('close', () => this.end());
  }

  private take(chunk: Buffer): void {
    const { lines, tooLong } = this.cutter.push(chunk);
    for (const line of lines) {
      const reply = decodeReply(line);
      if (reply !== null) this.waiting.push(reply);
    }
    if (this.waiting.length > RAW_WAITING_MAX) this.socket.pause();
    if (tooLong) this.socket.destroy();
    this.wake?.();
  }

  private end(): void {
    this.ended = true;
    this.wake?.();
  }

  /** The next reply; rejects when the node has gone. */
  async next(): Promise<Reply> {
    for (;;) {
      const reply = this.waiting.shift();
      if (reply !== undefined) return reply;
      if (this.ended) {
        const next = 'What it had taken in counts. See: telekommune status';
        throw unreachable('The node went away before it answered.', next);
      }
      this.socket.resume();
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.wake = null;
    }
  }
}

async function greeted(socket: Socket, replies: Replies): Promise<void> {
  const timer = setTimeout(() => socket.destroy(), HELLO_MS);
  try {
    const reply = await replies.next();
    if ('hello' in reply && reply.hello === PROTOCOL_VERSION) return;
    const version = 'hello' in reply ? reply.program : 'unknown';
    throw unreachable(
      `The running node is of another version (${version}) and does not understand this program.`,
      'Stop it and start it again: telekommune run',
    );
  } finally {
    clearTimeout(timer);
  }
}

function unexpected(): CommandTrouble {
  return unreachable('The node answered something else than was asked.', 'Stop it and start it again.');
}

/** Raw text of an answer must be read to its end before the next command. */
function runnerOver(socket: Socket, replies: Replies): Runner {
  let lastId = 0;
  // One command at a time: what is asked later waits for what was asked before.
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine;
    return mine;
  }

  async function replyTo(id: number, progress: Progress): Promise<Reply> {
    for (;;) {
      const reply = await replies.next();
      if ('progress' in reply) progress(reply.progress.what, reply.progress.done, reply.progress.total);
      else if ('trouble' in reply) throw new CommandTrouble(reply.trouble);
      else if ('id' in reply && reply.id === id) return reply;
    }
  }

  function ask(request: (id: number) => Request, progress: Progress): Promise<Reply> {
    const id = ++lastId;
    socket.write(encodeLine(request(id)));
    return replyTo(id, progress);
  }

  async function* rawParts(id: number): AsyncIterable<string> {
    for (;;) {
      const reply = await replyTo(id, () => {});
      if ('done' in reply) return;
      if ('raw' in reply) yield reply.raw;
    }
  }

  return {
    foresee: (asked: Asked) =>
      inTurn(async () => {
        const reply = await ask(
          (id) => ({ id, ask: 'foresee', ...asked }),
          () => {},
        );
        if (!('foreseen' in reply)) throw unexpected();
        return reply.foreseen;
      }),
    run: (asked: Asked, progress: Progress) =>
      inTurn(async (): Promise<Answer> => {
        const reply = await ask((id) => ({ id, ask: 'run', ...asked }), progress);
        if (!('answer' in reply)) throw unexpected();
        const { isRaw, ...answer } = reply.answer;
        return isRaw ? { ...answer, raw: rawParts(reply.id) } : answer;
      }),
    suggest: (names: NameKind) =>
      inTurn(async () => {
        const reply = await ask(
          (id) => ({ id, ask: 'suggest', names }),
          () => {},
        );
        if (!('names' in reply)) throw unexpected();
        return reply.names;
      }),
    async close() {
      socket.destroy();
    },
  };
}

/** A runner over the node that runs on a folder, or null when none does. */
export async function connectControl(folder: string): Promise<Runner | null> {
  const { path, guardFolder } = channelAddress(folder);
  try {
    if (guardFolder !== null && !(await isGuarded(guardFolder))) return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const socket = await open(path);
  if (socket === null) return null;
  const replies = new Replies(socket);
  try {
    await greeted(socket, replies);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return runnerOver(socket, replies);
}
