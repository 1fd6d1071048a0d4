// `telekommune page` in this process on a folder of its own, asked as the page in a browser asks.

import { partialDeepStrictEqual, strictEqual } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { freePort } from '../e2e/kit/free-port.ts';
import type { Plain } from '../../src/node/command.ts';
import { pageCommand } from '../../src/main/first-run/page-command.ts';
import { machineAt } from './machine-at.ts';

export type Fields = { readonly [name: string]: unknown };

export interface Answered {
  readonly status: number;
  readonly data: { readonly [name: string]: unknown };
}

/** Long enough for all that a page needs to be loaded on a busy machine. */
const OPENED_WAIT_MS = 30_000;

export const PASSPHRASE = 'four words drawn by lot';

export class PageOfFolder {
  readonly folder: string;
  readonly shown: string[] = [];
  private readonly root = mkdtempSync(join(tmpdir(), 'telekommune-page-'));
  private stop = (): void => undefined;
  private running: Promise<unknown> = Promise.resolve();
  url = '';

  /** On a folder of its own, or on that of another page. */
  constructor(name = 'node', other: PageOfFolder | null = null) {
    this.folder = other?.folder ?? join(this.root, name);
  }

  get token(): string {
    return readFileSync(join(this.folder, 'page-token'), 'utf8').trim();
  }

  /** Starts it; again after `end` on the same folder. */
  async start(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.stop = resolve;
    this.shown.length = 0;
    const machine = machineAt(this.folder, {
      show: async (lines) => void this.shown.push(...lines),
      untilStopped: () => promise,
    });
    const command = pageCommand(() => {
      throw new Error('no script is typed here');
    });
    const at = `127.0.0.1:${await freePort()}`;
    this.running = command.run(machine, { at }, () => undefined);
    this.running.catch(() => undefined);
    const shownUrl = (): string => {
      const [, url] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(this.shown.join('\n')) ?? [];
      if (url === undefined) throw new Error('no address is shown yet');
      return url;
    };
    this.url = await vi.waitFor(shownUrl, { timeout: OPENED_WAIT_MS });
  }

  /** Ends it as Ctrl-C does. */
  async end(): Promise<void> {
    this.stop();
    await this.running;
  }

  async remove(): Promise<void> {
    await this.end();
    rmSync(this.root, { recursive: true, force: true });
  }

  async send(
    method: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer> | null,
    headers: Record<string, string>,
  ) {
    const all = { authorization: `Bearer ${this.token}`, ...headers };
    return fetch(`${this.url}/api/v1/${path}`, { method, headers: all, body });
  }

  private async asked(sent: Promise<Response>): Promise<Answered> {
    const answer = await sent;
    const text = await answer.text();
    return { status: answer.status, data: text === '' ? {} : (JSON.parse(text) as Answered['data']) };
  }

  get(path: string): Promise<Answered> {
    return this.asked(this.send('GET', path, null, {}));
  }

  post(path: string, fields: Fields, more: Record<string, string> = {}): Promise<Answered> {
    const headers = { 'content-type': 'application/json', ...more };
    return this.asked(this.send('POST', path, JSON.stringify(fields), headers));
  }

  step(name: string, fields: Fields = {}): Promise<Answered> {
    return this.post(`machine/${name}`, fields);
  }

  giveUp(): Promise<Answered> {
    return this.asked(this.send('DELETE', 'machine/work', null, {}));
  }

  /** Sends a file; the name under which commands take it. */
  async upload(name: string, content: Uint8Array): Promise<string> {
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': disposition };
    const { status, data } = await this.asked(this.send('POST', 'files', Buffer.from(content), headers));
    strictEqual(status, 201);
    return String(data['file']);
  }

  async fetched(file: string): Promise<Uint8Array> {
    const answer = await this.send('GET', file, null, {});
    strictEqual(answer.status, 200);
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** Waits until the folder stands like this. */
  async until(standing: { readonly [name: string]: unknown }): Promise<Answered['data']> {
    return vi.waitFor(
      async () => {
        const { data } = await this.get('machine');
        partialDeepStrictEqual(data, standing);
        return data;
      },
      { timeout: 60_000, interval: 50 },
    );
  }

  /** Reads the asked words from the paper on which they were written. */
  async answerWords({ words, asked }: Answered['data']): Promise<Answered> {
    const paper = words as readonly string[];
    return this.step('words', { answers: (asked as readonly number[]).map((at) => paper[at - 1]).join(' ') });
  }

  /** Founds and waits until the node runs; the words. */
  async found(more: Fields = {}): Promise<readonly string[]> {
    const { status, data } = await this.step('found', { ...FOUNDING, ...more });
    partialDeepStrictEqual({ status, data }, { status: 200, data: { possible: ['words'] } });
    strictEqual((await this.answerWords(data)).status, 200);
    await this.until({ stage: 'running' });
    return data['words'] as readonly string[];
  }
}

export const FOUNDING = {
  name: 'Werkhof Commune',
  enterprise: 'druckerei',
  person: 'anna',
  passphrase: PASSPHRASE,
  listen: '127.0.0.1:0',
} as const satisfies { readonly [name: string]: Plain };
