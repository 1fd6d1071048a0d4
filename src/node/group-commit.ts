// Commits in groups: what arrives while one append is under way goes into the next, so that many small entries cost few disk syncs.
// A random wait before each append keeps nodes that write in lock-step from starving finality.

/** An append that gives the place of the first entry. */
export type Append = (batch: readonly Uint8Array[]) => Promise<{ readonly firstSeq: number }>;

/**
 * What a group waits for: `after-silence`, the first entry for a second, somebody waits for it alone; `in-turn`, one that follows as soon
 * as the one before was done, as in an import; `busy`, entries that come by themselves and can be gathered.
 */
export type Moment = 'after-silence' | 'in-turn' | 'busy';

interface Waiting {
  readonly bytes: Uint8Array;
  readonly done: (seq: number) => void;
  readonly failed: (fault: unknown) => void;
}

const GROUP_MAX = 200;
const SILENCE_MS = 1_000;
/** Whoever waits for each entry says the next one within so many milliseconds. */
const IN_TURN_MS = 20;

export class GroupCommit {
  private waiting: Waiting[] = [];
  private running = false;
  private readonly append: Append;
  private readonly pause: (moment: Moment) => Promise<void>;
  private readonly nowMs: () => number;
  private lastMs = Number.NEGATIVE_INFINITY;

  /** `pause` is awaited before each group: the node's jitter, nothing in tests. `nowMs` never runs back. */
  constructor(
    append: Append,
    pause: (moment: Moment) => Promise<void>,
    nowMs: () => number = () => performance.now(),
  ) {
    this.append = append;
    this.pause = pause;
    this.nowMs = nowMs;
  }

  /** Resolves with the entry's place in the own log once it is on the disk. */
  commit(bytes: Uint8Array): Promise<number> {
    return new Promise((done, failed) => {
      this.waiting.push({ bytes, done, failed });
      if (!this.running) {
        this.running = true;
        void this.run();
      }
    });
  }

  private async run(): Promise<void> {
    let moment = this.momentNow();
    while (this.waiting.length > 0) {
      await this.pause(moment);
      moment = 'busy';
      const group = this.waiting.splice(0, GROUP_MAX);
      try {
        const { firstSeq } = await this.append(group.map(({ bytes }) => bytes));
        for (const [index, { done }] of group.entries()) done(firstSeq + index);
      } catch (fault) {
        for (const { failed } of group) failed(fault);
      }
    }
    this.running = false;
    this.lastMs = this.nowMs();
  }

  private momentNow(): Moment {
    const sinceMs = this.nowMs() - this.lastMs;
    if (sinceMs >= SILENCE_MS) return 'after-silence';
    return sinceMs < IN_TURN_MS ? 'in-turn' : 'busy';
  }
}
