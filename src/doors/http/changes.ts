// Live changes as server-sent events (WHATWG HTML, 9.2). One reading of the order serves all listeners; an event's id is the length of the order,
// and `from` is the length that the listener knew, so who comes back has missed nothing.

import type { OrderStanding, Session } from '../../node/session.ts';
import type { Limits } from './limits.ts';
import { jsonText } from './problem.ts';

/** Events that a listener may leave unread before it is let go. */
const UNREAD_MAX = 64;

/** What the door listens to. */
export interface Heard extends Pick<Session, 'standing' | 'onChange'> {
  /** How often something was said or came in beside the order, where people have voices; its changes are told by `onChange` too. */
  readonly spoken?: () => number;
}

interface Listener {
  known: number;
  /** What it was told last, to tell nothing twice. */
  told: string;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
}

export class Changes {
  private readonly session: Heard;
  private readonly limits: Limits;
  private readonly note: (fault: unknown) => void;
  private readonly listeners = new Set<Listener>();
  private readonly stopHearing: () => void;
  private readonly heart: NodeJS.Timeout;
  private pause: NodeJS.Timeout | null = null;
  private isReading = false;
  private isStale = false;

  constructor(session: Heard, limits: Limits, note: (fault: unknown) => void) {
    this.session = session;
    this.limits = limits;
    this.note = note;
    this.stopHearing = session.onChange(() => this.hear());
    this.heart = setInterval(() => this.beat(), limits.heartbeatMs);
    this.heart.unref();
  }

  get count(): number {
    return this.listeners.size;
  }

  /** A stream for one more listener that knows the order up to a length (null: nothing); null when there are too many. */
  async open(known: number | null): Promise<ReadableStream<Uint8Array> | null> {
    const standing = await this.session.standing();
    if (this.listeners.size >= this.limits.listenersMax) return null;
    let listener: Listener | null = null;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          listener = { known: known ?? 0, told: '', controller };
          this.listeners.add(listener);
          this.tell(listener, standing);
          // what changed between the reading and now was heard by nobody
          this.hear();
        },
        cancel: () => {
          if (listener !== null) this.listeners.delete(listener);
        },
      },
      { highWaterMark: UNREAD_MAX },
    );
  }

  close(): void {
    this.stopHearing();
    clearInterval(this.heart);
    if (this.pause !== null) clearTimeout(this.pause);
    for (const listener of this.listeners) this.letGo(listener);
  }

  private hear(): void {
    this.isStale = true;
    if (this.isReading || this.pause !== null || this.listeners.size === 0) return;
    this.pause = setTimeout(() => {
      this.pause = null;
      void this.read();
    }, this.limits.changeEveryMs);
  }

  private async read(): Promise<void> {
    this.isReading = true;
    this.isStale = false;
    try {
      const standing = await this.session.standing();
      for (const listener of this.listeners) this.tell(listener, standing);
    } catch (fault) {
      this.note(fault);
    }
    this.isReading = false;
    if (this.isStale) this.hear();
  }

  private tell(listener: Listener, standing: OrderStanding): void {
    const spoken = this.session.spoken?.();
    const heard = spoken === undefined ? standing : { ...standing, spoken };
    const told = jsonText(heard);
    if (told === listener.told) return;
    listener.told = told;
    // a reordering may have made the order shorter than what the listener knew
    const from = Math.min(listener.known, standing.length);
    listener.known = standing.length;
    const event = `id: ${standing.length}\nevent: change\ndata: ${jsonText({ from, ...heard })}\n\n`;
    this.send(listener, event);
  }

  private beat(): void {
    for (const listener of this.listeners) this.send(listener, ': here\n\n');
  }

  private send(listener: Listener, text: string): void {
    if ((listener.controller.desiredSize ?? 0) <= 0) this.letGo(listener);
    else listener.controller.enqueue(new TextEncoder().encode(text));
  }

  private letGo(listener: Listener): void {
    this.listeners.delete(listener);
    listener.controller.close();
  }
}

/** The length that a listener says it knows; null for none or nonsense. */
export function knownLength(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
