// Membership and decisions as typed on the command line, from attestation to a changed charter.

import { beforeEach, describe, expect, it } from 'vitest';
import { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;

beforeEach(() => {
  desk = new CommandDesk(['anna', 'ben', 'clara', 'deniz', 'emil', 'fatima', 'gabi']);
});

async function propose(line: string): Promise<string> {
  const answer = await desk.answered(`propose ${line}`);
  return String(answer['proposal']);
}

async function pass(id: string): Promise<void> {
  for (const person of ['anna', 'ben', 'clara', 'deniz'])
    await desk.typed(`vote ${id.slice(0, 8)} yes --as ${person}`);
  expect(await desk.answered(`decision ${id}`)).toMatchObject({ state: 'passed' });
}

describe('labour', () => {
  it('is attested, countersigned and withdrawn', async () => {
    const identity = desk.story.identity('gabi').publicKey;
    const attested = await desk.typed(
      `attest druckerei gabi --name "Gabi Čech" --identity ${identity} --since 2025-01-01`,
    );
    expect(attested).toContain('druckerei attests that Gabi Čech (gabi) has worked there since 2025-01-01.');
    expect(attested).toContain('gabi countersigns: telekommune countersign druckerei');
    expect(await desk.typed('status --as gabi')).toContain('telekommune countersign druckerei --as gabi');
    expect(await desk.typed('countersign --as gabi')).toContain('gabi works in druckerei and holds a share.');
    expect(await desk.answered('member gabi')).toMatchObject({
      share: 'held',
      labour: [{ enterprise: 'druckerei', state: 'in-force' }],
      spells: [{ ended: null }],
      declared: [],
      paid: [],
    });
    expect(await desk.typed('members --enterprise druckerei')).toMatch(/gabi\s+Gabi Čech\s+druckerei\s+held/);
    expect(await desk.typed('withdraw druckerei gabi --yes')).toContain(
      'The share ends at 2025-03-02 00:00 UTC',
    );
  });

  it('asks before it is withdrawn, shows what follows, and takes no for an answer', async () => {
    const no = await desk.type('withdraw druckerei ben', 'n');
    expect(no).toMatchObject({ code: 2, out: '' });
    expect(no.err).toContain('the share lapses after the grace of the charter');
    expect(no.err).toContain('Nothing was done.');
    const unasked = await desk.type('withdraw druckerei ben');
    expect(unasked.code).toBe(2);
    expect(unasked.err).toContain('say --yes');
    expect((await desk.type('withdraw druckerei ben', 'y')).code).toBe(0);
    expect(await desk.answered('member ben')).toMatchObject({ share: 'lapsing' });
  });

  it('of somebody new whose keys are on this node needs none typed', async () => {
    await desk.typed('attest druckerei gabi');
    expect(await desk.answered('member gabi')).toMatchObject({
      identity: desk.story.identity('gabi').publicKey,
    });
    const admission = await desk.answered('propose admit-enterprise baeckerei gabi');
    expect(await desk.typed(`decision ${String(admission['proposal'])}`)).toContain('baeckerei');
  });

  it('of somebody new needs an identity', async () => {
    const { code, err } = await desk.type('attest druckerei hanna');
    expect(code).toBe(2);
    expect(err).toContain('hanna is new here: add --identity KEY');
    const admitted = await desk.type('propose admit-enterprise baeckerei hanna');
    expect(admitted.code).toBe(2);
    expect(admitted.err).toContain('hanna is new here: add --identity KEY');
  });

  it('cannot be attested for an enterprise that nobody knows', async () => {
    const { code, err } = await desk.type('attest drukerei ben');
    expect(code).toBe(3);
    expect(err).toContain('There is no enterprise drukerei. Did you mean "druckerei"?');
  });

  it('is attested by who represents the enterprise alone; the refusal shows rule, figures and what to do', async () => {
    const { code, err } = await desk.type('attest druckerei emil --as emil');
    expect(code).toBe(1);
    expect(err).toBe(
      [
        'Refused: telekommune attest druckerei emil --as emil',
        '  Rule 21: author-does-not-represent',
        '  emil may not act for the enterprise druckerei.',
        '  Somebody who represents it says it, or the members grant the power: telekommune propose grant-power.',
        '',
      ].join('\n'),
    );
  });

  it('ends with a death', async () => {
    await desk.typed('death druckerei ben --yes');
    expect(await desk.answered('member ben')).toMatchObject({
      share: 'ended',
      devices: [{ inForce: false }],
    });
  });
});

describe('decisions', () => {
  it('change the charter, typed as people write amounts and rates', async () => {
    await pass(await propose('change-charter quorum "25 %"'));
    await pass(await propose('change-charter bond-face 250.00'));
    expect(await desk.answered('charter quorum')).toMatchObject({
      charter: [{ value: '250000', changed: true }],
    });
    const voted = await desk.typed('decisions --all');
    expect(voted).toContain('set quorum to 25 % in the charter');
    expect(voted).toContain('set bond-face to 250.00 EUR in the charter');
    const charter = await desk.typed('charter');
    expect(charter).toMatch(/bond-face\s+250\.00 EUR\s+100\.00 EUR/);
    expect(charter).toMatch(/quorum\s+25 %\s+33\.3333 %/);
    expect(charter).toContain('0 % to 100 %');
    expect(charter).toContain('0.00 EUR to 10,000,000,000,000.00 EUR');
    expect(charter).toMatch(/voting-days\s+14 days\s+the same/);
  });

  it('are listed while they are open, with what is missing', async () => {
    const id = await propose('resolve "The yard stays open"');
    const list = await desk.typed('decisions');
    expect(list).toContain(id.slice(0, 8));
    expect(list).toContain('2 more needed for the quorum');
    expect(await desk.typed('status')).toContain(`anna has not voted on “The yard stays open”`);
    expect(await desk.typed(`vote ${id} no`)).toContain('0 yes, 1 no, 0 abstain');
  });

  it('that are open already are pointed to, and can be proposed again on purpose', async () => {
    const id = await propose('change-charter voting-days 7');
    const { code, err } = await desk.type('propose change-charter voting-days=7 --as ben');
    expect(code).toBe(2);
    expect(err).toContain(
      `The same is proposed already: “set voting-days to 7 days in the charter” (${id.slice(0, 8)})`,
    );
    expect(err).toContain(`telekommune vote ${id.slice(0, 8)} yes`);
    const again = await propose('change-charter voting-days 7 --again');
    expect(again).not.toBe(id);
    await propose('change-charter voting-days 8');
    await propose('resolve "The yard stays open"');
    await propose('resolve "The yard is closed"');
    expect((await desk.type('propose resolve "The yard is closed"')).code).toBe(2);
  });

  it('that leave no reserve come with what follows from it', async () => {
    expect(await desk.typed('propose change-charter reserve-months 0')).toContain(
      'With reserve-months 0 no rent stays in the fund of an asset',
    );
    expect(await desk.typed('propose change-charter reserve-months 2')).not.toContain('no rent stays');
  });

  it('grant and withdraw powers', async () => {
    await pass(await propose('grant-power represent ben druckerei'));
    expect(await desk.answered('member ben')).toMatchObject({
      powers: [{ power: 'represent', enterprise: 'druckerei' }],
    });
    await pass(await propose('withdraw-power represent ben druckerei'));
    expect(await desk.answered('member ben')).toMatchObject({ powers: [] });
  });

  it('admit and dismiss enterprises', async () => {
    const identity = desk.story.identity('gabi').publicKey;
    await pass(
      await propose(
        `admit-enterprise baeckerei gabi --called "Bäckerei am Tor" --representative-name Gabi --identity ${identity}`,
      ),
    );
    expect(await desk.typed('enterprises')).toMatch(/baeckerei\s+Bäckerei am Tor\s+0/);
    await pass(await propose('dismiss-enterprise tischlerei'));
    expect(await desk.typed('enterprises')).toMatch(/tischlerei\s+tischlerei\s.*left the commune/);
  });

  it('strike off devices and witnesses by the beginning of their key', async () => {
    const device = desk.story.device('ben').publicKey;
    await pass(await propose(`strike-device ${device.slice(0, 8)}`));
    expect(await desk.answered('member ben')).toMatchObject({ devices: [{ inForce: false }] });
    const last = await desk.refusal(`propose remove-witness ${desk.story.witness.publicKey.slice(0, 8)}`);
    expect(last).toMatchObject({ code: 1, rule: 'last-witness' });
  });

  it.each([
    ['vote ffffffff yes', 3, 'No proposal begins with ffffffff'],
    ['vote zz yes', 2, 'is not an id'],
    ['vote ffffffff maybe', 2, '  "maybe" is none of the words that fit: yes, no, abstain'],
    ['charter nothing-like-it', 3, 'The charter has no parameter nothing-like-it'],
    ['propose change-charter bond-face 12,5', 2, 'decimal comma'],
    ['propose change-charter voting-days', 2, 'does not say which value'],
    ['propose change-charter voting-day=7', 2, 'The charter has no parameter voting-day'],
    ['propose add-witness 12 node', 2, 'is not a key of 64 digits'],
    ['member nobody', 3, 'There is nobody named nobody'],
    ['vote ffffffff', 2, 'VOTE is missing: your vote; one of yes, no, abstain.'],
    ['vote ffffffff', 2, 'For example: telekommune vote '],
    ['status --as gustav extra', 2, '"extra" is one word too many'],
  ])('telekommune %s ends with %i: %s', async (line, code, says) => {
    const typed = await desk.type(line);
    expect(typed.code).toBe(code);
    expect(typed.err).toContain(says);
  });

  it('a value out of its range is refused with the range', async () => {
    for (const typed of ['voting-days 400', 'voting-days=400']) {
      const { code, says } = await desk.refusal(`propose change-charter ${typed}`);
      expect(code).toBe(1);
      expect(says).toContain('0 to 365 days');
    }
  });
});

it('status stays short for who is asked thousands of things', async () => {
  const desk = new CommandDesk();
  for (let number = 1; number <= 30; number++) {
    const body = { title: `question ${number}`, reason: '', action: { is: 'resolve' } };
    desk.story.accepted('anna', 'governance.proposed@1', body);
  }
  const { out } = await desk.type('status');
  expect(out).toContain('and 160 more that wait for you: telekommune decisions');
  expect(out.split('\n').length).toBeLessThan(60);
  const { out: json } = await desk.type('status --json');
  expect(JSON.parse(json).waiting).toHaveLength(180);
});

it('whoami shows everybody whose keys are here', async () => {
  const shown = await desk.typed('whoami');
  expect(shown).toMatch(/anna\s+anna\s+held\s+druckerei\s+represent druckerei, treasurer/);
  expect(shown).toMatch(/gabi\s+–\s+no share/);
});
