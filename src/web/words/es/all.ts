// All texts in Spanish, by area.

import { assets } from './assets.ts';
import { auctions } from './auctions.ts';
import { bonds } from './bonds.ts';
import { books } from './books.ts';
import { charter } from './charter.ts';
import { commands } from './commands.ts';
import { decisions } from './decisions.ts';
import { desk } from './desk.ts';
import { enterprises } from './enterprises.ts';
import { entries } from './entries.ts';
import { entryChoices, entryFields, entryKinds } from './entry-fields.ts';
import { firstRun } from './first-run.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { loans } from './loans.ts';
import { members } from './members.ts';
import { network } from './network.ts';
import { notices } from './notices.ts';
import { postings } from './postings.ts';
import { request } from './request.ts';
import { share } from './share.ts';
import { voice } from './voice.ts';
import { waiting } from './waiting.ts';
import type { Words } from '../en/all.ts';

export const spanish: Words = {
  assets,
  auctions,
  bonds,
  books,
  charter,
  commands,
  decisions,
  desk,
  enterprises,
  entries,
  entryChoices,
  entryFields,
  entryKinds,
  firstRun,
  frame,
  home,
  loans,
  members,
  network,
  notices,
  postings,
  request,
  share,
  voice,
  waiting,
};
