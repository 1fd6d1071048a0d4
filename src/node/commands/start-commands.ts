// Where you stand: who speaks here, how the commune is doing, what waits for you.

import { auctionBoard } from '../../views/auction-board.ts';
import { decisions } from '../../views/decisions.ts';
import { members } from '../../views/members.ts';
import { overview } from '../../views/overview.ts';
import { votes } from '../../contexts/governance/tables.ts';
import type { Reader } from '../../kernel/state.ts';
import type { Answer, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { powersText } from './people-commands.ts';
import { notFound } from './speaking.ts';
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

interface Waiting {
  readonly what: string;
  readonly command: string;
}

/** What people of this node have not done yet, as commands to type. */
function waitingFor(state: Reader, names: readonly string[]): Waiting[] {
  const here = members(state).filter(({ person }) => names.includes(person));
  const open = decisions(state).filter((line) => line.state === 'open');
  const unvoted = here
    .filter(({ share }) => share === 'held')
    .flatMap(({ person }) =>
      open
        .filter(({ proposal }) => state.get(votes, `${proposal}/${person}`) === null)
        .map(
          ({ proposal, title }): Waiting => ({
            what: `${person} has not voted on “${title}”`,
            command: `telekommune vote ${shortId(proposal)} yes|no|abstain --as ${person}`,
          }),
        ),
    );
  const offers = here.flatMap(({ person, labour }) =>
    labour
      .filter((one) => one.state === 'offered')
      .map(
        ({ enterprise }): Waiting => ({
          what: `${enterprise} attests that ${person} works there`,
          command: `telekommune countersign ${enterprise} --as ${person}`,
        }),
      ),
  );
  const reveals = auctionBoard(state)
    .filter(({ phase, sealedBids, revealedBids }) => phase === 'revealing' && revealedBids < sealedBids)
    .map(
      ({ auction, revealsUntilMs }): Waiting => ({
        what: `sealed bids in ${auction} are opened until ${instantText(revealsUntilMs)}`,
        command: `telekommune reveal ${auction}`,
      }),
    );
  return [...offers, ...unvoted, ...reveals];
}

async function runStatus(session: Session): Promise<Answer> {
  const standing = await session.standing();
  const names = session.people().map(({ name }) => name);
  const [commune, waiting] = await session.read(
    (state) => [overview(state), waitingFor(state, names)] as const,
  );
  if (commune === null)
    throw notFound(
      'No commune has arrived on this node yet.',
      'Found one or join one: telekommune found, telekommune join',
    );
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
    ['rent', `${money(commune.yearlyRentMinor)} a year, ${money(commune.arrearsMinor)} in arrears`],
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
    },
    tables: waiting.length === 0 ? [communeTable, nodeTable] : [communeTable, nodeTable, waitingTable],
    lines:
      waiting.length > WAITING_SHOWN_MAX
        ? [`and ${waiting.length - WAITING_SHOWN_MAX} more that wait for you: telekommune decisions`]
        : [],
  };
}

export const startCommands: readonly Command[] = [
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
    run: runStatus,
  },
];
