// What the commune has to tell: votes, auctions, dividends, newest first.

import { currencyOf } from '../../contexts/governance/facts.ts';
import type { Reader } from '../../kernel/state.ts';
import { areNoticesPublic, type Notice, notices } from '../../views/notices.ts';
import type { Command, Plain } from '../command.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { calledLine } from './action-text.ts';
import { option } from './arguments.ts';
import { numberOrNull } from './speaking.ts';
import { tableOf, words } from './tables.ts';
import { moment } from './cells.ts';

const LIMIT = 30;
const LIMIT_MAX = 1_000;

function noticeWords(state: Reader, notice: Notice): Sentence {
  const currency = currencyOf(state);
  switch (notice.is) {
    case 'vote-opened': {
      const { closesAtMs } = notice;
      const title = calledLine(state, notice);
      return sentence('“{title}” is put to the vote until {closesAtMs}.', { title, closesAtMs });
    }
    case 'vote-decided': {
      const { yes, no, abstain, passed } = notice;
      const votes = { title: calledLine(state, notice), yes, no, abstain };
      return passed
        ? sentence('“{title}” passed: {yes} yes, {no} no, {abstain} abstain.', votes)
        : sentence('“{title}” was rejected: {yes} yes, {no} no, {abstain} abstain.', votes);
    }
    case 'auction-opened': {
      const { asset, offer, closesAtMs } = notice;
      return offer === 'bonds'
        ? sentence('Bonds for {asset} are offered: bids until {closesAtMs}.', { asset, closesAtMs })
        : sentence('{asset} is offered for rent: bids until {closesAtMs}.', { asset, closesAtMs });
    }
    case 'bonds-placed': {
      const { asset, couponPpm } = notice;
      return sentence('The bonds for {asset} are placed at {couponPpm}.', { asset, couponPpm });
    }
    case 'lease-won': {
      const { asset, winner, rentMinor } = notice;
      return sentence('{asset} is let to {winner} at {rentMinor}.', { asset, winner, rentMinor }, currency);
    }
    case 'auction-failed': {
      const { asset, offer } = notice;
      return offer === 'bonds'
        ? sentence('The bonds for {asset} were not placed.', { asset })
        : sentence('Nobody took the lease of {asset}.', { asset });
    }
    case 'dividend-declared': {
      const { perShareMinor, shares, recordDate } = notice;
      return sentence(
        'A dividend of {perShareMinor} for each of {shares} shares on {recordDate}.',
        { perShareMinor, shares, recordDate },
        currency,
      );
    }
  }
}

/** A sentence as data: the page says it in other languages. */
function plainOf({ says, text, figures, currency }: Sentence): Plain {
  return { says, text, figures: figures as { readonly [name: string]: Plain }, currency };
}

export const noticesCommand: Command = {
  path: ['notices'],
  group: 'look',
  summary: 'Tell what the commune has decided, offered, let and paid out, newest first',
  details: [
    'Nothing of persons is in it. The charter (notices) says whether anybody may read it over finger, or members alone.',
  ],
  arguments: [option('limit', 'count', `how many; ${LIMIT} if left out`)],
  example: 'telekommune notices',
  foresee: null,
  async run(session, values) {
    const limit = Math.min(Math.max(1, numberOrNull(values, 'limit') ?? LIMIT), LIMIT_MAX);
    const { isPublic, lines } = await session.read((state) => ({
      isPublic: areNoticesPublic(state),
      lines: notices(state, limit).map((notice) => ({ notice, says: noticeWords(state, notice) })),
    }));
    return {
      data: {
        public: isPublic,
        notices: lines.map(({ notice, says }): Plain => ({ ...notice, said: plainOf(says) })),
      },
      tables: [
        tableOf(sentence('Notices'), lines, [
          [words('at'), ({ notice }) => moment(notice.atMs)],
          [words('what'), ({ says }) => says],
        ]),
      ],
    };
  },
};
