// All texts in Spanish, by area.

import { assets } from './assets.ts';
import { auctions } from './auctions.ts';
import { bonds } from './bonds.ts';
import { books } from './books.ts';
import { charter } from './charter.ts';
import { commands } from './commands.ts';
import { decisions } from './decisions.ts';
import { enterprises } from './enterprises.ts';
import { entries } from './entries.ts';
import { firstRun } from './first-run.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { members } from './members.ts';
import { network } from './network.ts';
import { request } from './request.ts';
import { share } from './share.ts';
import type { Words } from '../en/all.ts';

export const spanish: Words = {
  assets,
  auctions,
  bonds,
  books,
  charter,
  commands,
  decisions,
  enterprises,
  entries,
  firstRun,
  frame,
  home,
  members,
  network,
  request,
  share,
};
