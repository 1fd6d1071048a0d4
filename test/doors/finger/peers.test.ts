// Finger servers of others, as Debian has them, asked by our client.

import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ASK_LIMITS, askFinger } from '../../../src/doors/finger/ask.ts';
import { legible } from '../../../src/doors/finger/legible.ts';
import type { Query } from '../../../src/doors/finger/query.ts';
import { readPlan } from '../../../src/social/plan/read-plan.ts';
import { EFINGERD, FINGERD, INETD, serveByInetd } from '../../kit/inetd.ts';

const areThere = [INETD, FINGERD, EFINGERD].every((path) => existsSync(path));
if (!areThere) process.stderr.write('MISSING: inetd, fingerd or efingerd; our client is not tried on them\n');

const PLAN = '{"address": "root@example.net", "messages": [{"text": "First post", "time": 20101117130604}]}';
const PROGRAMS = {
  luser: `echo 'Plan:'; echo '${PLAN}'`,
  nouser: 'echo "There is no $3 here."',
  list: 'echo "Nobody is here."',
};

async function ask(command: string, query: Exclude<Query, { is: 'malformed' }>): Promise<string> {
  const peer =
    command === EFINGERD ? await serveByInetd(EFINGERD, ['-n'], PROGRAMS) : await serveByInetd(command);
  onTestFinished(() => peer.close());
  return legible((await askFinger({ host: '127.0.0.1', port: peer.port, query }, ASK_LIMITS)).bytes);
}

const root = { is: 'name', name: 'root', wordy: false } as const;

describe.skipIf(!areThere && process.env['CI'] !== 'true')('our client', () => {
  it('follows somebody at fingerd', async () => {
    expect(await ask(FINGERD, root)).toMatch(/^Login: root\s+Name: root\n(?:.*\n)*No Plan\.\n$/);
  });

  it('is told by fingerd that there is nobody of that name', async () => {
    const text = await ask(FINGERD, { ...root, name: 'nobody-of-that-name' });
    expect(text).toContain('no such user');
  });

  it('is refused by fingerd when it asks to be passed on', async () => {
    const text = await ask(FINGERD, { is: 'forward', name: 'root', hosts: ['localhost'], wordy: false });
    expect(text).toMatch(/forwarding/i);
  });

  it('follows a Thimbl plan at efingerd', async () => {
    expect(readPlan(await ask(EFINGERD, root))).toMatchObject({
      address: 'root@example.net',
      messages: [{ text: 'First post', atMs: Date.UTC(2010, 10, 17, 13, 6, 4) }],
    });
  });

  it('reads what efingerd says of who is not there', async () => {
    expect(await ask(EFINGERD, { ...root, name: 'nobody-of-that-name' })).toContain(
      'There is no nobody-of-that-name here.',
    );
  });

  it('reads the list of efingerd', async () => {
    expect(await ask(EFINGERD, { is: 'list', wordy: false })).toContain('Nobody is here.');
  });
});
