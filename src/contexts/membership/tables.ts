// Rows of membership: people, their devices, enterprises, attestations of labour, and how many shares there are.

import { type Carried, flag, hex, option, text, uint } from '../../kernel/codec.ts';
import { day, record, slug, word } from '../../kernel/codec-records.ts';
import { table } from '../../kernel/state.ts';

const person = record({
  name: text(80),
  /** Ed25519 public key made from the recovery words; names the person's devices. */
  identity: hex(32),
  share: word('none', 'held', 'lapsing', 'ended'),
  /** The enterprise for which the share counts: the first that attests. */
  home: option(slug),
  /** When a lapsing share ends. */
  lapsesAtMs: option(uint()),
});
export type Person = Carried<typeof person>;
/** By short name. */
export const people = table('membership.people', person);

/** By identity key: the short name. */
export const identities = table('membership.identities', slug);

/** By device key. */
export const devices = table(
  'membership.devices',
  record({ person: slug, title: text(80), inForce: flag, sinceMs: uint() }),
);

const enterprise = record({ title: text(120), inForce: flag, sinceMs: uint() });
export type Enterprise = Carried<typeof enterprise>;
/** By short name. */
export const enterprises = table('membership.enterprises', enterprise);

const attestation = record({
  since: day,
  state: word('offered', 'in-force', 'withdrawn', 'struck'),
  entry: hex(16),
});
/** By `person/enterprise`, in the order of the names: where a person works, countersigned. */
export const workplaces = table('membership.workplaces', flag);
export type Attestation = Carried<typeof attestation>;
/** By `enterprise/person`. */
export const attestations = table('membership.attestations', attestation);
/** By `enterprise/person`: when the members voted last that the labour is no fact, ms. */
export const strikings = table('membership.strikings', uint());

/** `all`, and `enterprise/<name>`: every share counts at its home once. */
export const shareCounts = table('membership.share-counts', uint());
