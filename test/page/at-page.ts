// A member before the page of the own node: one tab in which the member acts, and one that nobody touches and that only follows the node.

import type { BrowserContext, Locator, Page } from 'playwright-core';
import { comeIn } from './browser.ts';

const SEEN_WITHIN_MS = 40_000;
const ANSWERED_WITHIN_MS = 30_000;

/** What is waited for; null where the page leads on to another screen before it was seen. */
function unlessLedOn(page: Page): <T>(wait: Promise<T>) => Promise<T | null> {
  const from = page.url();
  const left = page
    .waitForURL(({ href }) => href !== from, { waitUntil: 'commit', timeout: 2 * ANSWERED_WITHIN_MS })
    .then(() => null);
  left.catch(() => undefined);
  return (wait) => Promise.any([wait, left]);
}

/**
 * Types into a form by the names of its fields, sends it, confirms what follows, and waits until it is done; what the form says then,
 * nothing where it has led on to another screen.
 */
export async function send(form: Locator, typed: { readonly [name: string]: string } = {}): Promise<string> {
  for (const [name, value] of Object.entries(typed)) {
    const field = form.locator(`[name="${name}"]`);
    if (!(await field.isVisible())) await form.locator('details.more > summary').click();
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  const says = form.locator('[data-part="says"]');
  const [done, follows, refusal] = ['.done', '.follows.asked', '.refusal'].map((name) => says.locator(name));
  if (done === undefined || follows === undefined || refusal === undefined) throw new Error('no places');
  const button = form.locator('[data-part="send"]');
  const orLedOn = unlessLedOn(form.page());
  await button.click();
  await orLedOn(done.or(follows).or(refusal).first().waitFor());
  if (await follows.isVisible()) {
    await button.click();
    await orLedOn(done.or(refusal).first().waitFor());
  }
  if (await refusal.isVisible()) throw new Error(`refused: ${await refusal.innerText()}`);
  return (await orLedOn(done.innerText())) ?? '';
}

export class AtPage {
  readonly name: string;
  readonly url: string;
  /** The tab in which the member clicks and types. */
  readonly hand: Page;
  private readonly eye: Page;
  private lookingSinceMs = 0;

  private constructor(name: string, url: string, { hand, eye }: { hand: Page; eye: Page }) {
    this.name = name;
    this.url = url;
    this.hand = hand;
    this.eye = eye;
  }

  /** Comes in by the address that the node shows. */
  static async of(name: string, context: BrowserContext, url: string, token: string): Promise<AtPage> {
    // Chromium draws a tab that is not in front once a second after its first input, and a click waits for two drawings.
    const eye = await context.newPage();
    return new AtPage(name, url, { hand: await comeIn(context, url, token), eye });
  }

  async goes(path: string): Promise<void> {
    await this.hand.goto(`${this.url}${path}`);
  }

  /** Sends the form that stands before the member, and turns away from it: a tab that nobody looks at costs as much as one that somebody does. */
  async sends(form: string, typed: { readonly [name: string]: string }): Promise<string> {
    const said = await send(this.hand.locator(form), typed);
    await this.hand.goto('about:blank');
    return said;
  }

  /** Unfolds what can be done with an asset and does it there. */
  async doesWithAsset(
    asset: string,
    deed: string,
    typed: { readonly [name: string]: string } = {},
  ): Promise<string> {
    await this.goes(`/assets/${asset}`);
    await this.hand.locator(`#deed-${deed} > summary`).click();
    return this.sends(`#asset-${deed}`, typed);
  }

  /** Does it by the form that every command has. */
  async does(command: string, typed: { readonly [name: string]: string } = {}): Promise<string> {
    await this.goes(`/do/${command.replaceAll(' ', '/')}`);
    return this.sends('form.command', typed);
  }

  /** Follows what Home says is to be done: opens the bids of an auction. */
  async opensBids(auction: string): Promise<void> {
    await this.goes('/');
    await this.hand.locator(`.waiting a[href*="/auctions/${auction}"]`).first().click();
    await this.sends(`#reveal-${this.name}`, {});
  }

  /** Points the other tab at a screen; from then on it is not touched. */
  async looksAt(path: string): Promise<void> {
    await this.eye.goto(`${this.url}${path}`);
    this.lookingSinceMs = await this.eye.evaluate(() => performance.timeOrigin);
  }

  /** Waits until the other tab shows this by itself, in the very document that it loaded. */
  async sees(text: string | RegExp): Promise<void> {
    const found = this.eye.locator('main').getByText(text).filter({ visible: true }).first();
    await found.waitFor({ timeout: SEEN_WITHIN_MS }).catch(async (fault: unknown) => {
      const shown = await this.eye.locator('main').innerText();
      throw new Error(`${this.name} never saw ${String(text)} at ${this.eye.url()}, but:\n${shown}`, {
        cause: fault,
      });
    });
    const sinceMs = await this.eye.evaluate(() => performance.timeOrigin);
    if (sinceMs !== this.lookingSinceMs) throw new Error(`${this.name}: the page loaded itself again`);
  }
}
