// A picture that a post shows: into a file for people, as text for programs and doors.

import { CommandTrouble } from '../../node/command.ts';
import { option, place, written } from '../../node/commands/arguments.ts';
import { textOf, textOrNull } from '../../node/commands/speaking.ts';
import { sentence } from '../../node/sentence.ts';
import { pictureType } from '../../social/picture-type.ts';
import { replacePublicFile } from '../public-files.ts';
import type { VoiceCommand } from './voice-command.ts';

const HEX_32 = /^[0-9a-f]{64}$/;

export const pictureCommand: VoiceCommand = {
  path: ['voice', 'picture'],
  group: 'voice',
  summary: 'Fetch a picture that a post shows',
  details: ['Whoever keeps the feed of its author is asked for it, where it is not here.'],
  arguments: [
    place('author', 'text', 'the feed key of its author, 64 digits'),
    place('picture', 'text', 'the hash of the picture, 64 digits, as timeline --json shows it'),
    written(option('into', 'file', 'a file to write it to')),
  ],
  example: 'telekommune voice picture AUTHOR PICTURE --into press.jpg',
  foresee: null,
  async run(host, values) {
    const [author, picture] = [textOf(values, 'author'), textOf(values, 'picture')];
    const bytes = HEX_32.test(author) && HEX_32.test(picture) ? await host.picture(author, picture) : null;
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
