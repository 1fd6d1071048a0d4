// A CSV of a bank that nobody has described yet: the refusal leads on with the file that was sent, not with the name that it bears at home.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { Story } from '../kit/commune.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const desk = new HttpDesk();
const browsers = new BrowserDesk();

describe.skipIf(!hasBrowser)('a CSV without a mapping', () => {
  it('is described next, without choosing it again', async () => {
    desk.session = new MemorySession(new Story(), ['anna']);
    desk.session.folder = desk.folder;
    const { url } = await desk.serve({}, { page: pageForPeople });
    const page = await comeIn(await browsers.person({ language: 'es' }), url, TOKEN);
    await page.goto(`${url}/desk/bank`);
    await page.locator('#import > summary').click();
    const form = page.locator('form[data-command="bank import"]');
    const path = join(desk.folder, 'extracto de enero.csv');
    writeFileSync(path, 'Fecha;Concepto;Importe\n02.01.2026;Renta;900,00\n');
    const sent = page.waitForResponse(/api\/v1\/files$/);
    await form.locator('input[type="file"]').first().setInputFiles(path);
    await sent;
    await form.locator('[data-part="send"]').click();
    const link = form.locator('.refusal .next a');
    expect(await link.textContent()).toContain('extracto de enero.csv');
    const to = new URL((await link.getAttribute('href')) ?? '', url);
    expect(to.searchParams.get('line')).toMatch(
      /^telekommune bank mapping files\/[0-9a-f]{32} --into mapping\.json$/,
    );
    expect(desk.noted).toEqual([]);
  }, 60_000);
});
