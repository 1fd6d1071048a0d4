// What waits for people of this node: bonds that they won and have to pay in, each thing with whose it is.

import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bondBidCommitment } from '../../../src/contexts/auctions/commitment.ts';
import { keepContact, OWN } from '../../../src/node/commands/kept-contacts.ts';
import { waitingFor } from '../../../src/node/commands/waiting.ts';
import { folderLayout } from '../../../src/node/folder.ts';
import { MemorySession } from '../../kit/memory-session.ts';
import { CommuneLife } from '../../views/commune-life.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const AUCTION = 'press-hall.bonds';
const salt = '5a'.repeat(16);

/** ida lends 10,000.00, her enterprise the rest. */
function won(): CommuneLife {
  const story = new CommuneLife();
  story.requestHall();
  const lenders = [
    { holder: { is: 'person', name: 'ida' }, amountMinor: 1_000_000n, lowestPpm: 10_000n },
    { holder: { is: 'enterprise', name: 'gaertnerei' }, amountMinor: 2_000_000n, lowestPpm: 20_000n },
  ] as const;
  const bids = lenders.map((lender) => {
    const content = { auction: AUCTION, ...lender, salt };
    const commitment = bondBidCommitment({ ...content, person: 'ida' });
    return {
      ...content,
      bid: story.accepted('ida', 'auctions.bid-sealed@1', { auction: AUCTION, commitment }),
    };
  });
  story.passDays(14);
  for (const bid of bids) story.accepted('ida', 'auctions.bid-revealed@1', bid);
  story.passDays(7);
  return story;
}

const noBids = { all: () => [], keep: () => undefined };

it('who won bonds has to pay them in, for themselves and for the enterprise they act for', async () => {
  const story = won();
  const session = new MemorySession(story, ['ida', 'jonas']);
  const found = (await waitingFor(noBids, session)).filter(({ kind }) => kind === 'bonds-to-pay-in');
  expect(
    found.map(({ people, command, figures: { holder, dueMinor } }) => [people, command, holder, dueMinor]),
  ).toEqual([
    [['ida'], 'telekommune bonds press-hall', 'ida', 1_000_000n],
    [['ida'], 'telekommune bonds press-hall', 'gaertnerei', expect.any(BigInt)],
  ]);
  const [own, enterprise] = found;
  const offered = await waitingFor(noBids, new MemorySession(story, ['anna']));
  const awaited = offered.find(({ kind }) => kind === 'bonds-unpaid')?.figures;
  expect(awaited?.['untilMs']).toBe(own?.figures['untilMs']);
  expect(awaited?.['dueMinor']).toBe(
    BigInt(own?.figures['dueMinor'] ?? 0) + BigInt(enterprise?.figures['dueMinor'] ?? 0),
  );
  story.confirm('bonds.paid-in@1', {
    asset: 'press-hall',
    holder: { is: 'person', name: 'ida' },
    amountMinor: 1_000_000n,
  });
  const left = (await waitingFor(noBids, session)).filter(({ kind }) => kind === 'bonds-to-pay-in');
  expect(left.map(({ figures }) => figures['holder'])).toEqual(['gaertnerei']);
});

it('names the account to pay to where somebody entered it on this node, and goes on where the contacts cannot be read', async () => {
  const session = new MemorySession(won(), ['ida']);
  session.folder = temporaryFolder();
  const said = async (): Promise<readonly string[]> =>
    (await waitingFor(noBids, session))
      .filter(({ kind }) => kind.startsWith('bonds-to-pay-in'))
      .map(({ what }) => what.says.replace(/^.*, into /, ''));
  const unknown = 'the bank account of the commune';
  expect(await said()).toEqual([unknown, unknown]);
  keepContact(session.folder, OWN, {
    name: 'Föderation e. G.',
    iban: 'DE89370400440532013000',
    bic: null,
    email: null,
    address: null,
    mandate: null,
    creditorId: null,
  });
  const there = 'the account DE89 3704 0044 0532 0130 00 of the commune';
  expect(await said()).toEqual([there, there]);
  writeFileSync(folderLayout(session.folder).contacts, 'no JSON', { mode: 0o600 });
  expect(await said()).toEqual([unknown, unknown]);
});
