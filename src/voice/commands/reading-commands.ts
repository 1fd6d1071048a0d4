// What one reads: timelines, one person, a conversation, what has some words in it.

import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { oneOf, option, optional, place } from '../../node/commands/arguments.ts';
import { isSet, numberOrNull, textOf, textOrNull } from '../../node/commands/speaking.ts';
import { BLANK, plural, type Sentence, sentence, unworded, verbatim } from '../../node/sentence.ts';
import { formatSource } from '../../social/source.ts';
import { type Kept, nameOf } from '../shelf/people.ts';
import type { Page, Wanted } from '../shelf/posts.ts';
import { type ThreadLine, threadOf } from '../shelf/threads.ts';
import type { Gathered } from '../gathering.ts';
import type { VoiceHost } from '../host.ts';
import type { Voice } from '../voice.ts';
import { personData } from './people-listed.ts';
import {
  authorName,
  fieldLines,
  formatPlace,
  isBlocked,
  parsePlace,
  postData,
  postLines,
  postTable,
  shortHandle,
} from './post-lines.ts';
import { TIMELINES, type Timeline, timelinePage } from './timelines.ts';
import { keptTyped, patienceOf, postPlace, postTyped, type VoiceCommand, whoPlace } from './voice-command.ts';

const LIMIT = 20;
const LIMIT_MAX = 500;
/** Peers and servers are waited for so long. */
const PATIENCE_MS = 10_000;

const pageOptions = [
  option('limit', 'count', `so many posts at most; ${LIMIT} if left out, up to ${LIMIT_MAX}`),
  option('before', 'text', 'goes on where a page ended, as its last line says'),
];

function wantedOf(values: ArgumentValues): Wanted {
  const typed = textOrNull(values, 'before');
  const before = typed === null ? null : parsePlace(typed);
  if (typed !== null && before === null)
    throw new CommandTrouble({
      kind: 'usage',
      says: `--before: “${typed}” is no place in a timeline.`,
      next: 'Take it from the last line of the page before.',
    });
  const limit = numberOrNull(values, 'limit') ?? LIMIT;
  if (limit < 1 || limit > LIMIT_MAX)
    throw new CommandTrouble({
      kind: 'usage',
      says: `--limit: ${limit} is not from 1 to ${LIMIT_MAX}.`,
      next: 'Write how many posts to show, or leave it out.',
    });
  return { limit, before };
}

function pageAnswer(voice: Voice, page: Page, title: string, again: string, empty: Sentence): Answer {
  const next = page.next === null ? null : formatPlace(page.next);
  const shown = page.posts.flatMap((post) => [...postLines(voice, post), BLANK]);
  return {
    data: { posts: page.posts.map((post) => postData(voice, post)), next },
    lines: page.posts.length === 0 ? [empty] : shown.slice(0, -1),
    tables: [postTable(voice, title, page.posts)],
    ...(next === null ? {} : { next: [`${again} --before ${next}`] }),
  };
}

const EMPTY: Record<Timeline, Sentence> = {
  home: sentence(
    'Nothing is here yet. Say something: telekommune post "…", or follow somebody: telekommune follow WHO',
  ),
  mentions: sentence('Nobody has answered you or named you yet, as far as is known here.'),
  global: sentence('Nothing is known here yet. Look around: telekommune crawl'),
};

const timelineCommand: VoiceCommand = {
  path: ['timeline'],
  group: 'voice',
  summary: 'Show the newest posts: of those you follow, about you, or of everybody known here',
  details: [
    'home: yours and of those whom you follow. mentions: answers to you, and posts with your nick behind an @. global: everything that is known here, of people whom those follow whom you follow; telekommune crawl finds more.',
    'It shows what is here already; telekommune read asks for what is new first.',
  ],
  arguments: [
    optional(oneOf(place('of', 'word', 'which timeline; home if left out'), TIMELINES)),
    ...pageOptions,
  ],
  example: 'telekommune timeline mentions',
  foresee: null,
  async run({ voice }, values) {
    const of = TIMELINES.find((one) => one === textOrNull(values, 'of')) ?? 'home';
    const page = timelinePage(voice, of, wantedOf(values));
    return pageAnswer(voice, page, of, `telekommune timeline ${of}`, EMPTY[of]);
  },
};

/** Why there is nothing of somebody. */
function nothingOf({ blockedAtMs, isOwn }: Kept): Sentence {
  if (isOwn) return sentence('You have said nothing yet.');
  return blockedAtMs === null
    ? sentence('Nothing of theirs is here.')
    : sentence('You have blocked them: nothing of theirs is kept or taken. telekommune unblock ends that.');
}

const personCommand: VoiceCommand = {
  path: ['posts'],
  group: 'voice',
  summary: 'Show who somebody is and what they said; “me” is you',
  arguments: [whoPlace, ...pageOptions],
  example: 'telekommune posts dk@telekommunisten.example',
  foresee: null,
  async run({ voice }, values) {
    const kept = keptTyped(voice, textOf(values, 'who'));
    const { profile, source } = kept;
    const said = formatSource(source);
    const page = voice.posts.by(kept, wantedOf(values));
    const answer = pageAnswer(voice, page, said, `telekommune posts ${said}`, nothingOf(kept));
    const who = [
      verbatim([profile.nick, profile.name, said].filter((one) => one !== '').join(', ')),
      ...profile.about.split('\n').map(verbatim),
      ...(profile.project === '' ? [] : fieldLines(sentence('Project'), profile.project)),
      ...profile.properties.flatMap(({ name, value }) => fieldLines(verbatim(name), value)),
      ...(kept.mutedAtMs === null
        ? []
        : [sentence('You have muted them: nothing of theirs shows in your timelines.')]),
      ...(kept.trouble === ''
        ? []
        : [sentence('The last asking brought nothing: {why}', { why: unworded(kept.trouble) })]),
    ].filter(({ says }) => says !== '');
    const { nick, name, about, project, plan, properties } = profile;
    const person = { called: nameOf(kept), own: kept.isOwn, nick, name, about, project, plan };
    return {
      ...answer,
      data: {
        person: { ...personData(voice, kept), ...person, properties: properties.map((one) => ({ ...one })) },
        ...(answer.data as object),
      },
      lines: [...who, BLANK, ...(answer.lines ?? [])],
    };
  },
};

const threadCommand: VoiceCommand = {
  path: ['thread'],
  group: 'voice',
  summary: 'Show the conversation that a post stands in, from its beginning',
  details: [
    'The post and what it answers always show, then answers by those whom you follow, then the others, oldest first. Where there are more than fit, the last line says how to go on.',
  ],
  arguments: [postPlace, option('skip', 'count', 'leaves out so many answers to the post: the next page')],
  example: 'telekommune thread 3f9a12cd',
  foresee: null,
  async run({ voice }, values) {
    const asked = postTyped(voice, values);
    const { lines, next } = threadOf(voice.posts, asked, numberOrNull(values, 'skip') ?? 0);
    const posts = lines.flatMap(({ post }) => (post === null ? [] : [post]));
    return {
      data: {
        thread: lines.map(({ post, ref, depth, hidden }) => ({
          depth,
          post: post === null ? null : postData(voice, post),
          ref: {
            source: formatSource(ref.source),
            id: ref.id,
            by: authorName(voice, ref),
            blocked: isBlocked(voice, ref),
          },
          hidden,
        })),
        next,
      },
      lines: lines.flatMap((line) => threadLines(voice, line)),
      tables: [postTable(voice, 'thread', posts)],
      ...(next === null ? {} : { next: [`telekommune thread ${shortHandle(asked)} --skip ${next}`] }),
    };
  },
};

function threadLines(voice: Voice, { post, ref, depth, hidden }: ThreadLine): readonly Sentence[] {
  if (post === null) {
    const name = authorName(voice, ref);
    return [
      isBlocked(voice, ref)
        ? sentence('(A post of {name}, whom you have blocked.)', { name })
        : sentence('(A post of {name} that is not here.)', { name }),
    ];
  }
  const shown = postLines(voice, post, depth);
  if (hidden === 0) return shown;
  const more = plural(
    hidden,
    [
      '({n} more answer to it: telekommune thread {handle})',
      '({n} more answers to it: telekommune thread {handle})',
    ],
    { handle: shortHandle(post) },
  );
  return [...shown, more];
}

const searchCommand: VoiceCommand = {
  path: ['search'],
  group: 'voice',
  summary: 'Find posts with all these words, among everything that is known here',
  arguments: [place('words', 'text', 'what to look for; the last word may be unfinished'), ...pageOptions],
  example: 'telekommune search "press repair"',
  foresee: null,
  async run({ voice }, values) {
    const words = textOf(values, 'words');
    const page = voice.posts.search(words, wantedOf(values));
    const again = `telekommune search ${JSON.stringify(words)}`;
    return pageAnswer(
      voice,
      page,
      'search',
      again,
      sentence('Nothing here has the words “{words}”.', { words }),
    );
  },
};

/** What a round of asking brought, in lines. */
function gatheredLines({ voice, isRunning }: VoiceHost, gathered: Gathered): readonly Sentence[] {
  const { asked, failed, unreached, fresh, handed } = gathered;
  const followsFeeds = voice.people.followed().some(({ source }) => source.is === 'feed');
  return [
    sentence('Asked: {asked}; new since you last read: {fresh}.', { asked, fresh }),
    ...(failed === 0
      ? []
      : [sentence('Gave nothing: {failed}; telekommune following says why.', { failed })]),
    ...(unreached === 0 || !isRunning
      ? []
      : [
          sentence('Feeds of which nobody is connected: {unreached}; telekommune voice status says more.', {
            unreached,
          }),
        ]),
    ...(handed === 0 ? [] : [sentence('Your answers that were handed over: {handed}.', { handed })]),
    ...(followsFeeds && !isRunning
      ? [sentence('Feeds come while your voice runs: telekommune voice run')]
      : []),
  ];
}

const readCommand: VoiceCommand = {
  path: ['read'],
  group: 'voice',
  summary: 'Ask those whom you follow for what is new, then show the home timeline',
  details: ['Sources of finger and the web are asked again after ten minutes; --all asks them at once.'],
  arguments: [option('all', 'flag', 'asks also those that were asked a moment ago'), ...pageOptions],
  example: 'telekommune read',
  foresee: null,
  async run(host, values) {
    const { voice } = host;
    const wanted = wantedOf(values);
    const asked = await voice.gather(patienceOf(host, PATIENCE_MS), isSet(values, 'all'));
    // feeds come by themselves: what came before this round is as new to who reads
    const gathered = { ...asked, fresh: voice.takeCame() };
    const answer = pageAnswer(voice, voice.posts.home(wanted), 'home', 'telekommune timeline', EMPTY.home);
    return {
      ...answer,
      data: { gathered: { ...gathered }, ...(answer.data as object) },
      lines: [...gatheredLines(host, gathered), BLANK, ...(answer.lines ?? [])],
    };
  },
};

const crawlCommand: VoiceCommand = {
  path: ['crawl'],
  group: 'voice',
  summary: 'Look at whom those follow whom you follow, for the global timeline',
  details: ['At most 500 people, three steps away; machines of this network are not asked for strangers.'],
  arguments: [],
  example: 'telekommune crawl',
  foresee: null,
  async run(host, _values, progress) {
    const { voice } = host;
    const before = voice.posts.count();
    const people = await voice.crawl(patienceOf(host, PATIENCE_MS), (done, total) =>
      progress('people looked at', done, total),
    );
    const fresh = voice.posts.count() - before;
    return {
      data: { people, fresh },
      lines: [sentence('People looked at: {people}; posts that are new here: {fresh}.', { people, fresh })],
      next: ['telekommune timeline global'],
    };
  },
};

export const readingCommands: readonly VoiceCommand[] = [
  readCommand,
  timelineCommand,
  personCommand,
  threadCommand,
  searchCommand,
  crawlCommand,
];
