// Entries that a broken or a malicious client writes. None of them may stop anybody, and what is forged may never count.

import type { Registry } from '../../src/contexts/fold.ts';
import { decodeEnvelope, encodeEnvelope } from '../../src/kernel/entry.ts';
import { SEAL_KIND } from '../../src/contexts/order/kinds.ts';
import { deedsIn } from './life/life.ts';
import type { Scene } from './life/scene.ts';
import { NOTED } from './next-version.ts';
import type { SeededDice } from './seeded-dice.ts';
import type { Speaking } from './speaking.ts';

const AMOUNTS = [0n, 1n, -1n, 10n ** 18n, -(10n ** 18n), 999_999_999_999_999_999n] as const;
const NUMBERS = [0, 1, 2_932_896, Number.MAX_SAFE_INTEGER] as const;

/** Replaces one value somewhere in a body by an extreme one. */
function distorted(scene: Scene, value: unknown): unknown {
  const { dice } = scene;
  if (typeof value === 'bigint') return dice.pick(AMOUNTS);
  if (typeof value === 'number') return dice.pick(NUMBERS);
  if (typeof value === 'string') return dice.chance(50) ? dice.pick(scene.names) : value;
  if (value instanceof Uint8Array || value === null) return value;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (list.length === 0) return list;
    const at = dice.below(list.length);
    const twice = dice.chance(20) ? [list[at]] : [];
    return [...list.map((one, i) => (i === at ? distorted(scene, one) : one)), ...twice];
  }
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value);
  const chosen = dice.pickOrNull(fields)?.[0];
  return Object.fromEntries(
    fields.map(([name, field]) => [name, name === chosen ? distorted(scene, field) : field]),
  );
}

/** The bytes with one bit changed. */
export function flippedBit(dice: SeededDice, bytes: Uint8Array): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  const at = dice.below(flipped.length);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.below(8));
  return flipped;
}

/** Where hostile entries are made. */
export interface HostileGround {
  readonly dice: SeededDice;
  readonly registry: Registry;
  readonly speaking: Speaking;
  readonly nowMs: number;
  /** The bytes of something that was said before, in any log; null when nothing was. */
  saidBefore(): Uint8Array | null;
}

type Attack = (ground: HostileGround, scene: Scene, person: string) => Uint8Array | null;

const ATTACKS: readonly Attack[] = [
  ({ dice }) => dice.bytes(dice.between(1, 200)),
  (world) => world.saidBefore(),
  (world) => {
    const bytes = world.saidBefore();
    return bytes === null ? null : flippedBit(world.dice, bytes);
  },
  function randomBody(world, { state }, person) {
    const kind = world.dice.pick([...world.registry.kinds.keys()]);
    const body = world.dice.bytes(world.dice.between(0, 80));
    return world.speaking.sayBytes(state, person, kind, body, world.nowMs);
  },
  function exampleBody(world, { state }, person) {
    const { kind, example } = world.dice.pick([...world.registry.kinds.values()]);
    return world.speaking.say(state, { person, kind, body: example }, world.nowMs);
  },
  function unknownKind(world, { state }, person) {
    const kind = world.dice.pick([NOTED, 'auctions.bid-sealed@2', 'x', '']);
    const body = Uint8Array.of(3, 97, 98, 99);
    return world.speaking.sayBytes(state, person, kind, body, world.nowMs);
  },
  function forgedSignature(world, scene, person) {
    const deed = world.dice.weighted(deedsIn(scene));
    if (deed === null) return null;
    const bytes = world.speaking.say(scene.state, { ...deed, person, body: deed.body() }, world.nowMs);
    const read = decodeEnvelope(bytes);
    const victim = world.speaking.device(world.dice.pick(scene.names.filter((name) => name !== person)));
    if (!('value' in read) || read.value.signer === null) return null;
    const signer = { device: victim, signature: read.value.signer.signature };
    return encodeEnvelope({ ...read.value, signer });
  },
  function wrongCounter(world, scene, person) {
    const deed = world.dice.weighted(deedsIn(scene));
    if (deed === null) return null;
    const body = world.speaking.bodyOf(deed.kind, deed.body());
    const said = { kind: deed.kind, atMs: world.nowMs, body };
    if (world.dice.chance(50)) return world.speaking.signed(person, { ...said, counter: 0 });
    return world.speaking.signed(person, { ...said, counter: Number.MAX_SAFE_INTEGER }, 'tablet');
  },
  function extremeValues(world, scene, person) {
    const deed = world.dice.weighted(deedsIn(scene));
    if (deed === null) return null;
    const { kind } = deed;
    try {
      const body = distorted(scene, deed.body());
      return world.speaking.say(scene.state, { person: deed.person, kind, body }, world.nowMs);
    } catch (error) {
      // what cannot be written cannot be said either
      if (!(error instanceof RangeError)) throw error;
      return world.speaking.sayBytes(scene.state, person, kind, new Uint8Array(), world.nowMs);
    }
  },
  function sealByNoWitness(world, { state }, person) {
    const body = { length: 1, digest: '00'.repeat(32), instantMs: Number.MAX_SAFE_INTEGER };
    if (world.dice.chance(50))
      return world.speaking.say(state, { person, kind: SEAL_KIND, body }, world.nowMs);
    const said = { version: 1, signer: null, kind: SEAL_KIND, atMs: 0, counter: world.nowMs };
    return encodeEnvelope({ ...said, body: world.speaking.bodyOf(SEAL_KIND, body) });
  },
];

/** One hostile entry, or null when there is nothing to make it from. */
export function hostileEntry(ground: HostileGround, scene: Scene): Uint8Array | null {
  return ground.dice.pick(ATTACKS)(ground, scene, ground.dice.pick(scene.names));
}
