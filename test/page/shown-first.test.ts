// An import in the browser: shown whole in the language of the page before it is done, with what was typed still there, and then done.

import { parseDate, instantOfDate, type CivilDate } from '../../src/kernel/calendar.ts';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { Story } from '../kit/commune.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const desk = new HttpDesk();
const browsers = new BrowserDesk();

const WRONG =
  'Contrato;Prestamista;Importe;Interés;Fecha\n1;Ida;1.000,00;2 %;01.03.2012\n2;Leo;mil;3 %;01.03.2012\n';
const RIGHT = WRONG.replace('mil', '2.500,50');

async function atImport(): Promise<{ readonly page: Page; readonly form: Locator }> {
  const story = new Story({
    charter: { 'direct-loans': 'yes' },
    beginsMs: instantOfDate(parseDate('2013-01-01') as CivilDate),
  });
  desk.session = new MemorySession(story, ['anna']);
  desk.session.folder = desk.folder;
  const { url } = await desk.serve({}, { page: pageForPeople });
  const page = await comeIn(await browsers.person({ language: 'es' }), url, TOKEN);
  await page.goto(`${url}/do/loans/import`);
  return { page, form: page.locator('form.command') };
}

/** Chooses a file as a person does, by the dialog; what the picker held when the dialog opened. */
async function choose(page: Page, form: Locator, path: string): Promise<string> {
  const picker = form.locator('[data-upload$="-contracts"]');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), picker.click()]);
  const held = await picker.inputValue();
  const sent = page.waitForResponse(/api\/v1\/files$/);
  await chooser.setFiles(path);
  await sent;
  return held;
}

async function unfolded(form: Locator, name: string): Promise<Locator> {
  const field = form.locator(`[name="${name}"]`);
  if (!(await field.isVisible())) await form.locator('details.more > summary').click();
  return field;
}

describe.skipIf(!hasBrowser)('an import in the page', () => {
  it('shows what it would do, keeps what was typed, and does it when the box is ticked', async () => {
    const { page, form } = await atImport();
    const path = join(desk.folder, 'prestamos.csv');
    const [says, send] = [form.locator('[data-part="says"]'), form.locator('[data-part="send"]')];
    const refusal = says.locator('.refusal');
    writeFileSync(path, RIGHT.replace('Contrato', 'Cosa'));
    await choose(page, form, path);
    await send.click();
    await refusal
      .getByText('línea 1: prestamos.csv no tiene la columna number / nummer / contrato')
      .waitFor();
    expect(await refusal.innerText()).not.toMatch(/\bline\b|register|refused/);

    writeFileSync(path, WRONG);
    await choose(page, form, path);
    await (await unfolded(form, 'as-of')).fill('2013-01-01');
    await send.click();
    await refusal.getByText('No se importó nada: 1 falta').waitFor();
    expect(await refusal.innerText()).toContain('«mil» no es un número');
    expect(await says.innerText()).toContain('Líneas que no se pueden tomar');

    // put right under the same name, and chosen again
    writeFileSync(path, RIGHT);
    expect(await choose(page, form, path)).toBe('');
    await send.click();
    const shown = says.locator('.follows.asked');
    await shown.waitFor();
    expect(await shown.innerText()).toContain('aún no se ha hecho nada');
    expect(await shown.innerText()).toContain('«Hacerlo ahora»');
    const text = await says.innerText();
    expect(text).not.toMatch(/Hecho|--confirm/);
    for (const part of [
      'Sumas de control',
      'Suma de los saldos',
      '3.500,50',
      'Contratos como quedarían',
      'Se contabilizaría',
    ])
      expect(text).toContain(part);
    expect(await form.locator('[name="contracts"]').inputValue()).toMatch(/^files\//);
    expect(await form.locator('[name="as-of"]').inputValue()).toBe('2013-01-01');

    const foreseen = page.waitForResponse(/loans\/import\/foresee$/);
    await form.locator('[name="confirm"]').check();
    await foreseen;
    expect(await says.innerText()).toBe(text);
    await send.click();
    await says.locator('.done').waitFor();
    expect(await says.innerText()).toContain('entradas dichas');
    await page.goto(new URL('/loans', page.url()).href);
    expect(await page.locator('#contracts tbody tr').count()).toBe(2);
    expect(browsers.complaints).toEqual([]);
  });
});
