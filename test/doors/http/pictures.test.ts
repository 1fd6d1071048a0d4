// Pictures of posts at the door: for who came in, as what their bytes are, and nothing that could run.

import { describe, expect, it } from 'vitest';
import type { Runner } from '../../../src/doors/runner.ts';
import { pageForPeople } from '../../../src/main/page-for-people.ts';
import { CommandTrouble } from '../../../src/node/command.ts';
import { voiceDescriptions } from '../../../src/main/voice/beside-node.ts';
import { type Answered, asJson, HttpDesk, TOKEN } from './http-desk.ts';

const desk = new HttpDesk();
const AUTHOR = 'ab'.repeat(32);
const PNG = '12'.repeat(32);
const SVG = '34'.repeat(32);
const GONE = '56'.repeat(32);
const BYTES: { readonly [picture: string]: string } = {
  [PNG]: '\x89PNG\r\n\x1a\n<script>alert(1)</script>',
  [SVG]: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
};

/** A voice that has these pictures, beside the commune at hand. */
function withPictures(): Runner {
  return {
    ...desk.runner,
    async run(asked, progress) {
      if (asked.path.join(' ') !== 'voice picture') return desk.runner.run(asked, progress);
      const { author, picture = '' } = asked.typed;
      const bytes = author === AUTHOR && typeof picture === 'string' ? BYTES[picture] : undefined;
      if (bytes === undefined) throw new CommandTrouble({ kind: 'not-found', says: 'Nobody has it.' });
      return { data: { base64: Buffer.from(bytes, 'latin1').toString('base64') } };
    },
  };
}

async function cookie(): Promise<string> {
  const headers = { ...asJson, 'sec-fetch-site': 'same-origin' };
  const body = JSON.stringify({ token: TOKEN });
  const answer = await desk.ask('/api/v1/session', { method: 'POST', headers, body });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** Asks as a browser that came in. */
async function asked(path: string): Promise<Answered> {
  const commands = [...desk.commands, ...voiceDescriptions];
  await desk.serve({}, { page: pageForPeople, runner: withPictures(), commands });
  return desk.ask(path, { headers: { cookie: await cookie() } });
}

describe('a picture', () => {
  it('comes as what its bytes are, to be looked at and nothing else', async () => {
    const { status, headers, text } = await asked(`/voice/pictures/${AUTHOR}/${PNG}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(text).toContain('PNG');
  });

  it.each([
    ['that is none of the known kinds', `/voice/pictures/${AUTHOR}/${SVG}`],
    ['that nobody has', `/voice/pictures/${AUTHOR}/${GONE}`],
    ['whose name is none', `/voice/pictures/${AUTHOR}/..%2F..%2Fkeys.json`],
    ['of nobody', `/voice/pictures/me/${PNG}`],
  ])('%s is not there', async (_what, path) => {
    const { status, text, headers } = await asked(path);
    expect(status).toBe(404);
    expect(text).not.toContain('<svg xmlns');
    expect(headers['content-type']).not.toMatch(/^image/);
    expect(desk.noted).toEqual([]);
  });

  it('is for nobody who has not come in', async () => {
    await asked('/');
    const { status, headers } = await desk.ask(`/voice/pictures/${AUTHOR}/${PNG}`, { headers: {} });
    expect(status).toBe(401);
    expect(headers['content-type']).not.toMatch(/^image/);
  });
});
