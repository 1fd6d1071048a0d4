// How this page reaches its node: requests as JSON, and whether it answers at all. Known causes of silence are told apart from answers.

import { readEvents, type Step, type WatchedAnswer } from './watched.ts';

/** A problem as the node words it (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly rule?: string;
  readonly figures?: unknown;
  readonly next?: string;
  /** Of the sentences; English if left out. */
  readonly language?: string;
  readonly data?: unknown;
}

export type Outcome =
  | { readonly is: 'answer'; readonly data: unknown }
  | { readonly is: 'problem'; readonly problem: Problem }
  /** The node was not reached, or broke off: whether it did what was asked is not known. */
  | { readonly is: 'silence' };

let isAway = false;
const listeners = new Set<(away: boolean) => void>();

/** Hears when the node goes and comes back. */
export function onReach(listener: (away: boolean) => void): void {
  listeners.add(listener);
}

export function nodeIsAway(): boolean {
  return isAway;
}

export function setAway(away: boolean): void {
  if (away === isAway) return;
  isAway = away;
  for (const listener of listeners) listener(away);
}

/** How a request is sent: what makes it happen once, what breaks it off, and who hears how far it is. */
export interface Sending {
  readonly key?: string;
  readonly signal?: AbortSignal;
  readonly told?: (step: Step) => void;
}

function outcomeOf({ status, type, text }: WatchedAnswer): Outcome {
  const read: unknown = type.includes('json') ? JSON.parse(text) : text;
  if (status < 300) return { is: 'answer', data: read };
  if (typeof read === 'object' && read !== null) return { is: 'problem', problem: read as Problem };
  return { is: 'problem', problem: { status, detail: String(read) } };
}

export async function post(
  path: string,
  fields: { readonly [name: string]: string | true },
  { key, signal, told }: Sending = {},
): Promise<Outcome> {
  const headers = {
    'Content-Type': 'application/json',
    Prefer: 'lines',
    'Accept-Language': document.documentElement.lang,
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    ...(told === undefined ? {} : { Accept: 'text/event-stream, application/json' }),
  };
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers,
      body: JSON.stringify(fields),
      ...(signal === undefined ? {} : { signal }),
    });
    const type = answer.headers.get('content-type') ?? '';
    if (type !== 'text/event-stream' || answer.body === null)
      return outcomeOf({ status: answer.status, type, text: await answer.text() });
    const watched = await readEvents(answer.body, told ?? (() => undefined));
    return watched === null ? { is: 'silence' } : outcomeOf(watched);
  } catch {
    return { is: 'silence' };
  }
}
