// Whom one follows, and whom one would rather not hear.

import type { Answer } from '../../node/command.ts';
import { optional } from '../../node/commands/arguments.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { plural, type Sentence, sentence } from '../../node/sentence.ts';
import { type Kept, nameOf } from '../shelf/people.ts';
import type { Attitude, Voice } from '../voice.ts';
import { followCommand } from './follow-command.ts';
import { peopleData, peopleTable, personData } from './people-listed.ts';
import { shortHandle } from './post-lines.ts';
import { keptTyped, otherTyped, type VoiceCommand, whoPlace } from './voice-command.ts';

const unfollowCommand: VoiceCommand = {
  path: ['unfollow'],
  group: 'voice',
  summary: 'Follow somebody no more',
  details: ['What is here of them stays until room is needed.'],
  arguments: [whoPlace],
  example: 'telekommune unfollow dmytri',
  foresee: null,
  async run({ voice }, values) {
    const kept = await voice.unfollow(keptTyped(voice, textOf(values, 'who')).source);
    return {
      data: { person: personData(voice, kept) },
      lines: [sentence('You follow {name} no more.', { name: nameOf(kept) })],
    };
  },
};

const followingCommand: VoiceCommand = {
  path: ['following'],
  group: 'voice',
  summary: 'List whom you follow, or whom somebody else says to follow',
  arguments: [optional(whoPlace)],
  example: 'telekommune following',
  foresee: null,
  async run(host, values) {
    const { voice } = host;
    const who = textOrNull(values, 'who');
    const people =
      who === null
        ? voice.people.followed()
        : voice.people
            .followedBy(keptTyped(voice, who))
            .map(({ source, nick }) => voice.people.find(source) ?? unknownPerson(source, nick));
    return { data: { people: peopleData(voice, people) }, tables: [peopleTable(host, people)] };
  },
};

/** Somebody who is on no shelf here. */
function unknownPerson(source: Kept['source'], nick: string): Kept {
  const nobody = { nick: '', name: '', about: '', project: '', plan: '', properties: [], picture: null };
  const never = {
    followedAtMs: null,
    mutedAtMs: null,
    blockedAtMs: null,
    askedAtMs: null,
    answeredAtMs: null,
  };
  return {
    row: 0,
    source,
    nick,
    profile: nobody,
    isOwn: false,
    taken: 0,
    missingFrom: 0,
    missingTo: 0,
    trouble: '',
    etag: '',
    ...never,
  };
}

const DONE: Record<Attitude, (name: string) => Sentence> = {
  mute: (name) =>
    sentence('{name} is muted: nothing of theirs shows in your timelines. They do not learn of it.', {
      name,
    }),
  unmute: (name) => sentence('{name} is heard again.', { name }),
  block: (name) =>
    sentence(
      '{name} is blocked: nothing of theirs is kept or taken any more. Nobody is told; if you followed them, your feed shows that you do no more.',
      {
        name,
      },
    ),
  unblock: (name) => sentence('{name} is blocked no more. Follow them to hear them again.', { name }),
};

/** Handles of what one passed on, in one answer; the others are there when it is asked again. */
const HANDLES_SHOWN = 10;

/** What one passed on of somebody who is blocked now, and how to take it back. */
function passedOn({ posts, own }: Voice, { source }: Kept): Pick<Answer, 'lines' | 'next'> {
  const passed = posts.passedOnOf(own, source);
  if (passed.length === 0) return {};
  return {
    lines: [
      plural(passed.length, [
        'You passed on {n} post of theirs: it is not shown and not published while they are blocked, but stays in your feed until you take it back.',
        'You passed on {n} posts of theirs: they are not shown and not published while they are blocked, but stay in your feed until you take them back.',
      ]),
    ],
    next: passed.slice(0, HANDLES_SHOWN).map((post) => `telekommune delete ${shortHandle(post)}`),
  };
}

function attitudeCommand(attitude: Attitude, summary: string): VoiceCommand {
  return {
    path: [attitude],
    group: 'voice',
    summary,
    arguments: [whoPlace],
    example: `telekommune ${attitude} noise@example.org`,
    foresee: null,
    async run({ voice }, values): Promise<Answer> {
      const kept = await voice.regard(otherTyped(voice, textOf(values, 'who')), attitude);
      const { lines = [], ...more } = attitude === 'block' ? passedOn(voice, kept) : {};
      return {
        data: { person: personData(voice, kept) },
        lines: [DONE[attitude](nameOf(kept)), ...lines],
        ...more,
      };
    },
  };
}

const mutedCommand: VoiceCommand = {
  path: ['muted'],
  group: 'voice',
  summary: 'List whom you have muted or blocked',
  details: ['Nobody else sees this list. With --csv or --json it can be taken elsewhere.'],
  arguments: [],
  example: 'telekommune muted --csv',
  foresee: null,
  async run(host) {
    const { voice } = host;
    const people = voice.people
      .all()
      .filter(({ mutedAtMs, blockedAtMs }) => mutedAtMs !== null || blockedAtMs !== null);
    return { data: { people: peopleData(voice, people) }, tables: [peopleTable(host, people)] };
  },
};

export const followingCommands: readonly VoiceCommand[] = [
  followCommand,
  unfollowCommand,
  followingCommand,
  attitudeCommand('mute', 'Show nothing of somebody in your timelines'),
  attitudeCommand('unmute', 'Show somebody again who was muted'),
  attitudeCommand('block', 'Keep nothing of somebody and take nothing from them'),
  attitudeCommand('unblock', 'Block somebody no more'),
  mutedCommand,
];
