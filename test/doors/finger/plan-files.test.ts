// RFC 1288, section 3.2.4: people out of files that they write themselves.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importHome } from '../../../src/doors/finger/import-home.ts';
import { isUserName, planFiles } from '../../../src/doors/finger/plan-files.ts';
import { SHOWN_BYTES_MAX } from '../../../src/doors/finger/read-plain-file.ts';

let folder: string;
let people: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-finger-'));
  people = join(folder, 'people');
  mkdirSync(join(people, 'anna'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(user: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(join(people, user), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(people, user, name), text);
}

/** The one person of a name; null for none. */
async function found(name: string) {
  const [reply] = await planFiles(people).find(name, false);
  return reply?.is === 'person' ? reply.card : null;
}

describe('the files of a person', () => {
  it('are what is shown', async () => {
    write('anna', {
      '.name': 'Anna Berg\nsecond line\n',
      '.project': 'The press\nand more\n',
      '.plan': 'To print.\n',
      '.pgpkey': 'KEY\n',
    });
    expect(await found('anna')).toEqual({
      user: 'anna',
      name: 'Anna Berg',
      project: 'The press',
      plan: 'To print.\n',
      pgpKey: 'KEY\n',
      more: [],
      wordyMore: [],
    });
  });

  it('are read anew for each query', async () => {
    write('anna', { '.plan': 'one' });
    const answers = planFiles(people);
    expect(await answers.find('anna', false)).toMatchObject([{ card: { plan: 'one' } }]);
    write('anna', { '.plan': 'two' });
    expect(await answers.find('anna', false)).toMatchObject([{ card: { plan: 'two' } }]);
  });

  it('are read anew as soon as anything about them changes, however long they were still', async () => {
    write('anna', { '.plan': 'one' });
    const answers = planFiles(people, { stillMs: Number.NEGATIVE_INFINITY });
    const plan = async (): Promise<unknown> => (await answers.find('anna', false))[0];
    const first = await plan();
    expect(await plan()).toMatchObject({ card: { plan: 'one' } });
    write('anna', { '.plan': 'three' });
    expect(await plan()).toMatchObject({ card: { plan: 'three' } });
    write('anna', { '.project': 'new' });
    expect(await plan()).toMatchObject({ card: { plan: 'three', project: 'new' } });
    rmSync(join(people, 'anna', '.plan'));
    symlinkSync('/etc/passwd', join(people, 'anna', '.plan'));
    expect(await plan()).toMatchObject({ card: { plan: '' } });
    write('anna', { '.nofinger': '' });
    expect(await plan()).toBeUndefined();
    rmSync(join(people, 'anna'), { recursive: true });
    expect(await plan()).toBeUndefined();
    expect(first).toMatchObject({ card: { plan: 'one' } });
  });

  it('may be in any encoding', async () => {
    write('anna', { '.plan': Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65]) });
    expect((await found('anna'))?.plan).toBe('Grüße');
  });

  it('.nofinger hides a person from every query', async () => {
    write('anna', { '.plan': 'x', '.name': 'Anna', '.nofinger': '' });
    expect(await found('anna')).toBeNull();
    expect(await found('Anna')).toBeNull();
    expect(await planFiles(people).list()).toEqual([]);
  });

  it('a folder without files is nobody', async () => {
    expect(await found('anna')).toBeNull();
  });
});

describe('what is not shown', () => {
  const secret = 'root:x:0:0\n';

  it('a link to a file', async () => {
    writeFileSync(join(folder, 'secret'), secret);
    write('anna', { '.project': 'here' });
    symlinkSync(join(folder, 'secret'), join(people, 'anna', '.plan'));
    expect(await found('anna')).toMatchObject({ project: 'here', plan: '' });
  });

  it('a link to a folder of a person', async () => {
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', '.plan'), secret);
    symlinkSync(join(folder, 'elsewhere'), join(people, 'ben'));
    expect(await found('ben')).toBeNull();
    expect(await planFiles(people).list()).toEqual([]);
  });

  it('a folder, and a file that is too large', async () => {
    write('anna', { '.project': 'here', '.plan': 'x'.repeat(SHOWN_BYTES_MAX + 1) });
    mkdirSync(join(people, 'anna', '.pgpkey'));
    expect(await found('anna')).toMatchObject({ project: 'here', plan: '', pgpKey: '' });
  });

  it.skipIf(process.platform === 'win32')('a pipe, which holds nobody up', async () => {
    write('anna', { '.project': 'here' });
    execFileSync('mkfifo', [join(people, 'anna', '.plan')]);
    expect(await found('anna')).toMatchObject({ project: 'here', plan: '' });
  });

  it.skipIf(process.getuid?.() === 0)('a file that this user may not read', async () => {
    write('anna', { '.project': 'here', '.plan': 'x' });
    chmodSync(join(people, 'anna', '.plan'), 0);
    expect(await found('anna')).toMatchObject({ project: 'here', plan: '' });
  });

  it.each(['../anna', '..', '.', '.hidden', 'an/na', 'an\u0000na', '', 'a'.repeat(65), '-rf'])(
    'no path leads out of the folder: %j',
    async (name) => {
      writeFileSync(join(folder, '.plan'), secret);
      write('anna', { '.plan': 'mine' });
      expect(isUserName(name)).toBe(false);
      expect(await found(name)).toBeNull();
    },
  );
});

describe('names', () => {
  beforeEach(() => {
    write('anna', { '.name': 'Anna Berg' });
    write('ben', { '.name': 'Ben Berg' });
  });

  it('a user name comes before a full name', async () => {
    write('berg', { '.name': 'Somebody' });
    expect(await planFiles(people).find('berg', false)).toHaveLength(1);
  });

  it('a word of a full name means everybody who has it, in any case', async () => {
    expect(await planFiles(people).find('BERG', false)).toHaveLength(2);
    expect(await planFiles(people).find('anna berg', false)).toHaveLength(1);
    expect(await planFiles(people).find('be', false)).toHaveLength(0);
  });

  it('the list is in order of user names', async () => {
    expect((await planFiles(people).list()).map(({ user }) => user)).toEqual(['anna', 'ben']);
  });

  it('where there is no folder, there is nobody', async () => {
    expect(await planFiles(join(folder, 'nowhere')).list()).toEqual([]);
  });
});

describe('importing a home', () => {
  it('takes over regular files and says what it left', async () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(join(home, '.plan'), 'To print.\n');
    writeFileSync(join(folder, 'secret'), 'secret');
    symlinkSync(join(folder, 'secret'), join(home, '.pgpkey'));
    writeFileSync(join(home, '.project'), '');
    expect(importHome(home, people, 'anna')).toMatchObject({
      taken: ['.plan'],
      left: ['.project', '.pgpkey'],
    });
    expect(await found('anna')).toMatchObject({ plan: 'To print.\n', pgpKey: '' });
  });

  it('an empty .nofinger is one', async () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(join(home, '.nofinger'), '');
    expect(importHome(home, people, 'anna').taken).toEqual(['.nofinger']);
    expect(await found('anna')).toBeNull();
  });
});
