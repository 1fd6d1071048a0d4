// Opening sealed bids, and what bids are kept here (COMMUNE.md rules 7 and 11). A salt is never shown.

import { holderKey } from '../../contexts/bonds/facts.ts';
import { currencyOf } from '../../contexts/governance/facts.ts';
import { type Answer, type ArgumentValues, type Command, CommandTrouble, type Plain } from '../command.ts';
import { plural, type Sentence, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { optional, place } from './arguments.ts';
import { bidWords } from './bid-commands.ts';
import { holderNames } from './holder-names.ts';
import type { KeptBid, KeptBids } from './kept-bids.ts';
import { auctionTyped } from './auction-argument.ts';
import { type OwnBid, ownBids } from './own-bids.ts';
import { notFound, refusalTrouble, saidData, speaker, textOrNull } from './speaking.ts';
import { tableOf, words } from './tables.ts';
import { counted, shortId } from './wording.ts';
import { word } from './cells.ts';

async function runBids(bids: KeptBids, session: Session): Promise<Answer> {
  const own = await ownBids(bids, session, null);
  const [currency, lenders] = await session.read((state) => {
    const nameOf = holderNames(session.folder, state);
    const named = own.map(({ kept }) => [kept, kept.is === 'bonds' ? nameOf(kept.holder) : ''] as const);
    return [currencyOf(state), new Map(named)] as const;
  });
  const table = tableOf(sentence('Bids kept on this node'), own, [
    [words('auction'), ({ kept }) => kept.auction],
    [words('by'), ({ kept }) => kept.person],
    [words('bid'), ({ kept }) => bidWords(kept, currency)],
    [words('standing'), ({ standing }) => word(standing)],
    [words('entry'), ({ bid }) => (bid === null ? '–' : shortId(bid))],
  ]);
  // Everything but the salt: it opens the bid.
  const data = own.map(({ kept, bid, standing }): Plain => {
    const { is, auction, person, commitment } = kept;
    const content =
      kept.is === 'lease'
        ? { enterprise: kept.enterprise, rentMinor: kept.rentMinor }
        : {
            holder: holderKey(kept.holder),
            holderName: lenders.get(kept) ?? '',
            amountMinor: kept.amountMinor,
            lowestPpm: kept.lowestPpm,
          };
    return { is, auction, person, commitment, ...content, bid, standing };
  });
  return { data: { bids: data }, tables: [table] };
}

function revealBody(kept: KeptBid, bid: string): { readonly kind: string; readonly body: object } {
  if (kept.is === 'lease') {
    const { auction, enterprise, rentMinor, salt } = kept;
    return { kind: 'auctions.rent-bid-revealed@1', body: { auction, bid, enterprise, rentMinor, salt } };
  }
  const { auction, holder, amountMinor, lowestPpm, salt } = kept;
  return { kind: 'auctions.bid-revealed@1', body: { auction, bid, holder, amountMinor, lowestPpm, salt } };
}

interface ToOpen {
  readonly own: readonly OwnBid[];
  /** Who else has sealed bids here that could be opened now. */
  readonly others: readonly string[];
}

/** What others on this node type for their own bids. */
function othersLine(others: readonly string[], auction: string | null): Sentence[] {
  const typed = auction === null ? 'telekommune reveal' : `telekommune reveal ${auction}`;
  return others.map((person) =>
    sentence('{person} has sealed bids waiting here: {command}', {
      person,
      command: `${typed} --as ${person}`,
    }),
  );
}

/** The speaker's bids that wait to be opened: all of one auction, or those of every auction whose time has come. */
async function bidsToOpen(bids: KeptBids, session: Session, values: ArgumentValues): Promise<ToOpen> {
  const auction = textOrNull(values, 'auction') === null ? null : await auctionTyped(session, values);
  const person = speaker(session, values);
  const here = new Set(session.people().map(({ name }) => name));
  const open = (await ownBids(bids, session, auction)).filter(
    ({ standing, kept, phase }) =>
      standing === 'sealed' && here.has(kept.person) && (auction !== null || phase === 'revealing'),
  );
  const own = open.filter(({ kept }) => kept.person === person);
  const others = [...new Set(open.map(({ kept }) => kept.person))].filter((name) => name !== person);
  if (own.length > 0) return { own, others };
  const where = auction === null ? ' now' : ` in ${auction}`;
  const [first] = othersLine(others, auction);
  throw notFound(
    `No sealed bid of ${person}${where} waits to be opened.`,
    first === undefined ? 'See your bids: telekommune bids' : `${first.says}.`,
  );
}

async function runReveal(bids: KeptBids, session: Session, values: ArgumentValues): Promise<Answer> {
  const currency = await session.read(currencyOf);
  const opened: { readonly line: Sentence; readonly data: Plain }[] = [];
  const refused: CommandTrouble[] = [];
  const { own, others } = await bidsToOpen(bids, session, values);
  // One bid that is refused must not keep the others sealed: their time runs out.
  for (const { kept, bid } of own) {
    const { kind, body } = revealBody(kept, bid ?? '');
    const said = await session.say(kept.person, kind, body);
    if (said.refused !== null) {
      refused.push(await refusalTrouble(session, said.refused));
      continue;
    }
    opened.push({
      line: sentence('Opened in {auction}: {bid}.', { auction: kept.auction, bid: bidWords(kept, currency) }),
      data: { auction: kept.auction, bid, person: kept.person, ...saidData(said) },
    });
  }
  const [first] = refused;
  if (first !== undefined) {
    const says = `${counted(opened.length, 'bid')} opened, ${refused.length} not. ${first.trouble.says}`;
    throw new CommandTrouble({ ...first.trouble, says });
  }
  return {
    data: { opened: opened.map(({ data }) => data), others: [...others] },
    lines: [
      ...opened.map(({ line }) => line),
      plural(opened.length, ['{n} bid opened.', '{n} bids opened.']),
      ...othersLine(others, textOrNull(values, 'auction')),
    ],
  };
}

const auctionPlace = place('auction', 'text', 'the auction, such as press-hall.bonds', 'auctions');

/** Commands with which people open bids; `bids` is where they are kept. */
export function revealCommands(bids: KeptBids): readonly Command[] {
  return [
    {
      path: ['reveal'],
      group: 'lend',
      summary: 'Open your sealed bids, for bonds or for a lease, once bidding has closed',
      details: [
        'Only the bids of one person are opened: of the one named by --as, or of the first one of this node. Who else has sealed bids waiting here is told.',
      ],
      arguments: [optional(auctionPlace)],
      example: 'telekommune reveal press-hall.bonds',
      foresee: null,
      run: (session, values) => runReveal(bids, session, values),
    },
    {
      path: ['bids'],
      group: 'lend',
      summary: 'List the bids kept on this node, with what they say and whether they are opened',
      arguments: [],
      example: 'telekommune bids',
      foresee: null,
      run: (session) => runBids(bids, session),
    },
  ];
}
