// QR codes that one library makes are read by the page with another one: out of pictures, and from before a camera.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, describe, expect, it } from 'vitest';
import { qrAsSvg } from '../../src/node/qr.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';
import { IDLE, standing } from './standing.ts';

const INVITATION = `tk1${'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.repeat(4)}`;
const [WIDTH, HEIGHT, DOT] = [640, 480, 8];

/** One frame in which the code stands in the middle, black on white. */
function frameOf(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const light = Buffer.alloc(WIDTH * HEIGHT, 235);
  const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - size * DOT) / 2));
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries()) {
      if (!isDark) continue;
      for (let line = 0; line < DOT; line++) {
        const at = ((top ?? 0) + y * DOT + line) * WIDTH + (left ?? 0) + x * DOT;
        light.fill(16, at, at + DOT);
      }
    }
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\nFRAME\n`),
    light,
    colours,
  ]);
}

const folder = mkdtempSync(join(tmpdir(), 'telekommune-codes-'));
const camera = join(folder, 'camera.y4m');
writeFileSync(camera, frameOf(INVITATION.toUpperCase()));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const desk = new HttpDesk();
const browsers = new BrowserDesk({ camera });

async function joining(): Promise<Page> {
  const { url } = await desk.serve({}, standing({ ...IDLE, possible: ['join'] }));
  const page = await comeIn(await browsers.person(), url, TOKEN);
  await page.goto(`${url}/join`);
  return page;
}

/** A picture of that, as wide as photographs are. */
async function pictureOf(page: Page, svg: string, width: number): Promise<Buffer> {
  const tab = await page.context().newPage();
  await tab.setViewportSize({ width, height: width });
  await tab.setContent(`<body style="margin: 10%; background: #9ab">${svg}</body>`);
  const picture = await tab.screenshot();
  await tab.close();
  return picture;
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page
    .locator('[data-fills="invitation"]')
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer });
}

describe.skipIf(!hasBrowser)('an invitation as a QR code', () => {
  it.each([300, 3000])('is read out of a picture that is %s pixels wide', async (width) => {
    const page = await joining();
    await choose(page, await pictureOf(page, qrAsSvg(INVITATION), width));
    const field = page.locator('[name="invitation"]');
    await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toBe(INVITATION.toUpperCase());
    expect(browsers.complaints).toEqual([]);
  });

  it('that is in no picture is said, and what was typed stays', async () => {
    const page = await joining();
    const field = page.locator('[name="invitation"]');
    await field.fill('typed before');
    const said = page.evaluate<string>(
      `new Promise((resolve) => addEventListener('invalid', ({ target }) => target.type === 'file' && resolve(target.validationMessage), true))`,
    );
    await choose(page, await pictureOf(page, '<p>no code</p>', 300));
    expect(await said).toContain('show the whole QR code');
    expect(await field.inputValue()).toBe('typed before');
  });

  it('is read from before the camera, which is off again then', async () => {
    const page = await joining();
    const place = page.locator('#camera');
    await place.getByRole('button', { name: 'with the camera' }).click();
    const field = page.locator('[name="invitation"]');
    await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toBe(INVITATION.toUpperCase());
    await place.getByText('The code was read.').waitFor();
    expect(await place.locator('video').count()).toBe(0);
    expect(browsers.complaints).toEqual([]);
  });

  it('need not be waited for: the camera can be stopped', async () => {
    writeFileSync(camera, frameOf('HTTP://EXAMPLE.ORG').fill(235, 64));
    const page = await joining();
    const place = page.locator('#camera');
    await place.getByRole('button', { name: 'with the camera' }).click();
    await place.locator('video').waitFor();
    await place.getByRole('button', { name: 'Stop' }).click();
    await place.getByRole('button', { name: 'with the camera' }).waitFor();
    expect(await place.locator('video').count()).toBe(0);
  });
});
