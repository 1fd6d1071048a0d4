// Everything that people of a commune may want to say, weighed so that a life comes of it.

import { bondLife } from './bond-life.ts';
import { governanceLife } from './governance-life.ts';
import { leaseLife } from './lease-life.ts';
import { loanLife } from './loan-life.ts';
import { membershipLife } from './membership-life.ts';
import { moneyLife } from './money-life.ts';
import { propertyLife } from './property-life.ts';
import type { Deed, Scene } from './scene.ts';

const AREAS = [
  membershipLife,
  governanceLife,
  propertyLife,
  bondLife,
  leaseLife,
  moneyLife,
  loanLife,
] as const;

/** All deeds that are open to the people at a node. */
export function deedsIn(scene: Scene): readonly Deed[] {
  return AREAS.flatMap((area) => area(scene));
}
