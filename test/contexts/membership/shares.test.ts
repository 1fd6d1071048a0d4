// Rules 1 to 4 told as stories.

import { describe, expect, test } from 'vitest';
import { hasShare, sharesInForce, sharesOf } from '../../../src/contexts/membership/facts.ts';
import { Story } from '../../kit/commune.ts';

describe('membership', () => {
  test('a share exists once the person countersigns, and counts once', () => {
    const story = new Story();
    expect(sharesInForce(story.state)).toBe(6);
    expect(sharesOf(story.state, 'druckerei')).toBe(2);
    story.accepted('anna', 'membership.labour-attested@1', {
      enterprise: 'druckerei',
      person: 'clara',
      name: 'Clara',
      identity: story.identity('clara').publicKey,
      since: 20_089,
    });
    story.countersign('clara', 'druckerei');
    expect(sharesInForce(story.state)).toBe(6);
    expect(sharesOf(story.state, 'gaertnerei')).toBe(2);
  });

  test('a share lapses after the grace and not before', () => {
    const story = new Story();
    story.accepted('ben', 'membership.attestation-withdrawn@1', { enterprise: 'druckerei', person: 'ben' });
    story.passDays(59);
    expect(sharesInForce(story.state)).toBe(6);
    story.passDays(1);
    expect(sharesInForce(story.state)).toBe(5);
    expect(hasShare(story.state, 'ben')).toBe(false);
  });

  test('a new attestation within the grace keeps the share', () => {
    const story = new Story();
    story.accepted('ben', 'membership.attestation-withdrawn@1', { enterprise: 'druckerei', person: 'ben' });
    story.passDays(10);
    story.join('ben', 'tischlerei', 'emil');
    story.passDays(100);
    expect(hasShare(story.state, 'ben')).toBe(true);
    expect(sharesOf(story.state, 'tischlerei')).toBe(3);
    expect(sharesOf(story.state, 'druckerei')).toBe(1);
  });

  test('one identity cannot hold two shares', () => {
    const story = new Story();
    const twice = {
      enterprise: 'druckerei',
      person: 'benedikt',
      name: 'Ben',
      identity: story.identity('ben').publicKey,
      since: 20_089,
    };
    expect(story.refused('anna', 'membership.labour-attested@1', twice)).toBe('person-known-otherwise');
  });

  test('a challenged share ends at once', () => {
    const story = new Story();
    story.decide({ is: 'challenge-share', person: 'ben', enterprise: 'druckerei' });
    expect(hasShare(story.state, 'ben')).toBe(false);
    expect(sharesInForce(story.state)).toBe(5);
  });

  test('labour that the members struck cannot be attested anew by that enterprise until the wait is over', () => {
    const story = new Story();
    const again = (by: string, enterprise: string): string =>
      story.refused(by, 'membership.labour-attested@1', {
        enterprise,
        person: 'ben',
        name: 'Ben',
        identity: story.identity('ben').publicKey,
        since: 20_089,
      });
    story.decide({ is: 'challenge-share', person: 'ben', enterprise: 'druckerei' });
    expect(again('anna', 'druckerei')).toBe('labour-struck');
    // what is disputed is a fact about one enterprise
    expect(again('emil', 'tischlerei')).toBe('accepted');
    story.passDays(29);
    expect(again('anna', 'druckerei')).toBe('labour-struck');
    story.passDays(1);
    expect(again('anna', 'druckerei')).toBe('accepted');
  });

  test('labour cannot be attested anew either when it was withdrawn, and offered again, while the members voted', () => {
    const story = new Story();
    // ben works elsewhere too, so that no share lapses
    story.join('ben', 'tischlerei', 'emil');
    const attested = {
      enterprise: 'druckerei',
      person: 'ben',
      name: 'Ben',
      identity: story.identity('ben').publicKey,
      since: 20_089,
    };
    const action = { is: 'challenge-share', person: 'ben', enterprise: 'druckerei' } as const;
    const id = story.accepted('clara', 'governance.proposed@1', { title: 'no work', reason: '', action });
    story.accepted('anna', 'membership.attestation-withdrawn@1', { enterprise: 'druckerei', person: 'ben' });
    story.accepted('anna', 'membership.labour-attested@1', attested);
    for (const person of ['clara', 'deniz', 'emil', 'fatima'])
      story.accepted(person, 'governance.voted@1', { proposal: id, vote: 'yes' });
    expect(() => story.countersign('ben', 'druckerei')).toThrow('attestation-not-offered');
    expect(story.refused('anna', 'membership.labour-attested@1', attested)).toBe('labour-struck');
    expect(hasShare(story.state, 'ben')).toBe(true);
    expect(sharesOf(story.state, 'tischlerei')).toBe(3);
  });

  test('an enterprise that leaves takes its shares with it after the grace', () => {
    const story = new Story();
    story.decide({ is: 'dismiss-enterprise', enterprise: 'tischlerei' });
    story.passDays(60);
    expect(sharesInForce(story.state)).toBe(4);
    expect(sharesOf(story.state, 'tischlerei')).toBe(0);
  });
});
