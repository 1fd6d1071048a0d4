// An invitation by command: it works once, can be taken back, expires; and a stranger at the port hears nothing at all.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNodeConfig } from '../../src/node/node-config.ts';
import type { NodeProcess, Reply } from './kit/node-process.ts';
import { numberIn, rowsIn, textIn } from './kit/reading.ts';
import { heardBack } from './kit/stranger.ts';
import { type Member, Town } from './kit/town.ts';
import { until } from './kit/until.ts';

const TEST_MS = 120_000;
const JANUARY_5_MS = 1_736_035_200_000;
const town = new Town();
let office: Member;

beforeAll(async () => {
  const more = ['--scripted-clock', '--date', '2025-01-02'];
  office = await town.found('druckerei', 'anna', '', { more });
}, TEST_MS);

afterAll(() => town.close());

/** Joins by the invitation in a file, into a folder of its own name. */
function join(node: NodeProcess, invitation: string, person = 'clara'): Promise<Reply> {
  return node.inProcess([
    'join',
    '--person',
    person,
    '--invitation-file',
    invitation,
    '--listen',
    'none',
    '--words-file',
    `${node.folder}.words-${performance.now()}`,
  ]);
}

/** The person whose keys a folder has. */
function keysIn({ folder }: NodeProcess): { readonly name: string; readonly identity: string } {
  const { people } = JSON.parse(readFileSync(`${folder}/keys.json`, 'utf8')) as {
    people: { name: string; identity: string }[];
  };
  const [only] = people;
  if (only === undefined || people.length !== 1) throw new Error(`there are keys of ${people.length} people`);
  return { name: only.name, identity: only.identity };
}

test(
  'an invitation lets one node in, and no second one',
  async () => {
    const invitation = await town.invitation(office.node, 'nursery');
    const nursery = await town.place('nursery');
    expect(await join(nursery, invitation)).toMatchObject({ code: 0 });
    expect(readNodeConfig(`${nursery.folder}/node.json`)).toMatchObject({ clock: 'scripted' });
    await nursery.start();
    await town.agrees([office.node, nursery]);
    await nursery.stop();

    const again = await join(await town.place('again'), invitation);
    expect(again.code).toBe(1);
    expect(again.said).toContain('The invitation for “nursery” was used already; it works once.');
  },
  TEST_MS,
);

test(
  'one that was taken back or has expired is refused with words that say so, and the same folder may use another one',
  async () => {
    const late = await town.place('late');
    const withdrawn = await town.invitation(office.node, 'withdrawn');
    const [open] = rowsIn(await office.node.done('invitations'), 'invitations').filter(
      (line) => textIn(line, 'title') === 'withdrawn',
    );
    await office.node.done('uninvite', textIn(open ?? {}, 'key'));
    const taken = await join(late, withdrawn);
    expect(taken.code).toBe(1);
    expect(taken.said).toContain('The invitation for “withdrawn” was withdrawn.');
    const standing = await late.inProcess(['status']);
    expect(standing).toMatchObject({ code: 1 });
    expect(standing.said).toContain('telekommune --folder');
    expect(standing.said).toContain(' join. For something else name an empty folder');
    const before = keysIn(late);

    const short = await town.invitation(office.node, 'short', '--days', '1');
    await office.node.done('clock', 'set', '2025-01-05');
    await until('the day has come', async () => {
      return numberIn(await office.node.done('witnesses'), 'sealedNowMs') >= JANUARY_5_MS;
    });
    const expired = await join(late, short);
    expect(expired.code).toBe(1);
    expect(expired.said).toContain('The invitation for “short” has expired.');

    const good = await town.invitation(office.node, 'good');
    expect(await join(late, good, 'clara-voss')).toMatchObject({
      code: 0,
      data: { person: 'clara-voss', identity: before.identity },
    });
    expect(keysIn(late)).toEqual({ ...before, name: 'clara-voss' });

    // what reading needs has come with the joining, so no node has to be there
    for (const words of [['status'], ['members'], ['log'], ['decisions']])
      expect({ words, ...(await late.inProcess(words)) }).toMatchObject({ words, code: 0 });
  },
  TEST_MS,
);

test(
  'a stranger hears nothing, whatever he says, and the node goes on',
  async () => {
    const port = office.node.port;
    const invitation = readFileSync(await town.invitation(office.node, 'overheard'));
    const sayings = {
      nothing: Buffer.alloc(0),
      'a browser': Buffer.from('GET / HTTP/1.1\r\nHost: commune\r\n\r\n'),
      'a TLS client': Buffer.from('160301020001000001fc0303', 'hex'),
      noise: randomBytes(4096),
      'a first message as long as it says': Buffer.concat([Buffer.from([64, 0, 0]), randomBytes(64)]),
      'an invitation, as text': invitation,
    };
    for (const [what, said] of Object.entries(sayings))
      expect((await heardBack(port, said)).byteLength, `bytes that ${what} heard`).toBe(0);
    const before = numberIn(await office.node.done('status'), 'length');
    await office.node.done('propose', 'resolve', 'Said while strangers knocked');
    expect(numberIn(await office.node.done('status'), 'length')).toBeGreaterThan(before);
    expect(office.node.heard).not.toMatch(/fault|error/i);
  },
  TEST_MS,
);
