// Autobase can come to rest with entries that are not stable yet: two witnesses that acknowledge at the same moment may both
// find nothing more to acknowledge (seen now and then in quiet groups of two). Then one of them has to write once more.

export interface NudgeOptions {
  /** How long nothing may have changed before a nudge; each wait is drawn anew from one to two times as long, so that witnesses do not collide again. */
  readonly quietMs: number;
  /** A whole number from 0 to `most`. */
  readonly jitter: (most: number) => number;
  readonly isStuck: () => Promise<boolean>;
  readonly nudge: () => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

export interface Nudge {
  /** Something changed: begin to wait anew. */
  moved(): void;
  close(): Promise<void>;
}

export function openNudge(options: NudgeOptions): Nudge {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let closed = false;

  const wait = (): void => {
    if (timer !== null) clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(fire, options.quietMs + options.jitter(options.quietMs));
  };

  const fire = (): void => {
    timer = null;
    running = (async () => {
      try {
        if (!(await options.isStuck()) || closed) return;
        await options.nudge();
        wait();
      } catch (fault) {
        if (!closed) options.onFault(fault);
      }
    })();
  };

  return {
    moved: wait,
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
