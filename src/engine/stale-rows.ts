// Notices rows that can never become stable here: a quorum of witnesses has signed a length that this node has ordered too, and yet their
// signatures do not fit what it has. Autobase says nothing in most of these cases; it only stops advancing.

/** Lengths of the common order as this node sees them. */
export interface SignedLengths {
  /** What a quorum of the witnesses says that it has signed. */
  readonly claimed: number;
  /** What this node has ordered for good. */
  readonly indexed: number;
  /** What it could verify of it. */
  readonly signed: number;
}

/** Looks now and then; tells once for each length at which it is stuck. The returned function stops it. */
export function watchStaleRows(
  lookMs: number,
  read: () => SignedLengths | null,
  onStale: () => void,
): () => void {
  let suspectAt = -1;
  let toldAt = -1;
  const timer = setInterval(() => {
    const lengths = read();
    if (lengths === null) return;
    const { claimed, indexed, signed } = lengths;
    const isStuck = claimed > signed && indexed >= claimed;
    if (isStuck && suspectAt === signed && toldAt !== signed) {
      toldAt = signed;
      onStale();
    }
    suspectAt = isStuck ? signed : -1;
  }, lookMs);
  timer.unref();
  return () => clearInterval(timer);
}
