// The clock of a node: setting a scripted one, and vouching for a leap that the witness holds back.

import { sealedNowMs } from '../../contexts/order/facts.ts';
import { DAY_MS } from '../../kernel/calendar.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Host } from '../host.ts';
import { place } from './arguments.ts';
import type { MachineCommand } from './described.ts';
import { numberOrNull } from './speaking.ts';
import { dayCount } from './telling.ts';
import { instantText } from './wording.ts';
import { sentence, type Sentence } from '../sentence.ts';

function noClock(): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'clock-is-the-machine’s',
    says: 'This node goes by the clock of the machine.',
    next: 'Only an example or a rehearsal has a scripted clock: "clock": "scripted" in node.json.',
  });
}

async function runClock(host: Host, values: ArgumentValues): Promise<Answer> {
  if (!host.hasScriptedClock) throw noClock();
  const instantMs = (numberOrNull(values, 'date') ?? 0) * DAY_MS;
  const sealedMs = await host.session.read(sealedNowMs);
  if (instantMs < sealedMs) {
    throw new CommandTrouble({
      kind: 'refused',
      rule: 'time-runs-back',
      says: `The witnesses have sealed ${instantText(sealedMs)}; ${instantText(instantMs)} is before that, and time never runs back.`,
      next: 'Set a later day.',
    });
  }
  host.setClock(instantMs);
  return { data: { instantMs }, lines: [sentence('It is {nowMs} on this node.', { nowMs: instantMs })] };
}

function noLeap(host: Host): CommandTrouble {
  const says = host.hasScriptedClock
    ? 'A script sets the clock of this node, so its witness vouches for every leap.'
    : 'The witness of this node holds no time back, or it keeps none.';
  return new CommandTrouble({ kind: 'not-found', says, next: 'See how far the time is: telekommune status' });
}

async function foreseeLeap(host: Host): Promise<readonly Sentence[]> {
  const leap = host.heldLeap();
  if (leap === null) throw noLeap(host);
  return [
    sentence(
      'The witnesses sealed {sealedMs} last; the clock of this machine says {clockMs}, {days} later.',
      {
        sealedMs: leap.sealedMs,
        clockMs: leap.clockMs,
        days: dayCount(Math.trunc((leap.clockMs - leap.sealedMs) / DAY_MS)),
      },
    ),
    sentence(
      'If it is right, all that fell due in between is worked off, deadlines pass, and time never runs back.',
    ),
    sentence('If it is wrong, do not accept it, and set it right.'),
  ];
}

async function runLeap(host: Host): Promise<Answer> {
  const leap = host.heldLeap();
  if (leap === null) throw noLeap(host);
  host.acceptLeap();
  return {
    data: { sealedMs: leap.sealedMs, clockMs: leap.clockMs },
    lines: [sentence('The witness of this node vouches for {clockMs}.', { clockMs: leap.clockMs })],
    next: ['telekommune status'],
  };
}

/** In the order of the help. */
export const clockCommands: readonly MachineCommand<Host>[] = [
  {
    path: ['clock', 'set'],
    group: 'node',
    summary: 'Set the scripted clock of an example or a rehearsal',
    details: [
      'Every node has its own clock: set it on each. The day comes once two thirds of the witnesses have sealed it.',
    ],
    arguments: [place('date', 'date', 'the day that it is to be')],
    example: 'telekommune clock set 2025-02-01',
    foresee: null,
    run: runClock,
  },
  {
    path: ['clock', 'accept'],
    group: 'node',
    summary: 'Let the witness of this node vouch for a leap of more than a year',
    details: [
      'A witness whose clock is more than a year ahead of the time sealed last lets no time pass until its keeper says that the clock is right: when all nodes were off for long, say.',
    ],
    arguments: [],
    example: 'telekommune clock accept',
    foresee: foreseeLeap,
    run: runLeap,
  },
];
