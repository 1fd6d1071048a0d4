// The host's side of letting a node in: recognises the invitation, hears the request, and hands the keys over once the commune has said yes.
// To one who does not know an invitation it is silent.

import { fromHex, toHex } from '../kernel/bytes.ts';
import { PairingBroken, PairingChannel } from './pairing-channel.ts';
import {
  answerMessage,
  GREETING_BYTES,
  greetedBy,
  hostKeysFor,
  type PairingAnswer,
  type PairingRequest,
  requestMessage,
  type Welcome,
  welcomeMessage,
} from './pairing-wire.ts';
import type { Clock, PeerStream } from './ports.ts';
import { readFirst } from './read-first.ts';

/** What the host asks of its node. */
export interface PairingHostParts {
  readonly clock: Clock;
  /** Public keys (hex) of the invitations worth recognising, used and withdrawn ones too, so that their holders get a word. */
  invitations(): Promise<readonly string[]>;
  welcome(): Promise<Welcome>;
  /** Lets the log in, or says why not. The request's proof has not been checked yet. */
  admit(invitation: string, request: PairingRequest): Promise<PairingAnswer>;
  /** Told what went wrong on this side. */
  complain(fault: unknown): void;
  readonly limits?: Partial<PairingLimits>;
}

export interface PairingLimits {
  /** For the greeting and the handshake. */
  readonly handshakeMs: number;
  /** For the whole talk; ordering the admission is in it. */
  readonly talkMs: number;
  readonly talksAtOnce: number;
  /** Connections that have not said their first bytes yet. */
  readonly greetingsAwaited: number;
  /** Talks for one invitation within `attemptsWithinMs`. */
  readonly attempts: number;
  readonly attemptsWithinMs: number;
}

export const PAIRING_LIMITS: PairingLimits = {
  handshakeMs: 10_000,
  talkMs: 90_000,
  talksAtOnce: 4,
  greetingsAwaited: 64,
  attempts: 10,
  attemptsWithinMs: 600_000,
};

const GREETINGS_REMEMBERED = 10_000;

export class PairingHost {
  readonly #parts: PairingHostParts;
  readonly #limits: PairingLimits;
  readonly #talks = new Set<PairingChannel>();
  readonly #greetings = new Set<string>();
  #awaited = 0;
  readonly #attempts = new Map<string, readonly number[]>();

  constructor(parts: PairingHostParts) {
    this.#parts = parts;
    this.#limits = { ...PAIRING_LIMITS, ...parts.limits };
  }

  /**
   * Takes an incoming stream over when it greets for an invitation, and resolves to true at once.
   * Otherwise resolves to false with the bytes put back: it may be a node of the commune. Never rejects.
   */
  async receive(stream: PeerStream): Promise<boolean> {
    if (this.#awaited >= this.#limits.greetingsAwaited) {
      stream.destroy();
      return true;
    }
    this.#awaited++;
    const greeting = await readFirst(stream, GREETING_BYTES, this.#limits.handshakeMs);
    this.#awaited--;
    if (greeting === null) return true;
    const invitation = await this.#invitationGreeted(greeting);
    if (invitation === null) {
      stream.unshift(greeting);
      return false;
    }
    if (this.#mayTalk(toHex(greeting), invitation)) void this.#talk(stream, invitation);
    else stream.destroy();
    return true;
  }

  /** Cuts all talks. */
  close(): void {
    for (const talk of this.#talks) talk.cut();
  }

  async #invitationGreeted(greeting: Uint8Array): Promise<string | null> {
    try {
      return greetedBy(greeting, await this.#parts.invitations());
    } catch (fault) {
      this.#parts.complain(fault);
      return null;
    }
  }

  /** A greeting heard before is a recording; and nobody keeps the host busy. */
  #mayTalk(greeting: string, invitation: string): boolean {
    if (this.#greetings.has(greeting)) return false;
    this.#greetings.add(greeting);
    const [oldest] = this.#greetings;
    if (this.#greetings.size > GREETINGS_REMEMBERED && oldest !== undefined) this.#greetings.delete(oldest);
    const nowMs = this.#parts.clock.nowMs();
    const before = this.#attempts.get(invitation) ?? [];
    const recent = before.filter((atMs) => nowMs - atMs < this.#limits.attemptsWithinMs);
    if (this.#talks.size >= this.#limits.talksAtOnce || recent.length >= this.#limits.attempts) return false;
    this.#attempts.set(invitation, [...recent, nowMs]);
    return true;
  }

  async #talk(stream: PeerStream, invitation: string): Promise<void> {
    const key = fromHex(invitation) ?? new Uint8Array();
    const { handshakeMs, talkMs } = this.#limits;
    const keys = hostKeysFor(key);
    const channel = new PairingChannel(stream, { initiator: false, keys, remoteKey: null, withinMs: talkMs });
    this.#talks.add(channel);
    const late = setTimeout(() => channel.cut(), handshakeMs);
    try {
      if (!(await channel.opened) || toHex(channel.remoteKey) !== invitation) {
        channel.cut();
        return;
      }
      channel.send(welcomeMessage, await this.#parts.welcome());
      const request = await channel.receive(requestMessage);
      clearTimeout(late);
      channel.send(answerMessage, await this.#parts.admit(invitation, request));
      await channel.end();
    } catch (fault) {
      channel.cut();
      if (!(fault instanceof PairingBroken)) this.#parts.complain(fault);
    } finally {
      clearTimeout(late);
      this.#talks.delete(channel);
    }
  }
}
