// RFC 1288, section 3.1: whoever connects, and whatever they send or do not send, the next one is answered.

import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { answers, openDesk, openSocket, say, untilClosed, untilCutOff } from './desk.ts';

/** Resolves when the connection is over, in whatever way. */
function closed(socket: Socket): Promise<void> {
  return new Promise((done) => {
    socket.once('close', () => done());
  });
}

/** Answers that wait to be released, and say when they were asked first. */
function heldAnswers() {
  const held = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  return {
    asked: asked.promise,
    release: held.resolve,
    answers: {
      ...answers,
      async find(name: string, wordy: boolean) {
        asked.resolve();
        await held.promise;
        return answers.find(name, wordy);
      },
    },
  };
}

const TOO_LONG = 'This query is too long: 512 bytes are the limit.\r\n';

describe('the length of a query', () => {
  it('512 bytes with the line ending are answered', async () => {
    const { port, logged } = await openDesk();
    expect(await say(port, `${'a'.repeat(510)}\r\n`)).toContain('no such user');
    expect(logged[0]?.outcome).toBe('unknown');
  });

  it.each([
    ['one byte more', 'a'.repeat(511).concat('\r\n')],
    ['no line ending at all', 'a'.repeat(513)],
    ['half a megabyte', 'a'.repeat(500_000).concat('\r\n')],
  ])('%s is refused, and the refusal arrives', async (_what, sent) => {
    const { port, logged } = await openDesk();
    expect(await say(port, sent)).toBe(TOO_LONG);
    expect(logged.map(({ outcome }) => outcome)).toEqual(['too-long']);
    expect(logged[0]?.query.length).toBeLessThanOrEqual(512);
  });

  it('who never stops sending is cut off', async () => {
    const { port } = await openDesk();
    const socket = await openSocket(port);
    socket.resume();
    const flood = Buffer.alloc(65_536, 'a');
    const pour = (): void => {
      while (!socket.destroyed && socket.write(flood));
    };
    socket.on('drain', pour);
    pour();
    await closed(socket);
    expect(socket.destroyed).toBe(true);
  });
});

describe('the deadline', () => {
  it('who says nothing is told so and cut off', async () => {
    const { port, logged } = await openDesk({ limits: { deadlineMs: 50 } });
    const socket = await openSocket(port);
    expect(await untilClosed(socket)).toBe('No query came within 0.05 seconds.\r\n');
    expect(logged[0]?.outcome).toBe('too-slow');
  });

  it('who sends half a line gains nothing by it', async () => {
    const { port } = await openDesk({ limits: { deadlineMs: 100 } });
    const socket = await openSocket(port);
    socket.write('an');
    expect(await untilClosed(socket)).toContain('No query came');
  });

  it('who takes no answer is cut off', async () => {
    const text = 'x'.repeat(20_000_000);
    const endless = { ...answers, find: async () => [{ is: 'text', text } as const] };
    const { port } = await openDesk({ answers: endless, limits: { deadlineMs: 100 } });
    const socket = await openSocket(port);
    socket.pause();
    socket.write('anna\r\n');
    await untilCutOff(socket);
    expect(socket.destroyed).toBe(true);
  });

  it('who closes no half after the answer is cut off', async () => {
    const { port } = await openDesk({ limits: { deadlineMs: 100 } });
    const socket = await openSocket(port);
    socket.write('anna\r\n');
    await untilClosed(socket);
    await untilCutOff(socket);
    expect(socket.destroyed).toBe(true);
  });
});

async function silent(port: number, count: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let i = 0; i < count; i++) sockets.push(await openSocket(port));
  return sockets;
}

describe('silent connections', () => {
  it('five hundred of them keep nobody from being answered', async () => {
    const { port } = await openDesk();
    await silent(port, 500);
    for (let i = 0; i < 20; i++) expect(await say(port, 'anna\r\n')).toContain('Anna Berg');
  });

  it('the oldest makes room, and who is being answered keeps their place', async () => {
    const slow = heldAnswers();
    const { port } = await openDesk({ answers: slow.answers, limits: { perAddressMax: 3 } });
    const first = await openSocket(port);
    const answer = untilClosed(first);
    first.write('anna\r\n');
    await slow.asked;
    const [second, third] = await silent(port, 2);
    const fourth = await openSocket(port);
    expect(second === undefined ? null : await untilClosed(second)).toBe('');
    expect([third?.destroyed, fourth.destroyed]).toEqual([false, false]);
    slow.release();
    expect(await answer).toContain('Anna Berg');
  });

  it('where everybody is being answered, the next one is told so', async () => {
    const slow = heldAnswers();
    const { port, logged } = await openDesk({ answers: slow.answers, limits: { perAddressMax: 1 } });
    const first = await openSocket(port);
    const answer = untilClosed(first);
    first.write('anna\r\n');
    await slow.asked;
    expect(await untilClosed(await openSocket(port))).toContain('Too many are asking');
    slow.release();
    expect(await answer).toContain('Anna Berg');
    expect(logged).toHaveLength(1);
  });
});

describe('an answer that fails', () => {
  it('is a polite refusal, and the server lives on', async () => {
    let fails = true;
    const { port, logged } = await openDesk({
      answers: {
        ...answers,
        async find(name, wordy) {
          if (fails) throw new Error('EMFILE');
          return answers.find(name, wordy);
        },
      },
    });
    expect(await say(port, 'anna\r\n')).toBe('Nothing can be looked up here just now. Try again later.\r\n');
    fails = false;
    expect(await say(port, 'anna\r\n')).toContain('Anna Berg');
    expect(logged.map(({ outcome }) => outcome)).toEqual(['broken', 'answered']);
  });
});

describe('any bytes', () => {
  it('are answered with lines of text', async () => {
    const { port } = await openDesk();
    const hostile = [
      '\u0000\r\n',
      '\u00ff\u00fe\r\n',
      '\r\r\r\n',
      '\n\n\n',
      '\u001b[2J\r\n',
      '/W'.repeat(200).concat('\n'),
    ];
    for (const sent of hostile) {
      const answer = await say(port, Buffer.from(sent, 'latin1'));
      expect(answer).toMatch(/\r\n$/);
      expect(answer).not.toMatch(/[^\P{Cc}\r\n\t]/u);
    }
  });
});
