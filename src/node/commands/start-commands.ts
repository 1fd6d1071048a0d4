// Where you stand: who speaks here, how the commune is doing, what waits for you.

import { members } from '../../views/members.ts';
import { type Overview, overview } from '../../views/overview.ts';
import type { Answer, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { convictedAdvice, convictedData, convictedLogs, convictedTables } from './convicted.ts';
import type { KeptBids } from './kept-bids.ts';
import { powersCell, shareWord } from './people-commands.ts';
import { notFound } from './speaking.ts';
import { waitingFor } from './waiting.ts';
import { facts, tableOf, words } from './tables.ts';
import { shortId } from './wording.ts';
import { amountIn, day, joined, moment, word } from './cells.ts';
import { englishOf, plural, type Sentence, sentence, verbatim } from '../sentence.ts';

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
      powers: line?.powers ?? [],
      device,
      identity,
    };
  });
  const table = tableOf(sentence('People whose keys are unlocked here'), selves, [
    [words('name'), ({ name }) => name],
    [words('called'), ({ called }) => called],
    [words('share'), ({ share }) => shareWord(share)],
    [words('works in'), ({ home }) => home ?? '–'],
    [words('powers'), powersCell],
    [words('device'), ({ device }) => shortId(device)],
  ]);
  return {
    data: {
      people: selves.map(
        ({ powers, ...self }): Plain => ({
          ...self,
          powers: englishOf(powersCell({ powers })),
        }),
      ),
    },
    tables: [table],
  };
}

/** `74,000.00 EUR a year, 0.00 EUR in arrears`. */
function rentLine({ currency, yearlyRentMinor, arrearsMinor, depositsUnpaidMinor }: Overview): Sentence {
  const figures = { yearlyRentMinor, arrearsMinor, depositsUnpaidMinor };
  return depositsUnpaidMinor > 0n
    ? sentence(
        '{yearlyRentMinor} a year, {arrearsMinor} in arrears, {depositsUnpaidMinor} of deposits unpaid',
        figures,
        currency,
      )
    : sentence('{yearlyRentMinor} a year, {arrearsMinor} in arrears', figures, currency);
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
  const money = amountIn(commune.currency);
  const peers = session.peers();
  const connected = peers.filter(({ state }) => state === 'connected').length;
  // seals at the end of the order need no seals of their own
  const pending = standing.waiting;
  const communeTable = facts(verbatim(commune.name), [
    [
      sentence('members'),
      sentence('{shares} in {enterprises}', {
        shares: plural(commune.members, ['{n} share', '{n} shares']),
        enterprises: plural(commune.enterprises, ['{n} enterprise', '{n} enterprises']),
      }),
    ],
    [
      sentence('property'),
      sentence('{assets}, {free} free of debt, {empty} empty', {
        assets: plural(commune.assetsOwned, ['{n} asset', '{n} assets']),
        free: commune.assetsFree,
        empty: commune.assetsEmpty,
      }),
    ],
    [sentence('rent'), rentLine(commune)],
    [sentence('bank'), money(commune.bankMinor)],
    [
      sentence('pool'),
      sentence('{pool} to be shared, next on {next}', {
        pool: money(commune.poolMinor),
        next: day(commune.nextRecordDate),
      }),
    ],
    [
      sentence('open'),
      joined([
        plural(commune.openProposals, ['{n} proposal', '{n} proposals']),
        plural(commune.openAuctions, ['{n} auction', '{n} auctions']),
      ]),
    ],
    [
      sentence('books'),
      commune.booksClosedThroughDate === null
        ? word('never closed')
        : sentence('closed through {throughDate}', { throughDate: commune.booksClosedThroughDate }),
    ],
  ]);
  const nodeTable = facts(sentence('This node'), [
    [sentence('sealed time'), moment(standing.sealedNowMs)],
    [
      sentence('entries'),
      pending === 0
        ? sentence('{length}, all of them final', { length: standing.length })
        : sentence('{length}, of which {pending} wait for the witnesses', {
            length: standing.length,
            pending,
          }),
    ],
    [
      sentence('digest'),
      sentence('{digest}, {checked}', {
        digest: `${standing.digest.slice(0, 16)}…`,
        checked: word(standing.checked),
      }),
    ],
    [sentence('peers'), sentence('{connected} connected of {peers}', { connected, peers: peers.length })],
    [sentence('here'), names.join(', ') || word('nobody is unlocked')],
    [sentence('folder'), session.folder],
  ]);
  const waitingTable = tableOf(sentence('Waits for you'), waiting.slice(0, WAITING_SHOWN_MAX), [
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
      waiting: waiting.map(({ what, ...one }): Plain => ({ what: what.says, ...one })),
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
        ? [
            sentence('and {more} more that wait for you: telekommune decisions', {
              more: waiting.length - WAITING_SHOWN_MAX,
            }),
          ]
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
