// The screens of the first run in every state of a folder and every language, with names that are meant to break out of them.

import { describe, expect, it } from 'vitest';
import { STEPS } from '../../src/main/first-run/steps.ts';
import { firstRunScreens } from '../../src/web/first-run-screens.ts';
import { startScreen } from '../../src/web/screens/first-run/start.ts';
import { type Page, pageOf } from '../../src/web/page.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';

const FILES = { style: '/page/0/style.css', script: '/page/0/main.ts', modules: [] };
const BAD = '"><script>alert(1)</script>\u202e';

const idle = {
  stage: 'empty',
  folder: BAD,
  shows: 'own',
  isRehearsal: false,
  halfJoined: false,
  work: null,
} as const;
const work = {
  kind: 'join',
  state: 'under-way',
  says: BAD,
  done: 3,
  total: 10,
  mayGiveUp: true,
  asked: [],
  trouble: null,
} as const;
const trouble = { kind: 'refused', rule: BAD, says: BAD, figures: { place: BAD }, next: BAD } as const;
const all = ['found', 'join', 'restore', 'example'];

const STANDINGS = {
  'an empty folder': { ...idle, possible: all },
  'half a joining': { ...idle, halfJoined: true, possible: ['join', 'example'] },
  'a locked node': { ...idle, stage: 'locked', possible: ['unlock', 'rejoin', 'example'] },
  'work under way': { ...idle, possible: [], work },
  'work without a total': { ...idle, possible: [], work: { ...work, total: null } },
  'words to be confirmed': {
    ...idle,
    possible: ['words'],
    work: { ...work, state: 'words', asked: [3, 9, 24] },
  },
  'work that failed': { ...idle, possible: all, work: { ...work, state: 'failed', trouble } },
  'work given up': {
    ...idle,
    possible: all,
    work: { ...work, state: 'failed', trouble: { ...trouble, rule: 'given-up' } },
  },
} as const;

const noted: unknown[] = [];

function pageIn(machine: unknown): Page {
  const means = {
    commands: Object.values(STEPS).map((step) => ({ ...step, harmless: false })),
    files: async () => FILES,
    machine: () => machine,
    run: () => Promise.reject(new Error('nothing is asked before a node is open')),
    note: (fault: unknown) => void noted.push(fault),
  };
  return pageOf(firstRunScreens, means, startScreen);
}

async function drawn(machine: unknown, path: string, language = 'en'): Promise<string> {
  const visit = { path, query: {}, acceptLanguage: 'en', language, theme: '' };
  const { status, html } = await pageIn(machine).draw(visit);
  expect({ path, status, noted }).toEqual({ path, status: 200, noted: [] });
  return html;
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(Object.entries(STANDINGS))('%s is drawn on every screen', async (_name, machine) => {
    for (const { path } of firstRunScreens) {
      const html = await drawn(machine, path, language);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).not.toMatch(/undefined|\[object|NaN|<script>alert/);
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.length).toBe(new Set(ids).size);
    }
  });
});

describe('a screen', () => {
  it('offers what is possible and nothing else', async () => {
    const start = await drawn(STANDINGS['half a joining'], '/');
    expect(start).toContain('href="/join"');
    expect(start).not.toContain('href="/found"');
    expect(await drawn(STANDINGS['half a joining'], '/found')).not.toContain('<form class="command"');
    expect(await drawn(STANDINGS['a locked node'], '/')).toContain('action="/api/v1/machine/unlock"');
  });

  it('keeps drafts of founding alone, without its secrets, and draws no recovery word', async () => {
    for (const machine of Object.values(STANDINGS))
      for (const { path } of firstRunScreens)
        for (const [form] of (await drawn(machine, path)).matchAll(/<form class="command"[^>]*>/g))
          expect(form).toContain(form.includes('machine found') ? 'data-keep="local"' : 'data-keep="none"');
    const found = await drawn(STANDINGS['an empty folder'], '/found');
    expect(found).toMatch(/<textarea[^>]* name="words"[^>]* data-secret>/);
    expect(found).toMatch(/<input type="password"[^>]* name="passphrase"/);
    const words = await drawn(STANDINGS['words to be confirmed'], '/');
    expect(words).toMatch(/<ol id="recovery-words"[^>]*><\/ol>/);
    expect(words).toContain('id="word-24"');
  });

  it('asks for the passphrase at every address of a locked node, and leads on to it', async () => {
    const visit = { query: { all: 'true' }, acceptLanguage: 'en', language: 'de', theme: '' };
    const leadsFrom = async (path: string): Promise<string | undefined> => {
      const { status, html } = await pageIn(STANDINGS['a locked node']).draw({ ...visit, path });
      expect(status).toBe(200);
      expect(html).toMatch(/<p id="standing"[^>]*>Verschlossen</);
      return /action="\/api\/v1\/machine\/unlock"[^>]* data-then="([^"]*)"/.exec(html)?.[1];
    };
    expect(await leadsFrom('/assets')).toBe('/assets?all=true');
    expect(await leadsFrom('/')).toBe('/?all=true');
    for (const path of ['//elsewhere.example', '/\\elsewhere.example', '/lock'])
      expect(await leadsFrom(path)).toBe('/');
    const empty = await pageIn(STANDINGS['an empty folder']).draw({ ...visit, path: '/assets' });
    expect(empty.status).toBe(404);
  });

  it('names no command that cannot be given before a node is open', async () => {
    const next = 'See all parameters with their ranges: telekommune charter.';
    const failed = { ...work, state: 'failed', trouble: { ...trouble, next } };
    const html = await drawn({ ...idle, possible: all, work: failed }, '/found');
    expect(html).toContain('class="refusal"');
    expect(html).not.toContain('telekommune charter');
  });

  it('explains short names under the fields that take them', async () => {
    const html = await drawn(STANDINGS['an empty folder'], '/found');
    for (const name of ['person', 'enterprise'])
      expect(html).toMatch(
        new RegExp(`id="do-machine-found-${name}-help">Small letters, digits and hyphens`),
      );
    expect(html).not.toMatch(/enterprise-title-help">[^<]*hyphens/);
  });

  it('asks for every field that founding takes and a page can fill', async () => {
    const html = await drawn(STANDINGS['an empty folder'], '/found');
    const left = new Set(['node-title', 'listen', 'reached-at']);
    const fields = [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    const wanted = STEPS.found.arguments.map(({ name }) => name).filter((name) => !left.has(name));
    expect(new Set(fields)).toEqual(new Set(wanted));
    expect(fields).toHaveLength(wanted.length);
  });
});
