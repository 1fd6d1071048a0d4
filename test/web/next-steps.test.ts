// What Home says of what comes next: auctions to bid in, requests that nobody proposed, leases that end, and how a new commune begins.

import { describe, expect, it } from 'vitest';
import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { nextSteps, type Situation } from '../../src/web/next-steps.ts';
import { screens } from '../../src/web/screens.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { describedCommands, pageAtHand } from './at-hand.ts';

const NOW_MS = Date.UTC(2026, 10, 26);
const links = {
  screens,
  commands: new Map(describedCommands().map((command) => [command.path.join(' '), command])),
};
const settled: Situation = {
  assets: [{ asset: 'van', title: 'Van', state: 'leased' }],
  auctions: [],
  leases: [],
  decisions: [],
  invitations: [],
  members: 8,
  enterprises: 3,
  assetsOwned: 1,
  peersConnected: 0,
  sealedNowMs: NOW_MS,
};

function stepsOf(more: Partial<Situation>) {
  return nextSteps(links, { ...settled, ...more }).map(({ kind, to }) => [kind, to]);
}

describe('what comes next', () => {
  it('is nothing where all is settled', () => {
    expect(stepsOf({})).toEqual([]);
  });

  it('is how a commune begins, each step with its form', () => {
    const founded = { assets: [], members: 1, enterprises: 1, assetsOwned: 0 };
    expect(stepsOf(founded)).toEqual([
      ['addPeople', '/members#do-attest'],
      ['invite', '/network#do-invite'],
      ['admit', '/decisions/new/admit-enterprise'],
      ['request', '/request'],
      ['readCharter', '/charter'],
    ]);
    expect(stepsOf({ ...founded, invitations: [{}], enterprises: 2, members: 2 })).toEqual([
      ['request', '/request'],
    ]);
  });

  it('is a request until its purchase is proposed', () => {
    const assets = [{ asset: 'van', title: 'Van', state: 'requested' }];
    expect(stepsOf({ assets })).toEqual([['propose', '/decisions/new/purchase?asset=van']]);
    expect(stepsOf({ assets, decisions: [{ action: { is: 'purchase', asset: 'van' } }] })).toEqual([]);
  });

  it('is a lease that ends soon, and none that has ended or runs on', () => {
    const today = dateOfInstant(NOW_MS);
    const leases = [
      { asset: 'van', tenant: 'druckerei', endsDate: today + 90, ended: false },
      { asset: 'hall', tenant: 'druckerei', endsDate: today + 91, ended: false },
      { asset: 'shed', tenant: 'druckerei', endsDate: today + 1, ended: true },
      { asset: 'plot', tenant: 'druckerei', endsDate: today + 2, ended: false },
    ];
    expect(stepsOf({ leases })).toEqual([
      ['leaseEnds', '/assets/plot'],
      ['leaseEnds', '/assets/van'],
    ]);
  });
});

describe.each(LANGUAGES)('Home in %s', (language) => {
  it('says in which auction bids are taken', async () => {
    const story = new CommuneLife();
    story.requestHall();
    const page = pageAtHand(new MemorySession(story, ['anna']));
    const { html } = await page.show('/', { language });
    const [, next = ''] = /<section id="next">([\s\S]*?)<\/section>/.exec(html) ?? [];
    expect(page.noted).toEqual([]);
    expect(next).toContain('href="/auctions/press-hall.bonds"');
    expect(next).not.toMatch(/\{[a-z]+\}/i);
  });
});

it('an asset may be called new: no form stands at its address', async () => {
  const page = pageAtHand(new MemorySession(new CommuneLife(), ['anna']));
  const { status, html } = await page.show('/assets/new');
  expect(status).toBe(404);
  expect(html).not.toContain('id="do-request"');
  expect((await page.show('/request')).html).toContain('data-command="request"');
});
