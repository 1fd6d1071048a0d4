// What one says in the own feed: posts, answers, what one passes on; and taking words back.

import { readFile, stat } from 'node:fs/promises';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { option, optional, place } from '../../node/commands/arguments.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { type Sentence, sentence } from '../../node/sentence.ts';
import { toUtf8 } from '../../kernel/bytes.ts';
import { LIMITS, type Picture, type Ref } from '../../social/model.ts';
import { pictureType } from '../../social/picture-type.ts';
import type { StatementBody } from '../../social/statement.ts';
import type { VoiceHost } from '../host.ts';
import type { KeptPost } from '../shelf/posts.ts';
import { isQuietlyFollowed } from '../quiet.ts';
import { refusedBy } from '../rules.ts';
import { authorName, postData, shortHandle } from './post-lines.ts';
import { profileCommand } from './profile-command.ts';
import { needUnblocked, postPlace, postTyped, saying, type VoiceCommand } from './voice-command.ts';

const textPlace = optional(
  place('text', 'lines', 'what to say; an editor opens, or standard input is read, if left out'),
);
const pictureOptions = [
  option('picture', 'file', `a picture to show with it, up to ${LIMITS.pictureBytesMax / 1_000_000} MB`),
  option('alt', 'lines', 'what is to be seen on the picture, for those who cannot see it'),
];

async function picturesTyped(host: VoiceHost, values: ArgumentValues): Promise<readonly Picture[]> {
  const path = textOrNull(values, 'picture');
  const alt = textOrNull(values, 'alt') ?? '';
  if (path === null) {
    if (alt !== '') throw refusedBy('picture-not-named');
    return [];
  }
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true)
    throw new CommandTrouble({
      kind: 'usage',
      says: `${path} is a folder, not a picture.`,
      next: `Name the file in it: --picture ${path.replace(/\/+$/, '')}/FILE`,
    });
  if (found === null || !found.isFile())
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no picture ${path}.`,
      next: 'See its spelling.',
    });
  const bytesMax = LIMITS.pictureBytesMax;
  if (found.size > bytesMax)
    throw refusedBy('picture-too-large', { picture: path, bytes: found.size, bytesMax });
  const bytes = await readFile(path);
  const mediaType = pictureType(bytes);
  if (mediaType === null) throw refusedBy('picture-of-no-known-kind', { picture: path });
  const hash = await host.keepPicture(bytes);
  return [{ hash, mediaType, size: bytes.length, alt }];
}

/** Says it, and shows what is now in the feed. */
async function sayPost({ voice }: VoiceHost, body: StatementBody): Promise<KeptPost> {
  const { id } = await saying(() => voice.say(body));
  const named = body.is === 'edit' || body.is === 'delete' ? body.of : id;
  const post = voice.posts.find({ source: voice.own.source, id: named });
  if (post === null) throw new Error(`post ${named} is not on the shelf after it was said`);
  return post;
}

/** The text of a post as typed. Throws CommandTrouble with its size where it is too long. */
function postText(values: ArgumentValues): string {
  const text = textOf(values, 'text');
  const bytes = toUtf8(text)?.length ?? 0;
  const bytesMax = LIMITS.postBytesMax;
  if (bytes > bytesMax) throw refusedBy('text-too-long', { bytes, bytesMax });
  return text;
}

const SAID = {
  post: (of: string) => sentence('It is in your feed, as post {of}.', { of }),
  reply: (of: string) => sentence('Your answer is in your feed, as post {of}.', { of }),
  repost: (of: string) => sentence('You passed it on, as post {of}.', { of }),
  edit: (of: string) => sentence('Post {of} says this now, and that it was edited.', { of }),
  delete: (of: string) => sentence('Post {of} is withdrawn; readers see that there was one.', { of }),
  takenBack: (of: string) => sentence('Post {of} is taken back: you pass it on no more.', { of }),
};

function saidAnswer({ voice, isRunning }: VoiceHost, post: KeptPost, said: (of: string) => Sentence): Answer {
  const alone = isRunning ? [] : [sentence('Others get it while your voice runs: telekommune voice run')];
  return {
    data: { post: postData(voice, post) },
    lines: [said(shortHandle(post)), ...alone],
    next: [`telekommune thread ${shortHandle(post)}`],
  };
}

function ownPostTyped(host: VoiceHost, values: ArgumentValues): KeptPost {
  const post = postTyped(host.voice, values);
  if (post.source.is === 'feed' && post.source.key === host.voice.key) return post;
  const author = authorName(host.voice, post);
  throw refusedBy('post-of-somebody-else', { post: shortHandle(post), author });
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
    const text = postText(values);
    const pictures = await picturesTyped(host, values);
    return saidAnswer(host, await sayPost(host, { is: 'post', text, pictures }), SAID.post);
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
    const text = postText(values);
    const pictures = await picturesTyped(host, values);
    const said = await sayPost(host, { is: 'reply', to: { source, id }, text, pictures });
    return saidAnswer(host, said, SAID.reply);
  },
};

/** What was passed on already is passed on in its author's name. */
function originalOf({ repostOf, source, id }: KeptPost): Ref {
  return repostOf ?? { source, id };
}

const repostCommand: VoiceCommand = {
  path: ['repost'],
  group: 'voice',
  summary: 'Pass somebody’s post on to those who follow you',
  details: ['It shows what its author makes of it later: edits, and that it was withdrawn.'],
  arguments: [postPlace],
  example: 'telekommune repost 3f9a12cd',
  async foresee({ voice }, values) {
    const { source } = originalOf(postTyped(voice, values));
    if (!isQuietlyFollowed(voice, source)) return null;
    return [
      sentence('You follow {name} quietly. What you pass on of theirs shows everybody that you read them.', {
        name: authorName(voice, { source }),
      }),
    ];
  },
  async run(host, values) {
    const { voice } = host;
    const post = postTyped(voice, values);
    if (post.deletedAtMs !== null) throw refusedBy('nothing-to-pass-on', { post: shortHandle(post) });
    const of = originalOf(post);
    needUnblocked(voice, of.source);
    const before = voice.posts.passedOnBy(voice.own, of);
    if (before !== null) throw refusedBy('passed-on-already', { post: shortHandle(before) });
    const said = await sayPost(host, { is: 'repost', of, text: post.text });
    return saidAnswer(host, said, SAID.repost);
  },
};

const editCommand: VoiceCommand = {
  path: ['edit'],
  group: 'voice',
  summary: 'Change the text of a post of yours; readers see that it was edited',
  arguments: [postPlace, textPlace],
  details: ['Without a text it opens your editor on what the post says now.'],
  example: 'telekommune edit 3f9a12cd "On Wednesday, I hope"',
  takesText: 'text',
  editsPost: 'post',
  foresee: null,
  async run(host, values) {
    const { id, deletedAtMs, repostOf } = ownPostTyped(host, values);
    if (deletedAtMs !== null || repostOf !== null)
      throw refusedBy('nothing-to-edit', {
        why: repostOf === null ? 'this post was withdrawn' : 'these are the words of somebody else',
      });
    return saidAnswer(host, await sayPost(host, { is: 'edit', of: id, text: postText(values) }), SAID.edit);
  },
};

const deleteCommand: VoiceCommand = {
  path: ['delete'],
  group: 'voice',
  summary: 'Withdraw a post of yours; readers see that there was one',
  details: ['Whoever has it may keep it: what was public once cannot be taken back from everybody.'],
  arguments: [postPlace],
  example: 'telekommune delete 3f9a12cd',
  async foresee(host, values) {
    const { deletedAtMs, repostOf } = ownPostTyped(host, values);
    return [
      deletedAtMs !== null
        ? sentence('It was withdrawn already.')
        : repostOf !== null
          ? sentence(
              'You pass it on no more; its author may still say it. That you did stays in the log, which is never shortened.',
            )
          : sentence(
              'Your words are shown no more; readers see that there was a post. They stay in the log, which is never shortened.',
            ),
      sentence('Whoever has it may keep it: what was public once cannot be taken back from everybody.'),
    ];
  },
  async run(host, values) {
    const { id, deletedAtMs, repostOf } = ownPostTyped(host, values);
    const post = deletedAtMs === null ? await sayPost(host, { is: 'delete', of: id }) : null;
    return post === null
      ? { data: { post: null }, lines: [sentence('It was withdrawn already.')] }
      : saidAnswer(host, post, repostOf === null ? SAID.delete : SAID.takenBack);
  },
};

export const sayingCommands: readonly VoiceCommand[] = [
  postCommand,
  replyCommand,
  repostCommand,
  editCommand,
  deleteCommand,
  profileCommand,
];
