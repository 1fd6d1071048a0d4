// What moved money on the bank account in the books and no line of the bank explains whole: what it was, whose it was, and whether it was undone.

import { ordinal, type Reader } from '../kernel/state.ts';
import { moves, unseen } from '../contexts/banking/tables.ts';
import { holderKey } from '../contexts/bonds/facts.ts';
import { outsideHolders } from '../contexts/bonds/tables.ts';
import { journal } from '../contexts/ledger/tables.ts';
import { contractOf } from '../contexts/loans/facts.ts';
import { enterprises, people } from '../contexts/membership/tables.ts';

export interface UnseenMove {
  readonly entry: string;
  readonly date: number;
  readonly movedMinor: bigint;
  readonly restMinor: bigint;
  readonly what: string;
  readonly memo: string;
  /** The contract and the lender, or who else is on the other side, in words; empty where the books do not say. */
  readonly about: string;
  /** The direct loan that it is about. */
  readonly contract: string | null;
  /** Who is on the other side: `outside.lena`, `enterprise.druckerei`. */
  readonly party: string | null;
  /** Short names and titles: of enterprises, assets, series, kinds of costs, and of who is on the other side. */
  readonly names: readonly string[];
  /** The entry that undid this one, or that this one undoes, where neither is explained: the bank never saw the two. */
  readonly cancelledBy: string | null;
}

type Party = Pick<UnseenMove, 'party' | 'contract'> & { readonly title: string };

/** What somebody is called beside the short name. */
function titleOf(state: Reader, party: string): string {
  const [is, name = ''] = party.split('.');
  if (is === 'person') return state.get(people, name)?.name ?? '';
  if (is === 'enterprise') return state.get(enterprises, name)?.title ?? '';
  return is === 'outside' ? (state.get(outsideHolders, name)?.title ?? '') : '';
}

/** By the accounts of the posting, or by its memo: postings of bonds begin with whose money it is, `outside.loan-07: transfer 12`. */
function partyOf(state: Reader, accounts: readonly string[], memo: string): Party | null {
  const loan = accounts.map((account) => /^liabilities:loan(?:s|-interest):(.+)$/.exec(account)?.[1]);
  const contract = loan.find((name) => name !== undefined) ?? null;
  const lender = contract === null ? undefined : contractOf(state, contract)?.holder;
  const enterprise = accounts.map((account) => account.split(':').at(-1) ?? '');
  const party =
    (lender === undefined ? undefined : holderKey(lender)) ??
    /^(?:person|enterprise|outside)\.[a-z0-9-]+/.exec(memo)?.[0] ??
    enterprise.filter((name) => state.get(enterprises, name) !== null).map((name) => `enterprise.${name}`)[0];
  return party === undefined ? null : { party, contract, title: titleOf(state, party) };
}

function aboutText({ party, contract, title }: Party): string {
  const who = title === '' ? (party ?? '') : title;
  return contract === null ? who : `contract ${contract}, ${who}`;
}

/** A reversal names the entry that it undoes at the end of its memo. */
function undoneIn({ what, memo }: { readonly what: string; readonly memo: string }): string | null {
  return what.startsWith('reversal') ? (/\(entry ([0-9a-f]{32})\)$/.exec(memo)?.[1] ?? null) : null;
}

/** Everything that waits, by entry; reversals with what they undo. Reads all of it: ask once for a page. */
export function cancelledPairs(state: Reader): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const [key] of state.range(unseen)) {
    const entry = entryIn(key);
    const move = state.get(moves, entry);
    const posting = move === null ? null : state.get(journal, ordinal(move.posting));
    const undone = posting === null ? null : undoneIn(posting);
    const other = undone === null ? null : state.get(moves, undone);
    if (move === null || undone === null || other === null) continue;
    if (move.minor - move.explainedMinor !== other.explainedMinor - other.minor) continue;
    pairs.set(entry, undone);
    pairs.set(undone, entry);
  }
  return pairs;
}

const entryIn = (key: string): string => key.slice(key.indexOf('/') + 1);

/** The move of a key of `unseen`. */
export function unseenMoveOf(
  state: Reader,
  key: string,
  pairs: ReadonlyMap<string, string>,
): UnseenMove | null {
  const entry = entryIn(key);
  const move = state.get(moves, entry);
  if (move === null) return null;
  const posting = state.get(journal, ordinal(move.posting));
  const others = (posting?.lines ?? []).map(({ account }) => account).filter((one) => one !== 'assets:bank');
  const memo = posting?.memo ?? '';
  const party = partyOf(state, others, memo);
  const ends = others.map((account) => account.split(':').at(-1) ?? '');
  const short = party?.party?.split('.')[1] ?? '';
  const names = [...ends.filter((end) => end !== party?.contract), short, party?.title ?? ''];
  return {
    entry,
    date: move.date,
    movedMinor: move.minor,
    restMinor: move.minor - move.explainedMinor,
    what: posting?.what ?? '',
    memo,
    about: party === null ? '' : aboutText(party),
    contract: party?.contract ?? null,
    party: party?.party ?? null,
    names: [...new Set(names.filter((name) => name !== ''))],
    cancelledBy: pairs.get(entry) ?? null,
  };
}
