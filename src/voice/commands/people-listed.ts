// People as programs and tables get them from commands.

import type { AnswerTable, Plain } from '../../node/command.ts';
import { joined, moment, word } from '../../node/commands/cells.ts';
import { words } from '../../node/commands/tables.ts';
import { BLANK, type Line, unworded } from '../../node/sentence.ts';
import { formatSource } from '../../social/source.ts';
import type { VoiceHost } from '../host.ts';
import { isQuietlyFollowed, quietlyFollowed } from '../quiet.ts';
import { type Kept, nameOf } from '../shelf/people.ts';
import type { Voice } from '../voice.ts';

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

type PersonData = { readonly [name: string]: Plain };

export function personData(voice: Voice, kept: Kept): PersonData {
  return dataOf(kept, isQuietlyFollowed(voice, kept.source));
}

export function peopleData(voice: Voice, people: readonly Kept[]): readonly PersonData[] {
  const quiet = quietlyFollowed(voice);
  return people.map((kept) => dataOf(kept, quiet.has(formatSource(kept.source))));
}

function dataOf(kept: Kept, quietly: boolean): PersonData {
  return {
    name: nameOf(kept),
    source: formatSource(kept.source),
    followed: instant(kept.followedAtMs),
    quietly,
    asked: instant(kept.askedAtMs),
    answered: instant(kept.answeredAtMs),
    trouble: kept.trouble,
    muted: instant(kept.mutedAtMs),
    blocked: instant(kept.blockedAtMs),
  };
}

/** People as a table. Of feeds it is known whether anybody is connected while the voice runs. */
export function peopleTable({ voice, isRunning }: VoiceHost, people: readonly Kept[]): AnswerTable {
  const isAway = ({ source, followedAtMs }: Kept): boolean =>
    isRunning && source.is === 'feed' && followedAtMs !== null && !voice.isReached(source.key);
  const quiet = quietlyFollowed(voice);
  return {
    title: BLANK,
    columns: [words('Name'), words('Where'), words('Since'), words('Last heard'), words('Note')],
    rows: people.map((kept) => {
      const { source, followedAtMs, mutedAtMs, blockedAtMs, answeredAtMs, trouble } = kept;
      const since = blockedAtMs ?? mutedAtMs ?? followedAtMs;
      const notes: readonly Line[] = [
        ...(quiet.has(formatSource(source)) ? [word('quietly')] : []),
        ...(blockedAtMs !== null ? [word('blocked')] : mutedAtMs !== null ? [word('muted')] : []),
        ...(trouble === '' ? (isAway(kept) ? [word('nobody is connected')] : []) : [unworded(trouble)]),
      ];
      return [
        nameOf(kept),
        formatSource(source),
        since === null ? '' : moment(since),
        answeredAtMs === null ? '' : moment(answeredAtMs),
        joined(notes, '; '),
      ];
    }),
  };
}
