// The precedence of refusals of decisions, invitations and the founding: every rule of every kind, each named before those behind it.

import { describe, expect, test } from 'vitest';
import { admissionProof } from '../../src/contexts/governance/invitations.ts';
import {
  proposals as proposalsTable,
  WITNESSES_MAX,
  witnesses,
} from '../../src/contexts/governance/tables.ts';
import { DAY_MS, Story } from '../kit/commune.ts';
import { keyPairOf } from '../kit/keys.ts';
import { expected, isInOrder, named, type Said, unnamed } from './precedence.ts';

const NOBODY = 'ff'.repeat(32);

function proposing(by: string, action: object, names: string): Said {
  return { by, body: { title: 'x', reason: '', action }, names };
}

function untitled(action: object): Said {
  return { by: 'anna', body: { title: '  ', reason: '', action }, names: 'title-missing' };
}

function voting(by: string, proposal: string, names: string): Said {
  return { by, body: { proposal, vote: 'yes' }, names };
}

function bringing(by: string, key: string, log: string, proof: string, names: string): Said {
  return { by, body: { key, log, title: 'x', proof }, names };
}

function taking(by: string, key: string, names: string): Said {
  return { by, body: { key }, names };
}

/** Ladders of proposals, one for each sort of action: everything wrong first. */
function proposalLadders(story: Story): readonly (readonly Said[])[] {
  const anna = story.identity('anna').publicKey;
  const neu = story.identity('neu').publicKey;
  const admission = { is: 'admit-enterprise', title: 'New', representativeName: 'Neu' };
  const grant = { is: 'grant-power', power: 'treasurer' };
  const log = story.log.publicKey;
  const witness = story.witness.publicKey;
  return [
    [
      proposing(
        'nobody',
        { is: 'change-charter', parameter: 'quorum', value: 'much' },
        'author-is-no-member',
      ),
      proposing(
        'anna',
        { is: 'change-charter', parameter: 'quorum', value: 'much' },
        'charter-value-out-of-range',
      ),
      proposing('anna', { is: 'change-charter', parameter: 'quorum', value: '1' }, 'accepted'),
    ],
    [
      proposing(
        'anna',
        {
          is: 'change-charter-together',
          preset: '',
          changes: [
            { parameter: 'quorum', value: '1' },
            { parameter: 'quorum', value: 'much' },
          ],
        },
        'charter-value-out-of-range',
      ),
      proposing(
        'anna',
        { is: 'change-charter-together', preset: '', changes: [] },
        'charter-changes-nothing',
      ),
      proposing(
        'anna',
        { is: 'change-charter-together', preset: 'some', changes: [{ parameter: 'quorum', value: '1' }] },
        'accepted',
      ),
    ],
    [
      untitled({ is: 'change-charter', parameter: 'quorum', value: 'much' }),
      proposing('anna', { is: 'add-witness', log: witness, title: ' ' }, 'title-missing'),
      proposing(
        'anna',
        { ...admission, title: ' ', enterprise: 'druckerei', representative: 'ben', identity: anna },
        'title-missing',
      ),
      proposing(
        'anna',
        {
          ...admission,
          representativeName: '',
          enterprise: 'druckerei',
          representative: 'ben',
          identity: anna,
        },
        'title-missing',
      ),
    ],
    [
      proposing(
        'anna',
        { ...admission, enterprise: 'druckerei', representative: 'ben', identity: anna },
        'enterprise-name-taken',
      ),
      proposing(
        'anna',
        { ...admission, enterprise: 'neu', representative: 'ben', identity: anna },
        'person-name-taken',
      ),
      proposing(
        'anna',
        { ...admission, enterprise: 'neu', representative: 'neu', identity: anna },
        'person-known-otherwise',
      ),
      proposing(
        'anna',
        { ...admission, enterprise: 'neu', representative: 'neu', identity: neu },
        'accepted',
      ),
    ],
    [
      proposing(
        'anna',
        { is: 'challenge-share', person: 'nobody', enterprise: 'nowhere' },
        'enterprise-unknown',
      ),
      proposing(
        'anna',
        { is: 'challenge-share', person: 'nobody', enterprise: 'druckerei' },
        'person-unknown',
      ),
      proposing(
        'anna',
        { is: 'challenge-share', person: 'clara', enterprise: 'druckerei' },
        'labour-not-attested',
      ),
      proposing('anna', { is: 'challenge-share', person: 'clara', enterprise: 'gaertnerei' }, 'accepted'),
    ],
    [
      proposing('anna', { is: 'dismiss-enterprise', enterprise: 'nowhere' }, 'enterprise-unknown'),
      proposing('anna', { is: 'dismiss-enterprise', enterprise: 'gaertnerei' }, 'enterprise-has-credit'),
      proposing('anna', { is: 'dismiss-enterprise', enterprise: 'tischlerei' }, 'accepted'),
    ],
    [
      proposing('anna', { ...grant, enterprise: 'druckerei', person: 'nobody' }, 'power-without-enterprise'),
      proposing('anna', { ...grant, enterprise: '', person: 'nobody' }, 'person-unknown'),
      proposing('anna', { ...grant, is: 'withdraw-power', enterprise: '', person: 'ben' }, 'power-not-held'),
      proposing('anna', { ...grant, is: 'withdraw-power', enterprise: '', person: 'anna' }, 'accepted'),
    ],
    [
      proposing('anna', { is: 'add-witness', log: witness, title: 'w' }, 'witness-known'),
      proposing('anna', { is: 'add-witness', log, title: 'w' }, 'witness-carries-entries'),
      proposing(
        'anna',
        { is: 'add-witness', log: story.identity('ben').publicKey, title: 'w' },
        'log-is-no-witness-log',
      ),
      proposing('anna', { is: 'add-witness', log: NOBODY, title: 'w' }, 'accepted'),
    ],
    [
      proposing('anna', { is: 'remove-witness', log: NOBODY }, 'witness-unknown'),
      proposing('anna', { is: 'remove-witness', log: witness }, 'last-witness'),
    ],
    [
      proposing('anna', { is: 'strike-log', log: NOBODY }, 'log-unknown'),
      proposing('anna', { is: 'strike-log', log }, 'accepted'),
    ],
    [
      proposing('anna', { is: 'strike-device', device: NOBODY }, 'device-unknown'),
      proposing('anna', { is: 'strike-device', device: story.device('ben').publicKey }, 'accepted'),
    ],
    [proposing('anna', { is: 'purchase', asset: 'hall' }, 'purchase-not-requested')],
    [proposing('anna', { is: 'sell', asset: 'hall', leastMinor: 0n }, 'asset-not-liquidating')],
    [proposing('anna', { is: 'abandon-purchase', asset: 'hall' }, 'asset-not-funded')],
    [proposing('anna', { is: 'declare-default', asset: 'hall' }, 'tenant-not-in-arrears')],
    // where one is short, see test/contexts/bonds/support.test.ts
    [proposing('anna', { is: 'support-asset', asset: 'hall', amountMinor: 1n }, 'asset-not-short')],
  ];
}

/** A commune in which the gardeners have credit. */
function commune(): Story {
  const story = new Story({ charter: { 'credit-limit': '100' } });
  const payment = { payer: 'druckerei', payee: 'gaertnerei', amountMinor: 10n, memo: '' };
  story.accepted('anna', 'credit.paid@1', payment);
  return story;
}

describe('a proposal', () => {
  const kind = 'governance.proposed@1';

  test('names its broken rules in order', () => {
    const story = commune();
    for (const ladder of proposalLadders(story)) {
      expect(named(story, kind, ladder)).toEqual(expected(ladder));
      expect(isInOrder(story, kind, ladder)).toBe(true);
    }
  });

  test('is refused when there are as many witnesses as there can be', () => {
    const story = commune();
    const known = story.state.get(witnesses, 'all')?.[0] ?? {
      log: '',
      title: '',
      sealedLength: 0,
      sealedAtMs: 0,
    };
    const value = Array.from({ length: WITNESSES_MAX }, (_, i) => ({
      ...known,
      log: i === 0 ? known.log : keyPairOf(`witness ${i}`).publicKey,
    }));
    story.state.apply([[`${witnesses.name}/all`, { table: witnesses, value }]]);
    expect(
      story.refused('anna', kind, proposing('anna', { is: 'add-witness', log: NOBODY, title: 'w' }, '').body),
    ).toBe('witnesses-full');
  });

  test('has no rule that is left out here', () => {
    const story = commune();
    expect(unnamed(story, kind, proposalLadders(story).flat())).toEqual([
      'witnesses-full',
      'support-above-pool',
    ]);
  });
});

describe('a vote', () => {
  test('names its broken rules in order', () => {
    const story = commune();
    const open = story.accepted(
      'anna',
      'governance.proposed@1',
      proposing('anna', { is: 'resolve' }, '').body,
    );
    const closed = story.decide({ is: 'resolve' });
    const ladder = [
      voting('nobody', '00'.repeat(16), 'author-is-no-member'),
      voting('anna', '00'.repeat(16), 'proposal-unknown'),
      voting('anna', closed, 'proposal-closed'),
      voting('anna', open, 'accepted'),
    ];
    expect(named(story, 'governance.voted@1', ladder)).toEqual(expected(ladder));
    expect(unnamed(story, 'governance.voted@1', ladder)).toEqual([]);
  });

  test.each([
    [1, 'rejected'],
    [2, 'passed'],
    [3, 'passed'],
  ] as const)('of %i of six members is %s, where a third must vote', (count, outcome) => {
    const story = new Story({ charter: { 'early-decision': 'no', quorum: '333333' } });
    const proposal = story.accepted(
      'anna',
      'governance.proposed@1',
      proposing('anna', { is: 'resolve' }, '').body,
    );
    for (const person of ['anna', 'ben', 'clara'].slice(0, count))
      story.accepted(person, 'governance.voted@1', { proposal, vote: 'yes' });
    story.passDays(14);
    const after = story.refused('emil', 'governance.voted@1', { proposal, vote: 'yes' });
    expect(after).toBe('proposal-closed');
    expect(story.state.get(proposalsTable, proposal)?.state).toBe(outcome);
  });
});

describe('invitations', () => {
  const key = keyPairOf('invitation');
  const late = keyPairOf('late invitation');

  test('name their broken rules in order', () => {
    const story = commune();
    const inviting = (by: string, of: string, days: number, names: string, title = 'x'): Said => ({
      by,
      body: { key: of, title, expiresAtMs: story.nowMs + days * DAY_MS },
      names,
    });
    story.accepted('anna', 'governance.invited@1', inviting('anna', late.publicKey, 1, '').body);
    const invited = [
      inviting('nobody', late.publicKey, 99, 'author-is-no-member', ''),
      inviting('anna', late.publicKey, 99, 'title-missing', ''),
      inviting('anna', late.publicKey, 99, 'invitation-known'),
      inviting('anna', key.publicKey, 0, 'invitation-over'),
      inviting('anna', key.publicKey, 99, 'invitation-too-long'),
      inviting('anna', key.publicKey, 7, 'accepted'),
    ];
    expect(named(story, 'governance.invited@1', invited)).toEqual(expected(invited));
    expect(unnamed(story, 'governance.invited@1', invited)).toEqual([]);

    story.passDays(2);
    const newLog = keyPairOf('new log').publicKey;
    const wrong = '00'.repeat(64);
    const proof = key.sign(admissionProof(story.communeId, newLog));
    const admitted = [
      bringing('nobody', NOBODY, story.log.publicKey, wrong, 'author-is-no-member'),
      bringing('anna', NOBODY, story.log.publicKey, wrong, 'invitation-unknown'),
      bringing('anna', late.publicKey, story.log.publicKey, wrong, 'invitation-expired'),
      bringing('anna', key.publicKey, story.log.publicKey, wrong, 'log-known'),
      bringing('anna', key.publicKey, newLog, wrong, 'invitation-proof-wrong'),
      bringing('anna', key.publicKey, newLog, proof, 'accepted'),
      bringing('anna', key.publicKey, newLog, proof, 'invitation-not-open'),
    ];
    expect(named(story, 'governance.log-admitted@1', admitted)).toEqual(expected(admitted));
    expect(unnamed(story, 'governance.log-admitted@1', admitted)).toEqual([]);

    const withdrawn = [
      taking('nobody', NOBODY, 'author-is-no-member'),
      taking('anna', NOBODY, 'invitation-unknown'),
      taking('anna', key.publicKey, 'invitation-not-open'),
      taking('anna', late.publicKey, 'accepted'),
    ];
    expect(named(story, 'governance.invitation-withdrawn@1', withdrawn)).toEqual(expected(withdrawn));
    expect(unnamed(story, 'governance.invitation-withdrawn@1', withdrawn)).toEqual([]);
  });
});
