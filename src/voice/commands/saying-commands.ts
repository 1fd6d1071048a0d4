// What one says in the own feed: posts, answers, what one passes on; and taking words back.

import { extname } from 'node:path';
import { readFile, stat } from 'node:fs/promises';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { option, optional, place } from '../../node/commands/arguments.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { LIMITS, type Picture } from '../../social/model.ts';
import { formatSource } from '../../social/source.ts';
import type { StatementBody } from '../../social/statement.ts';
import type { VoiceHost } from '../host.ts';
import type { KeptPost } from '../shelf/posts.ts';
import { authorName, postData, postLines, shortHandle } from './post-lines.ts';
import { postPlace, postTyped, saying, type VoiceCommand } from './voice-command.ts';

const textPlace = optional(
  place('text', 'lines', 'what to say; an editor opens, or standard input is read, if left out'),
);
const pictureOptions = [
  option('picture', 'file', `a picture to show with it, up to ${LIMITS.pictureBytesMax / 1_000_000} MB`),
  option('alt', 'text', 'what is to be seen on the picture, for those who cannot see it'),
];

const TYPES: { readonly [ending: string]: Picture['mediaType'] } = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
};

async function picturesTyped(host: VoiceHost, values: ArgumentValues): Promise<readonly Picture[]> {
  const path = textOrNull(values, 'picture');
  if (path === null) return [];
  const mediaType = TYPES[extname(path).toLowerCase()];
  const found = await stat(path).catch(() => null);
  if (mediaType === undefined || found === null || !found.isFile())
    throw new CommandTrouble({
      kind: found === null ? 'not-found' : 'usage',
      says: found === null ? `There is no picture ${path}.` : `${path} is no picture that is known here.`,
      next: `Name a file that ends with ${Object.keys(TYPES).join(', ')}.`,
    });
  if (found.size > LIMITS.pictureBytesMax)
    throw new CommandTrouble({
      kind: 'refused',
      rule: 'picture-too-large',
      source: 'feed',
      says: `${path} has ${found.size} bytes; pictures have at most ${LIMITS.pictureBytesMax}.`,
      next: 'Make it smaller; it would be kept by everybody who follows you.',
    });
  const bytes = await readFile(path);
  const hash = await host.keepPicture(bytes);
  return [{ hash, mediaType, size: bytes.length, alt: textOrNull(values, 'alt') ?? '' }];
}

/** Says it, and shows what is now in the feed. */
async function sayPost({ voice }: VoiceHost, body: StatementBody): Promise<KeptPost> {
  const { id } = await saying(() => voice.say(body));
  const named = body.is === 'edit' || body.is === 'delete' ? body.of : id;
  const post = voice.posts.find({ source: voice.own.source, id: named });
  if (post === null) throw new Error(`post ${named} is not on the shelf after it was said`);
  return post;
}

function saidAnswer({ voice, isRunning }: VoiceHost, post: KeptPost): Answer {
  const alone = isRunning
    ? []
    : ['It is in your feed on this machine; others get it while your voice runs: telekommune voice run'];
  return { data: { post: postData(voice, post) }, lines: [...postLines(voice, post), '', ...alone] };
}

function ownPostTyped(host: VoiceHost, values: ArgumentValues): KeptPost {
  const post = postTyped(host.voice, values);
  if (post.source.is === 'feed' && post.source.key === host.voice.key) return post;
  throw new CommandTrouble({
    kind: 'refused',
    rule: 'post-of-somebody-else',
    source: 'feed',
    says: `${shortHandle(post)} is by ${authorName(host.voice, post)}; one changes one’s own words alone.`,
    next: `Answer it: telekommune reply ${shortHandle(post)} "…"`,
  });
}

const postCommand: VoiceCommand = {
  path: ['post'],
  group: 'voice',
  summary: 'Say something in your feed',
  details: ['Posts are public and signed. They can be edited and withdrawn, and readers see that they were.'],
  arguments: [textPlace, ...pictureOptions],
  example: 'telekommune post "The press runs again, from Monday on"',
  takesText: 'text',
  foresee: null,
  async run(host, values) {
    const pictures = await picturesTyped(host, values);
    return saidAnswer(host, await sayPost(host, { is: 'post', text: textOf(values, 'text'), pictures }));
  },
};

const replyCommand: VoiceCommand = {
  path: ['reply'],
  group: 'voice',
  summary: 'Answer a post, in your feed',
  details: [
    'Whoever has the post finds the answer below it. To the author of a feed it is handed over too, even if they do not follow you.',
  ],
  arguments: [postPlace, textPlace, ...pictureOptions],
  example: 'telekommune reply 3f9a12cd "On Tuesday, I hope"',
  takesText: 'text',
  foresee: null,
  async run(host, values) {
    const { source, id } = postTyped(host.voice, values);
    const pictures = await picturesTyped(host, values);
    const text = textOf(values, 'text');
    return saidAnswer(host, await sayPost(host, { is: 'reply', to: { source, id }, text, pictures }));
  },
};

const repostCommand: VoiceCommand = {
  path: ['repost'],
  group: 'voice',
  summary: 'Pass somebody’s post on to those who follow you',
  details: ['It goes on as it is now; later edits of it do not show in what you passed on.'],
  arguments: [postPlace],
  example: 'telekommune repost 3f9a12cd',
  foresee: null,
  async run(host, values) {
    const { source, id, text, repostOf } = postTyped(host.voice, values);
    // what was passed on already is passed on in its author's name
    return saidAnswer(host, await sayPost(host, { is: 'repost', of: repostOf ?? { source, id }, text }));
  },
};

const editCommand: VoiceCommand = {
  path: ['edit'],
  group: 'voice',
  summary: 'Change the text of a post of yours; readers see that it was edited',
  arguments: [postPlace, textPlace],
  example: 'telekommune edit 3f9a12cd "On Wednesday, I hope"',
  takesText: 'text',
  foresee: null,
  async run(host, values) {
    const { id, deletedAtMs, repostOf } = ownPostTyped(host, values);
    if (deletedAtMs !== null || repostOf !== null)
      throw new CommandTrouble({
        kind: 'refused',
        rule: 'nothing-to-edit',
        source: 'feed',
        says: repostOf === null ? 'This post was withdrawn.' : 'These are the words of somebody else.',
        next: 'Say it in a new post: telekommune post "…"',
      });
    return saidAnswer(host, await sayPost(host, { is: 'edit', of: id, text: textOf(values, 'text') }));
  },
};

const deleteCommand: VoiceCommand = {
  path: ['delete'],
  group: 'voice',
  summary: 'Withdraw a post of yours; readers see that there was one',
  details: ['Whoever has it may keep it: what was public once cannot be taken back from everybody.'],
  arguments: [postPlace],
  example: 'telekommune delete 3f9a12cd',
  foresee: null,
  async run(host, values) {
    const { id, deletedAtMs } = ownPostTyped(host, values);
    const post = deletedAtMs === null ? await sayPost(host, { is: 'delete', of: id }) : null;
    return post === null
      ? { data: { post: null }, lines: ['It was withdrawn already.'] }
      : saidAnswer(host, post);
  },
};

const profileCommand: VoiceCommand = {
  path: ['profile'],
  group: 'voice',
  summary: 'Show your profile, or change what is given',
  details: [
    '--property may be given as "name=value"; an empty value takes it out. Everybody can read all of it.',
  ],
  arguments: [
    option('nick', 'text', 'a short name of one word'),
    option('name', 'text', 'your full name'),
    option('about', 'text', 'a few sentences about you'),
    option('project', 'text', 'what you work on now: the Project: of finger'),
    option('plan', 'text', 'prose for the Plan: of finger; your posts are the plan where it is empty'),
    option('property', 'text', 'one more thing to know, such as website=https://example.org'),
  ],
  example: 'telekommune profile --nick anna --name "Anna Berg" --project "Rebuilding the press"',
  foresee: null,
  async run(host, values) {
    const { voice } = host;
    const before = voice.own.profile;
    const changed = { ...before };
    for (const field of ['nick', 'name', 'about', 'project', 'plan'] as const)
      changed[field] = textOrNull(values, field) ?? before[field];
    const [named, value] = splitOnce(textOrNull(values, 'property'));
    if (named !== '' && value === null)
      throw new CommandTrouble({
        kind: 'usage',
        says: `--property: “${named}” has no value.`,
        next: 'Write name=value, such as website=https://example.org.',
      });
    if (named !== '') {
      const others = before.properties.filter(({ name }) => name !== named);
      changed.properties = value === null || value === '' ? others : [...others, { name: named, value }];
    }
    if (JSON.stringify(changed) !== JSON.stringify(before))
      await saying(() => voice.say({ is: 'profile', ...changed }));
    const { profile, source } = voice.own;
    const { nick, name, about, project, plan, properties } = profile;
    const key = formatSource(source);
    return {
      data: { key, nick, name, about, project, plan, properties: properties.map((one) => ({ ...one })) },
      lines: [
        `Feed key: ${key}`,
        ...Object.entries({ nick, name, about, project, plan }).map(
          ([field, said]) => `${field}: ${said || '–'}`,
        ),
        ...properties.map((one) => `${one.name}: ${one.value}`),
      ],
    };
  },
};

function splitOnce(typed: string | null): readonly [string, string | null] {
  if (typed === null) return ['', null];
  const at = typed.indexOf('=');
  return at < 0 ? [typed, null] : [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
}

export const sayingCommands: readonly VoiceCommand[] = [
  postCommand,
  replyCommand,
  repostCommand,
  editCommand,
  deleteCommand,
  profileCommand,
];
