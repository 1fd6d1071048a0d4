// Processes whose machine has a wrong clock.

import { join } from 'node:path';
import type { Launch } from './program.ts';

export const YEAR_MS = 365 * 86_400_000;

/** Starts a process on a machine whose clock is wrong by so many milliseconds. */
export function clockWrongBy(shiftMs: number): Launch {
  return {
    nodeArguments: ['--import', join(import.meta.dirname, 'wrong-clock.ts')],
    environment: { TELEKOMMUNE_TEST_CLOCK_SHIFT_MS: String(shiftMs) },
  };
}
