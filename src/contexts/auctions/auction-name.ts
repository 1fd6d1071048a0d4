// How an auction is called: the asset and what is auctioned, `press-hall.bonds` or `press-hall.lease.2`.
// An asset has one bond series and so one bond auction; its lettings and reviews are counted from 1.

import { type Codec, Malformed, text } from '../../kernel/codec.ts';
import { isSlug } from '../../kernel/codec-records.ts';

/** The bond auction of an asset. */
export function bondAuctionName(asset: string): string {
  return `${asset}.bonds`;
}

/** The lease auction of an asset with that number, from 1. */
export function leaseAuctionName(asset: string, number: number): string {
  return `${asset}.lease.${number}`;
}

const WHAT = /^(?:bonds|lease\.[1-9][0-9]{0,8})$/;

/** Whether text can name an auction. */
export function isAuctionName(value: string): boolean {
  const dot = value.indexOf('.');
  return dot > 0 && isSlug(value.slice(0, dot)) && WHAT.test(value.slice(dot + 1));
}

const nameText = text(64);

/** The name of an auction in an entry or a row. */
export const auctionName: Codec<string> = {
  shape: { is: 'text', limit: 'a short name, then .bonds or .lease.N' },
  write(sink, value) {
    if (!isAuctionName(value)) throw new RangeError(`${value} does not name an auction`);
    nameText.write(sink, value);
  },
  read(source) {
    const value = nameText.read(source);
    if (!isAuctionName(value)) throw new Malformed('the text does not name an auction');
    return value;
  },
};
