// People come, are attested and countersign, get devices, leave and die.

import { attestations, devices, people } from '../../../src/contexts/membership/tables.ts';
import { bookingDate, type Deed, type Deeds, members, represented, speakers } from './scene.ts';

export const membershipLife: Deeds = (scene) => {
  const { state, speaking, dice, names, local, size, today } = scene;
  const deeds: Deed[] = [];
  const held = members(scene);
  const wanted = held.length < size.people ? 14 : 0.1;
  for (const { enterprise, person: author } of represented(scene)) {
    for (const name of dice.shuffled(names).slice(0, 3)) {
      const stands = state.get(attestations, `${enterprise}/${name}`)?.state;
      if (stands === 'in-force' || stands === 'offered') continue;
      const isWorking = held.includes(name);
      deeds.push({
        weight: isWorking ? 0.1 : wanted,
        person: author,
        kind: 'membership.labour-attested@1',
        body: () => ({
          enterprise,
          person: name,
          name,
          identity: speaking.identity(name),
          since: Math.min(bookingDate(scene), today),
        }),
      });
    }
  }
  for (const [key, { state: standing }] of state.range(attestations)) {
    const [enterprise = '', person = ''] = key.split('/');
    if (standing === 'offered' && local.includes(person)) {
      const known = state.get(devices, speaking.device(person));
      if (known === null || known.inForce)
        deeds.push({
          weight: 30,
          person,
          kind: 'membership.labour-countersigned@1',
          body: () => ({
            enterprise,
            person,
            deviceTitle: 'phone',
            proof: speaking.proof(person, speaking.device(person)),
          }),
        });
    }
    if (standing !== 'in-force' || held.length < 3) continue;
    const author = dice.pickOrNull(represented(scene).filter((one) => one.enterprise === enterprise));
    const leaver = speakers(scene).includes(person) ? person : author?.person;
    if (leaver !== undefined)
      deeds.push({
        weight: 0.04,
        person: leaver,
        kind: 'membership.attestation-withdrawn@1',
        body: () => ({ enterprise, person }),
      });
    if (author !== null && author.person !== person)
      deeds.push({
        weight: 0.02,
        person: author.person,
        kind: 'membership.death-recorded@1',
        body: () => ({ enterprise, person }),
      });
  }
  return [...deeds, ...deviceDeeds(scene)];
};

const deviceDeeds: Deeds = (scene) => {
  const { state, speaking } = scene;
  return speakers(scene).flatMap((person): Deed[] => {
    if (state.get(people, person) === null) return [];
    const tablet = speaking.device(person, 'tablet');
    const known = state.get(devices, tablet);
    if (known === null)
      return [
        {
          weight: 0.1,
          person,
          kind: 'membership.device-added@1',
          body: () => ({ person, device: tablet, title: 'tablet', proof: speaking.proof(person, tablet) }),
        },
      ];
    if (!known.inForce) return [];
    return [{ weight: 0.1, person, kind: 'membership.device-struck@1', body: () => ({ device: tablet }) }];
  });
};
