// The sealed bids of this node's people and what opens them: a file of the folder that only its owner may read.
// Whoever reads a salt before the reveal knows the bid; whoever loses it cannot open the bid. It is written before the bid is said.

import { type Holder } from '../../contexts/bonds/facts.ts';
import { folderLayout } from '../folder.ts';
import { CommandTrouble } from '../command.ts';
import { readFileIfAny, readSecretFile, replaceFile } from '../private-file.ts';

interface KeptBase {
  readonly auction: string;
  /** Who sealed it, and alone can open it. */
  readonly person: string;
  readonly commitment: string;
  readonly salt: string;
}

export interface KeptBondBid extends KeptBase {
  readonly is: 'bonds';
  readonly holder: Holder;
  readonly amountMinor: bigint;
  readonly lowestPpm: bigint | null;
}

export interface KeptRentBid extends KeptBase {
  readonly is: 'lease';
  readonly enterprise: string;
  readonly rentMinor: bigint;
}

export type KeptBid = KeptBondBid | KeptRentBid;

/** Where bids are kept until they are opened; the composition hands it to the commands. */
export interface KeptBids {
  all(folder: string): readonly KeptBid[];
  /** Adds one; on the disk when it returns. */
  keep(folder: string, bid: KeptBid): void;
}

const FORMAT = 1;

type Row = { readonly [name: string]: unknown };

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(row: Row, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new TypeError(`${name} is no text`);
  return value;
}

function holderIn(row: Row): Holder {
  const { holder } = row;
  if (!isRow(holder)) throw new TypeError('holder is no object');
  const is = textIn(holder, 'is');
  if (is !== 'person' && is !== 'enterprise' && is !== 'outside')
    throw new TypeError('no such kind of holder');
  return { is, name: textIn(holder, 'name') };
}

function bidOf(row: unknown): KeptBid {
  if (!isRow(row)) throw new TypeError('a bid is no object');
  const base = {
    auction: textIn(row, 'auction'),
    person: textIn(row, 'person'),
    commitment: textIn(row, 'commitment'),
    salt: textIn(row, 'salt'),
  };
  if (row['is'] === 'lease')
    return {
      ...base,
      is: 'lease',
      enterprise: textIn(row, 'enterprise'),
      rentMinor: BigInt(textIn(row, 'rentMinor')),
    };
  return {
    ...base,
    is: 'bonds',
    holder: holderIn(row),
    amountMinor: BigInt(textIn(row, 'amountMinor')),
    lowestPpm: row['lowestPpm'] === null ? null : BigInt(textIn(row, 'lowestPpm')),
  };
}

function bidsOf(text: string): KeptBid[] {
  const file: unknown = JSON.parse(text);
  if (!isRow(file) || file['format'] !== FORMAT || !Array.isArray(file['bids']))
    throw new TypeError('it has another format');
  return file['bids'].map(bidOf);
}

function readBids(folder: string): KeptBid[] {
  const { bids: path } = folderLayout(folder);
  if (readFileIfAny(path) === null) return [];
  try {
    return bidsOf(Buffer.from(readSecretFile(path, 'The kept bids')).toString('utf8'));
  } catch (error) {
    if (error instanceof CommandTrouble) throw error;
    throw new CommandTrouble({
      kind: 'broken',
      says: `The file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      next: 'Put it back from a backup: without it sealed bids cannot be opened.',
    });
  }
}

/** Bids kept in the file `bids.json` of each folder. */
export const bidsInFolder: KeptBids = {
  all: readBids,
  keep(folder, bid) {
    const bids = [...readBids(folder), bid];
    const text = JSON.stringify(
      { format: FORMAT, bids },
      (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
      2,
    );
    replaceFile(folderLayout(folder).bids, `${text}\n`);
  },
};
