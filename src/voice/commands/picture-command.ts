// A picture that a post shows: into a file for people, as text for programs and doors.

import { CommandTrouble } from '../../node/command.ts';
import { option, place, written } from '../../node/commands/arguments.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { sentence } from '../../node/sentence.ts';
import { pictureType } from '../../social/picture-type.ts';
import { formatSource, type Source } from '../../social/source.ts';
import { replacePublicFile } from '../public-files.ts';
import { pictureAuthor } from '../shelf/passed-on.ts';
import type { Voice } from '../voice.ts';
import { sourceTyped, type VoiceCommand } from './voice-command.ts';

const HASH = /^[0-9a-f]{64}$/;
const BEGINNING = /^[0-9a-f]{4,63}$/;

type FeedSource = Extract<Source, { is: 'feed' }>;

/** Whose picture is meant: somebody with a feed, for others sign nothing. */
function authorTyped(voice: Voice, typed: string): FeedSource {
  const source = sourceTyped(voice, typed);
  if (source.is === 'feed') return source;
  throw new CommandTrouble({
    kind: 'usage',
    says: `${formatSource(source)} is no feed; pictures are kept of feeds alone.`,
    next: 'Look at it on the web: telekommune timeline shows where.',
  });
}

interface PictureMeant {
  /** Of whose feed it is: of what was passed on, its author's. */
  readonly author: string;
  readonly hash: string;
}

/** The picture that was meant, by the first digits of its hash where the post that shows it is here. */
function pictureTyped(voice: Voice, { key }: FeedSource, typed: string): PictureMeant {
  if (!HASH.test(typed) && !BEGINNING.test(typed))
    throw new CommandTrouble({
      kind: 'usage',
      says: `“${typed}” is no hash of a picture.`,
      next: 'Type at least four digits of it, as telekommune timeline shows it.',
    });
  const kept = voice.people.find({ is: 'feed', key });
  const meant = new Map<string, PictureMeant>();
  for (const post of kept === null ? [] : voice.posts.allBy(kept))
    for (const { hash } of post.pictures)
      if (hash.startsWith(typed)) meant.set(hash, { author: pictureAuthor(post) ?? key, hash });
  const [picture, ...others] = meant.values();
  if (picture !== undefined && others.length === 0) return picture;
  if (HASH.test(typed)) return { author: key, hash: typed };
  throw new CommandTrouble({
    kind: picture === undefined ? 'not-found' : 'usage',
    says:
      picture === undefined
        ? `They show no picture whose hash begins with “${typed}”, as far as is known here.`
        : `They show several pictures whose hashes begin with “${typed}”.`,
    next: 'Type at least four digits of it, as telekommune timeline shows it.',
  });
}

export const pictureCommand: VoiceCommand = {
  path: ['voice', 'picture'],
  group: 'voice',
  summary: 'Fetch a picture that a post shows',
  details: ['Whoever keeps the feed of its author is asked for it, where it is not here.'],
  arguments: [
    place('author', 'text', 'whose picture it is: “me”, what you call them, or their feed key'),
    place('picture', 'text', 'the first digits of its hash, as a timeline shows them'),
    written(option('into', 'file', 'a file to write it to')),
  ],
  example: 'telekommune voice picture ben 3f9a12cd --into press.jpg',
  foresee: null,
  async run(host, values) {
    const shownBy = authorTyped(host.voice, textOf(values, 'author'));
    const meant = pictureTyped(host.voice, shownBy, textOf(values, 'picture').toLowerCase());
    const { author, hash: picture } = meant;
    const bytes = await host.picture(author, picture);
    if (bytes === null)
      throw new CommandTrouble({
        kind: 'not-found',
        says: 'Nobody who can be reached has this picture.',
        next: 'Ask again when its author, or somebody who follows them, is there.',
      });
    const into = textOrNull(values, 'into');
    if (into !== null) replacePublicFile(into, bytes);
    const mediaType = pictureType(bytes);
    return {
      data: { author, picture, mediaType, size: bytes.length, base64: Buffer.from(bytes).toString('base64') },
      lines: [
        into === null
          ? sentence('It is here and has {bytes} bytes.', { bytes: bytes.length })
          : sentence('It is in {into}.', { into }),
      ],
    };
  },
};
