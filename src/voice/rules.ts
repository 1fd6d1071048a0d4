// What a voice refuses, by the name of the broken rule. Other languages have the same texts with the same braces (web/words).

import { CommandTrouble, type Trouble } from '../node/command.ts';
import { sentence, type SentenceFigure } from '../node/sentence.ts';

interface Rule {
  readonly kind: Trouble['kind'];
  readonly says: string;
  readonly next: string;
}

export const VOICE_RULES = {
  'voice-not-begun': {
    kind: 'not-found',
    says: 'There is no voice in this folder yet.',
    next: 'Begin one: telekommune voice begin --nick NICK',
  },
  'folder-has-a-voice': {
    kind: 'refused',
    says: 'There is a voice in {folder} already.',
    next: 'Look at it: telekommune voice status. For another one name another folder: --folder PATH',
  },
  'voice-closed': {
    kind: 'unreachable',
    says: 'Your voice is closed: it has another passphrase than this node, or another program had it when the node started.',
    next: 'Open it in a terminal: telekommune voice run',
  },
  'voice-passphrase-wrong': {
    kind: 'refused',
    says: 'That is not the passphrase of your voice, or its keys.json was changed on the disk.',
    next: 'Try again, or put back a copy of keys.json. Nobody can recover it, and a voice has no recovery words: else begin another one in another folder, tell its key to those who follow you, and take in what you said (telekommune voice import) from a plan that one of them exports for you.',
  },
  'feed-lost': {
    kind: 'refused',
    says: 'Your feed {key} was begun, but nothing of it is in this folder, and nobody who can be reached has it.',
    next: 'Let it reach somebody who follows you (telekommune voice run), or begin another voice in another folder.',
  },
  'feed-forked': {
    kind: 'refused',
    says: 'Two histories of your feed were signed, so nobody takes anything more from it.',
    next: 'Begin another voice in another folder, and give its key to those who follow you; nothing was said.',
  },
  'text-too-long': {
    kind: 'refused',
    says: 'The text has {bytes} bytes; a post has at most {bytesMax}.',
    next: 'Shorten it, or say it in several posts; nothing was said.',
  },
  'limit-of-a-statement': {
    kind: 'refused',
    says: 'This cannot be said: {why}.',
    next: 'Change it and say it again; nothing was said.',
  },
  'picture-too-large': {
    kind: 'refused',
    says: '{picture} has {bytes} bytes; pictures have at most {bytesMax}.',
    next: 'Make it smaller; it would be kept by everybody who follows you.',
  },
  'picture-of-no-known-kind': {
    kind: 'usage',
    says: '{picture} is no picture that is known here.',
    next: 'Give one in PNG, JPEG, WebP, GIF or AVIF.',
  },
  'post-of-somebody-else': {
    kind: 'refused',
    says: '{post} is by {author}; one changes one’s own words alone.',
    next: 'Answer it: telekommune reply {post} "…"',
  },
  'nothing-to-edit': {
    kind: 'refused',
    says: 'There is nothing to edit: {why}.',
    next: 'Say it in a new post: telekommune post "…"',
  },
  'passed-on-already': {
    kind: 'refused',
    says: 'You passed this on already, as post {post}.',
    next: 'It shows what its author makes of it; there is nothing more to do.',
  },
  'nothing-to-pass-on': {
    kind: 'refused',
    says: 'Post {post} was withdrawn; there is nothing to pass on.',
    next: 'Say it in your own words: telekommune post "…"',
  },
  'picture-not-named': {
    kind: 'usage',
    says: '--alt describes a picture, and there is none.',
    next: 'Name it with --picture FILE, or leave --alt out; nothing was said.',
  },
  'no-such-connection': {
    kind: 'not-found',
    says: 'It keeps no connection to {address}.',
    next: 'See which it keeps: telekommune voice status',
  },
  'plan-of-another': {
    kind: 'refused',
    says: 'This plan is by {whose}, and your voice is {own}.',
    next: 'If these are your words, say so with --mine: they are said and signed in your feed, for good. Nothing was said yet.',
  },
  'plan-of-nobody': {
    kind: 'refused',
    says: 'This plan does not say whose it is.',
    next: 'If these are your words, say so with --mine: they are said and signed in your feed, for good. Nothing was said yet.',
  },
  'this-is-you': {
    kind: 'refused',
    says: '{who} is your own feed.',
    next: 'Name somebody else; what you say is in your timeline anyhow.',
  },
  'name-taken': {
    kind: 'refused',
    says: 'You call {who} “{name}” already.',
    next: 'Choose another name, or call them differently first: telekommune follow {who} --call NAME',
  },
  'name-means-another': {
    kind: 'usage',
    says: '--call: “{name}” would never be understood as them: it is you, a feed key or an address.',
    next: 'Choose another name, such as anna.',
  },
  'nobody-there': {
    kind: 'not-found',
    says: 'There is nobody to follow: {why}',
    next: 'See the spelling, or ask who is there: telekommune finger {host}',
  },
  'nothing-there': {
    kind: 'not-found',
    says: 'There is nothing to follow: {why}',
    next: 'See the spelling, or look on the page for the address of its feed: Atom, JSON Feed or twtxt. Nothing was said.',
  },
  'person-is-blocked': {
    kind: 'refused',
    says: 'You have blocked {name}.',
    next: 'Take that back first: telekommune unblock {who}',
  },
} as const satisfies { readonly [rule: string]: Rule };

/** What a command of a voice throws when a rule is broken. */
export function refusedBy(
  rule: keyof typeof VOICE_RULES,
  figures: { readonly [name: string]: Exclude<SentenceFigure, object> } = {},
): CommandTrouble {
  const { kind, says, next } = VOICE_RULES[rule];
  return new CommandTrouble({
    kind,
    rule,
    source: 'feed',
    says: sentence(says, figures).says,
    next: sentence(next, figures).says,
    ...(Object.keys(figures).length === 0 ? {} : { figures }),
  });
}
