// A Thimbl plan as words of one's own: whose it is, what of it would be said in the feed, and saying it.

import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../node/command.ts';
import { type Sentence, sentence } from '../../node/sentence.ts';
import { type Feed, LIMITS, type Profile, type Property } from '../../social/model.ts';
import { type Imported, statementsOfPlan } from '../../social/plan/plan-of-feed.ts';
import type { Plan } from '../../social/plan/plan.ts';
import { readPlan } from '../../social/plan/read-plan.ts';
import { formatSource, parseFingerAddress, parseSource, sameSource } from '../../social/source.ts';
import type { VoiceHost } from '../host.ts';
import { refusedBy } from '../rules.ts';
import { nameOf } from '../shelf/people.ts';
import type { Voice } from '../voice.ts';
import { saying } from './voice-command.ts';

/** What of a plan is not said here yet. */
export interface PlannedWords {
  readonly plan: Plan;
  /** Whether the plan names oneself: by nick, name, address or feed key. */
  readonly isOwn: boolean;
  readonly fresh: readonly Imported[];
  /** The profile before, and with what the plan fills in. */
  readonly before: Profile;
  readonly after: Profile;
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
function knownIn({ posts, following }: Pick<Feed, 'posts' | 'following'>): (one: Imported) => boolean {
  const said = new Set(posts.map(({ atMs, text }) => `${second(atMs)} ${text}`));
  const changed = posts.filter((post) => post.editedAtMs !== null || post.deletedAtMs !== null);
  const seconds = new Set(changed.map(({ atMs }) => second(atMs)));
  const followed = new Set(following.map(({ source }) => formatSource(source)));
  return ({ atMs, body }) => {
    if (body.is === 'follow') return followed.has(formatSource(body.source));
    return 'text' in body && (said.has(`${second(atMs)} ${body.text}`) || seconds.has(second(atMs)));
  };
}

function namesOneself({ own, people }: Voice, { address, name }: Plan): boolean {
  const place = parseSource(address);
  if (place !== null && people.own().some(({ source }) => sameSource(source, place))) return true;
  const pairs = [
    [parseFingerAddress(address)?.user ?? '', own.profile.nick],
    [name, own.profile.name],
  ] as const;
  return pairs.some(([theirs, ours]) => theirs !== '' && theirs.toLowerCase() === ours.toLowerCase());
}

/** What would be said; null for a text that is no plan. */
export function plannedWords({ voice, nowMs }: VoiceHost, text: string): PlannedWords | null {
  const plan = readPlan(text);
  if (plan === null) return null;
  const { own, people, posts } = voice;
  const before = own.profile;
  let after = before;
  // all of it, not only what is published: words of people who are blocked are in the feed too
  const isKnown = knownIn({ posts: posts.allBy(own), following: people.followedBy(own) });
  const fresh = statementsOfPlan(plan, nowMs()).flatMap((one): readonly Imported[] => {
    if (one.body.is === 'follow' && (people.find(one.body.source)?.blockedAtMs ?? null) !== null) return [];
    if (one.body.is !== 'profile') return isKnown(one) ? [] : [one];
    const { is, ...profile } = one.body;
    after = filledIn(before, profile);
    return isDeepStrictEqual(after, before) ? [] : [{ ...one, body: { is, ...after } }];
  });
  return { plan, isOwn: namesOneself(voice, plan), fresh, before, after };
}

/** How many of each. */
function counted(fresh: readonly Imported[]) {
  const [profile, follows] = (['profile', 'follow'] as const).map(
    (is) => fresh.filter(({ body }) => body.is === is).length,
  );
  return {
    newMessages: fresh.length - (profile ?? 0) - (follows ?? 0),
    newFollows: follows ?? 0,
    newProfile: profile ?? 0,
  };
}

/** What becomes of the names of the voice. */
function namesLines({ plan, before, after }: PlannedWords): readonly Sentence[] {
  const { name, nick } = after;
  return [
    ...(nick === before.nick
      ? []
      : [sentence('Your nick is {nick} from now on, as the plan has it.', { nick })]),
    ...(name === before.name
      ? name === '' || plan.name === '' || plan.name === name
        ? []
        : [sentence('Your name stays {name}.', { name })]
      : [sentence('Your name is {name} from now on, as the plan has it.', { name })]),
  ];
}

/** What will follow where somebody says that a plan is theirs which does not name them; null where nothing has to be said first. */
export function foreseenOf(planned: PlannedWords): readonly Sentence[] | null {
  const { plan, isOwn, fresh } = planned;
  if (isOwn || fresh.length === 0) return null;
  const whose = plan.name || plan.address;
  return [
    whose === ''
      ? sentence('The plan does not say whose it is.')
      : sentence('The plan is by {whose}.', { whose }),
    sentence(
      'Said and signed in your feed as yours, for good: messages {newMessages}, follows {newFollows}, profile {newProfile}.',
      counted(fresh),
    ),
    ...namesLines(planned),
  ];
}

/** Refuses a plan that does not name oneself, unless one says that it is one's own. */
export function needOwn({ voice }: VoiceHost, { plan, isOwn }: PlannedWords, isMine: boolean): void {
  if (isOwn || isMine) return;
  const whose = plan.name || plan.address;
  const own = voice.own.profile.name || nameOf(voice.own);
  throw whose === '' ? refusedBy('plan-of-nobody') : refusedBy('plan-of-another', { whose, own });
}

/** Says in the feed what a plan says and the feed does not yet; messages keep their time. */
export async function sayPlanned({ voice }: VoiceHost, planned: PlannedWords): Promise<Answer> {
  const { plan, fresh } = planned;
  for (const { atMs, body } of fresh) await saying(() => voice.say(body, atMs));
  await voice.keepFollowed();
  const [messages, following] = [plan.messages.length, plan.following.length];
  const news = counted(fresh);
  return {
    data: { messages, following, said: fresh.length, ...news },
    lines: [
      sentence('Messages in the plan: {messages}; whom it follows: {following}.', { messages, following }),
      sentence(
        'Newly said in your feed: messages {newMessages}, follows {newFollows}, profile {newProfile}.',
        news,
      ),
      ...namesLines(planned),
    ],
    next: ['telekommune posts me'],
  };
}
