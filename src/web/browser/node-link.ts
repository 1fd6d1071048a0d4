// How this page reaches its node: requests as JSON, and whether it answers at all. Known causes of silence are told apart from answers.

/** A problem as the node words it (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly rule?: string;
  readonly figures?: unknown;
  readonly next?: string;
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

export async function post(
  path: string,
  fields: { readonly [name: string]: string | true },
  { key, signal }: { readonly key?: string; readonly signal?: AbortSignal } = {},
): Promise<Outcome> {
  const headers = {
    'Content-Type': 'application/json',
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  };
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers,
      body: JSON.stringify(fields),
      ...(signal === undefined ? {} : { signal }),
    });
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    const read: unknown = isJson ? await answer.json() : await answer.text();
    if (answer.ok) return { is: 'answer', data: read };
    if (typeof read === 'object' && read !== null) return { is: 'problem', problem: read as Problem };
    return { is: 'problem', problem: { status: answer.status, detail: String(read) } };
  } catch {
    return { is: 'silence' };
  }
}
