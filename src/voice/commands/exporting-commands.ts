// Feeds and timelines carried elsewhere: printed in the formats that others read, or written into a folder for any web host.

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { oneOf, option, optional, place, required, written } from '../../node/commands/arguments.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { formatOpml } from '../../social/formats/opml.ts';
import { type Publishable, publishedFiles } from '../../social/formats/published-files.ts';
import { planOf } from '../../social/plan/plan-of-feed.ts';
import { formatPlan } from '../../social/plan/write-plan.ts';
import { formatSource, parseFingerAddress, parseWebAddress } from '../../social/source.ts';
import type { VoiceHost } from '../host.ts';
import { makePublicFolder, replacePublicFile } from '../public-files.ts';
import { feedOfKept, pictureName, publishablePerson, publishableTimeline } from '../publishing.ts';
import { quietlyFollowed } from '../quiet.ts';
import type { Kept } from '../shelf/people.ts';
import type { KeptPost } from '../shelf/posts.ts';
import type { Voice } from '../voice.ts';
import { TIMELINES, type Timeline, timelinePage } from './timelines.ts';
import { keptTyped, type VoiceCommand } from './voice-command.ts';

/** Newest posts of a timeline that are written out. */
const TIMELINE_POSTS = 200;
const NEWEST = { limit: TIMELINE_POSTS, before: null };
const FORMATS = ['plan', 'json', 'atom', 'twtxt', 'opml'] as const;

const exportCommand: VoiceCommand = {
  path: ['voice', 'export'],
  group: 'voice',
  summary: 'Print a feed or a timeline as a Thimbl plan, JSON Feed, Atom, twtxt, or whom it follows as OPML',
  details: [
    'Of a timeline the newest 200 posts are in it; it can be JSON Feed, Atom or twtxt. Whom you follow quietly stands in no export, and what they say not in home.',
  ],
  arguments: [
    optional(oneOf(place('format', 'word', 'which; a plan if left out'), FORMATS)),
    option('of', 'text', 'whose: me if left out; somebody else, or home, mentions, global'),
    option('address', 'text', 'the finger address that the plan names, such as anna@example.org'),
    option('url', 'text', 'where the file will lie on the web'),
  ],
  example: 'telekommune voice export plan --address anna@example.org',
  foresee: null,
  async run({ voice }, values) {
    const format = FORMATS.find((one) => one === textOrNull(values, 'format')) ?? 'plan';
    const of = textOrNull(values, 'of') ?? 'me';
    const timeline = TIMELINES.find((one) => one === of);
    const text =
      timeline === undefined
        ? personText(voice, keptTyped(voice, of), format, values)
        : timelineText(voice, timeline, format, values);
    return { data: { format, of, text }, raw: [text] };
  },
};

type Format = (typeof FORMATS)[number];

/** One person's feed, oneself or somebody who is kept here. */
function personText(voice: Voice, kept: Kept, format: Format, values: ArgumentValues): string {
  const feed = feedOfKept(voice, kept);
  if (format === 'plan') return `${formatPlan(planOf(feed, fingerTyped(values)))}\n`;
  if (format === 'opml') return formatOpml('Following', feed.following);
  return fileText((base) => publishablePerson(voice, kept, base), format, textOrNull(values, 'url'));
}

function timelineText(voice: Voice, of: Timeline, format: Format, values: ArgumentValues): string {
  if (format === 'plan' || format === 'opml')
    throw new CommandTrouble({
      kind: 'usage',
      says: `A timeline of several people is no ${format === 'plan' ? 'plan' : 'list'}.`,
      next: 'Export it as json, atom or twtxt.',
    });
  const posts = of === 'home' ? homePosts(voice) : timelinePage(voice, of, NEWEST).posts;
  return fileText((base) => publishableTimeline(voice, of, posts, base), format, textOrNull(values, 'url'));
}

/** The home timeline without those who are followed quietly: what is carried elsewhere would tell. */
function homePosts(voice: Voice): readonly KeptPost[] {
  const quiet = quietlyFollowed(voice);
  return voice.posts.home(NEWEST).posts.filter(({ source }) => !quiet.has(formatSource(source)));
}

const FILE_OF = { json: 'feed.json', atom: 'feed.atom', twtxt: 'twtxt.txt' } as const;

function fileText(
  publishable: (base: string | null) => Publishable,
  format: keyof typeof FILE_OF,
  url: string | null,
): string {
  const base = url === null ? 'https://example.invalid/' : baseTyped(url);
  const files = publishedFiles(publishable(url === null ? null : base), base);
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

/** Writes the pictures of what still stands; how many. */
async function writePictures(host: VoiceHost, folder: string): Promise<number> {
  const { voice } = host;
  const written = new Set<string>();
  for (const { pictures } of voice.posts.allBy(voice.own))
    for (const picture of pictures) {
      const bytes = await host.picture(voice.key, picture.hash);
      if (bytes === null) continue;
      replacePublicFile(join(folder, pictureName(picture)), bytes);
      written.add(pictureName(picture));
    }
  removeStale(folder, written);
  return written.size;
}

const PICTURE_FILE = /^[0-9a-f]{64}\.[a-z]{3,4}$/;

/** Takes away pictures that an earlier publishing wrote and this one did not: their posts were withdrawn. */
function removeStale(folder: string, written: ReadonlySet<string>): void {
  for (const file of readdirSync(join(folder, 'pictures'))) {
    const name = `pictures/${file}`;
    if (PICTURE_FILE.test(file) && !written.has(name)) rmSync(join(folder, name));
  }
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
    if (values['home'] !== true) for (const name of HOME_FILES) rmSync(join(folder, name), { force: true });
    const pictures = await writePictures(host, folder);
    return {
      data: { folder, url, files: files.map(({ name }) => name), pictures },
      lines: [`${files.length} files and ${pictures} pictures are in ${folder}, to be read at ${url}.`],
    };
  },
};

const HOME_FILES = ['home.atom', 'home.json'];

function homeFiles(
  voice: VoiceHost['voice'],
  url: string,
): readonly { readonly name: string; readonly text: string }[] {
  const posts = homePosts(voice);
  const title = `${voice.own.profile.name || 'Home'}: timeline`;
  return publishedFiles(publishableTimeline(voice, title, posts, null), new URL('home/', url).href)
    .filter(({ name }) => name.startsWith('feed.'))
    .map(({ name, text }) => ({ name: name.replace(/^feed/, 'home'), text }));
}

export const exportingCommands: readonly VoiceCommand[] = [exportCommand, publishCommand];
