// A voice taken in from elsewhere and carried elsewhere: Thimbl plans, lists of who is followed, files for a web host.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { oneOf, option, optional, place, required, written } from '../../node/commands/arguments.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { sentence } from '../../node/sentence.ts';
import { legibleLines } from '../../kernel/codec.ts';
import { makePublicFolder, replacePublicFile } from '../public-files.ts';
import { FeedRefused } from '../../social/formats/fault.ts';
import { formatOpml, readOpml } from '../../social/formats/opml.ts';
import { publishedFiles } from '../../social/formats/published-files.ts';
import { planOf, statementsOfPlan } from '../../social/plan/plan-of-feed.ts';
import { decodeAnswer } from '../../social/plan/answer-text.ts';
import { readPlan } from '../../social/plan/read-plan.ts';
import { formatPlan } from '../../social/plan/write-plan.ts';
import { formatSource, parseFingerAddress, parseWebAddress } from '../../social/source.ts';
import type { VoiceHost } from '../host.ts';
import { feedOfKept, pictureName, publishablePerson, publishableTimeline } from '../publishing.ts';
import { saying, type VoiceCommand } from './voice-command.ts';

const FILE_BYTES_MAX = 16_000_000;
/** Newest posts of a timeline that are written out. */
const TIMELINE_POSTS = 200;

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
  const fresh = listed.filter(
    ({ source }) =>
      (voice.people.find(source)?.followedAtMs ?? null) === null && formatSource(source) !== own,
  );
  for (const { source, nick } of fresh) await saying(() => voice.follow(source, nick));
  return {
    data: { listed: listed.length, followed: fresh.length },
    lines: [
      sentence('The list names {listed}; {followed} of them are followed now who were not.', {
        listed: listed.length,
        followed: fresh.length,
      }),
    ],
    next: ['telekommune read'],
  };
}

/** Says in the feed what a plan says and the feed does not yet; messages keep their time. */
async function sayPlan({ voice, nowMs }: VoiceHost, text: string): Promise<Answer | null> {
  const plan = readPlan(text);
  if (plan === null) return null;
  const before = feedOfKept(voice, voice.own);
  const known = new Set(before.posts.map(({ atMs, text: words }) => `${Math.floor(atMs / 1000)} ${words}`));
  const followed = new Set(before.following.map(({ source }) => formatSource(source)));
  let said = 0;
  for (const { atMs, body } of statementsOfPlan(plan, nowMs())) {
    const isKnown =
      body.is === 'follow'
        ? followed.has(formatSource(body.source))
        : 'text' in body && known.has(`${Math.floor(atMs / 1000)} ${body.text}`);
    // a profile that was written here already is worth more than an old one
    if (isKnown || (body.is === 'profile' && before.profile.name !== '')) continue;
    await saying(() => voice.say(body, atMs));
    said++;
  }
  return {
    data: { messages: plan.messages.length, following: plan.following.length, said },
    lines: [
      sentence(
        'The plan has {messages} messages and follows {following}; {said} things were said in your feed that were not in it.',
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
    'A plan may come in any dialect, with the rest of a finger answer around it.',
  ],
  arguments: [place('file', 'file', 'a plan (.plan, or a whole finger answer) or an OPML file')],
  example: 'telekommune voice import /home/anna/.plan',
  foresee: null,
  async run(host, values) {
    const path = textOf(values, 'file');
    const bytes = await readGiven(path);
    const text = legibleLines(decodeAnswer(bytes));
    try {
      const answer = /^\s*<(?:\?xml|opml)/i.test(text)
        ? await followAll(host, bytes)
        : await sayPlan(host, /(^|\n)[ \t]*Plan:/.test(text) ? text : `Plan:\n${text}`);
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

const FORMATS = ['plan', 'json', 'atom', 'twtxt', 'opml'] as const;

const exportCommand: VoiceCommand = {
  path: ['voice', 'export'],
  group: 'voice',
  summary: 'Print your feed as a Thimbl plan, JSON Feed, Atom, twtxt, or whom you follow as OPML',
  arguments: [
    optional(oneOf(place('format', 'word', 'which; a plan if left out'), FORMATS)),
    option('address', 'text', 'the finger address that the plan names, such as anna@example.org'),
    option('url', 'text', 'where the file will lie on the web'),
  ],
  example: 'telekommune voice export plan --address anna@example.org > .plan',
  foresee: null,
  async run({ voice }, values) {
    const format = FORMATS.find((one) => one === textOrNull(values, 'format')) ?? 'plan';
    const { own } = voice;
    const feed = feedOfKept(voice, own);
    const text =
      format === 'plan'
        ? `${formatPlan(planOf(feed, fingerTyped(values)))}\n`
        : format === 'opml'
          ? formatOpml('Following', feed.following)
          : fileText(voice, format, textOrNull(values, 'url'));
    return { data: { format, text }, raw: [text] };
  },
};

const FILE_OF = { json: 'feed.json', atom: 'feed.atom', twtxt: 'twtxt.txt' } as const;

function fileText(voice: VoiceHost['voice'], format: keyof typeof FILE_OF, url: string | null): string {
  const base = url === null ? 'https://example.invalid/' : baseTyped(url);
  const files = publishedFiles(publishablePerson(voice, voice.own, url === null ? null : base), base);
  return files.find(({ name }) => name === FILE_OF[format])?.text ?? '';
}

function fingerTyped(values: ArgumentValues): string {
  const typed = textOrNull(values, 'address');
  if (typed === null || parseFingerAddress(typed) !== null) return typed ?? '';
  throw new CommandTrouble({
    kind: 'usage',
    says: `--address: “${typed}” is no finger address.`,
    next: 'Write user@host.',
  });
}

function baseTyped(typed: string): string {
  const url = parseWebAddress(typed.endsWith('/') ? typed : `${typed}/`);
  if (url !== null) return url;
  throw new CommandTrouble({
    kind: 'usage',
    says: `--url: “${typed}” is no address of the web.`,
    next: 'Write where the folder will be read, such as https://example.org/anna/',
  });
}

async function writePictures(host: VoiceHost, folder: string): Promise<number> {
  const { voice } = host;
  let count = 0;
  for (const { pictures } of voice.posts.allBy(voice.own))
    for (const picture of pictures) {
      const bytes = await host.picture(voice.key, picture.hash);
      if (bytes === null) continue;
      replacePublicFile(join(folder, pictureName(picture)), bytes);
      count++;
    }
  return count;
}

const publishCommand: VoiceCommand = {
  path: ['voice', 'publish'],
  group: 'voice',
  summary:
    'Write your feed into a folder, for any web host: Atom, JSON Feed, twtxt, OPML, the plan, pictures',
  details: [
    'feed.atom, feed.json, twtxt.txt, following.opml and .plan are yours; home.atom and home.json are your home timeline, with --home alone.',
    'Do it again after you have said something; files are replaced as a whole.',
  ],
  arguments: [
    written(place('into', 'folder', 'the folder; made where there is none')),
    required(option('url', 'text', 'where the folder will be read, such as https://example.org/anna/')),
    option('address', 'text', 'the finger address that the plan names'),
    option('home', 'flag', 'writes your home timeline too, where others can read whom you read'),
  ],
  example: 'telekommune voice publish /var/www/anna --url https://example.org/anna/',
  foresee: null,
  async run(host, values) {
    const { voice } = host;
    const folder = textOf(values, 'into');
    const url = baseTyped(textOf(values, 'url'));
    const files = [
      ...publishedFiles(publishablePerson(voice, voice.own, url), url),
      { name: '.plan', text: `${formatPlan(planOf(feedOfKept(voice, voice.own), fingerTyped(values)))}\n` },
      ...(values['home'] === true ? homeFiles(voice, url) : []),
    ];
    makePublicFolder(folder);
    makePublicFolder(join(folder, 'pictures'));
    for (const { name, text } of files) replacePublicFile(join(folder, name), text);
    const pictures = await writePictures(host, folder);
    return {
      data: { folder, url, files: files.map(({ name }) => name), pictures },
      lines: [`${files.length} files and ${pictures} pictures are in ${folder}, to be read at ${url}.`],
    };
  },
};

function homeFiles(
  voice: VoiceHost['voice'],
  url: string,
): readonly { readonly name: string; readonly text: string }[] {
  const { posts } = voice.posts.home({ limit: TIMELINE_POSTS, before: null });
  const title = `${voice.own.profile.name || 'Home'}: timeline`;
  return publishedFiles(publishableTimeline(voice, title, posts, null), new URL('home/', url).href)
    .filter(({ name }) => name.startsWith('feed.'))
    .map(({ name, text }) => ({ name: name.replace(/^feed/, 'home'), text }));
}

export const carryingCommands: readonly VoiceCommand[] = [importCommand, exportCommand, publishCommand];
