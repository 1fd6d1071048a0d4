// How often somebody may do something: so many times at once, and again after a while.

export interface Allowance {
  /** Whether it may be done now; counts it. */
  take(): boolean;
}

/** `nowMs` never runs backwards. */
export function openAllowance(most: number, everyMs: number, nowMs: () => number): Allowance {
  let left = most;
  let sinceMs = nowMs();
  return {
    take() {
      const earned = Math.floor((nowMs() - sinceMs) / everyMs);
      sinceMs += earned * everyMs;
      left = Math.min(most, left + earned);
      if (left === 0) return false;
      left -= 1;
      return true;
    },
  };
}
