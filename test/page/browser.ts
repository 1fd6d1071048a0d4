// A real browser. Everything waits for a named condition, and on a busy machine for a while.

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { isThere } from '../kit/outside-program.ts';

const PROGRAM = 'chromium';
export const hasBrowser = isThere(PROGRAM);
const WAIT_MS = 30_000;

function pathOf(program: string): string {
  return (process.env['CHROMIUM'] ?? '') === '' ? `/usr/bin/${program}` : String(process.env['CHROMIUM']);
}

function cameraShowing(file: string): readonly string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}

export interface Sight {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly language?: string;
  readonly script?: boolean;
}

interface Desk {
  readonly keepsTabs?: boolean;
  readonly camera?: string;
}

/** One browser for a file of tests; what each test opens is closed after it, unless the tabs are kept until the end. */
export class BrowserDesk {
  /** What pages complained about: errors of scripts, and what their policy forbade. */
  readonly complaints: string[] = [];
  private browser: Browser | null = null;
  private contexts: BrowserContext[] = [];

  /** With a camera it shows a picture, out of a file of frames (y4m), and asks nobody whether it may. */
  constructor({ keepsTabs = false, camera }: Desk = {}) {
    beforeAll(async () => {
      if (!hasBrowser) return;
      // as root, as in containers, its own sandbox cannot be made
      const args = ['--no-sandbox', ...(camera === undefined ? [] : cameraShowing(camera))];
      this.browser = await chromium.launch({ executablePath: pathOf(PROGRAM), args });
    }, 60_000);
    afterEach(async () => {
      this.complaints.length = 0;
      if (keepsTabs) return;
      await Promise.all(this.contexts.map((context) => context.close()));
      this.contexts = [];
    });
    afterAll(async () => {
      await this.browser?.close();
    });
  }

  /** A person’s browser: its tabs share what they know. */
  async person({
    width = 1024,
    scheme = 'light',
    language = 'en',
    script = true,
  }: Sight = {}): Promise<BrowserContext> {
    if (this.browser === null) throw new Error('no browser runs');
    const context = await this.browser.newContext({
      viewport: { width, height: 800 },
      colorScheme: scheme,
      locale: language,
      javaScriptEnabled: script,
    });
    context.setDefaultTimeout(WAIT_MS);
    this.contexts.push(context);
    context.on('weberror', (fault) => this.complaints.push(String(fault.error())));
    context.on('console', (message) => {
      if (message.type() === 'error' && /Security Policy|Uncaught/.test(message.text()))
        this.complaints.push(message.text());
    });
    return context;
  }
}

/** Comes in by the address that the node shows, and waits for the first screen. */
export async function comeIn(context: BrowserContext, url: string, token: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/#token=${token}`);
  await page.locator('main h1').waitFor();
  await page.locator('#rail').waitFor({ state: 'attached' });
  return page;
}
