// Every command of the table answers over HTTP, with its data or with a problem that helps; what only looks may be asked with GET.

import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleOf } from '../../../src/doors/http/example-words.ts';
import { harmlessNames, isHarmless } from '../../../src/doors/http/harmless.ts';
import type { Runner } from '../../../src/doors/runner.ts';
import { deskCommands } from '../../../src/main/desk/desk-commands.ts';
import { hostCommands } from '../../../src/node/commands/host-commands.ts';
import { voiceCommands } from '../../../src/voice/commands/voice-commands.ts';
import { type Answered, asJson, HttpDesk, members, soon, withToken } from './http-desk.ts';

const desk = new HttpDesk();

afterEach(() => {
  vi.restoreAllMocks();
});

const request = {
  asset: 'press-hall',
  title: 'Press hall',
  kind: 'building',
  seller: 'Seller GmbH',
  price: '78000.00',
  rent: '7000.00',
  ceiling: '3.5',
  as: 'anna',
};

const SAID = { says: expect.any(String), language: 'en' };

async function* brokenAfter(parts: number): AsyncIterable<string> {
  for (let part = 0; part < parts; part++) yield 'a line\n';
  throw new Error('the secret of line 7');
}

function needHelpful(name: string, { status, headers, text }: Answered): void {
  if (status >= 500) throw new Error(`${name}: ${text}`);
  if (status === 200) return;
  expect({ name, type: headers['content-type'] }).toEqual({ name, type: 'application/problem+json' });
  expect({ name, ...(JSON.parse(text) as object) }).toMatchObject({
    name,
    status,
    detail: expect.any(String),
    kind: expect.any(String),
  });
}

describe('every command of the table', () => {
  it('says its sentences to whoever wants lines, and to nobody else', async () => {
    await desk.serve();
    const path = '/api/v1/propose/resolve';
    const plain = await desk.post(path, { title: 'Tea', as: 'anna' }, 'plain');
    expect(members(plain)).not.toHaveProperty('sentences');
    const headers = { ...withToken, ...asJson, prefer: 'lines', 'idempotency-key': 'told' };
    const body = JSON.stringify({ title: 'Coffee', as: 'anna' });
    const told = members(await desk.ask(path, { method: 'POST', headers, body }));
    expect(told).toMatchObject({ sentences: [SAID, SAID] });
    expect(Object.keys(told).toSorted()).toEqual([...Object.keys(members(plain)), 'sentences'].toSorted());
  });

  it('answers a POST with the arguments of its example, and foresees', async () => {
    await desk.serve();
    for (const command of desk.commands) {
      const name = command.path.join(' ');
      const path = `/api/v1/${command.path.join('/')}`;
      const foreseen = await desk.post(`${path}/foresee`, exampleOf(command));
      needHelpful(`foresee ${name}`, foreseen);
      if (foreseen.status === 200) expect(members(foreseen)).toHaveProperty('foreseen');
      needHelpful(name, await desk.post(path, exampleOf(command), name.replaceAll(' ', '-')));
    }
    expect(desk.noted).toEqual([]);
  });

  it('that only looks answers a GET too and changes nothing; the others refuse it', async () => {
    await desk.serve();
    await desk.post('/api/v1/request', request, 'one');
    const before = [await desk.session.standing(), readdirSync(desk.folder)];
    for (const command of desk.commands) {
      const texts = Object.entries(exampleOf(command)).map(([key, value]) => [key, String(value)] as const);
      const query = new URLSearchParams(Object.fromEntries(texts)).toString();
      const answer = await desk.ask(`/api/v1/${command.path.join('/')}?${query}`);
      const name = command.path.join(' ');
      needHelpful(name, answer);
      const isLeft = answer.status !== 405;
      expect({ name, isLeft }).toEqual({ name, isLeft: isHarmless(command) });
      if (!isLeft) expect(answer.headers['allow']).toBe('POST');
    }
    expect([await desk.session.standing(), readdirSync(desk.folder)]).toEqual(before);
  });

  it('is known by name where it is said to only look, and none that asks before it acts is', () => {
    const all = [...desk.commands, ...hostCommands, ...deskCommands, ...voiceCommands];
    const names = new Map(all.map((command) => [command.path.join(' '), command]));
    expect(harmlessNames.filter((name) => !names.has(name))).toEqual([]);
    expect(harmlessNames.filter((name) => names.get(name)?.foresee !== null)).toEqual([]);
  });
});

describe('an answer', () => {
  it('is the data of the command, with amounts as text', async () => {
    await desk.serve();
    const done = await desk.post('/api/v1/request', request, 'key-1');
    expect(done.status).toBe(200);
    const asset = await desk.ask('/api/v1/asset?asset=press-hall');
    expect(asset.headers['content-type']).toBe('application/json');
    expect(members(asset)).toMatchObject({ state: 'requested' });
    expect(asset.text).toMatch(/"\w*Minor":"7800000"/);
  });

  it('to a broken rule is a problem with the rule, its source, the figures and what to do', async () => {
    await desk.serve();
    const refused = await desk.post('/api/v1/request', { ...request, rent: '70.00' }, 'key-2');
    expect(refused.status).toBe(409);
    expect(members(refused)).toMatchObject({
      status: 409,
      kind: 'refused',
      rule: expect.stringMatching(/^[a-z-]+$/),
      source: expect.any(String),
      figures: expect.any(Object),
      next: expect.any(String),
      type: expect.stringMatching(/^urn:telekommune:/),
    });
  });

  it('says what will follow before anything is done', async () => {
    await desk.serve();
    const { length } = await desk.session.standing();
    const foreseen = await desk.post('/api/v1/request/foresee', request);
    expect(foreseen.text).toContain('asks the commune to buy press-hall');
    expect((await desk.session.standing()).length).toBe(length);
    expect(members(await desk.post('/api/v1/members/foresee', {}))).toEqual({ foreseen: null });
  });

  it('goes on page by page', async () => {
    await desk.serve();
    const whole = members(await desk.ask('/api/v1/log?limit=1000'))['batches'];
    const seen: unknown[] = [];
    let next: string | undefined = '/api/v1/log?limit=3';
    for (let page = 0; page < 50 && next !== undefined; page++) {
      const answer = await desk.ask(next);
      seen.push(...(members(answer)['batches'] as unknown[]));
      [, next] = /^<(.*)>; rel="next"$/.exec(String(answer.headers['link'])) ?? [];
    }
    expect(seen.length).toBeGreaterThan(6);
    expect(seen).toEqual(whole);
  });

  it('of an export is its text', async () => {
    await desk.serve();
    const exported = await desk.ask('/api/v1/export?to=hledger');
    expect(exported).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  });

  it('names what exists, for completion', async () => {
    await desk.serve();
    expect((await desk.ask('/api/v1/names/people')).text).toContain('"anna"');
    expect((await desk.ask('/api/v1/names/secrets')).status).toBe(404);
  });

  it('to a fault that nobody worded shows nothing of it; the node notes it', async () => {
    const failing = { ...desk.runner, run: async () => Promise.reject(new Error('the secret of line 7')) };
    await desk.serve({}, { runner: failing });
    const posted = await desk.post('/api/v1/vote', { proposal: 'abcd', vote: 'yes' }, 'k');
    for (const answer of [await desk.ask('/api/v1/members'), posted]) {
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(/secret|\bat /);
    }
    expect(desk.noted).toHaveLength(2);
  });

  it.each([0, 3, 3_000])('that breaks off after %d parts is not taken for the whole', async (parts) => {
    const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'info')];
    const runner: Runner = {
      ...desk.runner,
      run: async () => ({ data: {}, raw: brokenAfter(parts) }),
    };
    await desk.serve({}, { runner });
    await expect(desk.ask('/api/v1/export?to=ledger')).rejects.toThrow(/aborted|hang up|reset/);
    await soon(() => expect(desk.noted).toHaveLength(1));
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });

  it('that nobody reads to its end stops, and nothing is said of it', async () => {
    const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'info')];
    let hasStopped = false;
    async function* endless(): AsyncIterable<string> {
      try {
        for (;;) yield 'x'.repeat(10_000);
      } finally {
        hasStopped = true;
      }
    }
    await desk.serve({}, { runner: { ...desk.runner, run: async () => ({ data: {}, raw: endless() }) } });
    const socket = desk.bare();
    socket.write(
      `GET /api/v1/export?to=ledger HTTP/1.1\r\nhost: 127.0.0.1:${desk.port}\r\nauthorization: ${withToken.authorization}\r\n\r\n`,
    );
    await once(socket, 'data');
    socket.destroy();
    await soon(() => expect(hasStopped).toBe(true));
    expect(desk.noted).toEqual([]);
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });
});
