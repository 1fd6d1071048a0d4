// Importing a bank's file: read, checked against its schema, compared with what is known, said as entries, and folded through all rules.

import { readBankFile } from '../src/bank/read-bank-file.ts';
import { BatchFold } from '../src/contexts/fold.ts';
import { MemoryState } from '../src/kernel/state.ts';
import { broughtBy } from '../src/node/commands/bank-statement.ts';
import { statementsFrom } from '../src/node/commands/statement-parts.ts';
import { cryptography } from '../src/node/cryptography.ts';
import { secretOf } from '../test/kit/real-node.ts';
import { type Bench, duration, grouped, median } from './bench.ts';
import { BEGIN_MS, foundingBytes, HistoryWriter, registry } from './commune-history.ts';
import { inChild } from './in-child.ts';

const ROUNDS = 3;
/** Bookings lie at most so many days after the founding, which is the sealed day here. */
const DAYS = 3;
const DAY_MS = 86_400_000;

interface Seconds {
  readonly reading: number;
  readonly comparing: number;
  readonly folding: number;
}

function entryXml(n: number): string {
  const day = new Date(BEGIN_MS + (n % DAYS) * DAY_MS).toISOString().slice(0, 10);
  return (
    `<Ntry><Amt Ccy="EUR">${1 + (n % 900)}.${String(n % 100).padStart(2, '0')}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>` +
    `<BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><BkTxCd><Prtry><Cd>544</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs>` +
    `<EndToEndId>rent-${n}</EndToEndId></Refs><RltdPties><Dbtr><Nm>Tenant ${n % 50}</Nm></Dbtr></RltdPties><RmtInf><Ustrd>Rent ${n}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
  );
}

function statementXml(entries: number): Uint8Array {
  const all = Array.from({ length: entries }, (_, n) => entryXml(n)).join('\n');
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId>` +
      `<CreDtTm>2025-12-31T12:00:00</CreDtTm></GrpHdr><Stmt><Id>S1</Id><CreDtTm>2025-12-31T12:00:00</CreDtTm><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>` +
      `<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-01-01</Dt></Dt></Bal>\n${all}\n</Stmt></BkToCstmrStmt></Document>`,
  );
}

/** In a child: founds a commune in memory and takes in one file of so many entries. */
export async function importFile({ entries }: { entries: number }): Promise<Seconds> {
  const log = Buffer.from(secretOf('measured log')).toString('hex');
  const state = new MemoryState();
  let seq = 0;
  const fold = (bytes: Uint8Array): void => {
    const batch = new BatchFold(registry, cryptography, state, [{ log, seq: seq++, bytes }]);
    while (batch.step());
    const refused = batch.outcomes[0]?.refused ?? null;
    if (refused !== null)
      throw new Error(
        `refused: ${refused.rule} ${JSON.stringify(refused.figures, (_, value: unknown) => String(value))}`,
      );
    state.apply(batch.finish().changes);
  };
  fold(foundingBytes({ device: log, nodeLog: log }));
  const writer = new HistoryWriter(log);
  const bytes = statementXml(entries);
  const beganMs = performance.now();
  const file = readBankFile(bytes, null);
  const readMs = performance.now();
  const brought = broughtBy(state, file, {
    account: 'main',
    only: null,
    openingMinor: null,
    throughDate: null,
    open: { date: 0, because: 'sealed' },
    alike: null,
    hasNames: false,
    currency: 'EUR',
  });
  if (brought.lines.length !== entries) throw new Error(`${brought.lines.length} lines of ${entries}`);
  const statements = statementsFrom(brought);
  const comparedMs = performance.now();
  for (const statement of statements) fold(writer.entry('banking.statement-taken@1', statement).bytes);
  const foldedMs = performance.now();
  return {
    reading: (readMs - beganMs) / 1000,
    comparing: (comparedMs - readMs) / 1000,
    folding: (foldedMs - comparedMs) / 1000,
  };
}

export const bankImport: Bench = {
  name: 'bank-import',
  means: 'importing a bank’s file of 1,000 / 10,000 / 100,000 entries, until the rules have taken them in',
  async run(tell, { small, note }) {
    const most = small ? 1_000 : 100_000;
    let least: number | null = null;
    for (const entries of [most / 100, most / 10, most]) {
      note(`${grouped(entries)} entries`);
      const rounds: Seconds[] = [];
      let peakBytes = 0;
      for (let round = 0; round < (entries === most ? 1 : ROUNDS); round++) {
        const answer = await inChild<Seconds>('./bank-import.ts#importFile', { entries });
        rounds.push(answer.value);
        peakBytes = Math.max(peakBytes, answer.peakBytes);
      }
      const part = (of: keyof Seconds): number => median(rounds.map((one) => one[of]));
      const each = (part('reading') + part('comparing') + part('folding')) / entries;
      least ??= each;
      tell({
        what: `${grouped(entries)} entries, each against each of the fewest`,
        value: each / least,
        unit: 'x',
        made: `${grouped(1 / each)}/s; reading ${duration(part('reading'))}, comparing ${duration(part('comparing'))}, folding ${duration(part('folding'))}`,
        target: null,
      });
      tell({
        what: `${grouped(entries)} entries: peak memory`,
        value: peakBytes / 1e6,
        unit: 'MB',
        made: '',
        target: null,
      });
    }
  },
};
