// Whatever a client of the control channel sends or leaves undone, only it is cut off.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ControlDesk, soon } from './control-desk.ts';
import { Wire } from './wire.ts';

const desk = new ControlDesk();

describe('a hostile client', () => {
  it('that sends an endless line is cut off', async () => {
    const { path } = await desk.serve();
    const wire = new Wire(path);
    for (let sent = 0; sent < 40; sent++) wire.send('x'.repeat(10_000));
    await soon(() => expect(wire.isClosed || wire.received.includes('longer than')).toBe(true));
    expect(desk.asked).toEqual([]);
    await desk.stillServes();
    wire.socket.destroy();
  });

  it('that never ends its line is cut off', async () => {
    const { path } = await desk.serve({ lineMs: 30 });
    const wire = new Wire(path);
    wire.send('{"id":1');
    await soon(() => expect(wire.received).toContain('A line took longer than 30 ms.'));
    wire.socket.destroy();
    await desk.stillServes();
  });

  it('that says nothing is cut off', async () => {
    const { path } = await desk.serve({ idleMs: 30 });
    const wire = new Wire(path);
    await soon(() => expect(wire.isClosed).toBe(true));
    await desk.stillServes();
  });

  it('that does not read its answer is cut off, and the work for it ends', async () => {
    const { path } = await desk.serve({ unreadMs: 50, unreadBytesMax: 1000 });
    let given = 0;
    desk.next = async () => ({
      data: {},
      raw: (function* () {
        for (; given < 100_000; given++) yield 'x'.repeat(10_000);
      })(),
    });
    const wire = new Wire(path);
    wire.socket.pause();
    wire.send('{"id":1,"ask":"run","path":["export"],"typed":{},"as":null}\n');
    await soon(() => expect(given).toBeGreaterThan(0));
    await soon(async () => {
      const before = given;
      await new Promise(setImmediate);
      wire.socket.read();
      expect(given).toBe(before);
    });
    expect(given).toBeLessThan(1000);
    wire.socket.destroy();
    await desk.stillServes();
  });

  it('that closes its half is answered still', async () => {
    const { path } = await desk.serve();
    const wire = new Wire(path);
    wire.socket.end('{"id":7,"ask":"suggest","names":"assets"}\n');
    await soon(() => expect(wire.isClosed).toBe(true));
    expect(wire.messages.at(-1)).toEqual({ id: 7, names: ['assets-one'] });
  });

  it('that goes away in the middle of its command harms nobody, and the command is carried out', async () => {
    const { path } = await desk.serve();
    const wire = new Wire(path);
    desk.next = async () => {
      wire.socket.destroy();
      await once(wire.socket, 'close');
      return { data: {}, raw: ['x'.repeat(100_000), 'y'] };
    };
    wire.send('{"id":1,"ask":"run","path":["export"],"typed":{},"as":null}\n');
    await soon(() => expect(desk.asked).toHaveLength(1));
    await desk.stillServes();
  });

  it('that comes in crowds leaves the others served', async () => {
    const { path } = await desk.serve({ connectionsMax: 3 });
    const crowd = Array.from({ length: 20 }, () => new Wire(path));
    await soon(() => expect(crowd.filter(({ isClosed }) => isClosed).length).toBeGreaterThanOrEqual(17));
    for (const wire of crowd) wire.socket.destroy();
    await soon(() => desk.stillServes());
  });

  it.each([
    '',
    'junk',
    '[]',
    'null',
    '{"id":"1","ask":"run"}',
    '{"id":1,"ask":"steal","path":[],"typed":{},"as":null}',
    '{"id":1,"ask":"run","path":"bid","typed":{},"as":null}',
    '{"id":1,"ask":"run","path":["bid"],"typed":{"a":1},"as":null}',
    '{"id":1,"ask":"run","path":["bid"],"typed":[],"as":null}',
    '{"id":1,"ask":"run","path":["bid"],"typed":{},"as":5}',
    '{"id":1,"ask":"run","path":["bid"],"typed":{}}',
    '{"id":1,"ask":"suggest","names":"secrets"}',
    `{"id":1,"ask":"run","path":["bid"],"as":null,"typed":{${Array.from({ length: 70 }, (_none, n) => `"a${n}":"1"`).join(',')}}}`,
    '['.repeat(30_000),
  ])('that sends %j is told, and nothing runs', async (line) => {
    const { path } = await desk.serve();
    const wire = new Wire(path);
    wire.send(`${line}\n`);
    await soon(() => expect(wire.messages).toHaveLength(2));
    expect(wire.messages[1]).toMatchObject({ id: null, trouble: { kind: 'usage' } });
    expect(desk.asked).toEqual([]);
    wire.socket.destroy();
  });

  it('that sends any bytes at all never stops the node', async () => {
    const { path } = await desk.serve();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const wire = new Wire(path);
        wire.send(bytes);
        wire.socket.end('\n{"id":1,"ask":"suggest","names":"people"}\n');
        await soon(() => expect(wire.isClosed).toBe(true));
        expect(wire.messages.at(-1)).toEqual({ id: 1, names: ['people-one'] });
      }),
      { numRuns: 100 },
    );
  });

  it('that is a shell with a line of JSON works as any other', async () => {
    const { path } = await desk.serve();
    const script = `const s = require('net').connect(${JSON.stringify(path)}); s.pipe(process.stdout); process.stdin.pipe(s);`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (part: Buffer) => {
      text += String(part);
    });
    child.stdin.end('{"id":1,"ask":"suggest","names":"people"}\n');
    await once(child, 'exit');
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { hello: 2, program: '1.2.3' },
      { id: 1, names: ['people-one'] },
    ]);
  });
});
