// Every screen over a commune in which everything has grown beyond a page: no answer and no list grows with it.

import { describe, expect, it } from 'vitest';
import { proposals } from '../../src/contexts/governance/tables.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { pageAtHand } from './at-hand.ts';
import { LargeCommune, MANY } from './large-commune.ts';

const BYTES_MAX = 200_000;
const ROWS_MAX = 100;

const life = new LargeCommune().tell();
const page = pageAtHand(new MemorySession(life, ['anna', 'ben']));
const [voted = ''] = life.state
  .range(proposals)
  .filter(([, { title }]) => title === 'Open matter 0')
  .map(([id]) => id);

/** With the lists that go on from there. */
const LISTS: readonly (readonly [path: string, ...lists: readonly string[]])[] = [
  ['/'],
  ['/waiting', 'waiting'],
  ['/assets', 'register'],
  ['/assets/asset-1'],
  ['/request'],
  ['/auctions?all=true', 'auctions'],
  ['/auctions/asset-1.bonds', 'bids', 'supply'],
  ['/bonds', 'series'],
  ['/bonds/asset-1', 'holders'],
  ['/desk', 'expiries'],
  ['/desk/bank', 'lines', 'moves'],
  ['/desk/forecast'],
  ['/loans', 'contracts'],
  ['/loans/loan-1', 'movements'],
  ['/members', 'enterprises', 'people'],
  ['/members/person-1'],
  ['/enterprises/enterprise-1'],
  ['/share', 'use-table'],
  ['/books'],
  ['/books/journal', 'journal'],
  ['/books/trial-balance', 'trial-balance'],
  ['/books/account/assets%3Abank', 'statement'],
  ['/decisions', 'open-proposals', 'decided'],
  [`/decisions/${voted}`, 'votes'],
  ['/decisions/new/grant-power'],
  ['/notices', 'notices'],
  ['/charter', 'charter-history'],
  ['/charter/invitation-days', 'charter-history'],
  ['/network/log', 'batches'],
  ['/network/refusals', 'refusals'],
  ['/network/keys'],
  ['/search?q=enterprise'],
  ['/do/members', 'answer-0'],
  ['/do/credit/pay'],
];

describe('a commune that has grown', () => {
  it.each(LISTS)('is pages at %s', async (path, ...lists) => {
    const { status, html } = await page.show(path);
    expect([status, page.noted]).toEqual([200, []]);
    expect(html.length).toBeLessThan(BYTES_MAX);
    const long = [...html.matchAll(/<table[^>]* data-csv="([^"]*)"[^]*?<\/table>/g)]
      .map(([drawn, id]) => [id, drawn.match(/<tr/g)?.length ?? 0] as const)
      // the head and the foot are rows, too
      .filter(([, rows]) => rows > ROWS_MAX + 2);
    expect(long).toEqual([]);
    const onward = [...html.matchAll(/<a rel="next" href="[^"]*#([\w-]+)"/g)].map(([, id]) => id);
    expect(onward).toEqual(expect.arrayContaining([...lists]));
  });

  it('shows the rest on the pages that follow', async () => {
    const { html } = await page.show(`/members?from-people=100`);
    expect(html).toContain(`101 to ${MANY + 6} of ${MANY + 6} rows`);
    const found = await page.show('/members?find-people=person-130');
    expect(found.html).toMatch(/1 row</);
  });
});
