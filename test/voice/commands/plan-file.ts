// A Thimbl plan, and files that go when the test ends.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const ADDRESS = 'anna@old.example';

export function fileWith(content: string | Uint8Array, name = '.plan'): string {
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-carrying-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export const PLAN = {
  address: ADDRESS,
  name: 'Anna Berg',
  bio: 'Prints.\nRests.',
  properties: { website: 'https://anna.example' },
  following: [{ nick: 'dk', address: 'dk@example.org' }],
  messages: [
    { text: 'First', time: '20101117130604' },
    { text: 'Grüße, 한국어 😀', time: '20101117130605' },
    { text: 'Passed on', time: '20101117130606', address: 'dk@example.org' },
    { text: 'Yes', time: '20101117130607', replyTo: { address: 'dk@example.org', id: '20101117120000' } },
  ],
  replies: {},
};
