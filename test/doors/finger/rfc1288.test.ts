// RFC 1288, clause by clause, as conversations: what the client sends (C:) and what the server answers (S:).

import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/doors/finger/policy.ts';
import { legible } from '../../../src/doors/finger/legible.ts';
import { answers, card, openDesk, openSocket, say, transcriptOf, untilClosed } from './desk.ts';

/** What the server answers to the C: lines of a script, and what it ought to: the S: lines. */
async function played(
  script: string,
  policy: Partial<Policy> = {},
): Promise<{ readonly is: string; readonly ought: string }> {
  const { port } = await openDesk({ policy });
  const { client, server } = transcriptOf(script);
  return { is: await say(port, client), ought: server };
}

describe('2.1 flow of events', () => {
  it('the server answers one line and closes; the client closes then', async () => {
    const { port } = await openDesk();
    const socket = await openSocket(port);
    const answer = untilClosed(socket);
    socket.write('ben\r\n');
    expect(await answer).toContain('Ben Berg');
    expect(socket.readableEnded).toBe(true);
  });

  it('what follows the first line is not another query', async () => {
    const { port } = await openDesk();
    expect(await say(port, 'ben\r\nanna\r\n')).not.toContain('Anna');
  });

  it('a line may come in pieces', async () => {
    const { port } = await openDesk();
    const socket = await openSocket(port);
    const answer = untilClosed(socket);
    for (const piece of ['b', 'e', 'n', '\r', '\n']) {
      socket.write(piece);
      await new Promise((sent) => socket.write('', sent));
    }
    expect(await answer).toContain('Ben Berg');
  });
});

describe('2.2 data format', () => {
  it('every line of an answer ends with CRLF', async () => {
    const { port } = await openDesk();
    for (const asked of ['', 'anna', 'assets', 'nobody', 'a@b', '/X'])
      expect(await say(port, `${asked}\r\n`)).toMatch(/^(?:[^\r\n]*\r\n)+$/);
  });

  it('a bare newline ends a query too', async () => {
    const { port } = await openDesk();
    expect(await say(port, 'ben\n')).toContain('Ben Berg');
  });

  it('no control character goes out, whoever wrote it', async () => {
    const evil = 'a\u001b]0;owned\u0007b\u009b2Jc\u0000d\u202ee\u007ff';
    const poisoned = card('eve', evil, { project: evil, plan: evil, pgpKey: evil, more: [evil] });
    const { port } = await openDesk({
      answers: { ...answers, find: async () => [{ is: 'person', card: poisoned }] },
    });
    const answer = await say(port, 'eve\r\n');
    expect(answer).toContain('a]0;ownedb2Jcdef');
    expect(answer).not.toMatch(/[^\P{Cc}\r\n\t]|\u202e/u);
  });

  it('a Thimbl plan goes out in ASCII, as the last bytes', async () => {
    const { port } = await openDesk();
    expect(await say(port, 'clara\r\n')).toMatch(/Plan:\r\n\{"name": "\\u00d6str\\u00f6m"\}\r\n$/);
  });
});

describe('2.4 behaviour on {Q2}', () => {
  it('forwarding is refused in the words of the RFC (3.2.1)', async () => {
    const { is, ought } = await played(`
      C: anna@other.example
      S: Finger forwarding service denied
    `);
    expect(is).toBe(ought);
  });

  it('whatever the hosts, this one too', async () => {
    const { is, ought } = await played(`
      C: /W @localhost@127.0.0.1
      S: Finger forwarding service denied
    `);
    expect(is).toBe(ought);
  });
});

describe('2.5.1 the {C} query', () => {
  it('lists everybody with their full names', async () => {
    const { is, ought } = await played(`
      C:
      S: Login  Name          Project
      S: anna   Anna Berg     The press hall
      S: ben    Ben Berg
      S: clara  Clara Öström
    `);
    expect(is).toBe(ought);
  });

  it('or says that the list is refused, in the words of the RFC (3.2.2)', async () => {
    const { is, ought } = await played(
      `
      C:
      S: Finger online user list denied
    `,
      { list: false },
    );
    expect(is).toBe(ought);
  });

  it('and says so when nobody is there', async () => {
    const { port } = await openDesk({ answers: { ...answers, list: async () => [] } });
    expect(await say(port, '\r\n')).toBe('Nobody is listed here.\r\n');
  });
});

describe('2.5.2 the {U}{C} query', () => {
  it('tells the full name and what the person wrote', async () => {
    const { is, ought } = await played(`
      C: anna
      S: Login: anna                     Name: Anna Berg
      S: Website: https://anna.example
      S: Project: The press hall
      S: PGP key:
      S: -----BEGIN PGP PUBLIC KEY BLOCK-----
      S: (…)
      S: Plan:
      S: To print,
      S: and to rest.
    `);
    expect(is).toBe(ought);
  });

  it('says so where there is no plan', async () => {
    const { is, ought } = await played(`
      C: ben
      S: Login: ben                      Name: Ben Berg
      S: No Plan.
    `);
    expect(is).toBe(ought);
  });

  it('says so where there is nobody', async () => {
    const { is, ought } = await played(`
      C: zoe
      S: zoe: no such user here.
    `);
    expect(is).toBe(ought);
  });
});

describe('2.5.3 and 3.2.6 ambiguity of {U}', () => {
  it('a name that one person has is enough', async () => {
    const { port } = await openDesk();
    expect(await say(port, 'clara\r\n')).toContain('Login: clara');
    expect(await say(port, 'öström\r\n')).toContain('Login: clara');
  });

  it('one that two have is refused', async () => {
    const { is, ought } = await played(`
      C: Berg
      S: Berg: several people have this name. Ask by user name.
    `);
    expect(is).toBe(ought);
  });

  it('or answered with all of them where the keeper allows it', async () => {
    const { port } = await openDesk({ policy: { ambiguous: true } });
    const answer = await say(port, 'Berg\r\n');
    expect(answer).toContain('Login: anna');
    expect(answer).toContain('Login: ben');
  });
});

describe('2.5.4 the /W token', () => {
  it('asks for more about a person', async () => {
    const { port } = await openDesk();
    expect(await say(port, '/W anna\r\n')).toContain('Follows: dk@example.org\r\n');
    expect(await say(port, 'anna\r\n')).not.toContain('Follows');
  });

  it('may stand before nothing', async () => {
    const { port } = await openDesk();
    expect(await say(port, '/W\r\n')).toBe(await say(port, '\r\n'));
  });
});

describe('2.5.5 vending machines', () => {
  it('tell what there is to have', async () => {
    const { is, ought } = await played(`
      C: assets
      S: press-hall  empty
      S: van         ben
    `);
    expect(is).toBe(ought);
  });
});

describe('3.2.3 atomic discharge', () => {
  it.each([
    ['name', 'Anna Berg'],
    ['project', 'The press hall'],
    ['key', 'PGP'],
    ['more', 'Website'],
    ['plan', 'print'],
  ] as const)('%s can be held back', async (atom, told) => {
    const { port } = await openDesk({ policy: { hidden: new Set([atom]) } });
    expect(await say(port, '/W anna\r\n')).not.toContain(told);
    const all = await openDesk();
    expect(await say(all.port, '/W anna\r\n')).toContain(told);
  });

  it('what is held back of a person is held back in the list', async () => {
    const { port } = await openDesk({ policy: { hidden: new Set(['name', 'project']) } });
    expect(await say(port, '\r\n')).not.toMatch(/Berg|press/);
  });
});

describe('3.2.7 audit trails', () => {
  it('each query is noted once, with what became of it', async () => {
    const { port, logged } = await openDesk();
    for (const asked of ['anna', 'zoe', 'Berg', 'a@b', '/X']) await say(port, `${asked}\r\n`);
    expect(logged.map(({ query, outcome, address }) => [query, outcome, address])).toEqual([
      ['anna', 'answered', '127.0.0.1'],
      ['zoe', 'unknown', '127.0.0.1'],
      ['Berg', 'ambiguous', '127.0.0.1'],
      ['a@b', 'refused', '127.0.0.1'],
      ['/X', 'malformed', '127.0.0.1'],
    ]);
  });
});

describe('3.3 client security', () => {
  it('what a server sends is shown without control characters', () => {
    expect(legible(Buffer.from('a\u001b[2Jb\r\nc\u0007\tü\u009b'))).toBe('a[2Jb\nc\tü');
  });

  it('text in an old code page is shown as it was meant', () => {
    expect(legible(Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x80]))).toBe('Grüße€');
  });
});

describe('a half-open client', () => {
  it.each([
    ['without a line ending', 'ben'],
    ['with one', 'ben\r\n'],
  ])('is answered: %s', async (_how, sent) => {
    const { port } = await openDesk();
    expect(await say(port, sent, true)).toContain('Ben Berg');
  });

  it('that says nothing at all has asked the empty query', async () => {
    const { port } = await openDesk();
    expect(await say(port, '', true)).toContain('Anna Berg');
  });

  it('is gone when the server is: no conversation outlives its close', async () => {
    const { port } = await openDesk();
    const socket = await openSocket(port);
    socket.end('ben\r\n');
    socket.resume();
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });
});
