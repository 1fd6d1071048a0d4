// What a share is worth while it lapses, and what an enterprise owes when it leaves.

import { expect, test } from 'vitest';
import { enterpriseInForce, sharesInForce } from '../../../src/contexts/membership/facts.ts';
import { proposals } from '../../../src/contexts/governance/tables.ts';
import { Story } from '../../kit/commune.ts';

test('a share that lapses still votes until the grace is over', () => {
  const story = new Story();
  story.accepted('ben', 'membership.attestation-withdrawn@1', { enterprise: 'druckerei', person: 'ben' });
  const propose = (): string =>
    story.accepted('anna', 'governance.proposed@1', {
      title: 'Go on',
      reason: '',
      action: { is: 'resolve' },
    });
  story.accepted('ben', 'governance.voted@1', { proposal: propose(), vote: 'yes' });
  story.passDays(60);
  expect(story.refused('ben', 'governance.voted@1', { proposal: propose(), vote: 'yes' })).toBe(
    'author-is-no-member',
  );
  expect(sharesInForce(story.state)).toBe(5);
});

test('an enterprise does not leave while it owes, even when the debt came after the proposal', () => {
  const story = new Story({
    charter: { 'credit-limit': '1000', 'early-decision': 'no', 'voting-days': '5' },
  });
  const action = { is: 'dismiss-enterprise', enterprise: 'tischlerei' };
  const proposal = story.accepted('anna', 'governance.proposed@1', { title: 'Farewell', reason: '', action });
  for (const person of ['anna', 'ben', 'clara', 'deniz'])
    story.accepted(person, 'governance.voted@1', { proposal, vote: 'yes' });
  story.accepted('emil', 'credit.paid@1', {
    payer: 'tischlerei',
    payee: 'druckerei',
    amountMinor: 500n,
    memo: '',
  });
  story.passDays(5);
  expect(story.state.get(proposals, proposal)?.state).toBe('passed');
  expect(enterpriseInForce(story.state, 'tischlerei')).toBe(true);
  expect(story.refused('anna', 'governance.proposed@1', { title: 'Farewell', reason: '', action })).toBe(
    'enterprise-has-credit',
  );
});
