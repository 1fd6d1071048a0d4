// Whoever holds no share any longer holds no power either (rules 3 and 21).

import { expect, test } from 'vitest';
import { hasPower } from '../../../src/contexts/governance/facts.ts';
import { Story } from '../../kit/commune.ts';

test('powers end with the share and do not come back with a new one', () => {
  const story = new Story();
  story.decide({ is: 'grant-power', power: 'treasurer', enterprise: '', person: 'clara' });
  story.accepted('clara', 'membership.attestation-withdrawn@1', {
    enterprise: 'gaertnerei',
    person: 'clara',
  });
  story.passDays(59);
  expect(hasPower(story.state, 'clara', 'treasurer')).toBe(true);
  story.passDays(1);
  expect(hasPower(story.state, 'clara', 'treasurer')).toBe(false);
  expect(hasPower(story.state, 'clara', 'represent', 'gaertnerei')).toBe(false);
  story.join('clara', 'druckerei', 'anna');
  expect(hasPower(story.state, 'clara', 'treasurer')).toBe(false);
});
