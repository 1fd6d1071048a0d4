// `telekommune finger dk@example.org`: asks a finger server, and shows a Thimbl plan as what it is.

import { type Asking, askFinger, type Asked, ASK_LIMITS, Unanswered } from '../../doors/finger/ask.ts';
import { legible } from '../../doors/finger/legible.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { option, place } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { isSet, numberOrNull, textOf } from '../../node/commands/speaking.ts';
import type { Plan } from '../../social/plan/plan.ts';
import { readPlan } from '../../social/plan/read-plan.ts';
import { parseFingerAddress } from '../../social/source.ts';
import type { Machine } from '../machine.ts';
import { planLines } from './plan-lines.ts';
import { unworded, verbatim } from '../../node/sentence.ts';

/** Reads `dk@host`, `@host`, and `dk@one@two`, which asks two to ask one. */
function askingOf(typed: string, wordy: boolean): Asking {
  const at = typed.lastIndexOf('@');
  const address = parseFingerAddress(typed.slice(Math.max(0, at)));
  if (at < 0 || address === null) {
    throw new CommandTrouble({
      kind: 'usage',
      says: `"${typed}" is no finger address.`,
      next: 'Write user@host or user@host:port; @host asks who is there.',
    });
  }
  const { host, port } = address;
  const [name = '', ...hosts] = typed.slice(0, at).split('@');
  if (hosts.length > 0) return { host, port, query: { is: 'forward', name, hosts, wordy } };
  return { host, port, query: name === '' ? { is: 'list', wordy } : { is: 'name', name, wordy } };
}

function unanswered(fault: unknown): unknown {
  if (!(fault instanceof Unanswered)) return fault;
  const next =
    fault.reason === 'unknown-host'
      ? 'See whether the host is spelled right.'
      : 'See whether a finger server runs there, and at which port: user@host:port.';
  return new CommandTrouble({ kind: 'unreachable', says: fault.message, next });
}

function plainPlan(plan: Plan): Answer['data'] {
  return {
    ...plan,
    properties: plan.properties.map((one) => ({ ...one })),
    following: plan.following.map((one) => ({ ...one })),
    messages: plan.messages.map((one) => ({
      ...one,
      replyTo: one.replyTo === null ? null : { ...one.replyTo },
    })),
  };
}

function answerOf(typed: string, { bytes, address, isCut }: Asked, raw: boolean): Answer {
  const text = legible(bytes);
  const plan = readPlan(text);
  const banner = text.split(/^[ \t]*Plan:/m)[0]?.trimEnd() ?? '';
  const cut = isCut ? [unworded('(The answer was cut: it was too long, or did not end.)')] : [];
  const data = {
    asked: typed,
    from: address,
    cut: isCut,
    text,
    plan: plan === null ? null : plainPlan(plan),
  };
  if (plan === null || raw) return { data, lines: [...text.trimEnd().split('\n').map(verbatim), ...cut] };
  return { data, lines: [...[...banner.split('\n'), '', ...planLines(plan)].map(verbatim), ...cut] };
}

async function run(_machine: Machine, values: ArgumentValues): Promise<Answer> {
  const typed = textOf(values, 'address');
  const seconds = numberOrNull(values, 'seconds');
  const limits = {
    ...ASK_LIMITS,
    publicOnly: isSet(values, 'public-only'),
    ...(seconds === null ? {} : { connectMs: seconds * 1000, wholeMs: seconds * 1000 }),
  };
  try {
    const asked = await askFinger(askingOf(typed, isSet(values, 'wordy')), limits);
    return answerOf(typed, asked, isSet(values, 'raw'));
  } catch (fault) {
    throw unanswered(fault);
  }
}

export const fingerCommand: MachineCommand<Machine> = {
  path: ['finger'],
  group: 'voice',
  summary: 'Ask a finger server about somebody, and read their plan',
  details: [
    'Needs no node and no commune. What comes is shown without control characters; a Thimbl plan is shown as messages, --raw shows it as it came.',
    '/W, which asks for more, is sent only with --wordy.',
  ],
  arguments: [
    place('address', 'text', 'user@host or user@host:port; @host asks who is there'),
    option('wordy', 'flag', 'ask for more than usual (/W)'),
    option('raw', 'flag', 'show a Thimbl plan as it came'),
    option('public-only', 'flag', 'ask no machine of this network'),
    option('seconds', 'count', 'how long to wait; 10 for the beginning and 30 for the whole if left out'),
  ],
  example: 'telekommune finger dk@telekommunisten.example',
  foresee: null,
  run,
};
