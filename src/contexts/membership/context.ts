// Membership as the registry sees it.

import type { Context } from '../../kernel/kind.ts';
import { deviceAddedKind, deviceStruckKind } from './devices.ts';
import {
  attestationWithdrawnKind,
  countersignedKind,
  deathRecordedKind,
  labourAttestedKind,
} from './labour.ts';
import { membershipDues, membershipReactions } from './reactions.ts';
import {
  attestations,
  devices,
  enterprises,
  identities,
  people,
  shareCounts,
  strikings,
  workplaces,
} from './tables.ts';

export const membershipContext: Context = {
  name: 'membership',
  kinds: [
    labourAttestedKind,
    countersignedKind,
    attestationWithdrawnKind,
    deathRecordedKind,
    deviceAddedKind,
    deviceStruckKind,
  ],
  reactions: membershipReactions,
  dues: membershipDues,
  tables: [people, identities, devices, enterprises, attestations, workplaces, shareCounts, strikings],
};
