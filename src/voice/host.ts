// A voice as its commands see it: what was said and kept, and what only a process with keys and a network can do.

import type { Room } from './room.ts';
import type { Voice } from './voice.ts';

export interface PictureRead {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A machine that the voice is connected to, or keeps trying to reach. */
export interface Connection {
  /** `host:port`, or the machine's key on a DHT. */
  readonly address: string;
  readonly through: 'tcp' | 'dht';
  readonly direction: 'in' | 'out';
  readonly state: 'connecting' | 'connected' | 'waiting' | 'refused';
  /** Milliseconds since 1970; null while it is not connected. */
  readonly sinceMs: number | null;
  /** Why the last attempt failed, or null. */
  readonly trouble: string | null;
}

export interface VoiceHost {
  readonly voice: Voice;
  /** Where the voice keeps its things; `mail.json` lies there. */
  readonly folder: string;
  readonly nowMs: () => number;
  /** Where others can connect to by TCP; empty when it listens nowhere. */
  readonly addresses: readonly string[];
  /** How it meets others besides: which DHT it uses, and to whom it keeps connections. */
  readonly meeting: { readonly dht: 'off' | 'own' | 'public'; readonly connect: readonly string[] };
  /** Whether it has a network now: a command alone asks finger and the web, but no feeds. */
  readonly isRunning: boolean;
  room(): Promise<Room>;
  /** Sets how much is kept, in bytes, and makes room. */
  limitRoom(bytes: number): Promise<Room>;
  /** Keeps a connection to a machine that runs a voice, from now on. */
  connect(address: string): void;
  /** Keeps no connection there any more; false where it kept none. */
  disconnect(address: string): boolean;
  /** Empty where it has no network. */
  connections(): readonly Connection[];
  /** Keeps a picture of one's own and says what it is named by. */
  keepPicture(bytes: Uint8Array): Promise<string>;
  /** Somebody's picture; null when nobody who is there has it. */
  picture(author: string, hash: string): Promise<Uint8Array | null>;
}
