// What somebody at a node sees before saying something, and what there is to do in it.

import { hasPower } from '../../../src/contexts/governance/facts.ts';
import { enterpriseInForce, hasShare, personOf } from '../../../src/contexts/membership/facts.ts';
import { enterprises, people } from '../../../src/contexts/membership/tables.ts';
import type { CivilDate } from '../../../src/kernel/calendar.ts';
import type { Reader } from '../../../src/kernel/state.ts';
import type { SeededDice } from '../seeded-dice.ts';
import type { Speaking } from '../speaking.ts';

export interface Scene {
  readonly state: Reader;
  readonly speaking: Speaking;
  readonly dice: SeededDice;
  /** Whose devices are at this node. */
  readonly local: readonly string[];
  /** All names that people can have. */
  readonly names: readonly string[];
  readonly enterpriseNames: readonly string[];
  /** The sealed time, and its day. */
  readonly nowMs: number;
  readonly today: CivilDate;
  /** Bids by commitment. */
  readonly sealedBids: Map<string, object>;
  /** Logs of nodes, by what they are for. */
  readonly witnessLogs: readonly string[];
  /** How many members and enterprises the commune grows to. */
  readonly size: { readonly people: number; readonly enterprises: number };
}

/** Something that somebody may want to say now. */
export interface Deed {
  readonly weight: number;
  readonly person: string;
  readonly kind: string;
  /** Made when it is chosen: it may throw dice. */
  readonly body: () => unknown;
}

export type Deeds = (scene: Scene) => readonly Deed[];

/** People here whose device counts. */
export function speakers({ state, local, speaking }: Scene): readonly string[] {
  return local.filter((person) => personOf(state, speaking.device(person)) === person);
}

export function localMembers(scene: Scene): readonly string[] {
  return speakers(scene).filter((person) => hasShare(scene.state, person));
}

export function treasurers(scene: Scene): readonly string[] {
  return speakers(scene).filter((person) => hasPower(scene.state, person, 'treasurer'));
}

/** Enterprises in force, each with the people here who may act for it. */
export function represented(
  scene: Scene,
): readonly { readonly enterprise: string; readonly person: string }[] {
  const here = speakers(scene);
  return scene.state
    .range(enterprises)
    .filter(([, { inForce }]) => inForce)
    .flatMap(([enterprise]) =>
      here
        .filter((person) => hasPower(scene.state, person, 'represent', enterprise))
        .map((person) => ({ enterprise, person })),
    );
}

export function enterprisesInForce({ state }: Scene): readonly string[] {
  return state
    .range(enterprises)
    .map(([name]) => name)
    .filter((name) => enterpriseInForce(state, name));
}

export function members({ state }: Scene): readonly string[] {
  return state
    .range(people)
    .filter(([, { share }]) => share === 'held')
    .map(([name]) => name);
}

/** A booking date: mostly today, sometimes some days off. */
export function bookingDate({ dice, today }: Scene): number {
  return dice.chance(70) ? today : today + dice.between(-3, 5);
}

/** Most often all of it, else a part, sometimes a little too much; never nothing. */
export function someOf({ dice }: Scene, wholeMinor: bigint): bigint {
  if (dice.chance(5)) return wholeMinor + BigInt(dice.between(1, 9));
  if (wholeMinor <= 1n || dice.chance(65)) return wholeMinor;
  const part = (wholeMinor * BigInt(dice.between(1, 99))) / 100n;
  return part > 0n ? part : 1n;
}
