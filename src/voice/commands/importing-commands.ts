// A voice taken in from elsewhere: Thimbl plans, and lists of who is followed.

import { readFile, stat } from 'node:fs/promises';
import { type Answer, CommandTrouble } from '../../node/command.ts';
import { option, place } from '../../node/commands/arguments.ts';
import { isSet, textOf } from '../../node/commands/speaking.ts';
import { sentence } from '../../node/sentence.ts';
import { legibleLines } from '../../kernel/codec.ts';
import { FeedRefused } from '../../social/formats/fault.ts';
import { decodeAnswer } from '../../social/plan/answer-text.ts';
import { noListIn } from '../../social/plan/read-plan.ts';
import { formatSource } from '../../social/source.ts';
import type { VoiceHost } from '../host.ts';
import { foreseenOf, needOwn, plannedWords, type PlannedWords, sayPlanned } from './taking-plan.ts';
import { saying, type VoiceCommand } from './voice-command.ts';

const FILE_BYTES_MAX = 16_000_000;

interface Given {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

async function readGiven(path: string): Promise<Given> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true)
    throw new CommandTrouble({ kind: 'usage', says: `${path} is a folder.`, next: 'Name a file in it.' });
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
  const bytes = await readFile(path);
  return { path, bytes, text: legibleLines(decodeAnswer(bytes)) };
}

/** Follows all of a list who are not followed yet. */
async function followAll({ voice }: VoiceHost, { path, bytes }: Given): Promise<Answer> {
  const { readOpml } = await import('../../social/formats/opml.ts');
  const listed = read(path, () => readOpml(bytes));
  const own = formatSource(voice.own.source);
  const fresh = listed.filter(({ source }) => {
    const known = voice.people.find(source);
    const isTaken = known !== null && (known.followedAtMs !== null || known.blockedAtMs !== null);
    return !isTaken && formatSource(source) !== own;
  });
  for (const { source, nick } of fresh) await saying(() => voice.follow(source, nick));
  return {
    data: { listed: listed.length, followed: fresh.length },
    lines: [
      sentence('On the list: {listed}; newly followed: {followed}.', {
        listed: listed.length,
        followed: fresh.length,
      }),
    ],
    next: ['telekommune read'],
  };
}

function isOpml({ text }: Given): boolean {
  return /^\s*<(?:\?xml|opml)/i.test(text);
}

/** What is read out of a file, or why it cannot be: in words for who gave it. */
function read<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof FeedRefused)) throw fault;
    throw new CommandTrouble({
      kind: 'refused',
      rule: fault.rule,
      source: 'feed',
      says: `${path}: ${fault.message}.`,
    });
  }
}

function planGiven(host: VoiceHost, { path, text }: Given): PlannedWords {
  const field = noListIn(text);
  const planned = read(path, () =>
    plannedWords(host, /(^|\n)[ \t]*Plan:/.test(text) ? text : `Plan:\n${text}`),
  );
  if (planned !== null && field === null) return planned;
  throw new CommandTrouble({
    kind: 'usage',
    says:
      field === null
        ? `${path} is neither a Thimbl plan nor an OPML list.`
        : `${path} is no Thimbl plan: “${field}” is no list.`,
    next: 'A plan is JSON with messages; an OPML file begins with <opml>.',
  });
}

const importCommand: VoiceCommand = {
  path: ['voice', 'import'],
  group: 'voice',
  summary: 'Take a Thimbl plan into your feed, or follow everybody of an OPML list',
  details: [
    'Messages of a plan keep their time. Taking the same file in again says nothing twice.',
    'A plan may come in any dialect, with the rest of a finger answer around it. One that does not name you is not taken in unless you say --mine.',
  ],
  arguments: [
    place('file', 'file', 'a plan (.plan, or a whole finger answer) or an OPML file'),
    option('mine', 'flag', 'says that the plan is yours, though it does not name you'),
  ],
  example: 'telekommune voice import /home/anna/.plan',
  async foresee(host, values) {
    if (!isSet(values, 'mine')) return null;
    const given = await readGiven(textOf(values, 'file'));
    return isOpml(given) ? null : foreseenOf(planGiven(host, given));
  },
  async run(host, values) {
    const given = await readGiven(textOf(values, 'file'));
    return host.voice.inTurn(async () => {
      if (isOpml(given)) return followAll(host, given);
      const planned = planGiven(host, given);
      needOwn(host, planned, isSet(values, 'mine'));
      return sayPlanned(host, planned);
    });
  },
};

export const importingCommands: readonly VoiceCommand[] = [importCommand];
