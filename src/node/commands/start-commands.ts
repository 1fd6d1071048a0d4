// Where you stand: who speaks here, how the commune is doing, what waits for you.

import { members } from '../../views/members.ts';
import { overview } from '../../views/overview.ts';
import type { Answer, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { convictedAdvice, convictedData, convictedLogs, convictedTables } from './convicted.ts';
import type { KeptBids } from './kept-bids.ts';
import { powersText } from './people-commands.ts';
import { notFound } from './speaking.ts';
import { waitingFor } from './waiting.ts';
import { facts, tableOf, words } from './tables.ts';
import { counted, dateText, instantText, moneyText, shortId } from './wording.ts';

async function runWhoami(session: Session): Promise<Answer> {
  const here = session.people();
  const lines = await session.read(members);
  const selves = here.map(({ name, device, identity }) => {
    const line = lines.find(({ person }) => person === name);
    return {
      name,
      called: line?.name ?? '–',
      share: line?.share ?? 'none',
      home: line?.home ?? null,
      powers: line === undefined ? '–' : powersText(line),
      device,
      identity,
    };
  });
  const table = tableOf('People whose keys are unlocked here', selves, [
    [words('name'), ({ name }) => name],
    [words('called'), ({ called }) => called],
    [words('share'), ({ share }) => share],
    [words('works in'), ({ home }) => home ?? '–'],
    [words('powers'), ({ powers }) => powers],
    [words('device'), ({ device }) => shortId(device)],
  ]);
  return { data: { people: selves.map((self): Plain => ({ ...self })) }, tables: [table] };
}

/** A member who proposes thousands of things shall not push everything else off the screen. */
const WAITING_SHOWN_MAX = 20;

async function runStatus(bids: KeptBids, session: Session): Promise<Answer> {
  const standing = await session.standing();
  const names = session.people().map(({ name }) => name);
  const commune = await session.read(overview);
  if (commune === null)
    throw notFound(
      'No commune has arrived on this node yet.',
      'Found one or join one: telekommune found, telekommune join',
    );
  const waiting = await waitingFor(bids, session);
  const convicted = await convictedLogs(session);
  const money = (minor: bigint): string => moneyText(minor, commune.currency);
  const peers = session.peers();
  const connected = peers.filter(({ state }) => state === 'connected').length;
  // seals at the end of the order need no seals of their own
  const pending = standing.waiting;
  const communeTable = facts(commune.name, [
    ['members', `${counted(commune.members, 'share')} in ${counted(commune.enterprises, 'enterprise')}`],
    [
      'property',
      `${counted(commune.assetsOwned, 'asset')}, ${commune.assetsFree} free of debt, ${commune.assetsEmpty} empty`,
    ],
    [
      'rent',
      `${money(commune.yearlyRentMinor)} a year, ${money(commune.arrearsMinor)} in arrears${commune.depositsUnpaidMinor > 0n ? `, ${money(commune.depositsUnpaidMinor)} of deposits unpaid` : ''}`,
    ],
    ['bank', money(commune.bankMinor)],
    ['pool', `${money(commune.poolMinor)} to be shared, next on ${dateText(commune.nextRecordDate)}`],
    ['open', `${counted(commune.openProposals, 'proposal')}, ${counted(commune.openAuctions, 'auction')}`],
    [
      'books',
      commune.booksClosedThroughDate === null
        ? 'never closed'
        : `closed through ${dateText(commune.booksClosedThroughDate)}`,
    ],
  ]);
  const nodeTable = facts('This node', [
    ['sealed time', instantText(standing.sealedNowMs)],
    [
      'entries',
      pending === 0
        ? `${standing.length}, all of them final`
        : `${standing.length}, of which ${pending} wait for the witnesses`,
    ],
    ['digest', `${standing.digest.slice(0, 16)}…, ${standing.checked}`],
    ['peers', `${connected} connected of ${peers.length}`],
    ['here', names.join(', ') || 'nobody is unlocked'],
    ['folder', session.folder],
  ]);
  const waitingTable = tableOf('Waits for you', waiting.slice(0, WAITING_SHOWN_MAX), [
    [words('what'), ({ what }) => what],
    [words('type'), ({ command }) => command],
  ]);
  return {
    data: {
      ...commune,
      length: standing.length,
      digest: standing.digest,
      checked: standing.checked,
      peers: peers.length,
      peersConnected: connected,
      people: names,
      pending,
      waiting: waiting.map((one): Plain => ({ ...one })),
      convicted: convictedData(convicted),
    },
    tables: [
      communeTable,
      nodeTable,
      ...convictedTables(convicted),
      ...(waiting.length === 0 ? [] : [waitingTable]),
    ],
    lines: [
      ...(waiting.length > WAITING_SHOWN_MAX
        ? [`and ${waiting.length - WAITING_SHOWN_MAX} more that wait for you: telekommune decisions`]
        : []),
      ...convictedAdvice(convicted),
    ],
  };
}

/** Where you stand; `bids` are those that this node keeps. */
export function startCommands(bids: KeptBids): readonly Command[] {
  return [
    {
      path: ['whoami'],
      group: 'start',
      summary: 'Show whose keys are unlocked here, and what each of them may do',
      arguments: [],
      example: 'telekommune whoami',
      foresee: null,
      run: runWhoami,
    },
    {
      path: ['status'],
      group: 'start',
      summary: 'Show how the commune is doing, how far it has come here, and what waits for you',
      arguments: [],
      example: 'telekommune status',
      foresee: null,
      run: (session) => runStatus(bids, session),
    },
  ];
}
