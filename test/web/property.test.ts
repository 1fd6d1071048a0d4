// Assets, auctions and bonds: a whole life in every language, every state of an asset, hostile names, and ten thousand bids.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearBonds } from '../../src/contexts/auctions/clearing.ts';
import { ASSET_STATES } from '../../src/contexts/property/facts.ts';
import { deedsOf } from '../../src/web/screens/assets/actions.ts';
import type { AssetAnswer } from '../../src/web/screens/assets/answer.ts';
import { stationsOf } from '../../src/web/screens/assets/stations.ts';
import type { AuctionAnswer } from '../../src/web/screens/auctions/answer.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';
import { jsonText } from '../../src/doors/http/problem.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { answered, pageAtHand, pageOfAnswers } from './at-hand.ts';
import { hostileText } from './hostile.ts';

const session = new MemorySession(new CommuneLife().tell(), ['anna', 'ben']);
const page = pageAtHand(session);
const hall = await answered<AssetAnswer>(session, ['asset'], { asset: 'press-hall' });
const auction = await answered<AuctionAnswer>(session, ['auction'], { auction: 'press-hall.bonds' });
const status = await answered<object>(session, ['status']);
const PATHS = [
  '/assets/press-hall',
  '/request',
  '/auctions?all=true',
  '/auctions/press-hall.bonds',
  '/auctions/press-hall.lease.1',
  '/bonds',
  '/bonds/press-hall',
];

function ids(html: string): readonly string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(PATHS)('%s is drawn', async (path) => {
    const { status: code, html } = await page.show(path, { language });
    expect(page.noted).toEqual([]);
    expect(code).toBe(200);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
    expect(ids(html).length).toBe(new Set(ids(html)).size);
  });
});

/** The amounts that stand in a form. */
function typedIn(html: string, form: string): readonly string[] {
  const [, after = ''] = html.split(`id="${form}"`);
  const [inside = ''] = after.split('</form>');
  return [...inside.matchAll(/value="([^"]*)" id="[^"]*" name="(?:price|costs|amount)"/g)].map(
    ([, value = '']) => value,
  );
}

describe('what is agreed or open stands in the form of a deed', () => {
  it('what the members allowed for what is bought', async () => {
    const funded = { ...hall, state: 'funded' };
    const { html } = await pageOfAnswers({
      status,
      asset: funded,
      'ledger journal': { postings: [] },
      witnesses: { finalLength: 0 },
    }).show('/assets/press-hall');
    expect(typedIn(html, 'asset-buy')).toEqual(['28,000.00', '2,000.00']);
  });

  it('the rent in arrears and the deposit that is not paid', async () => {
    const { html } = await page.show('/assets/press-hall');
    expect(typedIn(html, 'asset-receiveRent')).toEqual(['5,000.00']);
    expect(typedIn(html, 'asset-receiveDeposit')).toEqual(['3,000.00']);
  });
});

describe('the life of an asset', () => {
  it('was at every station of the straight way, in order of days', () => {
    const way = stationsOf(hall)
      .filter(({ name }) => name !== 'free')
      .slice(0, 6);
    expect(way.map(({ standing }) => standing)).not.toContain('ahead');
    expect(stationsOf(hall).filter(({ standing }) => standing === 'now')).toHaveLength(1);
  });

  it.each(ASSET_STATES)(
    'in the state %s has one place where it stands, and deeds that exist',
    async (state) => {
      const answer = { ...hall, state };
      expect(stationsOf(answer).filter(({ standing }) => standing === 'now')).toHaveLength(1);
      const drawn = pageOfAnswers({
        asset: answer,
        status,
        'ledger journal': { postings: [] },
        witnesses: { finalLength: 0 },
      });
      const { html, status: code } = await drawn.show('/assets/press-hall');
      expect([drawn.noted, code]).toEqual([[], 200]);
      for (const deed of deedsOf(answer, null)) expect(html).toContain(`id="asset-${deed}"`);
    },
  );

  it('before anything was posted or let says so', async () => {
    const young = {
      ...hall,
      state: 'requested',
      series: null,
      bought: null,
      waterfall: [],
      holders: [],
      events: [],
    };
    const drawn = pageOfAnswers({
      asset: young,
      status,
      'ledger journal': { postings: [] },
      witnesses: { finalLength: 0 },
    });
    const { html } = await drawn.show('/assets/press-hall');
    expect(drawn.noted).toEqual([]);
    expect(html).toContain('No rent has fallen due yet.');
    expect(html).toContain('id="asset-proposePurchase"');
  });
});

describe('an auction', () => {
  const open = { ...auction, certificate: null, result: null, bids: [], state: 'open' } as const;
  const sealed = {
    auction: auction.auction,
    person: 'anna',
    standing: 'sealed',
    holder: 'person.anna',
    amountMinor: '10000',
    lowestPpm: null,
    bid: null,
  };

  async function shown(more: object, bids: readonly object[] = []): Promise<string> {
    const answers = { auction: { ...open, ...more }, status, bids: { bids } };
    const drawn = pageOfAnswers(answers);
    const { html } = await drawn.show(`/auctions/${auction.auction}`);
    expect(drawn.noted).toEqual([]);
    return html;
  }

  it('in which bids are opened says once that none has got anything, and what each got after its end', async () => {
    const running = await shown({ phase: 'revealing', bids: auction.bids });
    expect(running.match(/when the time to open bids is over/g)).toHaveLength(1);
    expect(running).not.toMatch(/class="reason"|>Got<|>Waits</);
    const { html: over } = await page.show(`/auctions/${auction.auction}`);
    expect(over).not.toContain('when the time to open bids is over');
    expect(over.match(/class="reason"/g)).toHaveLength(auction.bids.length);
  });

  it('takes a bid while it takes bids, and keeps its draft for this tab alone', async () => {
    const html = await shown({ phase: 'bidding' });
    expect(html).toMatch(/<form class="command" id="bid"[^>]* data-keep="session"/);
    expect(html).toContain('What sealed means');
    expect(await shown({ phase: 'revealing' })).not.toContain('id="bid"');
  });

  it('reminds who has sealed a bid here, and opens it as the person who sealed it', async () => {
    const html = await shown({ phase: 'revealing' }, [sealed]);
    expect(html).toContain('id="reveal-anna"');
    expect(html).toContain('name="as" value="anna"');
    expect(await shown({ phase: 'revealing' }, [{ ...sealed, standing: 'opened' }])).not.toContain(
      'id="reveal-anna"',
    );
    expect(await shown({ phase: 'bidding' }, [sealed])).toContain('come back and open it');
  });

  it('lets the tenant match a best bid', async () => {
    const offer = {
      is: 'lease',
      reserveMinor: '100',
      periodMonths: 1,
      format: 'vickrey',
      tenant: 'druckerei',
    };
    const html = await shown({ phase: 'matching', offer, matching: { untilMs: 1, bestRentMinor: '123456' } });
    expect(html).toContain('1,234.56');
    expect(html).toContain('data-command="match"');
  });

  it('of ten thousand bids and rates shows a page of them and one drawing', async () => {
    const bids = Array.from({ length: 10_000 }, (_none, index) => ({
      id: index.toString(16).padStart(32, '0'),
      units: BigInt(1 + (index % 7)),
      lowestPpm: BigInt(index),
    }));
    const { certificate } = clearBonds({ targetUnits: 20_000n, ceilingPpm: 9_000n }, bids);
    const wire = JSON.parse(jsonText({ ...certificate, steps: [...certificate.steps] })) as object;
    const offer = { is: 'bonds', targetMinor: '200000000', faceMinor: '10000', ceilingPpm: '9000' };
    const rows = bids.map(({ id, units, lowestPpm }) => ({
      bid: id,
      holder: 'person.anna',
      units: String(units),
      lowestPpm: String(lowestPpm),
      wonUnits: '0',
      waitingUnits: '0',
    }));
    const html = await shown({ phase: 'settled', offer, bids: rows, certificate: wire, result: {} });
    expect(html.match(/<tr/g)?.length).toBeLessThan(600);
    expect(html).toContain('from-bids=100#bids');
    expect(html.length).toBeLessThan(500_000);
  });
});

describe('a series', () => {
  it('with ten thousand holders shows a page of them and the sum of all', async () => {
    const [line] = hall.holders;
    const holders = Array.from({ length: 10_000 }, () => ({ ...line, allottedMinor: '10000' }));
    const drawn = pageOfAnswers({ bonds: { series: [hall.series] }, holders: { holders }, status });
    const { html } = await drawn.show('/bonds/press-hall?from-holders=9900');
    expect(drawn.noted).toEqual([]);
    expect(html.match(/<tr/g)?.length).toBe(102);
    expect(html).toContain('1,000,000.00');
    expect(html).not.toContain('from-holders=10000');
  });
});

describe('a name of somebody’s choosing', () => {
  it('stays a text wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const asset = {
          ...hall,
          title: text,
          seller: text,
          requester: text,
          kind: text,
          bought: { ...hall.bought, reference: text },
          holders: hall.holders.map((line) => ({ ...line, title: text })),
        };
        const drawn = pageOfAnswers({
          asset,
          auction: { ...auction, bids: auction.bids.map((bid) => ({ ...bid, holder: text })) },
          bonds: { series: [hall.series] },
          holders: { holders: asset.holders },
          status,
          'ledger journal': { postings: [] },
          witnesses: { finalLength: 0 },
        });
        for (const path of ['/assets/press-hall', '/auctions/press-hall.bonds', '/bonds/press-hall']) {
          const { html } = await drawn.show(path);
          expect(drawn.noted).toEqual([]);
          expect(html).not.toContain('<script>alert');
          expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]* on(error|load|click)=/i);
        }
      }),
      { numRuns: 25 },
    );
  });
});
