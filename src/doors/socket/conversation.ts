// One client on the control channel: its lines one after the other, each answered before the next is read. Whatever it sends, only it is cut off.

import type { Socket } from 'node:net';
import { CommandTrouble, type Trouble } from '../../node/command.ts';
import type { Runner } from '../runner.ts';
import { LineCutter } from './lines.ts';
import {
  decodeRequest,
  encodeLine,
  type Limits,
  type Reply,
  type Request,
  sendableAnswer,
} from './messages.ts';

const PROGRESS_EVERY_MS = 100;

function troubleOf(error: unknown): Trouble {
  if (error instanceof CommandTrouble) return error.trouble;
  return { kind: 'broken', says: error instanceof Error ? error.message : String(error) };
}

/** Sends a reply; resolves when the client has room for more, and cuts off one that leaves too much unread for too long. */
async function send(socket: Socket, reply: Reply, limits: Limits): Promise<void> {
  if (socket.destroyed) return;
  socket.write(encodeLine(reply));
  if (socket.writableLength <= limits.unreadBytesMax) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => socket.destroy(), limits.unreadMs);
    const settle = (): void => {
      clearTimeout(timer);
      socket.off('drain', settle);
      socket.off('close', settle);
      resolve();
    };
    socket.on('drain', settle);
    socket.on('close', settle);
  });
}

async function carryOut(socket: Socket, runner: Runner, request: Request, limits: Limits): Promise<void> {
  const { id } = request;
  if (request.ask === 'suggest')
    return send(socket, { id, names: await runner.suggest(request.names) }, limits);
  if (request.ask === 'foresee') return send(socket, { id, foreseen: await runner.foresee(request) }, limits);
  let sentMs = performance.now();
  const answer = await runner.run(request, (what, done, total) => {
    // A reader that lags gets fewer of them: progress is no news worth keeping.
    if (performance.now() - sentMs < PROGRESS_EVERY_MS || socket.destroyed || socket.writableLength > 0)
      return;
    sentMs = performance.now();
    socket.write(encodeLine({ id, progress: { what, done, total } }));
  });
  await send(socket, { id, answer: sendableAnswer(answer) }, limits);
  if (answer.raw === undefined) return;
  for await (const part of answer.raw) {
    if (socket.destroyed) return;
    await send(socket, { id, raw: part }, limits);
  }
  await send(socket, { id, done: true }, limits);
}

async function answerLine(socket: Socket, runner: Runner, line: string, limits: Limits): Promise<void> {
  const request = decodeRequest(line);
  if ('fault' in request) {
    const says = `This is no request: ${request.fault}.`;
    return send(socket, { id: null, trouble: { kind: 'usage', says } }, limits);
  }
  try {
    await carryOut(socket, runner, request.value, limits);
  } catch (error) {
    await send(socket, { id: request.value.id, trouble: troubleOf(error) }, limits);
  }
}

/** Converses with one client until it goes, misbehaves, or is silent for too long. */
export function converse(socket: Socket, runner: Runner, limits: Limits, hello: Reply): void {
  const cutter = new LineCutter(limits.requestBytesMax);
  const waiting: string[] = [];
  let isBusy = false;
  let hasEnded = false;
  let isOver = false;
  let lineTimer: NodeJS.Timeout | null = null;

  const endWith = (says: string): void => {
    isOver = true;
    waiting.length = 0;
    socket.write(encodeLine({ id: null, trouble: { kind: 'usage', says } }));
    socket.destroySoon();
  };
  const watchLine = (): void => {
    if (lineTimer !== null && cutter.pendingBytes === 0) {
      clearTimeout(lineTimer);
      lineTimer = null;
    } else if (lineTimer === null && cutter.pendingBytes > 0) {
      lineTimer = setTimeout(() => endWith(`A line took longer than ${limits.lineMs} ms.`), limits.lineMs);
    }
  };
  const work = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    socket.pause();
    for (let line = waiting.shift(); line !== undefined && !socket.destroyed; line = waiting.shift())
      await answerLine(socket, runner, line, limits);
    isBusy = false;
    socket.resume();
    if (hasEnded) socket.destroySoon();
  };

  socket.setTimeout(limits.idleMs, () => {
    if (!isBusy) socket.destroy();
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    if (lineTimer !== null) clearTimeout(lineTimer);
    waiting.length = 0;
  });
  socket.on('end', () => {
    hasEnded = true;
    if (!isBusy) socket.destroySoon();
  });
  socket.on('data', (chunk: Buffer) => {
    if (isOver) return;
    const { lines, tooLong } = cutter.push(chunk);
    waiting.push(...lines);
    if (tooLong) return endWith(`A line is longer than ${limits.requestBytesMax} bytes.`);
    watchLine();
    void work();
  });
  socket.write(encodeLine(hello));
}
