// Whom one follows without saying so: known on this machine alone, and in nothing that is carried elsewhere.

import { formatSource, type Source } from '../social/source.ts';
import type { Voice } from './voice.ts';

/** The sources of all who are followed and not named in the own feed. */
export function quietlyFollowed({ people, own }: Pick<Voice, 'people' | 'own'>): ReadonlySet<string> {
  const followed = people.followed().map(({ source }) => formatSource(source));
  const said = people.followedBy(own).map(({ source }) => formatSource(source));
  return new Set(followed).difference(new Set(said));
}

/** Whether somebody is followed, and not named in the own feed. */
export function isQuietlyFollowed(voice: Voice, source: Source): boolean {
  const followedAtMs = voice.people.find(source)?.followedAtMs ?? null;
  return followedAtMs !== null && voice.saidToFollow(source) === null;
}
