// What one client may ask of the door: sizes, times, rates. Tests tighten them.

export const LIMITS = {
  bodyBytesMax: 65_536,
  headerBytesMax: 16_384,
  argumentsMax: 64,
  connectionsMax: 1_280,
  /** How long the head of a request may take to arrive, and how long all of it. */
  headersMs: 10_000,
  requestMs: 30_000,
  /** How long a file may take to arrive. */
  uploadMs: 900_000,
  /** How often slow requests are looked for. */
  lookMs: 1_000,
  /** How long a command may work before its caller is told to ask again. */
  commandMs: 100_000,
  /** How long a connection may be silent; longer than a command works. */
  idleMs: 120_000,
  /** Requests of one address: so many a second, and so many at once after a pause. */
  requestsPerSecond: 100,
  requestsBurst: 400,
  /** Tries to log in of one address: so many at once, then one every so often. */
  loginsBurst: 10,
  loginEveryMs: 6_000,
  /** Listeners for changes, how often they hear that the node is there, and the least pause between two changes. */
  listenersMax: 1_024,
  heartbeatMs: 15_000,
  changeEveryMs: 50,
  /** Answers kept for their idempotency keys. */
  answersKeptMax: 10_000,
  answersKeptMs: 86_400_000,
  /** Files that were sent or written for somebody: the largest one, all together, how many, and for how long. */
  fileBytesMax: 268_435_456,
  filesBytesMax: 1_073_741_824,
  filesMax: 64,
  filesKeptMs: 86_400_000,
} as const;

export type Limits = { readonly [K in keyof typeof LIMITS]: number };
