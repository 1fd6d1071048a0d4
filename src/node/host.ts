// A running node as its owner's commands see it: the session, and what only a process with keys, a clock and a network can do.

import type { NewKeys } from './people-keys.ts';
import type { Progress, Session } from './session.ts';
import type { Leap } from './what-to-seal.ts';
import type { Audit } from './verify.ts';

/** An invitation that was given out; the text is shown once and kept nowhere. */
export interface GivenInvitation {
  readonly text: string;
  readonly key: string;
  readonly expiresAtMs: number;
  /** Where it leads; none for the DHT alone. */
  readonly addresses: readonly string[];
  /** The bootstrap nodes of the DHT that it names, none for the public one; null for no DHT. */
  readonly dht: readonly string[] | null;
  /** It says that this node rehearses, so whoever joins with it does too. */
  readonly isRehearsal: boolean;
}

/** A node whose folder this process holds. */
export interface Host {
  readonly session: Session;
  /** Where other nodes reach this one; empty when it listens nowhere. */
  readonly addresses: readonly string[];
  /** Says the invitation and makes its text; the node must be reachable to let anybody in. */
  invite(as: string, title: string, days: number): Promise<GivenInvitation>;
  /** Makes keys for one more person of this node, under the node's passphrase; the words are shown once. */
  addPerson(
    name: string,
    keep: (words: readonly string[]) => void,
  ): Promise<NewKeys & { readonly words: readonly string[] }>;
  /** The identity's signature over the device of a person of this node; null where it is not kept here. */
  proofOf(person: string): string | null;
  /** Folds the whole history afresh and compares. */
  audit(progress: Progress): Promise<Audit>;
  /** Whether the clock is one that a script sets. */
  readonly hasScriptedClock: boolean;
  /** Sets a scripted clock; time never runs back. */
  setClock(instantMs: number): void;
  /** A leap of more than a year that this node's witness does not vouch for, null when there is none; and vouching for it. */
  heldLeap(): Leap | null;
  acceptLeap(): void;
  /** Cuts all connections and makes none, or makes them again. */
  cut(): Promise<void>;
  heal(): Promise<void>;
  /** Keeps a connection to an address from now on, also after a restart. */
  connect(address: string): void;
}
