// `telekommune paper` over a commune that lived: files with stable names, nothing overwritten, one or all, the pack.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../src/kernel/calendar.ts';
import { letterheadCommand } from '../../src/main/paper/letterhead-command.ts';
import { paperCommand } from '../../src/main/paper/paper-command.ts';
import { type Answer, type ArgumentValues, CommandTrouble, type Trouble } from '../../src/node/command.ts';
import { englishOf } from '../../src/node/sentence.ts';
import { LETTERHEAD_EXAMPLE } from '../../src/paper/letterhead.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { isThere, judgeFile } from '../kit/outside-program.ts';
import { kindsOfLife, life } from './desk-of-life.ts';

let into = '';
beforeEach(() => {
  into = join(mkdtempSync(join(tmpdir(), 'telekommune-papers-')), 'out');
});
afterEach(() => rmSync(join(into, '..'), { recursive: true, force: true }));

const session = new MemorySession(life, ['anna']);
const steps: [string, number, number | null][] = [];

function run(kind: string, values: ArgumentValues = {}): Promise<Answer> {
  return paperCommand.run(session, { kind, into, ...values }, (...step) => steps.push(step));
}

async function troubleOf(kind: string, values: ArgumentValues = {}): Promise<Trouble> {
  const fault: unknown = await run(kind, values).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof CommandTrouble)) throw new Error(`no trouble: ${String(fault)}`);
  return fault.trouble;
}

const dayOf = (iso: string): number => parseDate(iso) ?? 0;
const files = (): readonly string[] => readdirSync(into).sort();

describe('paper', () => {
  it('writes one file for each of those whom it is for, and says which', async () => {
    steps.length = 0;
    const { data, lines } = await run('lender-statement', { 'as-at': dayOf('2025-12-31') });
    expect(files()).toEqual([
      'lender-statement-outside.loan-1-2025.pdf',
      'lender-statement-outside.loan-2-2025.pdf',
    ]);
    expect(data).toMatchObject({ kind: 'lender-statement', asAt: '2025-12-31', files: files() });
    expect(lines?.map(englishOf).join('\n')).toContain('There is no letterhead in');
    expect(steps).toContainEqual(['papers written', 1, 2]);
    expect(
      readFileSync(join(into, files()[0] ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('writes the one that is named, by its full name or its short one', async () => {
    await run('lender-statement', { for: 'outside.loan-2', 'as-at': dayOf('2025-12-31') });
    await run('interest-certificate', { for: 'loan-1', 'as-at': dayOf('2025-12-31') });
    expect(files()).toEqual([
      'interest-certificate-outside.loan-1-2025.pdf',
      'lender-statement-outside.loan-2-2025.pdf',
    ]);
  });

  it.each(kindsOfLife)('%s can be had in every form', async (kind) => {
    const day = {
      'as-at': dayOf(kind === 'bond-certificate' ? '2025-12-31' : formatDate(life.today as never)),
    };
    for (const form of ['pdf', 'xlsx', 'csv'] as const) {
      const wantsTable = kind !== 'bond-certificate' || form === 'pdf';
      const { data } = await run(kind, { ...day, form, language: 'es' });
      expect((data as { files: string[] }).files.length > 0).toBe(wantsTable);
    }
  });

  it('overwrites nothing unless asked, and then the same bytes come again', async () => {
    await run('balance-sheet');
    const [name = ''] = files();
    const before = readFileSync(join(into, name));
    expect(await troubleOf('balance-sheet')).toMatchObject({
      kind: 'usage',
      says: `In ${into} there are already ${name}; nothing was written.`,
    });
    await run('balance-sheet', { replace: true });
    expect(Buffer.compare(readFileSync(join(into, name)), before)).toBe(0);
    expect(files()).toEqual([name]);
  });

  it('refuses a day that is still to come, a name that nobody has, and a day without anything to say', async () => {
    const tomorrow = life.today + 1;
    expect((await troubleOf('balance-sheet', { 'as-at': tomorrow })).says).toContain('is still to come');
    expect((await troubleOf('lender-statement', { for: 'nobody' })).next).toContain('outside.loan-1');
    expect((await troubleOf('balance-sheet', { for: 'anna' })).says).toContain('for nobody in particular');
    expect((await troubleOf('dividend-advice', { 'as-at': dayOf('2025-01-02') })).kind).toBe('not-found');
    expect(existsSync(into)).toBe(false);
  });

  it('says why there is no paper, and where the other sort of debts has its own', async () => {
    expect(await troubleOf('loan-certificate', { 'as-at': dayOf('2025-12-31') })).toMatchObject({
      says: 'There is no loan-certificate as at 2025-12-31: no direct loan bore interest in the year that is in the books.',
      next: 'Bonds have papers of their own: telekommune paper interest-certificate --as-at 2025-12-31 --into FOLDER',
    });
  });

  it('takes the letterhead from a file, and says what is wrong in it', async () => {
    const folder = join(into, '..', 'head');
    const letterhead = join(folder, 'letterhead.json');
    mkdirSync(folder);
    const wrong = (text: string): Promise<Trouble> => {
      writeFileSync(letterhead, text);
      return troubleOf('member-register', { letterhead });
    };
    expect((await troubleOf('member-register', { letterhead })).says).toContain('there is no such file');
    expect((await wrong('{}')).says).toContain('format');
    expect((await wrong(LETTERHEAD_EXAMPLE)).says).toContain('logo.png, which is not there');
    writeFileSync(join(folder, 'logo.png'), 'no picture');
    expect((await wrong(LETTERHEAD_EXAMPLE)).says).toContain(
      'the logo logo.png cannot be drawn: it is no PNG',
    );
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    writeFileSync(join(folder, 'logo.png'), Buffer.from(pixel, 'base64'));
    const { data } = await run('member-register', { letterhead });
    expect(data).toMatchObject({ language: 'de', warnings: [] });
  });

  it('begins a letterhead, and checks it when it is there', async () => {
    const file = join(into, '..', 'letterhead.json');
    const say = (): Promise<Answer> => letterheadCommand.run(session, { file }, () => undefined);
    expect((await say()).data).toMatchObject({ made: true, name: 'Story commune' });
    expect((await say()).lines?.[0]?.says).toContain('is right: Story commune, in en, without a logo');
    writeFileSync(file, '{}');
    await expect(say()).rejects.toThrow('format');
  });

  it('warns when a name has signs that the font lacks', async () => {
    const letterhead = join(into, '..', 'letterhead.json');
    const example = JSON.parse(LETTERHEAD_EXAMPLE) as object;
    writeFileSync(
      letterhead,
      JSON.stringify({ ...example, logo: null, recipients: { 'outside.loan-1': ['王小明'] } }),
    );
    const { lines } = await run('interest-certificate', { letterhead, 'as-at': dayOf('2025-12-31') });
    expect(lines?.map(englishOf).join('\n')).toContain(
      'WARNING: in 1 paper, such as interest-certificate-outside.loan-1-2025, the font lacks 王 小 明',
    );
  });
});

describe('the annual pack', () => {
  it('holds books, registers and letters in order, with sums that fit, and the same bytes again', async () => {
    await run('annual-pack', { 'as-at': dayOf('2025-12-31'), language: 'de' });
    const [name = ''] = files();
    expect(name).toBe('annual-pack-2025.zip');
    const bytes = readFileSync(join(into, name));
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    expect(names).toEqual([...names].sort());
    expect(names).toContain('1-books/balance-sheet-2025-12-31.pdf');
    expect(names).toContain('1-books/income-statement-2025-12-31.xlsx');
    expect(names).toContain('2-registers/holder-register-2025-12-31.csv');
    expect(names).toContain('3-auctions/auction-protocol-press-hall.bonds.pdf');
    expect(names).toContain('4-lenders/interest-certificate-outside.loan-1-2025.pdf');
    expect(names).toContain('5-members/member-statement-anna-2025.pdf');
    const sums = strFromU8(parts['SHA256SUMS'] ?? new Uint8Array())
      .trim()
      .split('\n');
    expect(sums).toHaveLength(names.length - 1);
    await run('annual-pack', { 'as-at': dayOf('2025-12-31'), language: 'de', replace: true });
    expect(Buffer.compare(readFileSync(join(into, name)), bytes)).toBe(0);
  });

  it.skipIf(!isThere('python3'))('is an archive that others read', async () => {
    await run('annual-pack', { 'as-at': dayOf('2025-12-31') });
    const verdict = judgeFile(
      'python3',
      ['-m', 'zipfile', '-t', 'FILE'],
      'pack.zip',
      readFileSync(join(into, 'annual-pack-2025.zip')),
    );
    expect(verdict).toEqual({ accepted: true, says: 'Done testing\n' });
  });
});
