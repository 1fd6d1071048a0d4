// `telekommune mail` over a commune that lived: each paper once, to whoever has an address, through a real SMTP server.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseDate } from '../../src/kernel/calendar.ts';
import { mailCommand } from '../../src/main/paper/mail-command.ts';
import { type Answer, type ArgumentValues, CommandTrouble, type Trouble } from '../../src/node/command.ts';
import { Lending } from '../contexts/loans/lending.ts';
import { englishOf } from '../../src/node/sentence.ts';
import { keepContact } from '../../src/node/commands/kept-contacts.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { SmtpDesk } from '../mail/smtp-desk.ts';
import { life } from './desk-of-life.ts';

let desk: SmtpDesk;
let session: MemorySession;

beforeEach(async () => {
  desk = await SmtpDesk.open();
  session = new MemorySession(life, ['anna']);
  session.folder = mkdtempSync(join(tmpdir(), 'telekommune-mail-'));
});

afterEach(async () => {
  await desk.close();
  rmSync(session.folder, { recursive: true, force: true });
});

function settings(addresses: Record<string, string>, change: object = {}, mode = 0o600): void {
  const text = JSON.stringify({
    host: '127.0.0.1',
    port: desk.port,
    security: 'none',
    from: { name: 'Federation', address: 'office@example.org' },
    addresses,
    ...change,
  });
  writeFileSync(join(session.folder, 'mail.json'), text, { mode });
}

const asked = (values: ArgumentValues = {}): ArgumentValues => ({
  kind: 'lender-statement',
  'as-at': parseDate('2025-12-31') ?? 0,
  ...values,
});
const run = (values: ArgumentValues = {}): Promise<Answer> =>
  mailCommand.run(session, asked(values), () => undefined);

async function troubleOf(values: ArgumentValues = {}): Promise<Trouble> {
  const fault: unknown = await run(values).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof CommandTrouble)) throw new Error(`no trouble: ${String(fault)}`);
  return fault.trouble;
}

const CONTACT = {
  name: 'Ida Lender',
  iban: null,
  bic: null,
  email: null,
  address: null,
  mandate: null,
  creditorId: null,
};
const BOTH = { 'outside.loan-1': 'one@example.org', 'outside.loan-2': 'two@example.org' };

it('looks for an address among the contacts where the settings name none', async () => {
  settings({ 'outside.loan-1': 'one@example.org' });
  keepContact(session.folder, 'outside.loan-1', { ...CONTACT, email: 'other@example.org' });
  keepContact(session.folder, 'outside.loan-2', { ...CONTACT, email: 'two@example.org' });
  await run();
  expect(new Set(desk.taken.flatMap(({ to }) => to))).toEqual(
    new Set(['one@example.org', 'two@example.org']),
  );
});

it('mails each paper once, and says who has no address', async () => {
  settings({ 'outside.loan-1': 'one@example.org' });
  const foreseen = await mailCommand.foresee?.(session, asked());
  expect(foreseen?.map(({ says }) => says).join('\n')).toContain(
    '1 letter from office@example.org through 127.0.0.1, to one@example.org.',
  );
  expect((await run()).data).toEqual({
    sent: 1,
    known: 0,
    failed: [],
    open: [],
    without: ['outside.loan-2'],
  });
  expect(desk.taken.map(({ to }) => to)).toEqual([['one@example.org']]);
  expect(desk.taken[0]?.raw).toContain('filename=lender-statement-outside.loan-1-2025.pdf');
  expect(desk.taken[0]?.raw).toContain('Please find attached');
  settings(BOTH);
  expect((await run()).data).toMatchObject({ sent: 1, known: 1, without: [] });
  expect((await run({ again: true })).data).toMatchObject({ sent: 2, known: 0 });
  expect(desk.taken).toHaveLength(4);
  expect(statSync(join(session.folder, 'mailed.json')).mode & 0o077).toBe(0);
});

/** A commune with one direct loan, beside the settings of the life. */
function lending(contract: string, title: string): Lending {
  const story = new Lending('2009-12-31');
  story.accepted('anna', 'loans.agreed@1', { ...story.agreement(contract), title });
  story.passTo(Date.UTC(2010, 6, 1));
  story.payIn(contract, '2010-03-31', 1_000_000n);
  const { folder } = session;
  session = new MemorySession(story, ['anna']);
  session.folder = folder;
  return story;
}

const LOAN = { kind: 'loan-statement', 'as-at': parseDate('2010-06-30') ?? 0 };

it('papers about a direct loan go to the lender, not to whatever is called like the contract', async () => {
  lending('waterworks', 'No. 1');
  settings({ waterworks: 'office@waterworks.example', 'outside.lena': 'lena@example.org' });
  expect((await run(LOAN)).data).toMatchObject({ sent: 1, without: [] });
  expect(desk.taken.map(({ to }) => to)).toEqual([['lena@example.org']]);
});

it('signs that the font lacks are pointed to before anything goes out, and after', async () => {
  lending('a', '李');
  settings({ 'outside.lena': 'lena@example.org' });
  const foreseen = await mailCommand.foresee?.(session, asked(LOAN));
  expect(foreseen?.map(({ says }) => says).join('\n')).toContain('the font lacks 李');
  expect((await run(LOAN)).lines?.map(englishOf).join('\n')).toContain('the font lacks 李');
});

it('what the server refuses is told, and goes out the next time', async () => {
  settings({ ...BOTH, 'outside.loan-1': 'gone@example.org' });
  expect((await run()).data).toMatchObject({
    sent: 1,
    failed: [{ to: 'gone@example.org', fault: expect.stringContaining('no such mailbox') }],
  });
  settings(BOTH);
  expect((await run()).data).toMatchObject({ sent: 1, known: 1 });
});

/** A node that is killed while the server has its letter and has not answered yet: what it wrote before is there, and no more. */
async function killedWhileSending(): Promise<void> {
  const at = join(session.folder, 'mailed.json');
  await desk.close();
  let written = '';
  desk = await SmtpDesk.open({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => {
        written = readFileSync(at, 'utf8');
        done();
      });
    },
  });
  settings({ 'outside.loan-1': 'one@example.org' });
  await run();
  writeFileSync(at, written, { mode: 0o600 });
  await desk.close();
  desk = await SmtpDesk.open();
}

it('what was under way when the node was killed is named and not sent, until somebody says which it is', async () => {
  await killedWhileSending();
  settings(BOTH);
  const { data, lines, next } = await run();
  expect(data).toMatchObject({
    sent: 1,
    open: [{ of: 'outside.loan-1', to: 'one@example.org' }],
  });
  expect(lines?.map(englishOf).join(' ')).toContain('1 letter may have gone, or not');
  expect(next?.[0]).toContain('mail lender-statement --as-at 2025-12-31 --for outside.loan-1 --again');
  expect(desk.taken.map(({ to }) => to)).toEqual([['two@example.org']]);
  expect((await run()).data).toMatchObject({ sent: 0, known: 1, open: [{ of: 'outside.loan-1' }] });
  expect((await run({ for: 'outside.loan-1', again: true })).data).toMatchObject({ sent: 1, open: [] });
  expect((await run()).data).toMatchObject({ sent: 0, known: 2, open: [] });
  expect(desk.taken).toHaveLength(2);
});

it('what a server broke off after it had the letter is among those, not among the refused', async () => {
  await desk.close();
  desk = await SmtpDesk.open({
    onData: (stream, { id }) => {
      stream.resume();
      stream.on('end', () => desk.cut(id));
    },
  });
  settings({ 'outside.loan-1': 'one@example.org' });
  const fault = expect.stringContaining('closed');
  expect((await run()).data).toMatchObject({ sent: 0, failed: [], open: [{ of: 'outside.loan-1', fault }] });
});

it('what may have gone counts as mailed when somebody says that it arrived, and nothing else does', async () => {
  await killedWhileSending();
  settings(BOTH);
  expect((await run({ arrived: true })).data).toEqual({ settled: 1 });
  expect(desk.taken).toEqual([]);
  expect((await run()).data).toMatchObject({ sent: 1, known: 1, open: [] });
});

it('two who mail at once send each letter once', async () => {
  settings(BOTH);
  await Promise.all([run(), run()]);
  expect(desk.taken).toHaveLength(2);
  expect(new Set(desk.taken.flatMap(({ to }) => to))).toEqual(new Set(Object.values(BOTH)));
});

it('nothing goes out without settings, with wrong ones, or with ones that others can read', async () => {
  expect((await troubleOf()).kind).toBe('not-found');
  settings(BOTH, { security: 'ssl' });
  expect((await troubleOf()).says).toContain('security');
  settings({});
  expect((await troubleOf()).says).toContain('No mail address is known of outside.loan-1, outside.loan-2.');
  rmSync(join(session.folder, 'mail.json'));
  settings(BOTH, {}, 0o644);
  expect((await troubleOf()).says).toContain('others on this machine');
  expect(desk.taken).toEqual([]);
});

it('a server that is not there is said, and nothing counts as mailed', async () => {
  settings(BOTH, { port: 1 });
  expect((await troubleOf()).kind).toBe('unreachable');
  settings(BOTH);
  expect((await run()).data).toMatchObject({ sent: 2, known: 0 });
});
