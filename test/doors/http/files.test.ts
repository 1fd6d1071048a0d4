// Files in and out over HTTP: sent and named, read by a command under the name that their sender knows, written for whoever asks, bounded, gone.

import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { dispositionOf, nameIn } from '../../../src/doors/http/file-routes.ts';
import { Password } from '../../../src/doors/http/token.ts';
import { plainName } from '../../../src/doors/http/shelf.ts';
import { type Command, CommandTrouble } from '../../../src/node/command.ts';
import { option, place, written } from '../../../src/node/commands/arguments.ts';
import { machineDice } from '../../../src/node/cryptography.ts';
import { isSet, textOf } from '../../../src/node/commands/speaking.ts';
import { facts } from '../../../src/node/commands/tables.ts';
import { pageForPeople } from '../../../src/main/page-for-people.ts';
import { sentence } from '../../../src/node/sentence.ts';
import { type Answered, asJson, HttpDesk, members, withToken } from './http-desk.ts';
import { testCertificate, testKey } from './test-certificate.ts';

const common = { group: 'desk', summary: 'Try a file', foresee: null } as const;

const readNote: Command = {
  ...common,
  path: ['note', 'read'],
  arguments: [place('file', 'file', 'the note')],
  example: 'telekommune note read note.txt',
  async run(_session, values, progress) {
    const path = textOf(values, 'file');
    progress('reading', 0, 2);
    const text = readFileSync(path, 'utf8');
    progress('reading', 2, 2);
    if (text === 'bad')
      throw new CommandTrouble({ kind: 'refused', rule: 'note', says: `${path} is bad.`, figures: { path } });
    return { data: { path, text } };
  },
};

/** Shows first, and does when it is confirmed. */
const takeNote: Command = {
  ...common,
  path: ['note', 'take'],
  arguments: [place('file', 'file', 'the note'), option('confirm', 'flag', 'does it')],
  example: 'telekommune note take note.txt',
  async run(_session, values) {
    const path = textOf(values, 'file');
    const isDone = isSet(values, 'confirm');
    return {
      data: { isDone },
      lines: [sentence(isDone ? 'It is taken.' : 'Nothing is taken yet.')],
      tables: [facts(sentence('What to do'), [[sentence('contracts'), path]])],
      ...(!isDone && { doneWith: 'confirm' }),
    };
  },
};

const writeNote: Command = {
  ...common,
  path: ['note', 'write'],
  arguments: [written(place('into', 'file', 'the note')), written(place('folder', 'folder', 'more notes'))],
  example: 'telekommune note write note.txt notes',
  async run(_session, values) {
    const [into, folder] = [textOf(values, 'into'), textOf(values, 'folder')];
    if (existsSync(into)) throw new CommandTrouble({ kind: 'refused', says: `${into} is there already.` });
    writeFileSync(into, 'a note');
    mkdirSync(join(folder, 'deep'), { recursive: true });
    writeFileSync(join(folder, 'one.txt'), '1');
    writeFileSync(join(folder, 'deep', 'two.txt'), '2');
    return { data: { into, folder }, lines: [sentence('{file} is written.', { file: into })] };
  },
};

const desk = new HttpDesk();
beforeEach(() => {
  desk.commands = [...desk.commands, readNote, takeNote, writeNote];
});

function send(
  content: string | Uint8Array,
  name: string,
  more: Record<string, string> = {},
): Promise<Answered> {
  const headers = {
    ...withToken,
    'content-type': 'application/octet-stream',
    'content-disposition': dispositionOf(name),
    ...more,
  };
  return desk.ask('/api/v1/files', { method: 'POST', headers, body: content });
}

async function sent(content: string, name: string): Promise<string> {
  const answer = await send(content, name);
  expect(answer.status).toBe(201);
  return String(members(answer)['file']);
}

const kept = (): readonly string[] => {
  const folder = join(desk.folder, 'page-files');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('a file that is sent', () => {
  it('is named for a command, which tells of it by the name that its sender knows, and is gone afterwards', async () => {
    await desk.serve();
    const file = await sent('hello', '../Konto „Mai“.csv');
    expect(file).toMatch(/^files\/[0-9a-f]{32}$/);
    if (process.platform !== 'win32') {
      const [id = ''] = kept();
      const folder = join(desk.folder, 'page-files', id);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, readdirSync(folder)[0] ?? '')).mode & 0o777).toBe(0o600);
    }
    const answer = await desk.post('/api/v1/note/read', { file }, 'k1');
    expect(members(answer)).toEqual({ path: 'Konto „Mai“.csv', text: 'hello' });
    expect(kept()).toEqual([]);
    expect(members(await desk.post('/api/v1/note/read', { file }, 'k2'))).toMatchObject({
      status: 404,
      rule: 'file-is-kept',
    });
    expect((await desk.post('/api/v1/note/read', { file }, 'k1')).status).toBe(200);
  });

  it('stays for another try when it is refused, and the refusal names it as its sender does', async () => {
    await desk.serve();
    const file = await sent('bad', 'bank.xml');
    const refused = members(await desk.post('/api/v1/note/read', { file }, 'k1'));
    expect(refused).toMatchObject({ detail: 'bank.xml is bad.', figures: { path: 'bank.xml' } });
    expect(JSON.stringify(refused)).not.toContain(desk.folder);
    expect(kept()).toHaveLength(1);
    expect((await desk.ask(`/api/v1/${file}`, { method: 'DELETE' })).status).toBe(204);
    expect(kept()).toEqual([]);
  });

  it('is bounded in size and number, and of one that is too large nothing stays', async () => {
    await desk.serve({ fileBytesMax: 1_000, filesBytesMax: 1_500, filesMax: 2 });
    expect(members(await send('x'.repeat(1_001), 'a'))).toMatchObject({ status: 413, rule: 'file-bounded' });
    expect(kept()).toEqual([]);
    await sent('x'.repeat(1_000), 'a');
    expect((await send('x'.repeat(501), 'b')).status).toBe(413);
    await sent('x'.repeat(500), 'b');
    expect(members(await send('x', 'c'))).toMatchObject({ status: 507, rule: 'files-bounded' });
  });

  it('stays while a command only shows what it would do with it, and the tables of that are said', async () => {
    await desk.serve({}, { page: pageForPeople });
    const file = await sent('hello', 'note.txt');
    const headers = { ...withToken, ...asJson, prefer: 'lines', 'accept-language': 'es' };
    const take = async (key: string, more: object = {}) => {
      const body = JSON.stringify({ file, ...more });
      const asked = { method: 'POST', headers: { ...headers, 'idempotency-key': key }, body };
      return members(await desk.ask('/api/v1/note/take', asked));
    };
    expect(await take('k1')).toEqual({
      isDone: false,
      sentences: [{ says: 'Nothing is taken yet.', language: 'en' }],
      doneWith: 'confirm',
      saidTables: [
        {
          title: { says: 'Qué hacer', language: 'es' },
          isFacts: true,
          columns: [
            { head: { says: 'Qué', language: 'es' }, align: 'left' },
            { head: { says: 'Valor', language: 'es' }, align: 'left' },
          ],
          rows: [[{ says: 'contratos', language: 'es' }, 'note.txt']],
        },
      ],
    });
    expect(kept()).toHaveLength(1);
    const done = await take('k2', { confirm: true });
    expect(done).toEqual({ isDone: true, sentences: [{ says: 'It is taken.', language: 'en' }] });
    expect(kept()).toEqual([]);
  });

  it('is gone after a day', async () => {
    await desk.serve();
    const file = await sent('hello', 'note.txt');
    const [id = ''] = kept();
    const longAgo = Date.now() / 1000 - 86_401;
    utimesSync(join(desk.folder, 'page-files', id), longAgo, longAgo);
    expect((await desk.post('/api/v1/note/read', { file }, 'k1')).status).toBe(404);
    await sent('hello', 'another.txt');
    expect(kept()).toHaveLength(1);
  });

  it('comes as a file, from somebody who is known, and from no other site', async () => {
    await desk.serve();
    expect((await send('hello', 'a', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send('hello', 'a', { authorization: 'Bearer nobody' })).status).toBe(401);
    expect((await send('hello', 'a', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await desk.ask('/api/v1/files/../../page-token')).status).toBe(404);
    expect((await desk.ask('/api/v1/files/%2e%2e%2fpage-token')).status).toBe(404);
    expect(kept()).toEqual([]);
  });
});

describe('what a command writes', () => {
  it('lies under a plain name and is fetched, a folder as one archive', async () => {
    await desk.serve();
    const answer = members(
      await desk.post('/api/v1/note/write', { into: 'note.txt', folder: 'notes' }, 'k1'),
    );
    expect(answer).toMatchObject({ into: 'note.txt', folder: 'notes' });
    const [note, notes] = answer['downloads'] as readonly { file: string; name: string; bytes: number }[];
    expect([note?.name, note?.bytes, notes?.name]).toEqual(['note.txt', 6, 'notes']);
    const fetched = await desk.ask(`/api/v1/${note?.file ?? ''}`);
    expect([fetched.text, fetched.headers['content-disposition']]).toEqual([
      'a note',
      expect.stringContaining('attachment; filename="note.txt"'),
    ]);
    const archive = await fetch(`${desk.served.url}/api/v1/${notes?.file ?? ''}`, { headers: withToken });
    const unpacked = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    expect(Object.keys(unpacked)).toEqual(expect.arrayContaining(['one.txt', 'deep/two.txt']));
  });

  it('is named in what the command says as its asker named it', async () => {
    const asked = { into: 'note.txt', folder: 'notes' };
    const headers = { ...withToken, ...asJson, prefer: 'lines', 'idempotency-key': 'k1' };
    const body = JSON.stringify(asked);
    await desk.serve();
    const answer = members(await desk.ask('/api/v1/note/write', { method: 'POST', headers, body }));
    expect(answer['sentences']).toEqual([{ says: 'note.txt is written.', language: 'en' }]);
  });

  it.each(['../note.txt', 'a/b', '..', '.hidden', 'a\u0000b', 'C:\\note.txt', ''])(
    'lies under no other name: %j',
    async (into) => {
      await desk.serve();
      expect((await desk.post('/api/v1/note/write', { into, folder: 'notes' }, 'k')).status).toBe(400);
      expect(kept()).toEqual([]);
    },
  );

  it('leaves no empty places behind when nothing was written', async () => {
    await desk.serve();
    writeFileSync(join(desk.folder, 'there'), '');
    const into = join(desk.folder, 'there');
    expect((await desk.post('/api/v1/note/write', { into, folder: 'notes' }, 'k')).status).toBe(409);
    expect(kept()).toEqual([]);
  });
});

describe('from another machine', () => {
  it('files are sent and fetched, and no path of this one is named', async () => {
    const outside = {
      certificate: Buffer.from(testCertificate),
      key: Buffer.from(testKey),
      password: await Password.of(Buffer.from('a long password'), machineDice, {
        passes: 1,
        memoryBytes: 8_192,
      }),
      names: ['localhost'],
    };
    await desk.serve({}, { outside });
    const file = await sent('hello', 'note.txt');
    expect(members(await desk.post('/api/v1/note/read', { file }, 'k1'))).toMatchObject({ text: 'hello' });
    const stolen = await desk.post('/api/v1/note/read', { file: '/etc/passwd' }, 'k2');
    expect(members(stolen)).toMatchObject({ status: 403, rule: 'files-stay-on-their-machine' });
  });
});

describe('progress', () => {
  const events = { ...withToken, ...asJson, accept: 'text/event-stream' };

  it('comes before the answer, for whoever asks for it', async () => {
    await desk.serve();
    const file = await sent('hello', 'note.txt');
    const headers = { ...events, 'idempotency-key': 'k1' };
    const body = JSON.stringify({ file });
    const watched = await desk.ask('/api/v1/note/read', { method: 'POST', headers, body });
    expect(watched.headers['content-type']).toBe('text/event-stream');
    expect(watched.text).toMatch(/^event: progress\ndata: \{"says":"reading","done":0,"total":2\}\n\n/);
    expect(watched.text).toContain('event: answer\ndata: {"status":200,"type":"application/json"');
    expect(members(await desk.post('/api/v1/note/read', { file }, 'k1'))).toMatchObject({ text: 'hello' });
  });

  it('ends with the problem, and a key for something else is one at once', async () => {
    await desk.serve();
    const file = await sent('bad', 'note.txt');
    const headers = { ...events, 'idempotency-key': 'k1' };
    const ask = (fields: unknown): Promise<Answered> =>
      desk.ask('/api/v1/note/read', { method: 'POST', headers, body: JSON.stringify(fields) });
    expect((await ask({ file })).text).toMatch(/event: answer\ndata: \{"status":409,.*note\.txt is bad/);
    expect((await ask({ file: '/elsewhere' })).status).toBe(422);
  });
});

describe('a name', () => {
  it('of whatever signs is one part of a path, and comes back through a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const name = plainName(typed);
        expect(name).not.toMatch(/[/\\\p{Cc}]|^\.|^$/u);
        expect(name.isWellFormed()).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        expect(plainName(name)).toBe(name);
        expect(dispositionOf(name)).toMatch(/^[\x20-\x7e]+$/);
        expect(nameIn(dispositionOf(name))).toBe(name);
      }),
    );
  });
});
