// The precedence of refusals of membership: every rule of every kind, each named before those behind it.

import { describe, expect, test } from 'vitest';
import { deviceBinding } from '../../src/contexts/membership/binding.ts';
import { Story } from '../kit/commune.ts';
import { climb, type Said, toTheTop } from './precedence.ts';

const WRONG = '00'.repeat(64);

function proofOf(story: Story, person: string, device: string): string {
  return story.identity(person).sign(deviceBinding(story.identity(person).publicKey, device));
}

function signing(by: string, person: string, proof: string, names: string, deviceTitle = 'x'): Said {
  const enterprise = person === 'neu' ? 'druckerei' : 'tischlerei';
  return { by, body: { enterprise, person, deviceTitle, proof }, names };
}

function ending(by: string, enterprise: string, person: string, names: string): Said {
  return { by, body: { enterprise, person }, names };
}

function adding(device: string, proof: string, names: string, title = 'x'): Said {
  return { by: 'ben', body: { person: 'ben', device, title, proof }, names };
}

describe('labour', () => {
  test('that is attested names its broken rules in order', () => {
    const story = new Story();
    story.join('struck', 'druckerei', 'anna');
    story.decide({ is: 'challenge-share', person: 'struck', enterprise: 'druckerei' });
    const attesting = (
      by: string,
      person: string,
      identity: string,
      names: string,
      since = 1,
      name = person,
    ): Said => ({
      by,
      body: {
        enterprise: 'druckerei',
        person,
        name,
        identity: story.identity(identity).publicKey,
        since,
      },
      names,
    });
    {
      const ladder = [
        attesting('clara', 'ben', 'anna', 'author-does-not-represent'),
        attesting('anna', 'ben', 'anna', 'title-missing', 1, ' '),
        attesting('anna', 'ben', 'anna', 'person-name-taken'),
        attesting('anna', 'neu', 'ben', 'person-known-otherwise'),
        attesting('anna', 'ben', 'ben', 'labour-not-begun', 99_999),
        attesting('anna', 'ben', 'ben', 'labour-already-attested'),
        attesting('anna', 'struck', 'struck', 'labour-struck'),
        attesting('anna', 'neu', 'neu', 'accepted'),
      ];
      expect(climb(story, 'membership.labour-attested@1', ladder)).toEqual(toTheTop(ladder));
    }
  });

  test('that is countersigned names its broken rules in order', () => {
    const story = new Story();
    story.accepted('anna', 'membership.labour-attested@1', {
      enterprise: 'druckerei',
      person: 'neu',
      name: 'neu',
      identity: story.identity('neu').publicKey,
      since: 1,
    });
    {
      const ladder = [
        signing('clara', 'nobody', WRONG, 'person-unknown'),
        signing('clara', 'neu', WRONG, 'device-of-another'),
        signing('neu', 'neu', WRONG, 'title-missing', ''),
        signing('neu', 'neu', WRONG, 'device-not-bound'),
        signing(
          'ben',
          'ben',
          proofOf(story, 'ben', story.device('ben').publicKey),
          'attestation-not-offered',
        ),
        signing('neu', 'neu', proofOf(story, 'neu', story.device('neu').publicKey), 'accepted'),
      ];
      expect(climb(story, 'membership.labour-countersigned@1', ladder)).toEqual(toTheTop(ladder));
    }
  });

  test('that ends names its broken rules in order', () => {
    const story = new Story();
    {
      const ladder = [
        ending('clara', 'tischlerei', 'ben', 'author-may-not-end-labour'),
        ending('ben', 'tischlerei', 'ben', 'labour-not-attested'),
        ending('ben', 'druckerei', 'ben', 'accepted'),
      ];
      expect(climb(story, 'membership.attestation-withdrawn@1', ladder)).toEqual(toTheTop(ladder));
    }
    story.accepted('clara', 'membership.labour-attested@1', {
      enterprise: 'gaertnerei',
      person: 'neu',
      name: 'neu',
      identity: story.identity('neu').publicKey,
      since: 1,
    });
    {
      const ladder = [
        ending('anna', 'gaertnerei', 'ben', 'author-does-not-represent'),
        ending('clara', 'gaertnerei', 'ben', 'labour-not-attested'),
        ending('clara', 'gaertnerei', 'neu', 'labour-not-countersigned'),
        ending('clara', 'gaertnerei', 'deniz', 'accepted'),
      ];
      expect(climb(story, 'membership.death-recorded@1', ladder)).toEqual(toTheTop(ladder));
    }
  });
});

describe('a device', () => {
  test('names the broken rules of adding and striking it in order', () => {
    const story = new Story();
    const laptop = story.device('laptop of ben').publicKey;
    const phone = story.device('ben').publicKey;
    {
      const ladder = [
        { ...adding(phone, WRONG, 'device-added-by-another'), by: 'clara' },
        adding(phone, WRONG, 'title-missing', ' '),
        adding(phone, WRONG, 'device-not-bound'),
        adding(phone, proofOf(story, 'ben', phone), 'device-known'),
        adding(laptop, proofOf(story, 'ben', laptop), 'accepted'),
      ];
      expect(climb(story, 'membership.device-added@1', ladder)).toEqual(toTheTop(ladder));
    }
    {
      const ladder = [
        { by: 'anna', body: { device: laptop }, names: 'device-of-another' },
        { by: 'ben', body: { device: laptop }, names: 'accepted' },
      ];
      expect(climb(story, 'membership.device-struck@1', ladder)).toEqual(toTheTop(ladder));
    }
    expect(
      story.refused(
        'ben',
        'membership.device-added@1',
        adding(laptop, proofOf(story, 'ben', laptop), '').body,
      ),
    ).toBe('device-known');
  });
});
