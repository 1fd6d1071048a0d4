// What one calls somebody whom one follows: a name that means nobody else.

import { parseSource, sameSource, type Source } from '../../social/source.ts';
import { refusedBy } from '../rules.ts';
import type { Voice } from '../voice.ts';
import { shortSource } from './voice-command.ts';

/** The name as typed, for this source. Throws CommandTrouble where it means somebody else or something else. */
export function nameTyped({ people }: Voice, source: Source, typed: string): string {
  const name = typed.trim();
  const wanted = name.toLowerCase();
  if (wanted === 'me' || parseSource(name) !== null) throw refusedBy('name-means-another', { name });
  const other = people
    .all()
    .find((kept) => kept.nick.toLowerCase() === wanted && !sameSource(kept.source, source));
  if (name !== '' && other !== undefined && other.followedAtMs !== null)
    throw refusedBy('name-taken', { who: shortSource(other.source), name });
  return name;
}
