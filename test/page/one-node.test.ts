// A member's page before a node in a process of its own: a second tab, the node started anew while somebody types, back and forward,
// and the pages of other sites, which can neither read nor act.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fieldsFor, needWorded, operationsOf, queryOf } from '../doors/http/hostile-requests.ts';
import type { Answered, Sent } from '../doors/http/http-desk.ts';
import { rowsIn } from '../e2e/kit/reading.ts';
import type { Member } from '../e2e/kit/town.ts';
import { until } from '../e2e/kit/until.ts';
import { type AtPage, send } from './at-page.ts';
import { BrowserDesk, hasBrowser } from './browser.ts';
import { CommuneOfPages } from './commune-of-pages.ts';
import { OtherSite } from './other-site.ts';

const STEP_MS = 120_000;
const RESTART_MS = 60_000;
const FORM = '/decisions/new/resolve';
/** Commands that need more of a node than its order; what would call out or move the clock is left out. */
const OF_THE_NODE =
  /invite|person\/add|device\/add|verify|addresses|network|backup|clock\/accept|bank\/(read|mapping)|schedule|price|day-count/;
const HOSTILE_RUNS = Math.ceil(Number(process.env['TELEKOMMUNE_HOSTILE_RUNS'] ?? 700) / 175);
const browsers = new BrowserDesk();
const commune = new CommuneOfPages();
const sites: OtherSite[] = [];
let member: Member;

async function comesIn(): Promise<AtPage> {
  return commune.page(member, browsers);
}

async function titles(): Promise<readonly unknown[]> {
  return rowsIn(await member.node.done('decisions', '--all'), 'decisions').map(({ title }) => title);
}

/** Asks the node as a program does, again where it asked too often; an answer that does not come fails. */
async function asked(url: string, path: string, { headers, ...sent }: Sent): Promise<Answered> {
  const token = readFileSync(join(member.node.folder, 'page-token'), 'utf8').trim();
  return until('the node takes one more request', async () => {
    const answer = await fetch(`${url}${path}`, {
      ...sent,
      headers: { ...headers, authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(STEP_MS / 4),
    });
    const { status } = answer;
    const text = await answer.text();
    return status !== 429 && { status, headers: Object.fromEntries(answer.headers), text };
  });
}

/** What the page of another site got out of its attempts. */
async function gotBy(page: Page): Promise<unknown> {
  await page.waitForFunction('document.title.startsWith("{")');
  return JSON.parse(await page.title());
}

const NOTHING = {
  read: null,
  readBlind: null,
  screen: null,
  acts: null,
  actsBlind: null,
  hears: null,
  script: null,
  image: null,
  style: null,
  framed: null,
};

describe.skipIf(!hasBrowser)('a member at a page', { timeout: STEP_MS }, () => {
  beforeAll(async () => {
    member = await commune.found('2026-01-01');
  }, STEP_MS);

  afterEach(() => {
    for (const site of sites.splice(0)) site.close();
  });

  afterAll(() => commune.town.close());

  it('sees in a second tab what is done in the first, also when the tab that listened is closed', async () => {
    const anna = await comesIn();
    await anna.looksAt('/decisions');
    await anna.goes(FORM);
    await send(anna.hand.locator('form.command'), { title: 'Said in the first tab' });
    await anna.sees('Said in the first tab');
    await anna.hand.close();
    await member.node.done('propose', 'resolve', 'Said after it was closed');
    await anna.sees('Said after it was closed');
    expect(browsers.complaints).toEqual([]);
  });

  it('keeps what is typed while the node is started anew, and what is sent meanwhile is sent once', async () => {
    const { hand, url } = await comesIn();
    await hand.goto(`${url}${FORM}`);
    const form = hand.locator('form.command');
    await form.locator('[name=title]').fill('Typed before and after');
    await member.node.stop();
    await hand.locator('#away').waitFor();
    await form.locator('[name=reason]').fill('The node was away.');
    await form.locator('[data-part=send]').click();
    await form.getByText('sent again, once').waitFor();
    await member.node.start();
    await hand.waitForURL('**/decisions', { timeout: RESTART_MS });
    await hand.getByText('Typed before and after').first().waitFor();
    expect((await titles()).filter((title) => title === 'Typed before and after')).toHaveLength(1);
    await hand.goto(`${url}${FORM}`);
    await hand.locator('form.command [data-part=send]:enabled').waitFor();
    expect(await form.locator('[name=title]').inputValue()).toBe('');
  });

  it('is told when a node died over what was sent; it is not sent again by itself, and still stands in the form', async () => {
    const { hand, url } = await comesIn();
    await hand.goto(`${url}${FORM}`);
    const form = hand.locator('form.command');
    await form.locator('[name=title]').fill('Sent to a dying node');
    await hand.route('**/api/v1/propose/resolve', async (route) => {
      await route.fetch();
      await member.node.kill();
      await route.abort();
    });
    await form.locator('[data-part=send]').click();
    await form.getByText('send it again only if it is not there').waitFor();
    await hand.locator('#away').waitFor();
    await form.locator('[data-part=send]').click();
    await hand.unroute('**/api/v1/propose/resolve');
    await member.node.start();
    await hand.locator('#away').waitFor({ state: 'hidden', timeout: RESTART_MS });
    await hand.goto(`${url}/decisions`);
    await hand.getByText('Sent to a dying node').first().waitFor();
    await hand.goBack();
    await hand.waitForFunction(`document.querySelector('form.command [name=title]')?.value !== ''`);
    expect(await form.locator('[name=title]').inputValue()).toBe('Sent to a dying node');
    expect((await titles()).filter((title) => title === 'Sent to a dying node')).toHaveLength(1);
  });

  it('goes back and forward among screens, and finds what was typed', async () => {
    const { hand, url } = await comesIn();
    await hand.getByRole('link', { name: 'Decisions' }).first().click();
    await hand.waitForURL(`${url}/decisions`);
    await hand.goto(`${url}${FORM}`);
    const title = hand.locator('form.command [name=title]');
    await title.fill('Half of a sentence');
    await hand.goBack();
    await hand.waitForURL(`${url}/decisions`);
    await hand.goBack();
    await hand.waitForURL(`${url}/`);
    await hand.locator('#needs').waitFor();
    await hand.goForward();
    await hand.goForward();
    await hand.waitForURL(`${url}${FORM}`);
    await hand.waitForFunction(`document.querySelector('form.command [name=title]')?.value !== ''`);
    expect(await title.inputValue()).toBe('Half of a sentence');
    expect(browsers.complaints).toEqual([]);
  });

  it('opens another site, which can neither read the node nor act on it', async () => {
    const { hand, url } = await comesIn();
    const before = await titles();
    const site = new OtherSite(url);
    sites.push(site);
    const page = await hand.context().newPage();
    await page.goto(await site.open());
    expect(await gotBy(page)).toEqual(NOTHING);
    expect(await titles()).toEqual(before);
  });

  it('opens a site whose name then leads to the node: it hears nothing but that this is not its name', async () => {
    const { hand, url } = await comesIn();
    const before = await titles();
    const host = `somewhere.localhost:${new URL(url).port}`;
    const page = await hand.context().newPage();
    await page.route(`http://${host}/site`, (route) =>
      route.fulfill({ contentType: 'text/html', body: OtherSite.rebound(host) }),
    );
    await page.goto(`http://${host}/site`);
    const got = await gotBy(page);
    const refused = expect.stringContaining('not reached under that name');
    expect(got).toMatchObject({ read: refused, screen: refused, acts: refused, hears: null, script: null });
    expect(JSON.stringify(got)).not.toMatch(/anna|druckerei/);
    expect(await titles()).toEqual(before);
  });

  it('that answers hostile requests for what only a node with keys, network and folder can do, and goes on', async () => {
    const { url } = await comesIn();
    const { text } = await asked(url, '/api/v1/openapi.json', {});
    const operations = operationsOf(JSON.parse(text)).filter(({ path }) => OF_THE_NODE.test(path));
    expect(operations.length).toBeGreaterThan(20);
    for (const operation of operations) {
      const { path, method } = operation;
      const property = fc.asyncProperty(fieldsFor(operation), fc.uuid(), async (fields, key) => {
        if (method === 'GET') return needWorded(await asked(url, `${path}?${queryOf(fields)}`, {}));
        const body = JSON.stringify(fields, (_name, one: unknown) =>
          typeof one === 'bigint' ? `${one}` : one,
        );
        const headers = { 'content-type': 'application/json', 'idempotency-key': key };
        needWorded(await asked(url, path, { method, headers, body }));
      });
      await fc.assert(property, { numRuns: HOSTILE_RUNS });
    }
    await member.node.done('propose', 'resolve', 'It goes on');
    expect(await titles()).toContain('It goes on');
    expect(member.node.heard).not.toMatch(/at .*:\d+:\d+/);
  });
});
