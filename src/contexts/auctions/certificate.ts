// Checks a clearing against the opened bids without clearing again (rule 7): what a bidder who doubts the result runs.
// It tests what must hold of a right result, so that a fault of the clearing is not repeated here.

import { type BondBid, type Part, stepsOf } from './clearing.ts';
import type { Certificate } from './tables.ts';

/** What is wrong, in sentences; empty when the certificate and the allotments are right. */
export function checkCertificate(
  certificate: Certificate,
  bids: readonly BondBid[],
  allotments: readonly Part[],
): readonly string[] {
  const faults: string[] = [];
  const say = (broken: boolean, fault: string): void => {
    if (broken) faults.push(fault);
  };
  const { steps, aboveCeiling } = stepsOf(certificate.ceilingPpm, bids);
  say(!sameSteps(steps, certificate.steps), 'the supply by rate is not that of the bids');
  say(
    aboveCeiling.bids !== certificate.aboveCeiling.bids ||
      aboveCeiling.units !== certificate.aboveCeiling.units,
    'the bids above the ceiling are counted wrongly',
  );
  const wonByBid = new Map<string, bigint>();
  for (const { bid, units } of allotments) wonByBid.set(bid, (wonByBid.get(bid) ?? 0n) + units);
  let sumUnits = 0n;
  for (const units of wonByBid.values()) sumUnits += units;
  const margin = steps.find((step) => step.sumUnits >= certificate.targetUnits);
  if (margin === undefined || certificate.targetUnits <= 0n) {
    say(certificate.cleared, 'the bids do not reach the target, but the auction is said to have cleared');
    say(sumUnits !== 0n, `the auction did not clear, but ${sumUnits} bonds are allotted`);
    return faults;
  }
  say(!certificate.cleared, 'the bids reach the target, but the auction is said not to have cleared');
  say(
    certificate.couponPpm !== (margin.ratePpm ?? 0n),
    `the coupon is ${certificate.couponPpm} ppm, but the last accepted rate is ${margin.ratePpm ?? 0n} ppm`,
  );
  say(
    sumUnits !== certificate.targetUnits,
    `${sumUnits} bonds are allotted, ${certificate.targetUnits} are on offer`,
  );
  const marginUnits = certificate.targetUnits - (margin.sumUnits - margin.units);
  say(
    certificate.marginUnits !== marginUnits,
    `the margin shares ${marginUnits}, not ${certificate.marginUnits}`,
  );
  faults.push(...partFaults(margin.ratePpm, certificate.ceilingPpm, bids, wonByBid));
  faults.push(...marginFaults(margin, marginUnits, bids, wonByBid));
  return faults;
}

function sameSteps(a: Certificate['steps'], b: Certificate['steps']): boolean {
  return (
    a.length === b.length &&
    a.every((step, i) => {
      const other = b[i];
      return (
        step.ratePpm === other?.ratePpm &&
        step.bids === other.bids &&
        step.units === other.units &&
        step.sumUnits === other.sumUnits
      );
    })
  );
}

/** Better bids get all, worse ones nothing, and nobody who did not bid gets anything. */
function partFaults(
  margin: bigint | null,
  ceilingPpm: bigint,
  bids: readonly BondBid[],
  wonByBid: ReadonlyMap<string, bigint>,
): readonly string[] {
  const faults: string[] = [];
  let met = 0;
  for (const { id, units, lowestPpm } of bids) {
    const won = wonByBid.get(id) ?? 0n;
    if (wonByBid.has(id)) met++;
    if (lowestPpm === margin) continue;
    const isBetter = lowestPpm === null || (margin !== null && lowestPpm < margin && lowestPpm <= ceilingPpm);
    const owed = isBetter ? units : 0n;
    if (won !== owed) faults.push(`bid ${id} got ${won} bonds instead of ${owed}`);
  }
  if (met < wonByBid.size) faults.push('bonds are allotted to what is no bid');
  return faults;
}

/** At the margin each gets its share rounded down or up, and whoever was rounded up has the larger remainder or the smaller id. */
function marginFaults(
  margin: Certificate['steps'][number],
  marginUnits: bigint,
  bids: readonly BondBid[],
  wonByBid: ReadonlyMap<string, bigint>,
): readonly string[] {
  const faults: string[] = [];
  let lastUp: { id: string; remainder: bigint } | null = null;
  let firstDown: { id: string; remainder: bigint } | null = null;
  for (const { id, units, lowestPpm } of bids) {
    if (lowestPpm !== margin.ratePpm) continue;
    const won = wonByBid.get(id) ?? 0n;
    const down = (marginUnits * units) / margin.units;
    const one = { id, remainder: marginUnits * units - down * margin.units };
    if (won === down) {
      if (firstDown === null || goesBefore(one, firstDown)) firstDown = one;
    } else if (won === down + 1n && won <= units) {
      if (lastUp === null || goesBefore(lastUp, one)) lastUp = one;
    } else faults.push(`bid ${id} at the margin got ${won} bonds; its share is ${down} or one more`);
  }
  if (lastUp !== null && firstDown !== null && goesBefore(firstDown, lastUp)) {
    faults.push(`bid ${lastUp.id} was rounded up before bid ${firstDown.id}`);
  }
  return faults;
}

function goesBefore(
  a: { readonly id: string; readonly remainder: bigint },
  b: { readonly id: string; readonly remainder: bigint },
): boolean {
  return a.remainder !== b.remainder ? a.remainder > b.remainder : a.id < b.id;
}
