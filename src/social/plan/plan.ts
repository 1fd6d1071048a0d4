// A Thimbl plan: what Thimbl (2010) put behind `Plan:` as JSON, as far as all its readers agree.

import type { Property } from '../model.ts';

/** Whose message another one is about: a finger address, feed key or web address, and a 14-digit time or id. */
export interface PlanRef {
  readonly address: string;
  readonly id: string;
}

export interface PlanMessage {
  /** Whose message it is; null where it is the plan's own. */
  readonly address: string | null;
  readonly text: string;
  /** Whole seconds as milliseconds since 1970; null where none could be read. */
  readonly atMs: number | null;
  readonly replyTo: PlanRef | null;
}

export interface PlanFollowed {
  readonly nick: string;
  readonly address: string;
}

export interface Plan {
  /** `dk@example.org`; empty where the plan does not say. */
  readonly address: string;
  readonly name: string;
  readonly bio: string;
  readonly properties: readonly Property[];
  readonly following: readonly PlanFollowed[];
  /** Oldest first, as they were appended. */
  readonly messages: readonly PlanMessage[];
}

/** Larger answers are not searched for a plan, in UTF-16 units. */
export const PLAN_LENGTH_MAX = 4_000_000;
export const MESSAGES_MAX = 20_000;
export const FOLLOWING_MAX = 5_000;
