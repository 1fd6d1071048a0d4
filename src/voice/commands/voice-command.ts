// What a command over a voice is, and what many of them do alike: finding the person or the post that was meant.

import { type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { place } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { textOf } from '../../node/commands/speaking.ts';
import type { Sentence } from '../../node/sentence.ts';
import type { Patience } from '../../social/ports.ts';
import { formatSource, parseSource, type Source } from '../../social/source.ts';
import type { VoiceHost } from '../host.ts';
import { refusedBy } from '../rules.ts';
import { type Kept, nameOf } from '../shelf/people.ts';
import type { KeptPost } from '../shelf/posts.ts';
import { FeedForked, Unsayable, type Voice } from '../voice.ts';

export interface VoiceCommand extends Omit<MachineCommand<VoiceHost>, 'foresee'> {
  /** Null, or resolving with null, where nothing has to be said first. */
  readonly foresee: ((host: VoiceHost, values: ArgumentValues) => Promise<readonly Sentence[] | null>) | null;
  /** The argument that an editor or standard input fills where it is left out. */
  readonly takesText?: string;
  /** The argument with the post whose text stands in the editor at first. */
  readonly editsPost?: string;
}

/** Fewer digits of a post’s handle are not looked for. */
const HANDLE_TYPED_MIN = 4;

/** Digits of a feed key that tell people apart. */
const KEY_SHOWN = 8;

export const whoPlace = place(
  'who',
  'text',
  'a feed key or its first digits, user@host, a web address, or what you call them',
);
export const postPlace = place(
  'post',
  'text',
  'the first letters of the post’s handle, as a timeline shows it',
);

/** As it is shown where somebody has no name: the beginning of a feed key, perhaps with a sign that more follows. */
const SHORT_KEY = /^(?:feed:)?([0-9a-f]{4,63})…?$/;

function called(voice: Voice, typed: string): readonly Kept[] {
  const wanted = typed.trim().toLowerCase();
  const all = voice.people.all();
  const known = all.filter(({ blockedAtMs }) => blockedAtMs === null);
  // somebody who is blocked is meant only where nobody else can be
  const blocked = all.filter(({ blockedAtMs }) => blockedAtMs !== null);
  const [, key] = SHORT_KEY.exec(wanted) ?? [];
  // what one calls people oneself counts more than what they call themselves
  const ways: readonly ((kept: Kept) => boolean)[] = [
    ({ nick }) => nick.toLowerCase() === wanted,
    (kept) => nameOf(kept).toLowerCase() === wanted,
    ({ source }) => key !== undefined && source.is === 'feed' && source.key.startsWith(key),
  ];
  for (const isMeant of ways)
    for (const people of [known, blocked]) {
      const meant = people.filter(isMeant);
      if (meant.length > 0) return meant;
    }
  return [];
}

/** A source as short as it can be typed. */
export function shortSource(source: Source): string {
  return source.is === 'feed' ? source.key.slice(0, KEY_SHOWN) : formatSource(source);
}

/** Whom a person means; they need not be on the shelf. Throws CommandTrouble. */
export function sourceTyped(voice: Voice, typed: string): Source {
  if (typed.toLowerCase() === 'me') return voice.own.source;
  // a source that is written out is that source, whatever others call themselves
  const written = parseSource(typed);
  if (written !== null) return written;
  const [first, ...others] = called(voice, typed);
  if (first !== undefined && others.length === 0) return first.source;
  if (first !== undefined)
    throw new CommandTrouble({
      kind: 'usage',
      says: `“${typed}” may be ${[first, ...others].map(({ source }) => shortSource(source)).join(' or ')}.`,
      next: 'Type one of these instead.',
    });
  throw new CommandTrouble({
    kind: 'not-found',
    says: `Nobody here is called “${typed}”, and it is no feed key, no user@host and no web address.`,
    next: 'See whom you follow: telekommune following',
  });
}

/** Somebody who is on the shelf already. Throws CommandTrouble. */
export function keptTyped(voice: Voice, typed: string): Kept {
  const source = sourceTyped(voice, typed);
  const kept = voice.people.find(source);
  if (kept !== null) return kept;
  throw new CommandTrouble({
    kind: 'not-found',
    says: `Nothing of ${formatSource(source)} is here.`,
    next: `Follow them: telekommune follow ${formatSource(source)}`,
  });
}

/** The post that was meant. Throws CommandTrouble. */
export function postTyped(voice: Voice, values: ArgumentValues): KeptPost {
  const typed = textOf(values, 'post').toLowerCase();
  if (/^[0-9a-f]{0,3}$/.test(typed))
    throw new CommandTrouble({
      kind: 'usage',
      says: `“${typed}” is too short for the handle of a post: at least ${HANDLE_TYPED_MIN} digits are needed.`,
      next: 'Type more of it, as telekommune timeline shows it.',
    });
  const found = /^[0-9a-f]{4,64}$/.test(typed) ? voice.posts.beginning(typed) : [];
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  throw new CommandTrouble({
    kind: first === undefined ? 'not-found' : 'usage',
    says:
      first === undefined
        ? `No post here has a handle that begins with “${typed}”.`
        : `Several posts have handles that begin with “${typed}”.`,
    next:
      first === undefined
        ? 'See its spelling, as telekommune timeline shows it.'
        : 'Type more of it, as telekommune timeline shows it.',
  });
}

/** Runs what says something; what cannot be said is explained. */
export async function saying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof Unsayable)) throw fault;
    if (fault instanceof FeedForked) throw refusedBy('feed-forked', {});
    throw refusedBy('limit-of-a-statement', { why: fault.message });
  }
}

/** Throws CommandTrouble where somebody is blocked. */
export function needUnblocked({ people }: Voice, source: Source): void {
  const kept = people.find(source);
  if (kept !== null && kept.blockedAtMs !== null)
    throw refusedBy('person-is-blocked', { name: nameOf(kept), who: shortSource(source) });
}

/** Somebody else than oneself, whom a person means. Throws CommandTrouble. */
export function otherTyped(voice: Voice, typed: string): Source {
  const source = sourceTyped(voice, typed);
  if (voice.people.find(source)?.isOwn === true) throw refusedBy('this-is-you', { who: typed });
  return source;
}

/** How long peers are waited for: without a network there are none. */
export function patienceOf({ isRunning }: VoiceHost, timeoutMs: number): Patience {
  return { timeoutMs: isRunning ? timeoutMs : 0 };
}
