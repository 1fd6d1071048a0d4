// How somebody stands to the one whose voice it is, lists of people, and the forms that change it.

import { dateOfInstant } from '../../../kernel/calendar.ts';
import { type Html, html, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { type CommandFormParts, commandForm } from '../../parts/command-form.ts';
import { type Column, table } from '../../parts/table.ts';
import { dateOf, instantOf } from '../../parts/written.ts';
import type { Place } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { msOfInstant, type PersonLine, type Regarded, shortSource } from './answer.ts';
import { personHref } from './post.ts';
import { freely } from '../../parts/refusal.ts';

/** In words: followed, muted, blocked. */
export function standingOf({ words }: Setting, { followed, quietly, muted, blocked }: Regarded): Html {
  const { voice } = words;
  const states = [
    followed !== null && (quietly ? voice.followedQuietly : voice.followed),
    muted !== null && voice.muted,
    blocked !== null && voice.blocked,
  ].filter((state) => state !== false);
  return html`${states.map((state) => html`${stateBadge(state)} `)}`;
}

/** `who` is empty where it is to be typed. */
export function followForm(setting: Setting, who: string): Html {
  return commandForm(setting, {
    ...following(setting),
    ...(who === '' ? { order: ['who', 'call'] } : { preset: { who }, order: ['call'] }),
    // there is nothing to say openly of somebody whom one does not follow yet
    without: ['openly'],
    submit: setting.words.voice.follow,
  });
}

/** To call somebody who is followed differently, and to say in public that one follows them, or no more. */
export function followDifferentlyForm(setting: Setting, { source, quietly }: Regarded): Html {
  return commandForm(setting, {
    ...following(setting),
    id: 'do-follow-differently',
    preset: { who: source },
    order: ['call', 'quietly', 'openly'],
    without: [quietly ? 'quietly' : 'openly'],
    submit: setting.words.voice.change,
  });
}

function following({ words: { voice } }: Setting): Pick<CommandFormParts, 'command' | 'words'> {
  return {
    command: 'follow',
    words: {
      who: { label: voice.followWho, help: voice.followWhoHelp },
      call: { label: voice.followCall, help: '' },
      quietly: { label: voice.followQuietly, help: voice.followQuietlyHelp },
      openly: { label: voice.followOpenly, help: voice.followOpenlyHelp },
    },
  };
}

type Step = 'unfollow' | 'mute' | 'unmute' | 'block' | 'unblock';

export function stepForm(setting: Setting, step: Step, who: string, id: string = step): Html {
  return commandForm(setting, {
    command: step,
    id,
    preset: { who },
    submit: setting.words.voice[step],
    keep: 'none',
    once: 'for-good',
  });
}

export interface PeopleTable {
  readonly id: string;
  readonly caption: string;
  readonly people: readonly PersonLine[];
  readonly place: Place<unknown>;
  readonly empty: string;
  /** What was asked of them, and what came of it; of those whom one follows. */
  readonly isFollowed?: boolean;
}

function sinceMs({ followed, muted, blocked }: Regarded): number {
  return msOfInstant(blocked ?? muted ?? followed ?? '');
}

/** The day; a dash for never. */
function sinceOf(setting: Setting, line: Regarded): Html {
  const ms = sinceMs(line);
  return dateOf(setting, ms === 0 ? null : dateOfInstant(ms));
}

export function peopleTable(setting: Setting, { people, isFollowed = false, ...parts }: PeopleTable): Html {
  const { voice } = setting.words;
  const asked: readonly Column<PersonLine>[] = [
    { head: voice.asked, wide: true, cell: ({ asked: at }) => instantOf(setting, msOfInstant(at ?? '')) },
    {
      head: voice.note,
      cell: ({ trouble }) =>
        trouble === ''
          ? html`<span class="none">–</span>`
          : html`<span class="trouble">${freely(setting, trouble)}</span>`,
      sort: ({ trouble }) => trouble,
    },
  ];
  const columns: readonly Column<PersonLine>[] = [
    {
      head: voice.person,
      is: 'name',
      cell: ({ name, source, quietly }) =>
        html`<a href="${personHref(source)}">${named(name)}</a>${quietly && html` ${stateBadge(voice.quietly)}`}${name !== source && html`<br><small title="${source}"><bdi>${shortSource(source)}</bdi></small>`}`,
      sort: ({ name }) => name.toLowerCase(),
    },
    { head: voice.since, cell: (line) => sinceOf(setting, line), sort: sinceMs },
    ...(isFollowed ? asked : [{ head: voice.how, cell: (line: PersonLine) => standingOf(setting, line) }]),
  ];
  return table(setting, { ...parts, rows: people, columns, captionShown: false });
}
