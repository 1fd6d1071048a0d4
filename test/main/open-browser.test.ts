// A browser is opened without the token on any command line: other users of the machine can read those.

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openBrowser, openerFor } from '../../src/main/first-run/open-browser.ts';

const ADDRESS = 'http://127.0.0.1:4080/#token=a-secret&"more"';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-open-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it.each(['linux', 'darwin', 'win32'] as const)('on %s is given a file alone', (platform) => {
  const [program, words] = openerFor(platform, '/folder/open-page.html');
  expect([program, ...words].join(' ')).not.toContain('token');
  expect(words.at(-1)).toBe('/folder/open-page.html');
});

it.skipIf(process.platform !== 'linux')(
  'leads there by a file of mode 600, which goes with the page',
  async () => {
    const heard = join(folder, 'heard');
    const opener = join(folder, 'xdg-open');
    writeFileSync(opener, `#!/bin/sh\necho "$@" > "${heard}.new"\nmv "${heard}.new" "${heard}"\n`);
    chmodSync(opener, 0o700);
    vi.stubEnv('PATH', `${folder}:${process.env['PATH'] ?? ''}`);
    const failed: string[] = [];
    const forget = openBrowser(folder, ADDRESS, (why) => void failed.push(why));
    await vi.waitFor(() => expect(existsSync(heard)).toBe(true), 10_000);
    const file = readFileSync(heard, 'utf8').trim();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain(
      'url=http://127.0.0.1:4080/#token=a-secret&amp;&quot;more&quot;"',
    );
    forget();
    expect([existsSync(file), failed]).toEqual([false, []]);
  },
);

it.skipIf(process.platform !== 'linux')('says so where there is no screen to open it on', async () => {
  writeFileSync(join(folder, 'xdg-open'), '#!/bin/sh\nexit 3\n');
  chmodSync(join(folder, 'xdg-open'), 0o700);
  vi.stubEnv('PATH', folder);
  const failed: string[] = [];
  const forget = openBrowser(folder, ADDRESS, (why) => void failed.push(why));
  await vi.waitFor(() => expect(failed).toEqual(['xdg-open ended with 3']), 10_000);
  forget();
});

it.skipIf(process.platform !== 'linux')('says so where nothing opens files', async () => {
  vi.stubEnv('PATH', folder);
  const failed: string[] = [];
  const forget = openBrowser(folder, ADDRESS, (why) => void failed.push(why));
  await vi.waitFor(() => expect(failed).toEqual([expect.stringContaining('ENOENT')]), 10_000);
  forget();
});
