// An order of more dividends than one entry about payments holds is booked in several.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PAYEES_MAX } from '../../../src/contexts/dividends/paying.ts';
import { checkContact, keepContact } from '../../../src/node/commands/kept-contacts.ts';
import { CommandDesk } from './command-desk.ts';

it('pays more members than fit into one entry', async () => {
  const people = Array.from({ length: PAYEES_MAX + 1 }, (_, n) => `member-${n}`);
  const desk = new CommandDesk(people.slice(0, 1), {
    charter: { 'dividend-months': '1' },
    enterprises: { druckerei: people },
  });
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-orders-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  desk.session.folder = folder;
  await desk.typed(`receive contribution Friends grant ${people.length}.00 --yes`);
  desk.story.passDays(40);
  for (const name of ['own', ...people.map((person) => `person.${person}`)])
    keepContact(
      folder,
      name,
      checkContact({
        name,
        iban: 'DE02120300000000202051',
        bic: null,
        address: null,
        mandate: null,
        creditorId: null,
      }),
    );
  const { message } = await desk.answered(`bank order dividends --into ${join(folder, 'order.xml')}`);
  const { booked } = await desk.answered(`bank order-end ${String(message)} done`);
  expect(booked).toHaveLength(2);
  expect(await desk.answered('claims')).toMatchObject({ totalMinor: '0' });
});
