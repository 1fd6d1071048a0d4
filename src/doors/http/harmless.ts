// The commands that change nothing and may be asked with GET. Whatever is not named here takes a POST with a key:
// a new command is taken for one that changes something until somebody says otherwise; a test watches what these say.

import type { CommandDescription } from '../../node/commands/described.ts';

const HARMLESS = new Set([
  'whoami',
  'status',
  'members',
  'member',
  'enterprises',
  'decisions',
  'decision',
  'charter',
  'assets',
  'asset',
  'auctions',
  'auction',
  'certificate',
  'bids',
  'bonds',
  'holders',
  'loans',
  'loans show',
  'loans sum',
  'expiries',
  'presets',
  'price',
  'day-count',
  'schedule',
  'forecast',
  'rent-roll',
  'leases',
  'lease',
  'dividend',
  'claims',
  'share',
  'credit',
  'ledger',
  'ledger trial-balance',
  'ledger balance-sheet',
  'ledger income',
  'ledger journal',
  'ledger account',
  'ledger accounts',
  'ledger periods',
  'bank read',
  'bank queue',
  'bank orders',
  'contact list',
  'export',
  'notices',
  'refusals',
  'entry',
  'log',
  'peers',
  'witnesses',
  'invitations',
  'addresses',
  'storage',
  'timeline',
  'posts',
  'thread',
  'search',
  'following',
  'muted',
  'voice status',
  'voice export',
]);

/** Whether a command only looks. */
export function isHarmless({ path }: Pick<CommandDescription, 'path'>): boolean {
  return HARMLESS.has(path.join(' '));
}

/** The names, for the test that each of them exists. */
export const harmlessNames: readonly string[] = [...HARMLESS];
