// The messages of the control channel: one JSON object a line (docs in README.md). What comes in is read field by field.

import {
  type Answer,
  type AnswerTable,
  NAME_KINDS,
  type NameKind,
  type Plain,
  type Trouble,
} from '../../node/command.ts';
import type { Sentence } from '../../node/sentence.ts';
import type { Asked, Typed } from '../runner.ts';

/** Rises when a message changes its meaning: a node of another version says so instead of guessing. */
export const PROTOCOL_VERSION = 2;

export const LIMITS = {
  /** The longest line that a client may send. */
  requestBytesMax: 65_536,
  /** The longest line that a client takes from its node. */
  answerBytesMax: 268_435_456,
  connectionsMax: 32,
  /** How long one line may take to arrive. */
  lineMs: 10_000,
  /** How long a connection may be silent between requests. */
  idleMs: 600_000,
  /** How long a client may leave answers unread. */
  unreadMs: 30_000,
  unreadBytesMax: 1_048_576,
  argumentsMax: 64,
} as const;

export type Limits = { readonly [K in keyof typeof LIMITS]: number };

export type Request =
  | ({ readonly id: number; readonly ask: 'run' | 'foresee' } & Asked)
  | { readonly id: number; readonly ask: 'suggest'; readonly names: NameKind };

/**
 * What the server says. `hello` comes first, unasked. `answer`, `foreseen`, `names` and `trouble` end a request;
 * an answer that is raw is followed by its text in `raw` messages and ended by `done`.
 */
export type Reply =
  | { readonly hello: typeof PROTOCOL_VERSION; readonly program: string }
  | { readonly id: number; readonly progress: { what: string; done: number; total: number | null } }
  | { readonly id: number; readonly raw: string }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly answer: Omit<Answer, 'raw'> & { readonly isRaw: boolean } }
  | { readonly id: number; readonly foreseen: readonly Sentence[] | null }
  | { readonly id: number; readonly names: readonly string[] }
  | { readonly id: number | null; readonly trouble: Trouble };

/** Writes a message as one line. Amounts become decimal text, as in the JSON that the command line prints. */
export function encodeLine(message: Request | Reply): string {
  return `${JSON.stringify(message, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`;
}

type Fields = { readonly [name: string]: unknown };

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isTyped(pair: [string, unknown]): pair is [string, string | true] {
  return typeof pair[1] === 'string' || pair[1] === true;
}

function typedOf(value: unknown): Typed | null {
  const fields = fieldsOf(value);
  if (fields === null) return null;
  const pairs = Object.entries(fields);
  if (pairs.length > LIMITS.argumentsMax) return null;
  return pairs.every(isTyped) ? Object.fromEntries(pairs) : null;
}

/** Reads a request, or says why the line is none. */
export function decodeRequest(line: string): { readonly value: Request } | { readonly fault: string } {
  const fields = fieldsOf(parseJson(line));
  if (fields === null) return { fault: 'the line is not one JSON object' };
  const { id, ask, path, typed: typedField, as, names } = fields;
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return { fault: 'the id is not a whole number' };
  if (ask === 'suggest') {
    const known = NAME_KINDS.find((kind) => kind === names);
    return known === undefined ? { fault: 'no such kind of names' } : { value: { id, ask, names: known } };
  }
  if (ask !== 'run' && ask !== 'foresee') return { fault: 'ask is not run, foresee or suggest' };
  const typed = typedOf(typedField);
  if (!isTexts(path) || path.length > 8) return { fault: 'the path is not a list of words' };
  if (typed === null) return { fault: 'typed is not an object of texts' };
  if (as !== null && typeof as !== 'string') return { fault: 'as is neither a text nor null' };
  return { value: { id, ask, path, typed, as } };
}

/** Reads a reply of the node; null for a line that is none. The node is trusted as far as its types. */
export function decodeReply(line: string): Reply | null {
  const fields = fieldsOf(parseJson(line));
  if (fields === null) return null;
  const known = ['hello', 'progress', 'raw', 'done', 'answer', 'foreseen', 'names', 'trouble'];
  return known.some((name) => Object.hasOwn(fields, name)) ? (fields as Reply) : null;
}

/** The answer without its raw text, ready to be sent. */
export function sendableAnswer({ data, lines, tables, next, partly, raw }: Answer): {
  readonly data: Plain;
  readonly lines?: readonly Sentence[];
  readonly tables?: readonly AnswerTable[];
  readonly next?: readonly string[];
  readonly partly?: Trouble;
  readonly isRaw: boolean;
} {
  return {
    data,
    ...(lines === undefined ? {} : { lines }),
    ...(tables === undefined ? {} : { tables }),
    ...(next === undefined ? {} : { next }),
    ...(partly === undefined ? {} : { partly }),
    isRaw: raw !== undefined,
  };
}
