// How the door reads a body and sends an answer: within limits, exports as they come, and whole or visibly broken off.

import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Answer } from '../../node/command.ts';
import type { Asked } from '../runner.ts';
import type { Limits } from './limits.ts';
import { DoorTrouble, jsonText, type Reply } from './problem.ts';
import type { Rate } from './rate.ts';

export type Env = { Bindings: HttpBindings };
export type Ctx = Context<Env>;

export function addressOf(c: Ctx): string {
  return c.env.incoming.socket.remoteAddress ?? '';
}

export function send(c: Ctx, { status, type, text, headers = {} }: Reply): Response {
  return c.body(text, status as 200, { 'Content-Type': type, ...headers });
}

export function json(value: unknown): Reply {
  return { status: 200, type: 'application/json', text: jsonText(value) };
}

/** The body, as far as the limits of size and time go; Content-Type must say that it is JSON, which no form of another site can. */
export async function bodyOf(
  c: Ctx,
  { bodyBytesMax: bytesMax, requestMs }: Pick<Limits, 'bodyBytesMax' | 'requestMs'>,
): Promise<Uint8Array> {
  const tooLarge = new DoorTrouble(
    413,
    'body-bounded',
    `The body is longer than ${bytesMax} bytes.`,
    'Send less.',
    { Connection: 'close' },
  );
  if (Number(c.req.header('content-length') ?? 0) > bytesMax) throw tooLarge;
  const parts: Uint8Array[] = [];
  let length = 0;
  const late = setTimeout(() => c.env.incoming.destroy(), requestMs);
  try {
    for await (const part of c.req.raw.body ?? []) {
      length += part.length;
      if (length > bytesMax) throw tooLarge;
      parts.push(part);
    }
  } catch (fault) {
    if (fault === tooLarge) throw fault;
    throw new DoorTrouble(400, 'body-arrives', 'The body did not arrive whole.', 'Send it again.');
  } finally {
    clearTimeout(late);
  }
  const isJson = /^application\/json(?:\s*;.*)?$/i.test(c.req.header('content-type') ?? '');
  if (length > 0 && !isJson) {
    const next = 'Send the header Content-Type: application/json.';
    throw new DoorTrouble(415, 'body-is-json', 'The body does not say that it is JSON.', next);
  }
  return Buffer.concat(parts);
}

/** Rejects what comes too often. */
export function needRate(rate: Rate, address: string): void {
  const waitMs = rate.take(address);
  if (waitMs === 0) return;
  const seconds = Math.ceil(waitMs / 1000);
  throw new DoorTrouble(
    429,
    'rate-bounded',
    'Too many requests came from there.',
    `Wait ${seconds} s, then ask again.`,
    {
      'Retry-After': String(seconds),
    },
  );
}

/** Waits for work as long as a caller may; the work itself goes on. */
export async function inTime(work: Promise<Reply>, ms: number): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const next = 'Ask again with the same Idempotency-Key: nothing is done twice.';
      reject(new DoorTrouble(504, 'answer-in-time', 'The node still works on it.', next));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export async function wholeText(raw: NonNullable<Answer['raw']>): Promise<string> {
  const parts: string[] = [];
  for await (const part of raw) parts.push(part);
  return parts.join('');
}

/** Text as it comes. When it breaks off, so does the connection: what has arrived is not taken for the whole. */
export function bytesOf(
  raw: NonNullable<Answer['raw']>,
  breakOff: (fault: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  async function* encoded(): AsyncIterable<Uint8Array> {
    try {
      for await (const part of raw) yield encoder.encode(part);
    } catch (fault) {
      breakOff(fault);
    }
  }
  return ReadableStream.from(encoded());
}

/** What `before` is for the next page of a long list, out of the commands that an answer names; null where it ends. */
export function cursorOf({ path }: Pick<Asked, 'path'>, next: readonly string[]): string | null {
  const name = ['telekommune', ...path, ''].join(' ');
  const [, before] = /--before (\d+)/.exec(next.find((line) => line.startsWith(name)) ?? '') ?? [];
  return before ?? null;
}

/** Where a long list goes on, when its answer says so: RFC 8288. */
export function linkToNext(asked: Asked, next: readonly string[] = []): { readonly [name: string]: string } {
  const before = cursorOf(asked, next);
  if (before === null) return {};
  const query = new URLSearchParams({
    ...Object.fromEntries(Object.entries(asked.typed).map(([key, value]) => [key, String(value)])),
    ...(asked.as === null ? {} : { as: asked.as }),
    before,
  });
  return { Link: `</api/v1/${asked.path.join('/')}?${query.toString()}>; rel="next"` };
}

export const PLAIN = 'text/plain; charset=utf-8';
