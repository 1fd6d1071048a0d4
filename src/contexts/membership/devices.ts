// Several devices for one person: added with the identity key, struck off by the person or by vote.

import { type Carried, hex, text } from '../../kernel/codec.ts';
import { record, slug } from '../../kernel/codec-records.ts';
import { entryKind, type Figures, type Judging } from '../../kernel/kind.ts';
import { titlesGiven } from '../../kernel/titles.ts';
import { personOf } from './facts.ts';
import { deviceBound } from './labour.ts';
import { devices } from './tables.ts';

const added = record({ person: slug, device: hex(32), title: text(80), proof: hex(64) });
export type DeviceAdded = Carried<typeof added>;

export const deviceAddedKind = entryKind<DeviceAdded>({
  kind: 'membership.device-added@1',
  means: 'A person adds a device; the identity key, made from the recovery words, vouches for it.',
  body: added,
  example: { person: 'ben', device: 'bb'.repeat(32), title: 'Laptop', proof: 'cc'.repeat(64) },
  rules: [
    {
      // The binding is no secret and names no commune; that the person wants it here is what the author's signature says.
      name: 'device-added-by-another',
      source: '21',
      says: 'The device {device} can be added by itself or by another device of {person} that is in force, and by nobody else.',
      next: 'Say it on the device itself: telekommune device add.',
      broken({ state, entry: { author, body } }: Judging<DeviceAdded>): Figures | null {
        const may = author === body.device || personOf(state, author) === body.person;
        return may ? null : { device: body.device, person: body.person };
      },
    },
    titlesGiven<DeviceAdded>('1', ({ title }) => ({ 'title of the device': title })),
    deviceBound<DeviceAdded>(
      (body) => body.person,
      ({ device, proof }) => ({ device, proof }),
    ),
    {
      name: 'device-known',
      source: '21',
      says: 'The device {device} was added before, for {owner}; a device that was struck off does not come back.',
      next: 'Make a new key on the device.',
      broken({ state, entry }: Judging<DeviceAdded>): Figures | null {
        const known = state.get(devices, entry.body.device);
        return known === null ? null : { device: entry.body.device, owner: known.person };
      },
    },
  ],
  evolve(draft, { body: { person, device, title } }) {
    draft.put(devices, device, { person, title, inForce: true, sinceMs: draft.nowMs });
  },
});

const struck = record({ device: hex(32) });
type DeviceStruck = Carried<typeof struck>;

export const deviceStruckKind = entryKind<DeviceStruck>({
  kind: 'membership.device-struck@1',
  means: 'A person strikes off a device of their own; what it says from then on does not count.',
  body: struck,
  example: { device: 'bb'.repeat(32) },
  rules: [
    {
      name: 'device-of-another',
      source: '21',
      says: 'The device {device} is not one of yours.',
      next: 'For somebody else’s device the members vote: telekommune propose strike-device.',
      broken({ state, entry }: Judging<DeviceStruck>): Figures | null {
        const author = personOf(state, entry.author);
        const owner = personOf(state, entry.body.device);
        return author !== null && author === owner ? null : { device: entry.body.device };
      },
    },
  ],
  evolve(draft, { body: { device } }) {
    const known = draft.get(devices, device);
    if (known !== null) draft.put(devices, device, { ...known, inForce: false });
  },
});
