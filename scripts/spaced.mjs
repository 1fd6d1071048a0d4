// The order of the test files: those that start nodes and browsers of their own stand evenly among the others, so that two of them seldom
// run at once on two cores, and none is left for the end.

import { BaseSequencer } from 'vitest/node';

const HEAVY = /\/test\/(?:page|e2e|main|simulation|mutants)\//;

/**
 * Puts the heavy ones evenly among the light ones, beginning with a heavy one.
 *
 * @template T
 * @param {readonly T[]} heavy
 * @param {readonly T[]} light
 * @returns {T[]}
 */
export function spaced(heavy, light) {
  const between = Math.ceil(light.length / Math.max(1, heavy.length));
  const order = heavy.flatMap((one, at) => [one, ...light.slice(at * between, (at + 1) * between)]);
  return [...order, ...light.slice(heavy.length * between)];
}

/** @param {import('vitest/node').TestSpecification} file */
function isHeavy({ moduleId }) {
  return HEAVY.test(moduleId);
}

export class SpacedSequencer extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    // the largest first, or the slowest where that is known: vitest's own order
    const sorted = await super.sort(files);
    return spaced(
      sorted.filter(isHeavy),
      sorted.filter((file) => !isHeavy(file)),
    );
  }
}
