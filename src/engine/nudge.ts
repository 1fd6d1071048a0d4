// Autobase can leave entries unstable for good: two witnesses that acknowledge at the same moment may both find nothing more to acknowledge,
// or acknowledge one another without end while the others find nothing to do. So what counts is whether more becomes stable,
// not whether anything moves: when it does not for a while, a witness writes once more.

/** Nudges in vain wait ever longer, up to so many times the first wait: where a majority of the witnesses is away, none can help. */
const WAITS_MAX = 16;

export interface Standing {
  readonly stable: number;
  /** There are rows beyond what is stable. */
  readonly isBehind: boolean;
}

export interface NudgeOptions {
  /** How long nothing may have become stable before a nudge; each wait is drawn anew from one to two times as long, so that witnesses do not collide again. */
  readonly quietMs: number;
  /** A whole number from 0 to `most`. */
  readonly jitter: (most: number) => number;
  readonly look: () => Promise<Standing>;
  /** Writes once more if that can help; tells whether it did. */
  readonly nudge: () => Promise<boolean>;
  readonly onFault: (fault: unknown) => void;
}

export interface Nudge {
  /** Something changed: look whether it made more stable. */
  moved(): void;
  close(): Promise<void>;
}

export function openNudge(options: NudgeOptions): Nudge {
  let timer: NodeJS.Timeout | null = null;
  /** The stable length that the timer waits to see surpassed. */
  let waitingAt: number | null = null;
  let waits = 1;
  let running: Promise<void> = Promise.resolve();
  let isLooking = false;
  let closed = false;

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    waitingAt = null;
    waits = 1;
  };

  const wait = (): void => {
    timer = setTimeout(fire, waits * (options.quietMs + options.jitter(options.quietMs)));
    // It keeps no process alive that has nothing else to do.
    timer.unref();
  };

  /** Begins to wait, goes on waiting or stops, as things stand; tells whether they stand as they did when the wait began. */
  const consider = ({ stable, isBehind }: Standing): boolean => {
    if (isBehind && stable === waitingAt) return true;
    stop();
    if (closed || !isBehind) return false;
    waitingAt = stable;
    wait();
    return false;
  };

  const enqueue = (step: () => Promise<void>): void => {
    running = running.then(step).catch((fault: unknown) => {
      stop();
      if (!closed) options.onFault(fault);
    });
  };

  const fire = (): void => {
    timer = null;
    enqueue(async () => {
      if (closed || !consider(await options.look()) || closed) return;
      if (await options.nudge()) waits = Math.min(waits * 2, WAITS_MAX);
      if (!closed) wait();
    });
  };

  return {
    moved() {
      if (isLooking || closed) return;
      isLooking = true;
      enqueue(async () => {
        isLooking = false;
        if (!closed) consider(await options.look());
      });
    },
    async close() {
      closed = true;
      stop();
      await running;
    },
  };
}
