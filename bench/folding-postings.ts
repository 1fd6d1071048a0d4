// Folding entries in memory until the trial balance stands, against `ledger` and `hledger` balancing the exported books.
// Ours does more: it decodes, judges every rule and chains the digest; theirs read text. All three must come to the same balances.

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BatchFold, type Placed } from '../src/contexts/fold.ts';
import { type CurrencyCode, parseCurrency } from '../src/kernel/currency.ts';
import { formatMoney } from '../src/kernel/money.ts';
import { MemoryState } from '../src/kernel/state.ts';
import { cryptography } from '../src/node/cryptography.ts';
import { plainTextAccount } from '../src/views/exports/account-names.ts';
import { exportLines } from '../src/views/exports/books.ts';
import { hledgerFormat } from '../src/views/exports/hledger.ts';
import { ledgerFormat } from '../src/views/exports/ledger.ts';
import { trialBalance } from '../src/views/trial-balance.ts';
import { type Bench, duration, grouped, median, secondsOf } from './bench.ts';
import {
  enterprisesBytes,
  foundingBytes,
  HistoryWriter,
  inBatches,
  paymentBytes,
  registry,
} from './commune-history.ts';
import { inChild } from './in-child.ts';

const LOG = 'aa'.repeat(32);
const BATCH = 100;
const ENTERPRISES = 100;
const ROUNDS = 3;
const run = promisify(execFile);

function batchesOf(payments: number): readonly (readonly Placed[])[] {
  const writer = new HistoryWriter(LOG);
  const preparing = [foundingBytes({ device: LOG, nodeLog: LOG }), ...enterprisesBytes(writer, ENTERPRISES)];
  const entries = [
    ...preparing,
    ...Array.from({ length: payments }, (_, n) => paymentBytes(writer, ENTERPRISES, n)),
  ];
  return inBatches(
    entries.map((bytes, seq) => ({ log: LOG, seq, bytes })),
    BATCH,
  );
}

function foldAll(batches: readonly (readonly Placed[])[], state: MemoryState): void {
  for (const batch of batches) {
    const fold = new BatchFold(registry, cryptography, state, batch);
    while (fold.step());
    if (fold.outcomes.some(({ refused }) => refused !== null))
      throw new Error('a measured entry was refused');
    state.apply(fold.finish().changes);
  }
}

/** Writes the books of so many payments as files for both programs; a child runs it, because it keeps the whole journal. */
export async function writeBooks({ payments, folder }: { payments: number; folder: string }): Promise<void> {
  const state = new MemoryState();
  foldAll(batchesOf(payments), state);
  for (const format of [ledgerFormat, hledgerFormat]) {
    const file = createWriteStream(join(folder, `books.${format.fileEnding}`));
    let held = '';
    for (const line of exportLines(state, format)) {
      held += `${line}\n`;
      if (held.length < 1_000_000) continue;
      if (!file.write(held)) await once(file, 'drain');
      held = '';
    }
    file.end(held);
    await once(file, 'close');
  }
}

/** `account amount` of every account that is not at zero, in order. */
function balancesOf(state: MemoryState, currency: CurrencyCode): string {
  return trialBalance(state)
    .lines.map(
      ({ account, debitMinor, creditMinor }) =>
        `${plainTextAccount(account)} ${formatMoney(debitMinor - creditMinor, currency)}`,
    )
    .sort()
    .join('\n');
}

const PROGRAMS = {
  ledger: (folder: string) => [
    '-f',
    join(folder, 'books.ledger'),
    'balance',
    '--flat',
    '--no-total',
    '--format',
    '%(account),%(display_total)\n',
  ],
  hledger: (folder: string) => [
    '-f',
    join(folder, 'books.journal'),
    'balance',
    '--flat',
    '--no-total',
    '--output-format',
    'csv',
  ],
} as const;

async function balancesBy(program: keyof typeof PROGRAMS, folder: string): Promise<string> {
  const { stdout } = await run(program, [...PROGRAMS[program](folder)], { maxBuffer: 2 ** 26 });
  return stdout
    .split('\n')
    .map((line) => line.replaceAll('"', '').replace(/ EUR$/, '').replace(',', ' '))
    .filter((line) => line !== '' && !line.startsWith('account '))
    .sort()
    .join('\n');
}

export const folding: Bench = {
  name: 'folding',
  means:
    'folding 1,000,000 postings in memory and balancing, against ledger and hledger on the exported file',
  async run(tell, { small, note }) {
    const currency = parseCurrency('EUR');
    if (currency === null) throw new Error('no EUR');
    const most = small ? 10_000 : 1_000_000;
    for (const postings of [most / 100, most / 10, most]) {
      const folder = await mkdtemp(join(tmpdir(), 'telekommune-bench-'));
      try {
        note(`writing books of ${grouped(postings)} postings`);
        await inChild('./folding-postings.ts#writeBooks', { payments: postings / 2, folder }, [
          '--max-old-space-size=12000',
        ]);
        const batches = batchesOf(postings / 2);
        const times: { fold: number[]; ledger: number[]; hledger: number[] } = {
          fold: [],
          ledger: [],
          hledger: [],
        };
        let ours = '';
        for (let round = 0; round < ROUNDS; round++) {
          note(`round ${round + 1} of ${ROUNDS}`);
          times.fold.push(
            await secondsOf(() => {
              const state = new MemoryState({ dropRecords: true });
              foldAll(batches, state);
              ours = balancesOf(state, currency);
            }),
          );
          for (const program of ['ledger', 'hledger'] as const) {
            let theirs = '';
            times[program].push(await secondsOf(async () => (theirs = await balancesBy(program, folder))));
            if (theirs !== ours)
              throw new Error(
                `${program} comes to other balances:\n${theirs.slice(0, 500)}\n\n${ours.slice(0, 500)}`,
              );
          }
        }
        const fold = median(times.fold);
        for (const program of ['ledger', 'hledger'] as const) {
          tell({
            what: `${grouped(postings)} postings, against ${program}`,
            value: fold / median(times[program]),
            unit: 'x',
            made: `folding ${duration(fold)} (${grouped(postings / fold)} postings/s), ${program} ${duration(median(times[program]))}`,
            target: postings === 1_000_000 ? { below: 1 } : null,
          });
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  },
};
