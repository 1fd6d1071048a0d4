// People as programs and tables get them from commands.

import type { AnswerTable, Plain } from '../../node/command.ts';
import { instantText } from '../../node/commands/wording.ts';
import { formatSource } from '../../social/source.ts';
import { quietlyFollowed } from '../quiet.ts';
import { type Kept, nameOf } from '../shelf/people.ts';
import type { Voice } from '../voice.ts';

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

type PersonData = { readonly [name: string]: Plain };

export function personData(voice: Voice, kept: Kept): PersonData {
  return dataOf(kept, kept.followedAtMs !== null && voice.saidToFollow(kept.source) === null);
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

export function peopleTable(voice: Voice, people: readonly Kept[]): AnswerTable {
  const quiet = quietlyFollowed(voice);
  const names = ['Name', 'Where', 'Since', 'Asked', 'Note'];
  return {
    title: '',
    columns: names.map((name) => ({ name, align: 'left' })),
    rows: people.map((kept) => {
      const { source, followedAtMs, mutedAtMs, blockedAtMs, askedAtMs, trouble } = kept;
      const since = blockedAtMs ?? mutedAtMs ?? followedAtMs;
      const regarded = blockedAtMs === null ? (mutedAtMs === null ? '' : 'muted') : 'blocked';
      return [
        nameOf(kept),
        formatSource(source),
        since === null ? '' : instantText(since),
        askedAtMs === null ? '' : instantText(askedAtMs),
        [quiet.has(formatSource(source)) ? 'quietly' : '', regarded, trouble]
          .filter((one) => one !== '')
          .join('; '),
      ];
    }),
  };
}
