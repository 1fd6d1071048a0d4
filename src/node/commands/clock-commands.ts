// The clock of a node: setting a scripted one, and vouching for a leap that the witness holds back.

import { sealedNowMs } from '../../contexts/order/facts.ts';
import { DAY_MS, dateOfInstant } from '../../kernel/calendar.ts';
import { proposals } from '../../contexts/governance/tables.ts';
import { timeAhead, type TimeAhead } from '../../views/time-ahead.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Host } from '../host.ts';
import { place } from './arguments.ts';
import type { MachineCommand } from './described.ts';
import { numberOrNull } from './speaking.ts';
import { dayCount } from './telling.ts';
import { instantText } from './wording.ts';
import { sentence, type Sentence, warning } from '../sentence.ts';

function noClock(): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'clock-is-the-machine’s',
    says: 'This node goes by the clock of the machine.',
    next: 'Only an example or a rehearsal has a scripted clock: "clock": "scripted" in node.json.',
  });
}

/** More of what passes by is counted, not listed. */
const LISTED_MOST = 8;
/** Whoever sets a clock by more than this may have mistyped the year. */
const FAR_MS = 366 * DAY_MS;

/** What each deadline is to people. */
function passedLine({ is, atMs, subject }: TimeAhead, titleOf: (proposal: string) => string): Sentence {
  const onDate = dateOfInstant(atMs);
  const [asset = '', tenant = ''] = subject.split('/');
  switch (is) {
    case 'leases.grace-ends':
      return warning('{onDate}: {tenant} has not paid a rent for {asset}, and the days of grace are over.', {
        onDate,
        tenant,
        asset,
      });
    case 'leases.step':
      return sentence('{onDate}: the lease {lease} goes on: its rent falls due or is reviewed, or it ends.', {
        onDate,
        lease: subject,
      });
    case 'auctions.bidding-ends':
      return sentence('{onDate}: the auction {auction} takes no more bids.', { onDate, auction: subject });
    case 'auctions.reveals-end':
      return warning('{onDate}: the auction {auction} ends; a bid that nobody has opened does not count.', {
        onDate,
        auction: subject,
      });
    case 'auctions.matching-ends':
      return sentence('{onDate}: the tenant can no longer match the best bid of {auction}.', {
        onDate,
        auction: subject,
      });
    case 'bonds.payment-ends':
      return warning('{onDate}: bonds of {asset} that are not paid in go to the next bidders.', {
        onDate,
        asset,
      });
    case 'bonds.coupon-falls':
      return sentence('{onDate}: interest on the bonds of {asset} falls due.', { onDate, asset });
    case 'governance.voting-ends':
      return sentence('{onDate}: the vote on “{title}” ends.', { onDate, title: titleOf(subject) });
    case 'dividends.record-date':
      return sentence('{onDate}: what is in the pool is shared.', { onDate });
  }
}

/** What passes by until then; null where nothing does, so that nobody is asked. */
async function foreseeClock(
  { session, hasScriptedClock }: Host,
  values: ArgumentValues,
): Promise<readonly Sentence[] | null> {
  const instantMs = instantTyped(values);
  if (!hasScriptedClock) return null;
  const [sealedMs, passed] = await session.read((state) => {
    const titleOf = (proposal: string): string => state.get(proposals, proposal)?.title ?? proposal;
    const ahead = timeAhead(state, instantMs);
    return [sealedNowMs(state), ahead.map((one) => passedLine(one, titleOf))] as const;
  });
  const isFar = instantMs - sealedMs > FAR_MS;
  if (passed.length === 0 && !isFar) return null;
  const more = passed.length - LISTED_MOST;
  return [
    ...(isFar
      ? [
          warning('{onDate} is {days} after what is sealed now.', {
            onDate: dateOfInstant(instantMs),
            days: dayCount(Math.trunc((instantMs - sealedMs) / DAY_MS)),
          }),
        ]
      : []),
    ...passed.slice(0, LISTED_MOST),
    ...(more > 0 ? [sentence('And {n} more until then.', { n: more })] : []),
    sentence(
      'All of it passes by, and what follows from it as well; time never runs back. Go on by days or weeks to act in between.',
    ),
  ];
}

function instantTyped(values: ArgumentValues): number {
  return (numberOrNull(values, 'date') ?? 0) * DAY_MS;
}

async function runClock(host: Host, values: ArgumentValues): Promise<Answer> {
  if (!host.hasScriptedClock) throw noClock();
  const instantMs = instantTyped(values);
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
    foresee: foreseeClock,
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
