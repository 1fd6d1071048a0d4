// What Home says of what comes next: auctions to bid in, requests that nobody proposed, leases that end, and how a new commune begins.

import { describe, expect, it } from 'vitest';
import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { hostCommands } from '../../src/node/commands/host-commands.ts';
import { nextSteps, type Situation } from '../../src/web/next-steps.ts';
import { nextList, sentenceOf, type Waiting, waitingList } from '../../src/web/parts/waiting.ts';
import { waitingScreen } from '../../src/web/screens/waiting.ts';
import { screens } from '../../src/web/screens.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { describedCommands, pageAtHand } from './at-hand.ts';
import { settingIn } from './setting-in.ts';

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
  isMember: true,
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

  it('is a pair of keys for whoever uses the same machine, where the node can make them', () => {
    const personAdd = hostCommands.find(({ path }) => path.join(' ') === 'person add');
    expect(personAdd).toBeDefined();
    const commands = new Map(links.commands);
    if (personAdd !== undefined) commands.set('person add', { ...personAdd, harmless: false });
    const alone = { ...settled, assets: [], members: 1, assetsOwned: 0 };
    const steps = nextSteps({ ...links, commands }, alone).map(({ kind, to }) => [kind, to]);
    expect(steps).toContainEqual(['keysHere', '/network/keys#do-person-add']);
    expect(nextSteps({ ...links, commands }, { ...alone, members: 2 })).not.toContainEqual(
      expect.objectContaining({ kind: 'keysHere' }),
    );
  });

  it('is no beginning for who is no member yet, nor where something was owned and sold again', () => {
    const founded = { assets: [], members: 1, enterprises: 1, assetsOwned: 0 };
    expect(stepsOf({ ...founded, isMember: false })).toEqual([]);
    const sold = [{ asset: 'van', title: 'Van', state: 'liquidated' }];
    expect(stepsOf({ ...founded, assets: sold })).toEqual([]);
    const failed = [{ asset: 'van', title: 'Van', state: 'failed' }];
    expect(stepsOf({ ...founded, members: 2, enterprises: 2, invitations: [{}], assets: failed })).toEqual([
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

function vote(n: number): Waiting {
  return {
    what: `anna has not voted on “${n}”`,
    command: `telekommune vote ${n} yes|no|abstain --as anna`,
    people: ['anna'],
    kind: 'not-voted',
    figures: { person: 'anna', title: String(n) },
  };
}

describe('two people on one node', () => {
  const alone = settingIn('en');
  const setting = {
    ...alone,
    commune: alone.commune && { ...alone.commune, people: ['ben', 'anna'] },
  };

  it('see what is for the usual speaker first, what is for others apart with their name', () => {
    const close = { ...vote(2), people: ['ben', 'anna'] };
    const drawn = waitingList(setting, [vote(1), close]).toString();
    const [own = '', others = ''] = drawn.split('For others on this node');
    expect(own).toContain('data-people="ben anna"');
    expect(own).not.toContain('data-people="anna"');
    expect(others).toContain('<li data-people="anna">');
    expect(others).toMatch(/>Do it<span class="for-whom"> for <bdi>anna<\/bdi>/);
  });

  it('are told that nothing waits for who speaks, though something does for another', () => {
    const drawn = waitingList(setting, [vote(1)]).toString();
    expect(drawn).toContain('<p class="calm">Nothing waits for you.');
    expect(waitingList(setting, [{ ...vote(1), people: ['ben'] }]).toString()).toContain(
      '<p class="calm" hidden>',
    );
  });

  it('are no two lists where one person alone is here', () => {
    expect(waitingList(alone, [vote(1)]).toString()).not.toContain('data-people');
  });
});

describe('hundreds of things that wait', () => {
  const setting = settingIn('en');
  const close: Waiting = {
    what: 'a month',
    command: 'telekommune close',
    people: ['anna'],
    kind: 'of-a-month',
    figures: {},
  };

  it('hide no other kind: the first of each are listed, with the way to all', () => {
    const drawn = waitingList(setting, [
      ...Array.from({ length: 997 }, (_one, n) => vote(n)),
      close,
    ]).toString();
    expect(drawn.match(/<li>/g)).toHaveLength(4);
    expect(drawn).toContain('<a href="/waiting?kind=not-voted">and 994 more of this kind</a>');
    expect(drawn).toContain('a month');
    expect(drawn).toContain('998 things wait for you');
  });

  it('are all listed where they are few', () => {
    const drawn = waitingList(
      setting,
      Array.from({ length: 12 }, (_one, n) => vote(n)),
    ).toString();
    expect(drawn.match(/<li>/g)).toHaveLength(12);
    expect(drawn).not.toContain('of this kind');
  });

  it('of one kind are a list in pages', () => {
    const waiting = [...Array.from({ length: 997 }, (_one, n) => vote(n)), close];
    const place = { path: '/waiting', params: {}, query: { kind: 'not-voted' } };
    const drawn = waitingScreen.draw({ status: { waiting } }, setting, place).toString();
    expect(drawn).toContain('1 to 100 of 997 rows');
    expect(drawn).toContain('href="/waiting?kind=not-voted&amp;from-waiting=100#waiting"');
    expect(drawn).not.toContain('a month');
    expect(drawn).toContain('<a href="/waiting">Everything that waits</a>');
  });

  it('and steps that come next are not all listed either', () => {
    const requests = Array.from({ length: 25 }, (_one, n) => ({
      asset: `a${n}`,
      title: `A${n}`,
      state: 'requested',
    }));
    const drawn = nextList(setting, nextSteps(links, { ...settled, assets: requests })).toString();
    expect(drawn.match(/<li>/g)).toHaveLength(3);
    expect(drawn).toContain('<a href="/assets">and 22 more of this kind</a>');
  });
});

it.each([
  ['de', 'ein Monat, dessen Bücher abgeschlossen werden können: Januar 2026'],
  ['en', 'a month whose books can be closed: January 2026'],
  ['es', 'un mes cuyos libros pueden cerrarse: enero 2026'],
] as const)('one month that can be closed is one month, not a span: %s', (language, says) => {
  const figures = { months: 1, first: '2026-01', last: '2026-01' };
  const one = { what: '', command: 'telekommune close', people: ['anna'], kind: 'months-to-close', figures };
  expect(sentenceOf(settingIn(language), one).toString().replaceAll('\u00a0', ' ')).toBe(says);
});
