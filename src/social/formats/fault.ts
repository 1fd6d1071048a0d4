// Why a feed of somebody else was not read, in words for whoever follows it.

export class FeedRefused extends Error {
  /** What of it is wrong: `size`, `well-formed`, `no-dtd`, `format`. */
  readonly rule: string;

  constructor(rule: string, says: string) {
    super(says);
    this.rule = rule;
  }
}

/** The largest feed that is read, in bytes. */
export const FEED_BYTES_MAX = 8_000_000;
/** Of a longer feed the first so many entries are read. */
export const ENTRIES_MAX = 2_000;

export function needSize(bytes: Uint8Array): void {
  if (bytes.length > FEED_BYTES_MAX)
    throw new FeedRefused('size', `the feed has ${bytes.length} bytes; ${FEED_BYTES_MAX} are the limit`);
}
