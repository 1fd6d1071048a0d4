// The control channel: what a runner answers arrives whole at the other end, and only the owner of the folder reaches it.

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectControl } from '../../../src/doors/socket/connect.ts';
import { type Answer, CommandTrouble } from '../../../src/node/command.ts';
import { sentence, verbatim } from '../../../src/node/sentence.ts';
import { bid, ControlDesk, silent, soon } from './control-desk.ts';

const desk = new ControlDesk();

describe('over the control channel', () => {
  it('a command comes as it was typed, and its answer goes back', async () => {
    await desk.serve();
    const answer: Answer = {
      data: { amountMinor: 2n ** 80n, list: [1, null, 'Čech'] },
      lines: [verbatim('Sealed.')],
      tables: [{ title: verbatim('Bids'), columns: [{ name: 'bid', align: 'left' }], rows: [['ab']] }],
      next: ['telekommune reveal'],
    };
    desk.next = async () => answer;
    const found = await (await desk.client()).run(bid, silent);
    expect(desk.asked).toEqual([expect.objectContaining(bid)]);
    expect(found).toEqual({ ...answer, data: { amountMinor: String(2n ** 80n), list: [1, null, 'Čech'] } });
  });

  it('what could not be done while the rest was arrives with the answer, so that the exit code can say it', async () => {
    await desk.serve();
    const partly = { kind: 'refused', rule: 'number', says: 'Nothing was imported.' } as const;
    desk.next = async () => ({ data: { said: 0 }, partly });
    expect(await (await desk.client()).run(bid, silent)).toEqual({ data: { said: 0 }, partly });
  });

  it('raw text arrives piece by piece, however much it is', async () => {
    await desk.serve();
    const piece = `${'2025-01-01 rent '.repeat(100)}\n`;
    desk.next = async () => ({
      data: {},
      raw: Array.from({ length: 3000 }, (_none, index) => `${index} ${piece}`),
    });
    const { raw } = await (await desk.client()).run(bid, silent);
    let count = 0;
    for await (const part of raw ?? []) expect(part).toBe(`${count++} ${piece}`);
    expect(count).toBe(3000);
  });

  it('progress arrives while it works', async () => {
    await desk.serve();
    const seen: unknown[] = [];
    desk.next = async (progress) => {
      // The channel passes on at most ten a second: this one works until one has arrived.
      for (let done = 0; seen.length === 0; done++) {
        progress('folding', done, null);
        await new Promise(setImmediate);
      }
      return { data: {} };
    };
    await (await desk.client()).run(bid, (...progress) => void seen.push(progress));
    expect(seen[0]).toEqual(['folding', expect.any(Number), null]);
  });

  it('what will follow and names arrive too', async () => {
    await desk.serve();
    const connected = await desk.client();
    expect(await connected.foresee(bid)).toBeNull();
    expect(await connected.foresee({ ...bid, path: ['surrender'] })).toEqual([sentence('The lease ends.')]);
    expect(await connected.suggest('assets')).toEqual(['assets-one']);
  });

  it('trouble arrives with its rule and figures; what nobody expected without its stack', async () => {
    await desk.serve();
    const connected = await desk.client();
    const trouble = {
      kind: 'refused',
      says: 'No.',
      rule: 'a-rule',
      source: '7',
      figures: { minor: 5n },
    } as const;
    desk.next = () => Promise.reject(new CommandTrouble(trouble));
    await expect(connected.run(bid, silent)).rejects.toMatchObject({
      trouble: { ...trouble, figures: { minor: '5' } },
    });
    desk.next = () => Promise.reject(new TypeError('x is not a function'));
    await expect(connected.run(bid, silent)).rejects.toMatchObject({
      trouble: { kind: 'broken', says: 'x is not a function' },
    });
    desk.next = async () => ({ data: 'still here' });
    expect(await connected.run(bid, silent)).toEqual({ data: 'still here' });
  });

  it('one client after another asks, each in its turn', async () => {
    await desk.serve();
    const all = await Promise.all([desk.client(), desk.client(), desk.client()]);
    desk.next = async () => ({ data: desk.asked.length });
    const answers = await Promise.all(all.flatMap((one) => [one.run(bid, silent), one.run(bid, silent)]));
    expect(answers).toHaveLength(6);
    expect(desk.asked).toHaveLength(6);
  });

  it('a node that goes away in the middle is told from a refusal', async () => {
    const server = await desk.serve();
    const connected = await desk.client();
    desk.next = () => new Promise(silent);
    const running = connected.run(bid, silent);
    await soon(() => expect(desk.asked).toHaveLength(1));
    await server.close();
    await expect(running).rejects.toMatchObject({ trouble: { kind: 'unreachable' } });
  });
});

describe('where it lies', () => {
  it('only its owner can reach it', async () => {
    chmodSync(desk.folder, 0o755);
    const { path } = await desk.serve();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  it('a folder whose path is too long for a socket has one elsewhere, as well guarded', async () => {
    desk.folder = join(desk.folder, 'x'.repeat(60), 'y'.repeat(60));
    mkdirSync(desk.folder, { recursive: true });
    const { path } = await desk.serve();
    expect(path.length).toBeLessThan(104);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(await (await desk.client()).suggest('people')).toEqual(['people-one']);
  });

  it('no node is no node: an empty desk.folder, a missing one, a socket that a dead node left', async () => {
    expect(await connectControl(desk.folder)).toBeNull();
    expect(await connectControl(join(desk.folder, 'missing'))).toBeNull();
    const server = await desk.serve();
    const { path } = server;
    await server.close();
    const left = spawnSync(process.execPath, [
      '-e',
      `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`,
    ]);
    expect(left.signal).toBe('SIGKILL');
    expect(existsSync(path)).toBe(true);
    expect(await connectControl(desk.folder)).toBeNull();
    await desk.serve();
    expect(await (await desk.client()).suggest('people')).toEqual(['people-one']);
  });

  it('a second node on the same folder is told so', async () => {
    await desk.serve();
    await expect(desk.serve()).rejects.toMatchObject({
      trouble: { says: 'A node runs on this folder already.' },
    });
  });

  it('a file of that name is not taken away', async () => {
    const server = await desk.serve();
    const { path } = server;
    await server.close();
    writeFileSync(path, 'mine');
    await expect(desk.serve()).rejects.toMatchObject({ trouble: { kind: 'broken' } });
    expect(statSync(path).isFile()).toBe(true);
  });

  it('a node of another version says so', async () => {
    const server = await desk.serve();
    const { path } = server;
    await server.close();
    const other = createServer((socket) => socket.end('{"hello":99,"program":"9.0.0"}\n')).listen(path);
    await once(other, 'listening');
    await expect(connectControl(desk.folder)).rejects.toMatchObject({
      trouble: { kind: 'unreachable', says: expect.stringContaining('9.0.0') },
    });
    other.close();
  });
});
