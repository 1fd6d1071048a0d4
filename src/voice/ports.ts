// What a voice needs from outside: feeds, a clock, and somebody who asks finger servers and the web.

import type { Feed } from '../social/model.ts';
import type { FeedStore } from '../social/ports.ts';
import type { Source } from '../social/source.ts';
import type { DecisionFile } from './decisions.ts';
import type { Shelf } from './shelf/shelf.ts';
import type { Waiting } from './waiting.ts';

/** A source that is asked, again and again: it tells nobody when it changes. */
export type OutsideSource = Exclude<Source, { is: 'feed' }>;

export interface AskingOutside {
  /** What the last answer was marked with; empty for none. */
  readonly etag: string;
  /** No machine of this network: for addresses that somebody else named. */
  readonly publicOnly: boolean;
}

export type AnswerOutside =
  | { readonly is: 'feed'; readonly feed: Feed; readonly etag: string }
  | { readonly is: 'unchanged' };

/** Asks finger servers and the web. Rejects with NotRead. */
export type AskOutside = (source: OutsideSource, asking: AskingOutside) => Promise<AnswerOutside>;

/** Why a source gave nothing, in words for the person who follows it. */
export class NotRead extends Error {}

/** A finger server answers that it knows nobody of that name, or that they do not want to be asked; a page is not there, or is no feed. */
export class NobodyThere extends NotRead {}

export interface VoicePorts {
  readonly feeds: FeedStore;
  readonly shelf: Shelf;
  readonly decisions: DecisionFile;
  readonly askOutside: AskOutside;
  readonly nowMs: () => number;
  /** The 32 bytes that the feed's keys are made of. */
  readonly seed: Uint8Array;
}

/** The ports of an open voice: asking and waiting end when it closes. */
export interface OpenPorts extends VoicePorts {
  readonly waiting: Waiting;
}
