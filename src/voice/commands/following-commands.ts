// Whom one follows, and whom one would rather not hear.

import type { Answer, AnswerTable, Plain } from '../../node/command.ts';
import { option, optional } from '../../node/commands/arguments.ts';
import { isSet, textOf, textOrNull } from '../../node/commands/speaking.ts';
import { instantText } from '../../node/commands/wording.ts';
import { plural, type Sentence, sentence } from '../../node/sentence.ts';
import { formatSource } from '../../social/source.ts';
import { type Kept, nameOf } from '../shelf/people.ts';
import { refusedBy } from '../rules.ts';
import type { Attitude } from '../voice.ts';
import { keptTyped, otherTyped, patienceOf, saying, type VoiceCommand, whoPlace } from './voice-command.ts';

/** Peers and servers are waited for so long when somebody was just followed. */
const PATIENCE_MS = 8_000;

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

export function personData(kept: Kept): { readonly [name: string]: Plain } {
  return {
    name: nameOf(kept),
    source: formatSource(kept.source),
    followed: instant(kept.followedAtMs),
    asked: instant(kept.askedAtMs),
    answered: instant(kept.answeredAtMs),
    trouble: kept.trouble,
    muted: instant(kept.mutedAtMs),
    blocked: instant(kept.blockedAtMs),
  };
}

function peopleTable(title: string, people: readonly Kept[]): AnswerTable {
  const names = ['Name', 'Where', 'Since', 'Asked', 'Note'];
  return {
    title,
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
        [regarded, trouble].filter((one) => one !== '').join('; '),
      ];
    }),
  };
}

const followCommand: VoiceCommand = {
  path: ['follow'],
  group: 'voice',
  summary: 'Follow somebody: a feed, a finger address, or a page of the web',
  details: [
    'What they say is kept here, so that it survives their absence. A page may be Atom, JSON Feed or twtxt.',
    'Whom you follow stands in your feed, where others find them; --quietly keeps it to yourself.',
  ],
  arguments: [
    whoPlace,
    option('call', 'text', 'what you call them'),
    option('quietly', 'flag', 'does not say so in your feed'),
  ],
  example: 'telekommune follow dk@telekommunisten.example --call dmytri',
  foresee: null,
  async run(host, values) {
    const { voice, isRunning, meeting } = host;
    const source = otherTyped(voice, textOf(values, 'who'));
    const known = voice.people.find(source);
    if (known !== null && known.blockedAtMs !== null)
      throw refusedBy('person-is-blocked', { who: formatSource(source) });
    const called = textOrNull(values, 'call') ?? known?.nick ?? '';
    if (isSet(values, 'quietly')) await voice.followUnseen(source, called);
    else await saying(() => voice.follow(source, called));
    const gathered = await voice.gather(patienceOf(host, PATIENCE_MS), false);
    const kept = voice.people.need(source);
    const count = voice.posts.countBy(kept);
    // without a DHT a key alone leads nowhere
    const needsAddress = source.is === 'feed' && isRunning && meeting.dht === 'off';
    const silent =
      source.is === 'feed' && !isRunning
        ? sentence('Feeds come while your voice runs: telekommune voice run')
        : kept.trouble || sentence('Nothing of them is here yet.');
    return {
      data: { person: personData(kept), posts: count, gathered: { ...gathered } },
      lines: [
        sentence('You follow {name}.', { name: nameOf(kept) }),
        count === 0
          ? silent
          : plural(count, ['{n} post of theirs is here.', '{n} posts of theirs are here.']),
      ],
      next: count === 0 && needsAddress ? ['telekommune voice connect HOST:PORT'] : ['telekommune timeline'],
    };
  },
};

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
      data: { person: personData(kept) },
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
  async run({ voice }, values) {
    const who = textOrNull(values, 'who');
    const people =
      who === null
        ? voice.people.followed()
        : voice.people
            .followedBy(keptTyped(voice, who))
            .map(({ source, nick }) => voice.people.find(source) ?? unknownPerson(source, nick));
    return { data: { people: people.map(personData) }, tables: [peopleTable('', people)] };
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
  return { row: 0, source, nick, profile: nobody, isOwn: false, taken: 0, trouble: '', etag: '', ...never };
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
      return { data: { person: personData(kept) }, lines: [DONE[attitude](nameOf(kept))] };
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
  async run({ voice }) {
    const people = voice.people
      .all()
      .filter(({ mutedAtMs, blockedAtMs }) => mutedAtMs !== null || blockedAtMs !== null);
    return { data: { people: people.map(personData) }, tables: [peopleTable('', people)] };
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
