// Folding postings in memory until the trial balance stands, against `ledger` and `hledger` balancing the same books as files.
// Once the postings alone, as the journal keeps them; once the entries they come from, with every rule, row and digest. All must come to the same balances.

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BatchFold, type Placed } from '../src/contexts/fold.ts';
import { writePosting } from '../src/contexts/ledger/posting.ts';
import { journal } from '../src/contexts/ledger/tables.ts';
import { UnitDraft } from '../src/contexts/unit.ts';
import { decode } from '../src/kernel/codec.ts';
import { type CurrencyCode, parseCurrency } from '../src/kernel/currency.ts';
import { formatMoney } from '../src/kernel/money.ts';
import { type Change, Layer, MemoryState } from '../src/kernel/state.ts';
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

function batchesOf(payments: number): Batches {
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

type Batches = readonly (readonly Placed[])[];

/** Folds entries as a node does; `hear` gets the changes of each batch. */
function foldEntries(
  batches: Batches,
  state: MemoryState,
  hear: (changes: ReadonlyMap<string, Change>) => void = () => undefined,
): void {
  for (const batch of batches) {
    const fold = new BatchFold(registry, cryptography, state, batch);
    while (fold.step());
    if (fold.outcomes.some(({ refused }) => refused !== null))
      throw new Error('a measured entry was refused');
    const { changes } = fold.finish();
    state.apply(changes);
    hear(changes);
  }
}

/** The rows of the journal that the entries make, encoded as they lie on the disk, by hundreds. */
function journalOf(batches: Batches): readonly (readonly Uint8Array[])[] {
  const groups: Uint8Array[][] = [];
  foldEntries(batches, new MemoryState({ dropRecords: true }), (changes) => {
    const rows = [...changes.values()].filter(({ table }) => table.name === journal.name);
    groups.push(rows.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes])));
  });
  return groups;
}

/** Posts the rows of a journal afresh: balances, turnover of the months, the trial total. */
function foldPostings(groups: readonly (readonly Uint8Array[])[], state: MemoryState): void {
  for (const rows of groups) {
    const layer = new Layer(state);
    const draft = new UnitDraft(layer, registry.reactions, { nowMs: 0, causeId: '', position: 0 });
    for (const bytes of rows) {
      const row = decode(journal.codec, bytes);
      if ('fault' in row) throw new Error(row.fault);
      const { date, what, memo, lines } = row.value;
      const parts = lines.map(({ account, minor }) => ({ account: account.split(':'), minor }));
      writePosting(draft, { date, what, memo, lines: parts });
    }
    state.apply(layer.changes);
  }
}

/** Writes the books of so many payments as files for both programs; a child runs it, because it keeps the whole journal. */
export async function writeBooks({ payments, folder }: { payments: number; folder: string }): Promise<void> {
  const state = new MemoryState();
  foldEntries(batchesOf(payments), state);
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

type Side = 'postings' | 'entries' | keyof typeof PROGRAMS;

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
        const rows = journalOf(batches);
        const times: { [side in Side]: number[] } = { postings: [], entries: [], ledger: [], hledger: [] };
        for (let round = 0; round < ROUNDS; round++) {
          note(`${grouped(postings)} postings, round ${round + 1} of ${ROUNDS}`);
          let balances = '';
          const fold = (side: Side, into: (state: MemoryState) => void): Promise<void> =>
            secondsOf(() => {
              const state = new MemoryState({ dropRecords: true });
              into(state);
              balances = balancesOf(state, currency);
            }).then((seconds) => void times[side].push(seconds));
          await fold('postings', (state) => foldPostings(rows, state));
          const byPostings = balances;
          await fold('entries', (state) => foldEntries(batches, state));
          if (byPostings !== balances) throw new Error('postings and entries come to different balances');
          for (const program of ['ledger', 'hledger'] as const) {
            let theirs = '';
            times[program].push(await secondsOf(async () => (theirs = await balancesBy(program, folder))));
            if (theirs !== balances)
              throw new Error(`${program} comes to other balances:\n${theirs.slice(0, 500)}`);
          }
        }
        for (const side of ['postings', 'entries'] as const) {
          const fold = median(times[side]);
          for (const program of ['ledger', 'hledger'] as const) {
            const theirs = median(times[program]);
            tell({
              what: `${grouped(postings)} postings${side === 'entries' ? ' by all rules' : ''}, against ${program}`,
              value: fold / theirs,
              unit: 'x',
              made: `${duration(fold)} (${grouped(postings / fold)} postings/s) against ${duration(theirs)}`,
              target: postings === 1_000_000 && side === 'postings' ? { below: 1 } : null,
            });
          }
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  },
};
