// Decisions against people who bend them: votes of those who are no members any more, second admissions, logs that are witnesses.

import { describe, expect, it } from 'vitest';
import { hasPower, isWitness, type Action } from '../../../src/contexts/governance/facts.ts';
import { admissionProof } from '../../../src/contexts/governance/invitations.ts';
import { proposals } from '../../../src/contexts/governance/tables.ts';
import { hasShare } from '../../../src/contexts/membership/facts.ts';
import { DAY_MS, Story } from '../../kit/commune.ts';
import { keyPairOf } from '../../kit/keys.ts';

const FALSE_ONES = ['false-one', 'false-two', 'false-three', 'false-four'];

function propose(story: Story, action: Action): string {
  return story.accepted('clara', 'governance.proposed@1', { title: 'a question', reason: '', action });
}

function vote(story: Story, people: readonly string[], proposal: string, word: 'yes' | 'no'): void {
  for (const person of people) story.accepted(person, 'governance.voted@1', { proposal, vote: word });
}

function elect(log: string): Action {
  return { is: 'add-witness', log, title: 'Node' };
}

describe('a vote of somebody whose share ended before the vote did', () => {
  it('does not count at the end', () => {
    const story = new Story();
    for (const person of FALSE_ONES) story.join(person, 'druckerei', 'anna');
    const id = propose(story, { is: 'resolve' });
    vote(story, FALSE_ONES, id, 'yes');
    for (const person of FALSE_ONES) story.decide({ is: 'challenge-share', person, enterprise: 'druckerei' });
    vote(story, ['clara', 'deniz'], id, 'no');
    story.passDays(20);
    const { state, yes, no } = story.state.get(proposals, id) ?? {};
    expect({ state, yes, no }).toEqual({ state: 'rejected', yes: 0, no: 2 });
  });

  it('does not end the vote early', () => {
    const story = new Story();
    for (const person of FALSE_ONES) story.join(person, 'druckerei', 'anna');
    const id = propose(story, { is: 'resolve' });
    vote(story, FALSE_ONES, id, 'yes');
    for (const person of FALSE_ONES) story.decide({ is: 'challenge-share', person, enterprise: 'druckerei' });
    vote(story, ['clara'], id, 'yes');
    expect(story.state.get(proposals, id)?.state).toBe('open');
  });
});

describe('a share that is challenged', () => {
  it('is not saved by the grace when the enterprise withdraws its attestation during the vote', () => {
    const story = new Story();
    story.join('false-one', 'druckerei', 'anna');
    const id = propose(story, { is: 'challenge-share', person: 'false-one', enterprise: 'druckerei' });
    story.accepted('anna', 'membership.attestation-withdrawn@1', {
      enterprise: 'druckerei',
      person: 'false-one',
    });
    vote(story, ['clara', 'deniz', 'emil', 'fatima'], id, 'yes');
    expect(hasShare(story.state, 'false-one')).toBe(false);
  });

  it('can be challenged while it lapses, but only where it came from', () => {
    const story = new Story();
    const withdrawn = { enterprise: 'druckerei', person: 'ben' };
    story.accepted('anna', 'membership.attestation-withdrawn@1', withdrawn);
    const challenge = (enterprise: string) =>
      story.refused('clara', 'governance.proposed@1', {
        title: 'no work',
        reason: '',
        action: { is: 'challenge-share', person: 'ben', enterprise },
      });
    expect(challenge('gaertnerei')).toBe('labour-not-attested');
    expect(challenge('druckerei')).toBe('accepted');
  });
});

describe('two admissions under one name', () => {
  it('give the representative of the second no power over the first', () => {
    const story = new Story();
    const admit = (representative: string): Action => ({
      is: 'admit-enterprise',
      enterprise: 'mill',
      title: 'Mill',
      representative,
      representativeName: representative,
      identity: story.identity(representative).publicKey,
    });
    const [first, second] = [propose(story, admit('gus')), propose(story, admit('hans'))];
    for (const id of [first, second]) vote(story, ['anna', 'ben', 'clara', 'deniz'], id, 'yes');
    expect(hasPower(story.state, 'gus', 'represent', 'mill')).toBe(true);
    expect(hasPower(story.state, 'hans', 'represent', 'mill')).toBe(false);
  });
});

describe('a log', () => {
  it('that is a witness is not let in by an invitation', () => {
    const story = new Story();
    const invitation = keyPairOf('invitation');
    story.accepted('ben', 'governance.invited@1', {
      key: invitation.publicKey,
      title: 'Laptop',
      expiresAtMs: story.nowMs + DAY_MS,
    });
    const rule = story.refused('ben', 'governance.log-admitted@1', {
      key: invitation.publicKey,
      log: story.witness.publicKey,
      title: 'Laptop',
      proof: invitation.sign(admissionProof(story.communeId, story.witness.publicKey)),
    });
    expect(rule).toBe('log-known');
  });

  it('that carries entries is not elected, also when it was let in while the members voted', () => {
    const story = new Story();
    const proposed = { title: 'elect', reason: '', action: elect(story.log.publicKey) };
    expect(story.refused('ben', 'governance.proposed@1', proposed)).toBe('witness-carries-entries');

    const [invitation, laptop] = [keyPairOf('invitation'), keyPairOf('laptop').publicKey];
    const id = propose(story, elect(laptop));
    story.accepted('ben', 'governance.invited@1', {
      key: invitation.publicKey,
      title: 'Laptop',
      expiresAtMs: story.nowMs + DAY_MS,
    });
    story.accepted('ben', 'governance.log-admitted@1', {
      key: invitation.publicKey,
      log: laptop,
      title: 'Laptop',
      proof: invitation.sign(admissionProof(story.communeId, laptop)),
    });
    vote(story, ['anna', 'ben', 'clara', 'deniz'], id, 'yes');
    expect(isWitness(story.state, laptop)).toBe(false);
  });
});
