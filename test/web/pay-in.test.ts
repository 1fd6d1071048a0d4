// Who won bonds reads until when they are paid in and, where somebody entered it on this node, to which account.

import { describe, expect, it } from 'vitest';
import { keepContact, OWN } from '../../src/node/commands/kept-contacts.ts';
import { LANGUAGES, wordsOf } from '../../src/web/words/words.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { pageAtHand } from './at-hand.ts';

const ACCOUNT = 'DE89 3704 0044 0532 0130 00';
const SCREENS = ['/assets/press-hall', '/auctions/press-hall.bonds', '/bonds/press-hall'];

const life = new CommuneLife();
life.requestHall();
life.bidForBonds();
const session = new MemorySession(life, ['ida']);
session.folder = temporaryFolder();
const page = pageAtHand(session);

function enter(iban: string | null): void {
  const name = 'Föderation e. G.';
  const none = { bic: null, email: null, address: null, mandate: null, creditorId: null };
  keepContact(session.folder, OWN, iban === null ? null : { name, iban, ...none });
}

describe.each(LANGUAGES)('in %s', (language) => {
  const { bonds } = wordsOf(language).words;

  it.each(SCREENS)('%s names the account where it is known, and the day in any case', async (path) => {
    enter(null);
    const before = (await page.show(path, { language })).html;
    expect(before).toContain(`<dt>${bonds.payUntil}</dt>`);
    expect(before).not.toContain(bonds.payInto);
    enter(ACCOUNT.replaceAll(' ', ''));
    const after = (await page.show(path, { language })).html;
    expect(after).toContain(`<dt>${bonds.payInto}</dt><dd>${ACCOUNT}</dd>`);
    expect(page.noted).toEqual([]);
  });
});

it('is told no more once all is paid in', async () => {
  enter(ACCOUNT.replaceAll(' ', ''));
  const paid = new MemorySession(new CommuneLife().tell(), ['ida']);
  paid.folder = session.folder;
  for (const path of SCREENS) expect((await pageAtHand(paid).show(path)).html).not.toContain(ACCOUNT);
});
