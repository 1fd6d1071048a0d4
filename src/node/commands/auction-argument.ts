// Which auction is meant: `press-hall.bonds`, or only `press-hall` where one of its auctions can be guessed.

import { isAuctionName } from '../../contexts/auctions/auction-name.ts';
import { auctions } from '../../contexts/auctions/tables.ts';
import { assetOf } from '../../contexts/property/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import { type ArgumentValues, CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { notFound, textOf } from './speaking.ts';
import { inNaturalOrder } from '../../views/natural-order.ts';

/** What the command is about, where it is about one sort of auction alone. */
export type AuctionSort = 'bonds' | 'lease' | null;

const NAMES_SHOWN_MAX = 8;

interface Known {
  readonly name: string;
  readonly isOpen: boolean;
}

function knownAuctions(state: Reader, sort: AuctionSort, prefix = ''): Known[] {
  return state
    .range(auctions, { prefix })
    .filter(([, { offer }]) => sort === null || offer.is === sort)
    .map(([name, row]) => ({ name, isOpen: row.state === 'open' || row.state === 'matching' }));
}

/** The open auction of an asset, else its last one; null where there is none. */
function guessed(state: Reader, asset: string, sort: AuctionSort): string | null {
  const known = inNaturalOrder(knownAuctions(state, sort, `${asset}.`), ({ name }) => name);
  return (known.findLast(({ isOpen }) => isOpen) ?? known.at(-1))?.name ?? null;
}

/** The auction typed. Rejects with CommandTrouble where the text names none and none can be guessed. */
export async function auctionTyped(
  session: Session,
  values: ArgumentValues,
  sort: AuctionSort = null,
): Promise<string> {
  const typed = textOf(values, 'auction');
  const found = await session.read((state) => ({
    isKnown: isAuctionName(typed) && state.get(auctions, typed) !== null,
    isAsset: assetOf(state, typed) !== null,
    guess: guessed(state, typed, sort),
    open: knownAuctions(state, sort)
      .filter(({ isOpen }) => isOpen)
      .map(({ name }) => name),
  }));
  if (found.isKnown) return typed;
  if (found.guess !== null) return found.guess;
  if (isAuctionName(typed))
    throw notFound(`There is no auction ${typed}.`, 'See them: telekommune auctions --all');
  const what = sort === 'bonds' ? 'bond auction' : sort === 'lease' ? 'lease auction' : 'auction';
  const shown = found.open.slice(0, NAMES_SHOWN_MAX).join(', ');
  throw new CommandTrouble({
    kind: 'usage',
    says: found.isAsset
      ? `${typed} is an asset and has had no ${what} yet.`
      : `"${typed}" does not name an auction: write NAME.bonds or NAME.lease.1.`,
    next:
      shown === '' ? 'No such auction is open now: telekommune auctions --all' : `Open auctions: ${shown}`,
  });
}
