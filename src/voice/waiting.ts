// What a voice waits for (peers, servers) ends when it closes: whoever stops a voice does not wait for those who are silent.

import { CommandTrouble } from '../node/command.ts';

/** The voice closes; what was being waited for is asked the next time. */
export class Closing extends CommandTrouble {
  constructor() {
    super({
      kind: 'unreachable',
      says: 'Your voice is being closed.',
      next: 'Type it again when it runs.',
    });
  }
}

export class Waiting {
  readonly #ends = new Set<() => void>();
  #isOver = false;

  /** Waits for the work, or rejects with Closing when the waiting ends before. */
  async until<T>(work: Promise<T>): Promise<T> {
    const over = Promise.withResolvers<never>();
    const end = (): void => over.reject(new Closing());
    if (this.#isOver) end();
    else this.#ends.add(end);
    try {
      return await Promise.race([work, over.promise]);
    } finally {
      this.#ends.delete(end);
    }
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  end(): void {
    this.#isOver = true;
    for (const end of this.#ends) end();
    this.#ends.clear();
  }
}
