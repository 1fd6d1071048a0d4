// Letters against a real SMTP server in this process: TLS is asked for, the password is given, what is refused is told.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isMailAddress } from '../../src/kernel/mail-address.ts';
import { type Letter, sendLetters } from '../../src/mail/sending.ts';
import { MAIL_EXAMPLE, type MailSettings, parseMailSettings } from '../../src/mail/settings.ts';
import { SmtpDesk } from './smtp-desk.ts';

let desk: SmtpDesk;

async function start(options: Parameters<typeof SmtpDesk.open>[0] = {}): Promise<void> {
  desk = await SmtpDesk.open(options);
}

afterEach(() => desk.close());

const settings = (change: Partial<MailSettings> = {}): MailSettings => ({
  host: '127.0.0.1',
  port: desk.port,
  security: 'none',
  from: { name: 'Föderation', address: 'office@example.org' },
  addresses: {},
  ...change,
});

const letter = (to: string, change: Partial<Letter> = {}): Letter => ({
  to,
  subject: 'Statement – 2026',
  text: 'Please find attached: statement.',
  attachments: [{ name: 'statement.pdf', bytes: new TextEncoder().encode('%PDF-1.7 test') }],
  ...change,
});

async function faultsOf(
  all: readonly Letter[],
  of = settings(),
  password: string | null = null,
): Promise<(string | null)[]> {
  const faults: (string | null)[] = [];
  for await (const { fault } of sendLetters(of, password, all)) faults.push(fault);
  return faults;
}

test('letters arrive with their papers, and one that is refused stops no other', async () => {
  await start();
  const faults = await faultsOf([
    letter('anna@example.org'),
    letter('gone@example.org'),
    letter('ben@example.org'),
  ]);
  expect(faults).toEqual([null, expect.stringContaining('no such mailbox'), null]);
  expect(desk.taken.map(({ to }) => to)).toEqual([['anna@example.org'], ['ben@example.org']]);
  expect(desk.taken[0]?.from).toBe('office@example.org');
  expect(desk.taken[0]?.raw).toContain('filename=statement.pdf');
  expect(desk.taken[0]?.raw).toContain(Buffer.from('%PDF-1.7 test').toString('base64'));
});

test('a letter whose server breaks off after it is sent once only, and may have gone', async () => {
  let given = 0;
  await start({
    onData: (stream, session) => {
      stream.resume();
      stream.on('end', () => {
        given++;
        desk.cut(session.id);
      });
    },
  });
  const sent = [];
  for await (const { fault, mayHaveGone } of sendLetters(settings(), null, [letter('anna@example.org')]))
    sent.push({ fault, mayHaveGone });
  expect([sent, given]).toEqual([[{ fault: expect.stringContaining('closed'), mayHaveGone: true }], 1]);
});

test('what the server refuses after the letter, or cuts off before it, has not gone', async () => {
  await start({
    onMailFrom: ({ address }, session, done) => {
      if (address.startsWith('cut')) desk.cut(session.id);
      else done(null);
    },
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done(new Error('554 too large')));
    },
  });
  const all = [];
  for (const from of ['office@example.org', 'cut@example.org'])
    for await (const { mayHaveGone, fault } of sendLetters(
      settings({ from: { name: 'x', address: from } }),
      null,
      [letter('anna@example.org')],
    ))
      all.push([mayHaveGone, fault !== null]);
  expect(all).toEqual([
    [false, true],
    [false, true],
  ]);
});

test('no line of a subject becomes a header', async () => {
  await start();
  const evil = letter('anna@example.org', { subject: 'Hello\r\nBcc: eve@example.org' });
  expect(await faultsOf([evil])).toEqual([null]);
  expect(desk.taken[0]?.to).toEqual(['anna@example.org']);
  expect(desk.taken[0]?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
});

test('a server without TLS gets nothing when TLS is asked for', async () => {
  await start();
  const [fault] = await faultsOf([letter('anna@example.org')], settings({ security: 'starttls' }));
  expect(fault).toMatch(/STARTTLS|TLS/);
  expect(desk.taken).toEqual([]);
});

test('the password is given, and a wrong one is told without showing it', async () => {
  await start({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === 'office' && password === 'secret-1') done(null, { user: username });
      else done(new Error('535 not you'));
    },
  });
  const of = settings({ user: 'office', passwordFile: 'x' });
  expect(await faultsOf([letter('anna@example.org')], of, 'secret-1')).toEqual([null]);
  const [fault] = await faultsOf([letter('anna@example.org')], of, 'wrong-secret');
  expect(fault).toContain('not you');
  expect(fault).not.toContain('wrong-secret');
  expect(desk.taken).toHaveLength(1);
});

test('a server that is not there fails every letter, and throws nothing', async () => {
  await start();
  const gone = settings({ port: 1 });
  expect(await faultsOf([letter('a@example.org'), letter('b@example.org')], gone)).toEqual([
    expect.stringContaining('ECONNREFUSED'),
    expect.stringContaining('ECONNREFUSED'),
  ]);
});

describe('settings', () => {
  beforeEach(() => start());

  test('of the example are settings', () => {
    expect(parseMailSettings(MAIL_EXAMPLE)).toMatchObject({
      settings: { host: 'mail.example.org', security: 'starttls' },
    });
  });

  const good = JSON.parse(MAIL_EXAMPLE) as object;
  test.each([
    ['no JSON', '{'],
    ['another field', JSON.stringify({ ...good, password: 'x' })],
    ['no encryption to elsewhere', JSON.stringify({ ...good, security: 'none' })],
    ['a user without a password', JSON.stringify({ ...good, passwordFile: undefined })],
    ['an address that is none', JSON.stringify({ ...good, from: { name: 'x', address: 'x' } })],
    ['a port that is none', JSON.stringify({ ...good, port: 0 })],
  ])('with %s are refused', (_name, text) => {
    expect(parseMailSettings(text)).toHaveProperty('fault');
  });

  test.each([
    ['anna@example.org', true],
    ['a.b+c@x.y', true],
    ['anna@example.org,eve@example.org', false],
    ['Anna <anna@example.org>', false],
    ['anna@example.org\nBcc: x', false],
    ['anna', false],
    ['a@b..c', false],
    [`${'a'.repeat(65)}@b.c`, false],
  ])('%s is a mail address: %s', (text, isOne) => {
    expect(isMailAddress(text)).toBe(isOne);
  });
});
