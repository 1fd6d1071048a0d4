// Who can record that a member has died (COMMUNE.md rule 3).

import { expect, it } from 'vitest';
import { hasShare, personOf } from '../../../src/contexts/membership/facts.ts';
import { Story } from '../../kit/commune.ts';

it('an enterprise that merely offered an attestation cannot end somebody’s share by a death', () => {
  const story = new Story();
  story.accepted('anna', 'membership.labour-attested@1', {
    enterprise: 'druckerei',
    person: 'clara',
    name: 'Clara',
    identity: story.identity('clara').publicKey,
    since: 20_089,
  });
  const death = { enterprise: 'druckerei', person: 'clara' };
  expect(story.refused('anna', 'membership.death-recorded@1', death)).toBe('labour-not-countersigned');
  expect(hasShare(story.state, 'clara')).toBe(true);
  expect(personOf(story.state, story.device('clara').publicKey)).toBe('clara');
});

it('the enterprise where the member worked records it, and the share ends at once', () => {
  const story = new Story();
  story.accepted('clara', 'membership.death-recorded@1', { enterprise: 'gaertnerei', person: 'deniz' });
  expect(hasShare(story.state, 'deniz')).toBe(false);
  expect(personOf(story.state, story.device('deniz').publicKey)).toBeNull();
});
