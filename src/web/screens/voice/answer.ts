// What the commands of a voice answer, as JSON.

import { DAY_MS, parseDate } from '../../../kernel/calendar.ts';

/** Somebody's post that another is about. `handle` is null where it is not here. */
export interface PostRef {
  readonly source: string;
  readonly handle: string | null;
  readonly by: string;
}

export interface PostPicture {
  readonly hash: string;
  /** The feed key of who has it; null where nobody signed it. */
  readonly author: string | null;
  readonly alt: string;
}

/** Instants are texts of RFC 3339. */
export interface PostData {
  readonly handle: string;
  readonly source: string;
  readonly by: string;
  readonly own: boolean;
  readonly at: string;
  readonly text: string;
  readonly replyTo: PostRef | null;
  readonly repostOf: PostRef | null;
  readonly pictures: readonly PostPicture[];
  readonly edited: string | null;
  readonly deleted: string | null;
  /** It was passed on, and whoever did so took it back. */
  readonly takenBack: boolean;
  /** Words of somebody who is blocked, passed on by somebody else: they are not in it. */
  readonly withheld: boolean;
  readonly url: string | null;
  readonly signed: boolean;
}

/** `next` is what `before` is for the older page. */
export interface PostPage {
  readonly posts: readonly PostData[];
  readonly next: string | null;
}

/** How somebody stands to the one whose voice it is. */
export interface Regarded {
  readonly source: string;
  readonly followed: string | null;
  /** Without saying so in the own feed. */
  readonly quietly: boolean;
  readonly muted: string | null;
  readonly blocked: string | null;
}

export interface PersonLine extends Regarded {
  readonly name: string;
  readonly asked: string | null;
  readonly trouble: string;
}

export interface ProfileData {
  readonly nick: string;
  readonly name: string;
  readonly about: string;
  readonly project: string;
  readonly plan: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

export interface PersonData extends Regarded, ProfileData {
  /** How they are called here. */
  readonly called: string;
  readonly own: boolean;
  readonly trouble: string;
}

export interface PersonPage extends PostPage {
  readonly person: PersonData;
}

/** Milliseconds since 1970 of `2026-11-26T12:05:00.000Z`; 0 for what is no such text. */
export function msOfInstant(text: string): number {
  const [all, day = '', hours, minutes, seconds] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?)Z$/.exec(text) ?? [];
  const date = parseDate(day);
  if (all === undefined || date === null) return 0;
  return date * DAY_MS + Math.floor(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000);
}

/** A feed's key, 64 digits, is too long to be read out. */
export function shortSource(source: string): string {
  return /^[0-9a-f]{64}$/.test(source) ? `${source.slice(0, 8)}…` : source;
}
