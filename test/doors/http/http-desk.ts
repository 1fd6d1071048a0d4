// A door on loopback over a commune in memory, one for each test: served before what the test asks, closed and tidied up after it.

import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { LIMITS, type Limits } from '../../../src/doors/http/limits.ts';
import { type DoorOptions, type HttpServer, serveHttp } from '../../../src/doors/http/serve.ts';
import type { Runner } from '../../../src/doors/runner.ts';
import { sessionRunner } from '../../../src/doors/session-runner.ts';
import { hashBytes } from '../../../src/kernel/hash.ts';
import { commandsOf } from '../../../src/main/host-runner.ts';
import type { Command } from '../../../src/node/command.ts';
import { Story } from '../../kit/commune.ts';
import { MemorySession } from '../../kit/memory-session.ts';

export const TOKEN = Buffer.from(hashBytes('test-token', 32)).toString('base64url');

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request; without `headers` it comes from a program with the token. */
export interface Sent {
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Uint8Array;
}

/** The members of an answer in JSON. */
export function members({ text }: Answered): Record<string, unknown> {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`no object: ${text}`);
  return parsed as Record<string, unknown>;
}

export const withToken = { authorization: `Bearer ${TOKEN}` };
export const asJson = { 'content-type': 'application/json' };

/** Waits for what a check says, ten seconds at most. */
export async function soon(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 10_000, interval: 10 });
}

export class HttpDesk {
  session = new MemorySession(new Story(), []);
  commands: readonly Command[] = [];
  /** What the door noted: faults that nobody worded. */
  readonly noted: unknown[] = [];
  folder = '';
  private server: HttpServer | null = null;
  private sockets: Socket[] = [];

  constructor() {
    beforeEach(() => {
      this.folder = mkdtempSync(join(tmpdir(), 'telekommune-http-'));
      this.session = new MemorySession(new Story(), ['anna', 'ben', 'clara', 'deniz', 'emil', 'fatima']);
      this.session.folder = this.folder;
      this.commands = commandsOf(null);
      this.noted.length = 0;
    });
    afterEach(async () => {
      for (const socket of this.sockets) socket.destroy();
      this.sockets = [];
      await this.server?.close();
      this.server = null;
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  get runner(): Runner {
    return sessionRunner(this.commands, this.session);
  }

  get served(): HttpServer {
    if (this.server === null) throw new Error('nothing is served');
    return this.server;
  }

  get port(): number {
    return Number(new URL(this.served.url).port);
  }

  /** Many requests of one test are no flood. */
  async serve(limits: Partial<Limits> = {}, more: Partial<DoorOptions> = {}): Promise<HttpServer> {
    this.server = await serveHttp({
      runner: this.runner,
      commands: this.commands,
      session: this.session,
      at: { host: '127.0.0.1', port: 0 },
      outside: null,
      token: TOKEN,
      filesFolder: join(this.folder, 'page-files'),
      version: '1.2.3',
      limits: { ...LIMITS, requestsBurst: 1_000_000, ...limits },
      note: (fault) => void this.noted.push(fault),
      ...more,
    });
    return this.server;
  }

  /** Sends a request and reads the whole answer. */
  ask(path: string, { method = 'GET', headers = withToken, body }: Sent = {}): Promise<Answered> {
    const isSecure = this.served.url.startsWith('https');
    const options = {
      host: '127.0.0.1',
      port: this.port,
      path,
      method,
      headers,
      agent: false,
      timeout: 10_000,
      ...(isSecure ? { rejectUnauthorized: false } : {}),
    } as const;
    return new Promise((resolve, reject) => {
      const asking = (isSecure ? secureRequest : plainRequest)(options, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      });
      asking.on('timeout', () => asking.destroy(new Error(`${method} ${path} hangs`)));
      asking.on('error', reject);
      asking.end(body);
    });
  }

  /** Posts JSON as a program; with a key where one is named. */
  post(path: string, fields: unknown, key?: string): Promise<Answered> {
    const headers = { ...withToken, ...asJson, ...(key === undefined ? {} : { 'idempotency-key': key }) };
    return this.ask(path, { method: 'POST', headers, body: JSON.stringify(fields) });
  }

  /** A bare connection, for what no client of HTTP would send. */
  bare(): Socket {
    const socket = connect(this.port, '127.0.0.1');
    socket.on('error', () => socket.destroy());
    this.sockets.push(socket);
    return socket;
  }

  /** Listens for changes; what has arrived so far. */
  listen(headers: { readonly [name: string]: string } = {}): { readonly text: () => string; stop(): void } {
    const socket = this.bare();
    let text = '';
    socket.on('data', (part: Buffer) => void (text += part.toString('utf8')));
    const head = { host: `127.0.0.1:${this.port}`, ...withToken, ...headers };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET /api/v1/changes HTTP/1.1\r\n${lines.join('')}\r\n`);
    return { text: () => text, stop: () => socket.destroy() };
  }
}
