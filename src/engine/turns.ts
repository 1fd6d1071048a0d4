// Witnesses acknowledge in turn. Left to themselves they acknowledge at the same moment and merge what they said for many rounds: finality
// takes long, comes to rest too early, or never comes. Here the lengths of their logs say whose turn it is; who is away is passed over.

/** Words of one witness in a row that made nothing stable, after which it waits ever longer: where a majority is away, logs must not grow for nothing. */
const VAIN_MAX = 4;
const WAITS_MAX = 64;
/** A witness that wants to say something of its own takes no longer than so many rounds of passing over all others. */
const ROUNDS_MAX = 2;

/** What a witness knows of the turns. */
export interface Standing {
  /** How much the witnesses have written together: it numbers the turn. */
  readonly turn: number;
  /** How many witnesses come before this one in this turn. */
  readonly before: number;
  readonly witnesses: number;
  /** Length of the order that is stable. */
  readonly stable: number;
  /** How many rows there are, stable or not. */
  readonly rows: number;
  /** There are rows beyond what is stable. */
  readonly isBehind: boolean;
}

/** The turn of the witness `own` of so many, whose logs have these lengths. */
export function turnOf(
  own: number,
  lengths: readonly number[],
): Pick<Standing, 'turn' | 'before' | 'witnesses'> {
  const witnesses = lengths.length;
  const turn = lengths.reduce((sum, length) => sum + length, 0);
  return { turn, before: (own - (turn % witnesses) + witnesses) % witnesses, witnesses };
}

export interface TurnOptions {
  /** Least time between two turns. */
  readonly gapMs: number;
  /** How long a witness whose turn it is may say nothing before the next one takes it. */
  readonly skipMs: number;
  /** Null where this node is no witness that counts. */
  readonly look: () => Promise<Standing | null>;
  /** Acknowledges what there is, if that can help; whether it did. */
  readonly write: () => Promise<boolean>;
  readonly onFault: (fault: unknown) => void;
}

export interface Turns {
  /** Something changed: look whose turn it is. */
  moved(): void;
  /** Resolves when this witness may write something of its own, which then is its acknowledgement too. */
  mine(): Promise<void>;
  close(): Promise<void>;
}

export function openTurns({ gapMs, skipMs, look, write, onFault }: TurnOptions): Turns {
  let timer: NodeJS.Timeout | null = null;
  let timedTurn = -1;
  let timedOwn = false;
  let timedWaits = 1;
  let vain = 0;
  let known = { stable: -1, rows: -1 };
  let waiting: (() => void)[] = [];
  let latest: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let isLooking = false;
  let closed = false;

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const letWrite = (): void => {
    if (latest !== null) clearTimeout(latest);
    latest = null;
    const all = waiting;
    waiting = [];
    for (const done of all) done();
  };

  const enqueue = (step: () => Promise<void>): void => {
    running = running.then(step).catch((fault: unknown) => {
      stop();
      letWrite();
      if (!closed) onFault(fault);
    });
  };

  const consider = (standing: Standing | null): void => {
    const hasOwn = waiting.length > 0;
    // A witness alone waits for nobody.
    if (standing === null || (hasOwn && standing.witnesses === 1)) return letWrite();
    if (!standing.isBehind && !hasOwn) return stop();
    if (standing.stable !== known.stable || standing.rows !== known.rows) vain = 0;
    known = standing;
    const waits = hasOwn ? 1 : Math.min(2 ** Math.max(0, vain - VAIN_MAX), WAITS_MAX);
    const isTimed = timer !== null && timedTurn === standing.turn && timedOwn === hasOwn;
    if (isTimed && timedWaits <= waits) return;
    stop();
    timedTurn = standing.turn;
    timedOwn = hasOwn;
    timedWaits = waits;
    timer = setTimeout(fire, waits * (gapMs + standing.before * skipMs));
    // An acknowledgement keeps no process alive that has nothing else to do; somebody who waits to say something does.
    if (!hasOwn) timer.unref();
    else latest ??= setTimeout(letWrite, ROUNDS_MAX * standing.witnesses * skipMs);
  };

  const fire = (): void => {
    timer = null;
    enqueue(async () => {
      const standing = closed ? null : await look();
      if (closed) return;
      if (standing === null || standing.turn !== timedTurn) return consider(standing);
      if (waiting.length > 0) letWrite();
      // Who has nothing to add only looks again, and is not the slower for it.
      else if (standing.isBehind && (await write())) vain += 1;
      if (!closed) consider(await look());
    });
  };

  const moved = (): void => {
    if (isLooking || closed) return;
    isLooking = true;
    enqueue(async () => {
      isLooking = false;
      if (closed) return;
      const standing = await look();
      if (!closed) consider(standing);
    });
  };

  return {
    moved,
    mine() {
      if (closed) return Promise.resolve();
      return new Promise((done) => {
        waiting.push(done);
        moved();
      });
    },
    async close() {
      closed = true;
      stop();
      letWrite();
      await running;
    },
  };
}
