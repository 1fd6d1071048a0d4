// `telekommune voice mail`: what one said since the last time, by mail to those who read no feeds. Each address gets each post once.

import { type Letter, sendLetters } from '../../mail/sending.ts';
import type { Answer, ArgumentValues } from '../../node/command.ts';
import { option } from '../../node/commands/arguments.ts';
import { numberOrNull, textOrNull } from '../../node/commands/speaking.ts';
import { tableOf, words } from '../../node/commands/tables.ts';
import type { Progress } from '../../node/session.ts';
import { BLANK, type Sentence, sentence, unworded } from '../../node/sentence.ts';
import type { VoiceCommand } from '../../voice/commands/voice-command.ts';
import { authorName } from '../../voice/commands/post-lines.ts';
import { digestOf } from '../../voice/digest.ts';
import type { VoiceHost } from '../../voice/host.ts';
import { mailSettingsOf } from '../paper/mail-settings-file.ts';

/** Of somebody who was never written to: no more than these. */
const NEWCOMERS_DAYS = 7;
const DAY_MS = 86_400_000;

interface Planned {
  readonly letter: Letter;
  readonly before: number | null;
  readonly through: number;
}

function plannedFor(host: VoiceHost, address: string, days: number): Planned | null {
  const { voice, nowMs } = host;
  const before = voice.decisions.mailedThrough(address);
  const { posts, lastBlock } = voice.posts.since(voice.own, (before ?? -1) + 1);
  const from = before === null ? nowMs() - days * DAY_MS : 0;
  const digest = digestOf(
    voice.own,
    posts.filter(({ atMs }) => atMs >= from),
    (source) => authorName(voice, { source }),
  );
  if (digest === null) return null;
  return { letter: { to: address, ...digest, attachments: [] }, before, through: lastBlock };
}

function settingsFor(host: VoiceHost, values: ArgumentValues) {
  return mailSettingsOf(host.folder, textOrNull(values, 'settings'));
}

function plans(host: VoiceHost, values: ArgumentValues): readonly Planned[] {
  const { settings } = settingsFor(host, values);
  const days = numberOrNull(values, 'days') ?? NEWCOMERS_DAYS;
  return [...new Set(Object.values(settings.addresses))].flatMap(
    (address) => plannedFor(host, address, days) ?? [],
  );
}

async function foresee(host: VoiceHost, values: ArgumentValues) {
  const { settings } = settingsFor(host, values);
  const planned = plans(host, values);
  return [
    planned.length === 0
      ? sentence('Nobody in the list lacks anything that you said; nothing will be mailed.')
      : sentence('Letters from {from} through {host}: {letters}. Mail cannot be called back.', {
          letters: planned.length,
          from: settings.from.address,
          host: settings.host,
        }),
  ];
}

/** What became of a letter. */
function becameOf(fault: string | null, mayHaveGone: boolean): Sentence {
  if (fault === null) return sentence('sent');
  return mayHaveGone
    ? sentence('may have gone: {fault}', { fault: unworded(fault) })
    : sentence('not sent: {fault}', { fault: unworded(fault) });
}

async function mail(host: VoiceHost, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const { settings, password } = settingsFor(host, values);
  const { decisions } = host.voice;
  const planned = plans(host, values);
  const byAddress = new Map(planned.map((one) => [one.letter.to, one]));
  const outcomes: { to: string; became: Sentence; isSent: boolean }[] = [];
  // kept before the server has it: should this process end meanwhile, nobody gets the same letter twice
  const letters = function* (): Generator<Letter> {
    for (const { letter, through, before } of planned) {
      // another command may have written to them meanwhile
      if (decisions.mailedThrough(letter.to) !== before) continue;
      decisions.mailed(letter.to, through);
      yield letter;
    }
  };
  for await (const { letter, fault, mayHaveGone } of sendLetters(settings, password, letters())) {
    if (fault !== null && !mayHaveGone) decisions.mailed(letter.to, byAddress.get(letter.to)?.before ?? null);
    outcomes.push({
      to: letter.to,
      became: becameOf(fault, mayHaveGone),
      isSent: fault === null,
    });
    progress('letters', outcomes.length, planned.length);
  }
  const failed = outcomes.filter(({ isSent }) => !isSent).length;
  return {
    data: { letters: outcomes.map(({ to, became }) => ({ to, became: became.says })) },
    lines: [
      planned.length === 0
        ? sentence('Nobody in the list lacks anything that you said.')
        : sentence('Letters sent: {sent} of {planned}.', {
            sent: outcomes.length - failed,
            planned: planned.length,
          }),
    ],
    tables: [
      tableOf(BLANK, outcomes, [
        [words('to'), ({ to }) => to],
        [words('became'), ({ became }) => became],
      ]),
    ],
    ...(failed === 0
      ? {}
      : {
          partly: {
            kind: 'unreachable',
            says: `Letters not sent for certain: ${failed} of ${planned.length}.`,
            next: 'Do it again: those that were not sent go then; those that may have gone do not.',
          },
        }),
  };
}

export const digestCommand: VoiceCommand = {
  path: ['voice', 'mail'],
  group: 'voice',
  summary: 'Mail what you said since the last time to those in your list, through your own mail server',
  details: [
    'The list and the server stand in mail.json in the folder “voice” (docs/operating/voice.md shows one): each of its addresses gets one plain letter with all posts that it has not had.',
    'Somebody new in the list gets what was said in the last seven days.',
  ],
  arguments: [
    option('settings', 'file', 'another file than mail.json in the folder “voice”'),
    option(
      'days',
      'count',
      `for those who are new in the list: so many days back; ${NEWCOMERS_DAYS} if left out`,
    ),
  ],
  example: 'telekommune voice mail --yes',
  foresee,
  run: mail,
};
