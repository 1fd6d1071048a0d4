// The page at the door: who sees it, which files of the program a browser can have, and what its switches may do.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { readPageFiles } from '../../src/doors/http/page-files.ts';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { members, HttpDesk, TOKEN, asJson } from '../doors/http/http-desk.ts';

const desk = new HttpDesk();

async function cookie(): Promise<string> {
  const body = JSON.stringify({ token: TOKEN });
  const headers = { ...asJson, 'sec-fetch-site': 'same-origin' };
  const answer = await desk.ask('/api/v1/session', { method: 'POST', headers, body });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

async function served(): Promise<string> {
  await desk.serve({}, { page: pageForPeople });
  return cookie();
}

describe('whoever has not come in', () => {
  it.each(['/', '/assets', '/do/credit/pay', '/nowhere', '/setting?theme=dark'])(
    'sees the doormat at %s',
    async (path) => {
      await served();
      const answer = await desk.ask(path, { headers: {} });
      expect(answer.status).toBe(path === '/' ? 200 : 401);
      expect(answer.text).toContain('To come in');
      expect(answer.text).toContain('http://127.0.0.1:4080/#token=CONTENT-OF-page-token');
      expect(answer.text).not.toContain('Story commune');
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  it.each([
    ['de-AT,en;q=0.5', 'de', 'Öffnen Sie die Adresse'],
    ['es', 'es', 'Para entrar'],
    ['"><script>', 'en', 'To come in'],
  ])('is spoken to in the language of %s', async (accepted, tag, says) => {
    await served();
    const { text } = await desk.ask('/', { headers: { 'accept-language': accepted } });
    expect(text).toContain(`<html lang="${tag}">`);
    expect(text).toContain(says);
    expect(text).not.toContain('<script>');
  });

  it('is kept out by a cookie that was not ours', async () => {
    const own = await served();
    const answer = await desk.ask('/', { headers: { cookie: `${own}x` } });
    expect(answer.text).not.toContain('Story commune');
  });
});

describe('whoever came in', () => {
  it('gets screens that browsers do not keep, run no foreign script and stand in no frame', async () => {
    const own = await served();
    const answer = await desk.ask('/', { headers: { cookie: own } });
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    expect(answer.text).not.toMatch(/<script(?![^>]* src=)/);
    expect(answer.text).not.toMatch(/<[^>]* style=/);
  });

  it('gets a screen also where there is none, and never a fault', async () => {
    const own = await served();
    for (const path of [
      '/nowhere',
      '/%',
      '/%2e%2e%2f',
      '/do/%00',
      `/${'x'.repeat(4000)}`,
      '/do//',
      '/assets?sort-register=-',
    ]) {
      const { status, text } = await desk.ask(path, { headers: { cookie: own } });
      expect([path.slice(0, 20), status >= 200 && status < 500]).toEqual([path.slice(0, 20), true]);
      expect(text).not.toMatch(/ at .*\.ts:\d+/);
    }
    expect(desk.noted).toEqual([]);
  });

  it('finds programs’ paths as they were', async () => {
    await served();
    expect((await desk.ask('/api/v1/nothing')).status).toBe(404);
    expect(members(await desk.ask('/api/v1/nothing'))['type']).toContain('path-exists');
  });
});

describe('the switches', () => {
  it.each([
    ['/setting?language=de&back=/assets', '/assets', 'language=de'],
    ['/setting?theme=dark&back=%2Fdo%3Fline%3Dx', '/do?line=x', 'theme=dark'],
    ['/setting?theme=dark&back=//elsewhere.example/', '/', 'theme=dark'],
    ['/setting?theme=dark&back=/%5Celsewhere.example/', '/', 'theme=dark'],
    ['/setting?theme=dark&back=https://elsewhere.example/', '/', 'theme=dark'],
  ])('%s leads to %s', async (path, to, kept) => {
    const own = await served();
    const answer = await desk.ask(path, { headers: { cookie: own } });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe(to);
    expect(answer.headers['set-cookie']?.[0]).toContain(kept);
  });

  it('keep nothing but a word', async () => {
    const own = await served();
    const answer = await desk.ask('/setting?language=de;%20Path=/api&theme=%0d%0ax:y', {
      headers: { cookie: own },
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('the files of the page', () => {
  const files = pageForPeople.files();

  it('are stripped of their types, and import one another by what is served', () => {
    for (const path of files.modules) {
      const text = Buffer.from(files.at(path)?.bytes ?? []).toString('utf8');
      expect(text).not.toMatch(/^import type /m);
      for (const [, , specifier = ''] of text.matchAll(
        /^(import|export)[^;'"`()]*?from\s*['"]([^'"]+)['"]/gm,
      ))
        expect(files.at(new URL(specifier, `http://page${path}`).pathname)).not.toBeNull();
    }
    expect(files.modules).toContain(files.script);
  });

  it('are of the page, the pure layers and named packages alone', () => {
    const layers = files.modules.map((path) => path.split('/').slice(3, 5).join('/'));
    const allowed = [
      'src/web',
      'src/kernel',
      'src/schedules',
      'src/contexts',
      'src/views',
      'packages/idiomorph',
      'packages/@noble',
    ];
    expect(layers.filter((layer) => !allowed.includes(layer))).toEqual([]);
  });

  it('that are wanted later are there, and not among those of the beginning', () => {
    const codes = files.modules.find((path) => path.endsWith('/browser/codes.ts')) ?? '';
    const text = Buffer.from(files.at(codes)?.bytes ?? []).toString('utf8');
    const [, , specifier = ''] = /\bimport\((['"])([^'"]+)\1\)/.exec(text) ?? [];
    const { pathname } = new URL(specifier, `http://page${codes}`);
    expect(pathname).toMatch(/\/packages\/qr\/decode\.js$/);
    expect(files.at(pathname)).not.toBeNull();
    expect(files.modules).not.toContain(pathname);
  });

  it('are all that there is: no path leads to another file of this machine', async () => {
    await served();
    const [base = ''] = files.script.split('/src/');
    for (const path of [
      '/src/main.ts',
      '/src/web/../main.ts',
      '/%2e%2e/package.json',
      '/src/node/keyring.ts',
      '',
    ])
      expect((await desk.ask(`${base}${path}`, { headers: {} })).status).toBe(404);
  });

  it('are kept by browsers for good, and packed where they ask', async () => {
    await served();
    const answer = await desk.ask(files.script, { headers: {} });
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-type']).toContain('javascript');
    const packed = files.at(files.script);
    expect(gunzipSync(packed?.gzipped ?? new Uint8Array()).toString('utf8')).toBe(answer.text);
  });

  it('have another address when something in them is another', () => {
    const root = mkdtempSync(join(tmpdir(), 'telekommune-page-'));
    try {
      const source = { root, entry: 'web/main.ts', styles: join(root, 'web') };
      const read = (text: string): string => {
        writeFileSync(join(root, 'web', 'other.ts'), text);
        return readPageFiles(source).script;
      };
      mkdirSync(join(root, 'web'));
      writeFileSync(join(root, 'web', 'main.ts'), "import { other } from './other.ts';\nother();\n");
      const before = read('export const other = (): number => 1;\n');
      expect(read('export const other = (): number => 2;\n')).not.toBe(before);
      expect(read('export const other = (): number => 1;\n')).toBe(before);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('and the first screen are under 100 kB packed', async () => {
    const own = await served();
    const { text } = await desk.ask('/', { headers: { cookie: own } });
    const parts = [files.style, ...files.modules].map((path) => files.at(path)?.gzipped.length ?? 0);
    const bytes = parts.reduce((sum, one) => sum + one, text.length);
    expect(bytes).toBeLessThan(100_000);
    expect(bytes).toBeGreaterThan(10_000);
  });
});
