// Commits in groups: what arrives while one append is under way goes into the next, so that many small entries cost few disk syncs.
// A short random wait keeps nodes that write in lock-step from starving finality.

/** An append that gives the place of the first entry. */
export type Append = (batch: readonly Uint8Array[]) => Promise<{ readonly firstSeq: number }>;

interface Waiting {
  readonly bytes: Uint8Array;
  readonly done: (seq: number) => void;
  readonly failed: (fault: unknown) => void;
}

const GROUP_MAX = 200;

export class GroupCommit {
  private waiting: Waiting[] = [];
  private running = false;
  private readonly append: Append;
  private readonly pause: () => Promise<void>;

  /** `pause` is awaited before each group: the node's jitter, nothing in tests. */
  constructor(append: Append, pause: () => Promise<void>) {
    this.append = append;
    this.pause = pause;
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
    while (this.waiting.length > 0) {
      await this.pause();
      const group = this.waiting.splice(0, GROUP_MAX);
      try {
        const { firstSeq } = await this.append(group.map(({ bytes }) => bytes));
        for (const [index, { done }] of group.entries()) done(firstSeq + index);
      } catch (fault) {
        for (const { failed } of group) failed(fault);
      }
    }
    this.running = false;
  }
}
