// What axe-core finds on every screen, light and dark, wide and narrow (WCAG 2.2 AA): nothing serious.

import { describe, expect, it } from 'vitest';
import type { DoorOptions } from '../../src/doors/http/serve.ts';
import type { MachineDesk } from '../../src/doors/machine-desk.ts';
import { STEPS } from '../../src/main/first-run/steps.ts';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import type { Plain } from '../../src/node/command.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { violations } from './axe.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const PATHS = [
  '/',
  '/assets?all=true',
  '/assets/press-hall',
  '/request',
  '/auctions?all=true',
  '/auctions/press-hall.bonds',
  '/auctions/press-hall.lease.1',
  '/bonds',
  '/bonds/press-hall',
  '/desk',
  '/desk/bank',
  '/loans',
  '/members',
  '/members/ida',
  '/enterprises/tischlerei',
  '/share',
  '/books',
  '/books/journal',
  '/books/trial-balance',
  '/books/account/assets%3Abank',
  '/entries/12',
  '/decisions',
  '/decisions/new',
  '/decisions/new/grant-power',
  '/charter',
  '/charter/quorum',
  '/search?q=a',
  '/do',
  '/do/credit/pay',
  '/do/ledger/journal',
  '/network/refusals',
  '/network/keys',
  '/network/log',
  '/nowhere',
];

const desk = new HttpDesk();
const browsers = new BrowserDesk();

describe.skipIf(!hasBrowser)('every screen', () => {
  it.each([
    [1024, 'light'],
    [390, 'dark'],
  ] as const)(
    'at %s pixels, %s',
    async (width, scheme) => {
      desk.session = new MemorySession(new CommuneLife().tell(), ['anna', 'ben']);
      desk.session.folder = desk.folder;
      const { url } = await desk.serve({}, { page: pageForPeople });
      const page = await comeIn(await browsers.person({ width, scheme }), url, TOKEN);
      for (const path of PATHS) {
        await page.goto(`${url}${path}`);
        expect([path, await violations(page)]).toEqual([path, []]);
      }
    },
    120_000,
  );
});

const WORK = {
  kind: 'found',
  state: 'under-way',
  says: 'fetching the history',
  done: 3,
  total: 10,
  mayGiveUp: true,
  asked: [3, 9, 24],
  trouble: null,
} as const;
const IDLE = {
  stage: 'empty',
  folder: 'node',
  shows: 'own',
  isRehearsal: false,
  halfJoined: false,
  work: null,
} as const;
const TROUBLE = { kind: 'refused', rule: 'given', says: 'It was refused.', next: 'Try again.' } as const;

/** A folder without an open node, that stands like this and takes no step. */
function standing(state: Plain): Partial<DoorOptions> {
  const machine: MachineDesk = {
    steps: Object.values(STEPS),
    standing: () => state,
    take: () => Promise.reject(new Error('no step is taken')),
    giveUp: () => state,
    onChange: () => () => undefined,
  };
  return { commands: [], session: null, desk: machine, page: pageForPeople };
}

describe.skipIf(!hasBrowser)('every screen of the first run', () => {
  it.each([
    [
      'a choice',
      { ...IDLE, possible: ['found', 'join', 'restore', 'example'] },
      ['/', '/found', '/join', '/restore'],
    ],
    ['a locked node', { ...IDLE, stage: 'locked', possible: ['unlock', 'rejoin'] }, ['/', '/rejoin']],
    ['work under way', { ...IDLE, possible: [], work: WORK }, ['/']],
    ['words', { ...IDLE, possible: ['words'], work: { ...WORK, state: 'words' } }, ['/']],
    [
      'a failure',
      { ...IDLE, possible: ['found'], work: { ...WORK, state: 'failed', trouble: TROUBLE } },
      ['/'],
    ],
  ] as const)(
    'with %s',
    async (_name, state, paths) => {
      const { url } = await desk.serve({}, standing(state));
      for (const [width, scheme] of [
        [1024, 'light'],
        [390, 'dark'],
      ] as const) {
        const page = await comeIn(await browsers.person({ width, scheme }), url, TOKEN);
        for (const path of paths) {
          await page.goto(`${url}${path}`);
          expect([path, await violations(page)]).toEqual([path, []]);
          const isWider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          expect([path, width, isWider]).toEqual([path, width, false]);
        }
      }
    },
    120_000,
  );
});
