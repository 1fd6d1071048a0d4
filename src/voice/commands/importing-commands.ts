// A voice taken in from elsewhere: Thimbl plans, and lists of who is followed.

import { readFile, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Answer, CommandTrouble } from '../../node/command.ts';
import { option, place } from '../../node/commands/arguments.ts';
import { isSet, textOf } from '../../node/commands/speaking.ts';
import { sentence } from '../../node/sentence.ts';
import { legibleLines } from '../../kernel/codec.ts';
import { FeedRefused } from '../../social/formats/fault.ts';
import { readOpml } from '../../social/formats/opml.ts';
import { type Feed, LIMITS, type Profile, type Property } from '../../social/model.ts';
import { type Imported, statementsOfPlan } from '../../social/plan/plan-of-feed.ts';
import { decodeAnswer } from '../../social/plan/answer-text.ts';
import type { Plan } from '../../social/plan/plan.ts';
import { readPlan } from '../../social/plan/read-plan.ts';
import { formatSource, parseFingerAddress } from '../../social/source.ts';
import type { VoiceHost } from '../host.ts';
import { feedOfKept } from '../publishing.ts';
import { refusedBy } from '../rules.ts';
import { nameOf } from '../shelf/people.ts';
import { saying, type VoiceCommand } from './voice-command.ts';

const FILE_BYTES_MAX = 16_000_000;

async function readGiven(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile())
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no file ${path}.`,
      next: 'See its spelling.',
    });
  if (found.size > FILE_BYTES_MAX)
    throw new CommandTrouble({
      kind: 'usage',
      says: `${path} has ${found.size} bytes; at most ${FILE_BYTES_MAX} are read.`,
    });
  return readFile(path);
}

/** Follows all of a list who are not followed yet. */
async function followAll({ voice }: VoiceHost, bytes: Uint8Array): Promise<Answer> {
  const listed = readOpml(bytes);
  const own = formatSource(voice.own.source);
  const fresh = listed.filter(({ source }) => {
    const known = voice.people.find(source);
    const isTaken = known !== null && (known.followedAtMs !== null || known.blockedAtMs !== null);
    return !isTaken && formatSource(source) !== own;
  });
  for (const { source, nick } of fresh) await saying(() => voice.follow(source, nick));
  return {
    data: { listed: listed.length, followed: fresh.length },
    lines: [
      sentence('On the list: {listed}; newly followed: {followed}.', {
        listed: listed.length,
        followed: fresh.length,
      }),
    ],
    next: ['telekommune read'],
  };
}

/** What is written here already is worth more than an old plan; the plan fills in what is missing. */
function filledIn(here: Profile, plan: Profile): Profile {
  const isNew = (one: Property): boolean => !here.properties.some(({ name }) => name === one.name);
  return {
    ...here,
    nick: here.nick || plan.nick,
    name: here.name || plan.name,
    about: here.about || plan.about,
    properties: [...here.properties, ...plan.properties.filter(isNew)].slice(0, LIMITS.propertiesMax),
  };
}

function second(atMs: number): number {
  return Math.floor(atMs / 1000);
}

/** Whether something of a plan is in the feed, or was until its author edited or withdrew it. Plans know whole seconds. */
function knownIn({ posts, following }: Feed): (one: Imported) => boolean {
  const said = new Set(posts.map(({ atMs, text }) => `${second(atMs)} ${text}`));
  const changed = posts.filter((post) => post.editedAtMs !== null || post.deletedAtMs !== null);
  const seconds = new Set(changed.map(({ atMs }) => second(atMs)));
  const followed = new Set(following.map(({ source }) => formatSource(source)));
  return ({ atMs, body }) => {
    if (body.is === 'follow') return followed.has(formatSource(body.source));
    return 'text' in body && (said.has(`${second(atMs)} ${body.text}`) || seconds.has(second(atMs)));
  };
}

/** Whether a plan names somebody, and none of its names is one's own. */
function isAnothers({ address, name }: Plan, { nick, name: ownName }: Profile): boolean {
  const pairs = [
    [parseFingerAddress(address)?.user ?? '', nick],
    [name, ownName],
  ] as const;
  const told = pairs.filter(([theirs, own]) => theirs !== '' && own !== '');
  return told.length > 0 && told.every(([theirs, own]) => theirs.toLowerCase() !== own.toLowerCase());
}

/** Says in the feed what a plan says and the feed does not yet; messages keep their time. */
async function sayPlan({ voice, nowMs }: VoiceHost, text: string, isMine: boolean): Promise<Answer | null> {
  const plan = readPlan(text);
  if (plan === null) return null;
  const before = feedOfKept(voice, voice.own);
  if (!isMine && isAnothers(plan, before.profile))
    throw refusedBy('plan-of-another', {
      whose: plan.name || plan.address,
      own: before.profile.name || nameOf(voice.own),
    });
  // what is published is less: words of people who are blocked are in the feed all the same
  const isKnown = knownIn({ ...before, posts: voice.posts.allBy(voice.own) });
  const fresh = statementsOfPlan(plan, nowMs()).flatMap((one): readonly Imported[] => {
    if (one.body.is === 'follow' && (voice.people.find(one.body.source)?.blockedAtMs ?? null) !== null)
      return [];
    if (one.body.is !== 'profile') return isKnown(one) ? [] : [one];
    const { is, ...profile } = one.body;
    const filled = filledIn(before.profile, profile);
    return isDeepStrictEqual(filled, before.profile) ? [] : [{ ...one, body: { is, ...filled } }];
  });
  for (const { atMs, body } of fresh) await saying(() => voice.say(body, atMs));
  await voice.keepFollowed();
  const said = fresh.length;
  return {
    data: { messages: plan.messages.length, following: plan.following.length, said },
    lines: [
      sentence(
        'Messages in the plan: {messages}; whom it follows: {following}; newly said in your feed: {said}.',
        { messages: plan.messages.length, following: plan.following.length, said },
      ),
    ],
    next: ['telekommune posts me'],
  };
}

const importCommand: VoiceCommand = {
  path: ['voice', 'import'],
  group: 'voice',
  summary: 'Take a Thimbl plan into your feed, or follow everybody of an OPML list',
  details: [
    'Messages of a plan keep their time. Taking the same file in again says nothing twice.',
    'A plan may come in any dialect, with the rest of a finger answer around it. One that names somebody else is not taken in unless you say --mine.',
  ],
  arguments: [
    place('file', 'file', 'a plan (.plan, or a whole finger answer) or an OPML file'),
    option('mine', 'flag', 'says that the plan is yours, though it names somebody else'),
  ],
  example: 'telekommune voice import /home/anna/.plan',
  foresee: null,
  async run(host, values) {
    const path = textOf(values, 'file');
    const bytes = await readGiven(path);
    const text = legibleLines(decodeAnswer(bytes));
    try {
      const answer = await host.voice.inTurn(() =>
        /^\s*<(?:\?xml|opml)/i.test(text)
          ? followAll(host, bytes)
          : sayPlan(host, /(^|\n)[ \t]*Plan:/.test(text) ? text : `Plan:\n${text}`, isSet(values, 'mine')),
      );
      if (answer !== null) return answer;
    } catch (fault) {
      if (!(fault instanceof FeedRefused)) throw fault;
      throw new CommandTrouble({
        kind: 'refused',
        rule: fault.rule,
        source: 'feed',
        says: `${path}: ${fault.message}.`,
      });
    }
    throw new CommandTrouble({
      kind: 'usage',
      says: `${path} is neither a Thimbl plan nor an OPML list.`,
      next: 'A plan is JSON with messages; an OPML file begins with <opml>.',
    });
  },
};

export const importingCommands: readonly VoiceCommand[] = [importCommand];
