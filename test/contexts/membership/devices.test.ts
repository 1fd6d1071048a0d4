// Who may bring a device in: a binding that somebody has seen elsewhere gives nobody a voice, or takes one over, in this commune.

import { describe, expect, test } from 'vitest';
import { deviceBinding } from '../../../src/contexts/membership/binding.ts';
import { personOf } from '../../../src/contexts/membership/facts.ts';
import { Story } from '../../kit/commune.ts';

const KIND = 'membership.device-added@1';

function laptopOfBen(story: Story): object {
  const identity = story.identity('ben');
  const device = story.device('laptop of ben').publicKey;
  const proof = identity.sign(deviceBinding(identity.publicKey, device));
  return { person: 'ben', device, title: 'Laptop', proof };
}

describe('a device with a binding that is right', () => {
  test.each(['anna', 'a stranger'])('is not added by %s, who only saw the binding', (other) => {
    const story = new Story();
    expect(story.refused(other, KIND, laptopOfBen(story))).toBe('device-added-by-another');
    expect(personOf(story.state, story.device('laptop of ben').publicKey)).toBeNull();
  });

  test.each(['laptop of ben', 'ben'])('is added by the %s', (own) => {
    const story = new Story();
    story.accepted(own, KIND, laptopOfBen(story));
    expect(personOf(story.state, story.device('laptop of ben').publicKey)).toBe('ben');
  });

  test('is not added by a device of the person that was struck off', () => {
    const story = new Story();
    story.accepted('ben', 'membership.device-struck@1', { device: story.device('ben').publicKey });
    expect(story.refused('ben', KIND, laptopOfBen(story))).toBe('device-added-by-another');
    story.accepted('laptop of ben', KIND, laptopOfBen(story));
  });
});
