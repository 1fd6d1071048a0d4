// Who types what the rules refuse is told so at once, and is not asked first whether to do it.

import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kit/commune.ts';
import { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;

beforeEach(() => {
  desk = new CommandDesk();
});

/** Types it where somebody would say no; the code and what is shown. */
async function asked(line: string): Promise<{ code: number; err: string }> {
  const { code, err } = await desk.type(line, 'n');
  return { code, err };
}

describe('a step that cannot be taken back', () => {
  it.each([
    ['surrender press-hall --for druckerei', 'enterprise-is-not-tenant'],
    ['close --as ben', 'author-is-no-treasurer'],
    ['close --month 2031-12', 'period-not-over'],
    ['withdraw tischlerei ben --as ben', 'labour-not-attested'],
    ['death gaertnerei ben', 'author-does-not-represent'],
    ['take-back press-hall --for druckerei', 'asset-unknown'],
  ])('is refused before it is asked about: %s', async (line, rule) => {
    const { code, err } = await asked(line);
    expect(err).toContain(`: ${rule}`);
    expect(err).not.toContain('Nothing was done.');
    expect(code).toBe(1);
  });

  it('is told which text an entry has no room for, and how much it has', async () => {
    const { code, err } = await asked(
      `receive contribution "A fund" grant 10.00 --reference ${'x'.repeat(300)}`,
    );
    expect(err).toContain('reference: this text is too long; it takes 300 bytes, and 140 are the limit.');
    expect(code).toBe(2);
    const { err: umlauts } = await asked(`receive contribution ${'ä'.repeat(200)} grant 10.00`);
    expect(umlauts).toContain('from: this text is too long; it takes 400 bytes');
  });

  it('is refused with what the entry named by its beginning is', async () => {
    const given = await desk.answered('receive contribution "A fund" grant 10.00 --reference gift');
    const entry = String(given['entry']);
    const { code, err } = await asked(`reverse ${entry.slice(0, 8)} --reason "twice" --as ben`);
    expect(err).toContain(': author-is-no-treasurer');
    expect(code).toBe(1);
    const may = await asked(`reverse ${entry.slice(0, 8)} --reason "twice"`);
    expect(may.err).toContain('is posted the other way round');
    expect(may.code).toBe(2);
  });

  it('is refused for a device and an invitation of somebody else, or one that is gone', async () => {
    const device = desk.story.device('ben').publicKey;
    expect(await asked(`device strike ${device}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining(': device-of-another'),
    });
    const key = '66'.repeat(32);
    const expiresAtMs = desk.story.nowMs + DAY_MS;
    desk.story.accepted('anna', 'governance.invited@1', { key, title: 'Laptop', expiresAtMs });
    expect(await asked(`uninvite ${key.slice(0, 8)}`)).toMatchObject({ code: 2 });
    await desk.typed(`uninvite ${key.slice(0, 8)} --yes`);
    expect(await asked(`uninvite ${key.slice(0, 8)}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining(': invitation-not-open'),
    });
  });

  it('asks about no payment of dividends where none waits', async () => {
    const { code, err } = await asked('pay dividends');
    expect(err).toContain('No dividend waits to be paid.');
    expect(code).toBe(3);
  });
});
