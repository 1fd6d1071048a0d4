// Every operation of the OpenAPI description with hostile arguments, queries, keys and headers: each gets an answer that somebody worded,
// never a stack, and the node goes on working. TELEKOMMUNE_HOSTILE_RUNS says how many requests; TELEKOMMUNE_SEED draws others.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemorySession } from '../../kit/memory-session.ts';
import { CommuneLife } from '../../views/commune-life.ts';
import { asJson, HttpDesk, members, soon, withToken } from './http-desk.ts';
import {
  fieldsFor,
  hostileKeys,
  needWorded,
  type Operation,
  operationsOf,
  queryOf,
  STACK,
} from './hostile-requests.ts';

const RUNS = Number(process.env['TELEKOMMUNE_HOSTILE_RUNS'] ?? 700);
const WAIT_MS = 120_000 + 50 * RUNS;
const desk = new HttpDesk();

async function serve(): Promise<readonly Operation[]> {
  desk.session = new MemorySession(new CommuneLife().tell(), ['anna', 'ben']);
  desk.session.folder = desk.folder;
  await desk.serve();
  return operationsOf(members(await desk.ask('/api/v1/openapi.json')));
}

async function needAlive(): Promise<void> {
  expect((await desk.ask('/api/v1/status')).status).toBe(200);
  const fields = { title: 'It goes on', as: 'anna' };
  const { status, text } = await desk.post('/api/v1/propose/resolve', fields, crypto.randomUUID());
  expect([status, text]).toEqual([200, expect.any(String)]);
}

describe('hostile requests', () => {
  it(
    'to every operation that is described get an answer that somebody worded',
    async () => {
      const operations = await serve();
      expect(operations.length).toBeGreaterThan(200);
      const runs = Math.max(1, Math.ceil(RUNS / operations.length));
      for (const operation of operations) {
        const { path, method } = operation;
        const property = fc.asyncProperty(fieldsFor(operation), hostileKeys, async (fields, key) => {
          if (method === 'GET') return needWorded(await desk.ask(`${path}?${queryOf(fields)}`));
          const headers = {
            ...withToken,
            ...asJson,
            ...(key === undefined ? {} : { 'idempotency-key': key }),
          };
          const body = JSON.stringify(fields, (_name, one: unknown) =>
            typeof one === 'bigint' ? `${one}` : one,
          );
          needWorded(await desk.ask(path, { method, headers, body }));
        });
        await fc.assert(property, { numRuns: runs });
      }
      expect(desk.noted).toEqual([]);
      await needAlive();
    },
    WAIT_MS,
  );

  it(
    'that break off in the middle of a body, or never end it, hold no connection and do nothing',
    async () => {
      await serve();
      await desk.served.close();
      await desk.serve({ requestMs: 300, headersMs: 200, lookMs: 50 });
      const before = (await desk.session.standing()).length;
      const body = JSON.stringify({ title: 'Half of a proposal', as: 'anna' });
      const half = fc.record({
        sent: fc.nat({ max: body.length - 1 }),
        framing: fc.constantFrom(
          `content-length: ${body.length}\r\n\r\n`,
          `transfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`,
          'transfer-encoding: chunked\r\n\r\nffffffffffff\r\n',
          `content-length: ${body.length}\r\ntransfer-encoding: chunked\r\n\r\n`,
        ),
        leaves: fc.boolean(),
      });
      const property = fc.asyncProperty(half, async ({ sent, framing, leaves }) => {
        const socket = desk.bare();
        const gone = new Promise((done) => socket.once('close', done));
        socket.write(
          `POST /api/v1/propose/resolve HTTP/1.1\r\nhost: 127.0.0.1:${desk.port}\r\nauthorization: ${withToken.authorization}\r\ncontent-type: application/json\r\nidempotency-key: ${sent}\r\n${framing}${body.slice(0, sent)}`,
        );
        if (leaves) socket.end();
        let heard = '';
        socket.on('data', (part: Buffer) => void (heard += part.toString('utf8')));
        await gone;
        expect(heard).not.toMatch(STACK);
        expect(heard).not.toMatch(/^HTTP\/1.1 (2|500)/);
      });
      await fc.assert(property, { numRuns: Math.ceil(RUNS / 50) });
      expect((await desk.session.standing()).length).toBe(before);
      expect(desk.noted).toEqual([]);
      await needAlive();
    },
    WAIT_MS,
  );

  it(
    'to be told of changes are told from where on to look, whatever they say they know, and are let go when they break off',
    async () => {
      await serve();
      const { length } = await desk.session.standing();
      const known = fc.oneof(
        fc.nat({ max: length + 3 }).map(String),
        fc.stringMatching(/^[!-~]([ -~]{0,60}[!-~])?$/),
        fc.constantFrom('', '-1', '1e9', '0x1', '9'.repeat(15), '9'.repeat(300)),
      );
      const property = fc.asyncProperty(known, async (id) => {
        const heard = desk.listen({ 'last-event-id': id });
        await soon(() => expect(heard.text()).toContain('event: change'));
        heard.stop();
        expect(heard.text()).toMatch(/^HTTP\/1.1 200 /);
        const [, told = ''] = /^data: (.*)$/m.exec(heard.text()) ?? [];
        const { from } = JSON.parse(told) as { readonly from: number };
        expect(from).toBe(/^\d{1,15}$/.test(id) ? Math.min(Number(id), length) : 0);
      });
      await fc.assert(property, { numRuns: Math.ceil(RUNS / 20) });
      expect(desk.noted).toEqual([]);
      await needAlive();
    },
    WAIT_MS,
  );
});
