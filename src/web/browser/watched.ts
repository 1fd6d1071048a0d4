// Long work as the node tells it: events with its progress, then the answer as it would have come without them. A stream that breaks off
// before the answer is silence: whether it was done is not known.

/** How far the work is. */
export interface Step {
  readonly says: string;
  readonly done: number;
  readonly total: number | null;
}

export interface WatchedAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Reads events to their end; the answer, or null when none came. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  told: (step: Step) => void,
): Promise<WatchedAnswer | null> {
  const decoder = new TextDecoder();
  let rest = '';
  let answer: WatchedAnswer | null = null;
  for await (const part of chunksOf(body)) {
    rest += decoder.decode(part, { stream: true });
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(event) ?? [];
      if (data === undefined) continue;
      if (name === 'progress') told(JSON.parse(data) as Step);
      if (name === 'answer') answer = JSON.parse(data) as WatchedAnswer;
    }
  }
  return answer;
}

/** Not every browser goes through a stream by itself. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
