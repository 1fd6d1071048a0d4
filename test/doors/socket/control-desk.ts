// A node's end of the control channel in a folder of its own, with a runner that a test decides about.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Asked, Runner } from '../../../src/doors/runner.ts';
import { connectControl } from '../../../src/doors/socket/connect.ts';
import { LIMITS, type Limits } from '../../../src/doors/socket/messages.ts';
import { type ControlServer, serveControl } from '../../../src/doors/socket/serve.ts';
import type { Answer } from '../../../src/node/command.ts';
import { sentence } from '../../../src/node/sentence.ts';
import type { Progress } from '../../../src/node/session.ts';

export const bid: Asked = { path: ['bid'], typed: { auction: 'hall.bonds', quiet: true }, as: 'anna' };
export const silent = (): void => {};

/** Waits for what a check says, ten seconds at most. */
export async function soon(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 10_000, interval: 10 });
}

/** One for each test: made before it, taken away after it. */
export class ControlDesk {
  folder = '';
  asked: Asked[] = [];
  /** What the runner answers next. */
  next: (progress: Progress) => Promise<Answer> = async () => ({ data: {} });
  private root = '';
  private servers: ControlServer[] = [];
  private clients: Runner[] = [];

  constructor() {
    beforeEach(() => {
      this.root = mkdtempSync(join(tmpdir(), 'telekommune-control-'));
      this.folder = this.root;
      this.asked = [];
      this.servers = [];
      this.clients = [];
      this.next = async () => ({ data: {} });
    });
    afterEach(async () => {
      await Promise.all(this.clients.map((client) => client.close()));
      await Promise.all(this.servers.map((server) => server.close()));
      rmSync(this.root, { recursive: true, force: true });
    });
  }

  async serve(limits: Partial<Limits> = {}): Promise<ControlServer> {
    const runner: Runner = {
      foresee: async ({ path }) => (path[0] === 'surrender' ? [sentence('The lease ends.')] : null),
      run: async (one, progress) => {
        this.asked.push(one);
        return this.next(progress);
      },
      suggest: async (names) => [`${names}-one`],
      close: async () => {},
    };
    const options = { program: '1.2.3', limits: { ...LIMITS, ...limits } };
    const server = await serveControl(this.folder, runner, options);
    this.servers.push(server);
    return server;
  }

  async client(): Promise<Runner> {
    const connected = await connectControl(this.folder);
    if (connected === null) throw new Error('no node runs there');
    this.clients.push(connected);
    return connected;
  }

  /** The node answers others as if nothing had happened. */
  async stillServes(): Promise<void> {
    this.next = async () => ({ data: 'well' });
    const { data } = await (await this.client()).run(bid, silent);
    if (data !== 'well') throw new Error(`the node answered ${JSON.stringify(data)}`);
  }
}
