// What a form tells whoever pressed its button while the node takes its time, cannot be reached, or knows the browser no more; nothing typed is lost.

import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pageForPeople } from '../../src/main/page-for-people.ts';
import { HttpDesk, TOKEN } from '../doors/http/http-desk.ts';
import { BrowserDesk, comeIn, hasBrowser } from './browser.ts';

const desk = new HttpDesk();
const browsers = new BrowserDesk();

async function payment(): Promise<{ readonly page: Page; readonly form: Locator }> {
  const { url } = await desk.serve({}, { page: pageForPeople });
  const page = await comeIn(await browsers.person(), url, TOKEN);
  await page.goto(`${url}/do/credit/pay`);
  return { page, form: page.locator('form[data-command="credit pay"]') };
}

it.skipIf(!hasBrowser)('a form says what it waits for, and that nothing was sent', async () => {
  const { page, form } = await payment();
  const says = form.locator('[data-part=says]');
  const send = form.locator('[data-part=send]');
  const held = Promise.withResolvers<void>();
  await page.route('**/foresee', async (route) => {
    await held.promise;
    await route.abort();
  });
  await form.locator('[name=payee]').selectOption('gaertnerei');
  await form.locator('[name=amount]').fill('5');
  await send.click();
  await says.getByText('The node works out what will follow').waitFor();
  held.resolve();
  await says.getByText('The node does not answer, so nothing was sent.').waitFor();
  await page.unroute('**/foresee');

  await page.route('**/foresee', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 401, rule: 'who-asks-is-known', detail: 'Who asks is not known here.' }),
    }),
  );
  await send.click();
  await says.getByText('The node does not know this browser any more').waitFor();
  expect(await form.locator('[name=payee]').inputValue()).toBe('gaertnerei');
  expect(await form.locator('[name=amount]').inputValue()).toBe('5');
});
