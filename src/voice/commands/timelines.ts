// The timelines that a person can ask for by a word.

import type { Page, Wanted } from '../shelf/posts.ts';
import type { Voice } from '../voice.ts';

export const TIMELINES = ['home', 'mentions', 'global'] as const;
export type Timeline = (typeof TIMELINES)[number];

export function timelinePage(voice: Voice, of: Timeline, wanted: Wanted): Page {
  if (of === 'home') return voice.posts.home(wanted);
  if (of === 'global') return voice.posts.global(wanted);
  const own = voice.people.own().map(({ source }) => source);
  return voice.posts.mentions(own, voice.own.profile.nick, wanted);
}
