// Feeds and timelines carried elsewhere: printed in the formats that others read.

import { type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { oneOf, option, optional, place } from '../../node/commands/arguments.ts';
import { textOrNull } from '../../node/commands/speaking.ts';
import type { Publishable } from '../../social/formats/published-files.ts';
import { planOf } from '../../social/plan/plan-of-feed.ts';
import { formatPlan } from '../../social/plan/write-plan.ts';
import { feedOfKept, publishablePerson, publishableTimeline } from '../publishing.ts';
import { type Kept, nameOf } from '../shelf/people.ts';
import type { Voice } from '../voice.ts';
import { baseTyped, fingerTyped, homePosts, NEWEST } from './carried.ts';
import { publishCommand } from './publish-command.ts';
import { TIMELINES, type Timeline, timelinePage } from './timelines.ts';
import { keptTyped, type VoiceCommand } from './voice-command.ts';

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
        ? await personText(voice, keptTyped(voice, of), format, values)
        : await timelineText(voice, timeline, format, values);
    return { data: { format, of, text }, raw: [text] };
  },
};

type Format = (typeof FORMATS)[number];

/** One person's feed, oneself or somebody who is kept here. */
async function personText(voice: Voice, kept: Kept, format: Format, values: ArgumentValues): Promise<string> {
  const feed = feedOfKept(voice, kept);
  if (format === 'plan') return `${formatPlan(planOf(feed, fingerTyped(values)))}\n`;
  if (format === 'opml') {
    const { formatOpml } = await import('../../social/formats/opml.ts');
    return formatOpml('Following', feed.following);
  }
  return fileText((base) => publishablePerson(voice, kept, base), format, textOrNull(values, 'url'));
}

async function timelineText(
  voice: Voice,
  of: Timeline,
  format: Format,
  values: ArgumentValues,
): Promise<string> {
  if (format === 'plan' || format === 'opml')
    throw new CommandTrouble({
      kind: 'usage',
      says: `A timeline of several people is no ${format === 'plan' ? 'plan' : 'list'}.`,
      next: 'Export it as json, atom or twtxt.',
    });
  const posts = of === 'home' ? homePosts(voice) : timelinePage(voice, of, NEWEST).posts;
  const shown = { title: `${voice.own.profile.name || nameOf(voice.own)}: ${of}`, of, posts };
  return fileText((base) => publishableTimeline(voice, shown, base), format, textOrNull(values, 'url'));
}

const FILE_OF = { json: 'feed.json', atom: 'feed.atom', twtxt: 'twtxt.txt' } as const;

async function fileText(
  publishable: (base: string | null) => Publishable,
  format: keyof typeof FILE_OF,
  url: string | null,
): Promise<string> {
  const { publishedFiles } = await import('../../social/formats/published-files.ts');
  const baseUrl = url === null ? null : baseTyped(url);
  const files = publishedFiles(publishable(baseUrl), { baseUrl });
  return files.find(({ name }) => name === FILE_OF[format])?.text ?? '';
}

export const exportingCommands: readonly VoiceCommand[] = [exportCommand, publishCommand];
