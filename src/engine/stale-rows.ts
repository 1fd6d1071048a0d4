// Notices rows that can never become stable here: a quorum of witnesses has signed a length that this node has ordered too, and yet their
// signatures do not fit what it has. Autobase says nothing in most of these cases; it only stops advancing.

/** Lengths of the common order as this node sees them. */
export interface SignedLengths {
  /** What a quorum of the witnesses says that it has signed. */
  readonly claimed: number;
  /** The most that one of that quorum says; signatures are not compared before this node has ordered that much. */
  readonly farthest: number;
  /** What this node has ordered for good. */
  readonly indexed: number;
  /** What it could verify of it. */
  readonly signed: number;
  /** Whether the order is at rest: nothing is being taken in. */
  readonly isSettled: boolean;
  /** Another one after each change of the witnesses, which begins the order anew. */
  readonly state: object;
}

/** So many looks at a base at rest must see the same. A node that was just opened catches up in fits and starts. */
const LOOKS = 5;

interface Suspicion {
  readonly state: object;
  readonly signed: number;
  readonly looks: number;
}

/** Looks now and then; tells once for each length at which it is stuck. The returned function stops it. */
export function watchStaleRows(
  lookMs: number,
  read: () => SignedLengths | null,
  onStale: () => void,
): () => void {
  let suspicion: Suspicion | null = null;
  let toldAt = -1;
  const timer = setInterval(() => {
    const lengths = read();
    if (lengths === null) return;
    const { claimed, farthest, indexed, signed, isSettled, state } = lengths;
    if (claimed <= signed) {
      suspicion = null;
      return;
    }
    // Neither an alarm nor its end: in a busy commune something is always on its way.
    if (!isSettled || farthest > indexed) return;
    const isSame = suspicion !== null && suspicion.signed === signed && suspicion.state === state;
    suspicion = { state, signed, looks: (isSame ? (suspicion?.looks ?? 0) : 0) + 1 };
    if (suspicion.looks < LOOKS || toldAt === signed) return;
    toldAt = signed;
    onStale();
  }, lookMs);
  timer.unref();
  return () => clearInterval(timer);
}
