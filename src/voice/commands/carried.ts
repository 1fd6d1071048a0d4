// What is written out for others, and the addresses under which they find it.

import { type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { textOrNull } from '../../node/commands/speaking.ts';
import { formatSource, parseFingerAddress, parseWebAddress } from '../../social/source.ts';
import { quietlyFollowed } from '../quiet.ts';
import type { KeptPost } from '../shelf/posts.ts';
import type { Voice } from '../voice.ts';

/** Posts of a timeline that are written out. */
export const NEWEST = { limit: 200, before: null };

/** The home timeline without those who are followed quietly: what is carried elsewhere would tell. */
export function homePosts(voice: Voice): readonly KeptPost[] {
  const quiet = quietlyFollowed(voice);
  return voice.posts.home(NEWEST).posts.filter(({ source }) => !quiet.has(formatSource(source)));
}

/** The finger address that a plan names; empty where none was given. Throws CommandTrouble. */
export function fingerTyped(values: ArgumentValues): string {
  const typed = textOrNull(values, 'address');
  if (typed === null || parseFingerAddress(typed) !== null) return typed ?? '';
  throw new CommandTrouble({
    kind: 'usage',
    says: `--address: “${typed}” is no finger address.`,
    next: 'Write user@host.',
  });
}

/** Where files will be read, with a slash at the end. Throws CommandTrouble. */
export function baseTyped(typed: string): string {
  const url = parseWebAddress(typed.endsWith('/') ? typed : `${typed}/`);
  if (url !== null) return url;
  throw new CommandTrouble({
    kind: 'usage',
    says: `--url: “${typed}” is no address of the web.`,
    next: 'Write where the folder will be read, such as https://example.org/anna/',
  });
}
