// Server-sent events for one asker (WHATWG HTML, 9.2): named events with JSON, a heartbeat, and nothing for who does not read.

import { jsonText } from './problem.ts';

/** Events that may lie unread before the stream is closed. */
const UNREAD_MAX = 64;

export interface EventSender {
  readonly send: (event: string, value: unknown) => void;
  readonly end: () => void;
}

export const EVENT_STREAM = { 'Content-Type': 'text/event-stream' };

/** Whether an Accept header asks for events. */
export function wantsEvents(accept: string | undefined): boolean {
  return accept?.includes('text/event-stream') === true;
}

/** A stream that `begin` fills; what it gives back is called once when the stream has ended, whoever ended it. */
export function eventStream(
  heartbeatMs: number,
  begin: (sender: EventSender) => () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop: (() => void) | null = null;
  let heart: NodeJS.Timeout | undefined;
  let isOpen = true;
  const ended = (): void => {
    isOpen = false;
    clearInterval(heart);
    stop?.();
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (): void => {
          if (!isOpen) return;
          ended();
          controller.close();
        };
        const write = (text: string): void => {
          if (!isOpen) return;
          if ((controller.desiredSize ?? 0) <= 0) end();
          else controller.enqueue(encoder.encode(text));
        };
        stop = begin({
          send: (event, value) => write(`event: ${event}\ndata: ${jsonText(value)}\n\n`),
          end,
        });
        if (!isOpen) return stop();
        heart = setInterval(() => write(': here\n\n'), heartbeatMs);
        heart.unref();
      },
      cancel: ended,
    },
    { highWaterMark: UNREAD_MAX },
  );
}

/** Calls through at most once in so many milliseconds, the last call always. */
export function paced(
  everyMs: number,
  call: () => void,
): { readonly ask: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | null = null;
  let isAsked = false;
  const wait = (): void => {
    timer = setTimeout(() => {
      timer = null;
      if (isAsked) run();
    }, everyMs);
    timer.unref();
  };
  const run = (): void => {
    isAsked = false;
    call();
    wait();
  };
  return {
    ask() {
      isAsked = true;
      if (timer === null) run();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
