// How much one entry can say.

import { ENTRY_BYTES_MAX } from '../../kernel/entry.ts';

/** The kind, who says it and when, the counter, the signature. */
const ENVELOPE_BYTES = 256;

/** Bytes of the body of an entry at most. */
export const BODY_BYTES_MAX = ENTRY_BYTES_MAX - ENVELOPE_BYTES;
