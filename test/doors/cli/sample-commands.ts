// A small table of commands, with every kind of argument, for tests of the door alone.

import type { CommandDescription } from '../../../src/node/commands/described.ts';

export const sampleCommands: readonly CommandDescription[] = [
  {
    path: ['status'],
    group: 'start',
    summary: 'Show where things stand',
    arguments: [],
    example: 'telekommune status',
  },
  {
    path: ['bid'],
    group: 'lend',
    summary: 'Seal a bid in an auction of bonds',
    details: [
      'Nobody sees the bid before it is opened: what lies in the log is a hash – and “nothing” else.',
    ],
    arguments: [
      {
        name: 'auction',
        kind: 'text',
        positional: true,
        required: true,
        names: 'auctions',
        help: 'the auction',
      },
      {
        name: 'amount',
        kind: 'money',
        positional: true,
        required: true,
        help: 'what you lend, in whole bonds',
      },
      {
        name: 'rate',
        kind: 'rate',
        positional: false,
        required: false,
        help: 'the lowest rate that you accept',
      },
      { name: 'for', kind: 'slug', positional: false, required: false, names: 'holders', help: 'who lends' },
      { name: 'until', kind: 'date', positional: false, required: false, help: 'the last day' },
      { name: 'quiet', kind: 'flag', positional: false, required: false, help: 'says less' },
    ],
    example: 'telekommune bid press-hall.bonds 5000.00 --rate 3.5',
  },
  {
    path: ['ledger', 'journal'],
    group: 'money',
    summary: 'Print the journal',
    arguments: [
      { name: 'out', kind: 'file', positional: false, required: false, help: 'a file' },
      { name: 'in', kind: 'folder', positional: false, required: false, help: 'a folder' },
      {
        name: 'form',
        kind: 'word',
        words: ['long', 'short'],
        positional: false,
        required: true,
        help: 'how: it’s one of two',
      },
    ],
    example: 'telekommune ledger journal --form long',
  },
  {
    path: ['ledger', 'trial-balance'],
    group: 'money',
    summary: 'Print the trial balance',
    arguments: [],
    example: 'telekommune ledger trial-balance',
  },
  {
    path: ['say'],
    group: 'look',
    summary: 'Say something in so many words',
    arguments: [
      { name: 'asset', kind: 'slug', positional: true, required: true, names: 'assets', help: 'of what' },
      { name: 'words', kind: 'text', positional: true, required: false, help: 'the words' },
    ],
    example: 'telekommune say press-hall it is large',
  },
];
