// The file that opens sealed bids: for its owner alone, whole, and never guessed at.

import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bidsInFolder, type KeptBid } from '../../../src/node/commands/kept-bids.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { troubleOf } from '../trouble.ts';

const base = {
  auction: 'press-hall.bonds',
  person: 'anna',
  commitment: 'c0'.repeat(32),
  salt: '5a'.repeat(16),
};
const bids: readonly KeptBid[] = [
  {
    ...base,
    is: 'bonds',
    holder: { is: 'outside', name: 'loan-07' },
    amountMinor: 10n ** 17n,
    lowestPpm: 32_500n,
  },
  { ...base, is: 'bonds', holder: { is: 'person', name: 'anna' }, amountMinor: 1n, lowestPpm: null },
  { ...base, is: 'lease', auction: 'press-hall.lease.1', enterprise: 'druckerei', rentMinor: 900_000n },
];

describe('kept bids', () => {
  it('come back as they were kept, to the minor unit', () => {
    const folder = temporaryFolder();
    expect(bidsInFolder.all(folder)).toEqual([]);
    for (const bid of bids) bidsInFolder.keep(folder, bid);
    expect(bidsInFolder.all(folder)).toEqual(bids);
    expect(statSync(join(folder, 'bids.json')).mode & 0o777).toBe(0o600);
  });

  it('that others could read are not used', async () => {
    const folder = temporaryFolder();
    bidsInFolder.keep(folder, bids[0] as KeptBid);
    chmodSync(join(folder, 'bids.json'), 0o644);
    expect(await troubleOf(() => bidsInFolder.all(folder))).toMatchObject({ kind: 'usage' });
  });

  it.each([
    '',
    '{}',
    '[]',
    '{"format":2,"bids":[]}',
    '{"format":1,"bids":[{}]}',
    '{"format":1,"bids":[{"is":"bonds","auction":"a","person":"b","commitment":"c","salt":"d","holder":{"is":"bank","name":"x"},"amountMinor":"1","lowestPpm":null}]}',
    '{"format":1,"bids":[{"is":"lease","auction":"a","person":"b","commitment":"c","salt":"d","enterprise":"x","rentMinor":"1.5"}]}',
  ])('in a file that is not theirs are told of, and the file stays: %s', async (text) => {
    const folder = temporaryFolder();
    const path = join(folder, 'bids.json');
    writeFileSync(path, text, { mode: 0o600 });
    expect(await troubleOf(() => bidsInFolder.all(folder))).toMatchObject({ kind: 'broken' });
    expect(await troubleOf(() => bidsInFolder.keep(folder, bids[0] as KeptBid))).toMatchObject({
      kind: 'broken',
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
