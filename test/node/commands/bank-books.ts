// A commune of two whose treasurer types at a desk, with a folder for the bank's files; the tests of the bank's commands begin with it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandDesk } from './command-desk.ts';

const HEAD = 'Tag;Name;Zweck;Betrag';
export const MAPPING = JSON.stringify({
  account: 'DE89370400440532013000',
  currency: 'EUR',
  columns: { bookedOn: 'Tag', name: 'Name', purpose: 'Zweck', amount: 'Betrag' },
});

export const JANUARY = ['15.01.2025;Friends;gift 7;500,00', '20.01.2025;Water works;customer 12;-80,00'];

export interface Queue {
  readonly lineCount: number;
  readonly moveCount: number;
  readonly moves: readonly { readonly entry: string }[];
  readonly lines: readonly {
    readonly id: string;
    readonly suggestions: readonly { readonly entry: string }[];
  }[];
}

export interface BankBooks {
  readonly desk: CommandDesk;
  readonly folder: string;
  /** Writes a file and the mapping; the options that name them. */
  readonly csv: (...lines: readonly string[]) => string;
  readonly queue: () => Promise<Queue>;
  /** Books what the lines of January are. */
  readonly books: () => Promise<void>;
  readonly end: () => void;
}

/** On 2025-02-10; the founding was on 2025-01-01. */
export function bankBooks(): BankBooks {
  const desk = new CommandDesk(['anna', 'ben']);
  desk.story.passDays(40);
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-bank-'));
  desk.session.folder = folder;
  return {
    desk,
    folder,
    csv: (...lines) => {
      const [file, mapping] = [join(folder, 'bank.csv'), join(folder, 'mapping.json')];
      writeFileSync(file, [HEAD, ...lines, ''].join('\n'));
      writeFileSync(mapping, MAPPING);
      return `${file} --mapping ${mapping}`;
    },
    queue: async () => (await desk.answered('bank queue')) as unknown as Queue,
    books: async () => {
      const gift = 'receive contribution Friends grant 500.00 --date 2025-01-15 --reference "gift 7"';
      await desk.typed(`${gift} --yes`);
      await desk.typed('pay common-cost water 80.00 --date 2025-01-21 --yes');
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
