// Files for the bank as a treasurer makes them: accounts from this machine, each claim once, and no file for what was not said.

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;
let folder: string;

beforeEach(async () => {
  desk = new CommandDesk(['anna', 'ben'], { charter: { 'dividend-months': '1' } });
  folder = mkdtempSync(join(tmpdir(), 'telekommune-orders-'));
  desk.session.folder = folder;
  await desk.typed('receive contribution Friends grant 600.00 --yes');
  desk.story.passDays(40);
  await desk.typed('contact set own --name "Föderation e. G." --iban "DE89 3704 0044 0532 0130 00"');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const people = ['anna', 'ben', 'clara', 'deniz', 'emil', 'fatima'];

async function accountsOf(names: readonly string[]): Promise<void> {
  for (const name of names)
    await desk.typed(
      `contact set person.${name} --name "${name}" --iban DE02120300000000202051 --town Leipzig --country DE`,
    );
}

const file = (name = 'order.xml'): string => join(folder, name);

describe('an order', () => {
  it('pays every claim once', async () => {
    await accountsOf(people);
    const made = await desk.answered(`bank order dividends --into ${file()}`);
    expect(made).toMatchObject({ is: 'dividends', totalMinor: '60000', file: file() });
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain('<CtrlSum>600.00</CtrlSum>');
    expect(text).toContain('<Nm>Foederation e. G.</Nm>');
    expect(text.match(/<CdtTrfTxInf>/g)).toHaveLength(6);
    expect(statSync(file()).mode & 0o077).toBe(0);
    const { code, err } = await desk.type(`bank order dividends --into ${file('again.xml')} --yes`);
    expect(code).toBe(3);
    expect(err).toContain('All that is due is on its way already (6 claims).');
    expect(existsSync(file('again.xml'))).toBe(false);
    expect(await desk.typed('bank orders')).toContain(String(made['message']));
  });

  it('after it was cancelled goes out again, after it was done is recorded', async () => {
    await accountsOf(people);
    const { message } = await desk.answered(`bank order dividends --into ${file()}`);
    expect(await desk.typed(`bank order-end ${String(message)} cancelled --yes`)).toContain(
      'It can be ordered again.',
    );
    const second = await desk.answered(`bank order dividends --into ${file('second.xml')} --older-format`);
    expect(readFileSync(file('second.xml'), 'utf8')).toContain('pain.001.001.03');
    expect(second['message']).not.toBe(message);
    expect(await desk.typed(`bank order-end ${String(second['message'])} done --yes`)).toContain(
      '6 payments booked as ordered.',
    );
    expect((await desk.type(`bank order dividends --into ${file('third.xml')} --yes`)).err).toContain(
      'Nothing is due.',
    );
  });

  it('for some of those who are due books these alone, once', async () => {
    await accountsOf(['anna', 'ben']);
    const { message } = await desk.answered(`bank order dividends --into ${file()} --only-known`);
    await desk.typed(`bank order-end ${String(message)} done --yes`);
    const { claims } = (await desk.answered('claims')) as { claims: { person: string }[] };
    expect(claims.map(({ person }) => person)).toEqual(['clara', 'deniz', 'emil', 'fatima']);
    expect((await desk.refusal(`bank order-end ${String(message)} done`)).rule).toBe('order-not-under-way');
    await accountsOf(people);
    expect(await desk.answered(`bank order dividends --into ${file('rest.xml')}`)).toMatchObject({
      totalMinor: '40000',
    });
  });

  it('that was booked by hand before it was ended is not booked again', async () => {
    await accountsOf(people);
    const { message } = await desk.answered(`bank order dividends --into ${file()}`);
    await desk.typed('pay dividend anna 100.00 --yes');
    expect(await desk.answered(`bank order-end ${String(message)} done`)).toMatchObject({ left: [] });
    expect(await desk.answered('ledger account liabilities:dividends')).toMatchObject({ balanceMinor: '0' });
  });

  it('for somebody who was paid a part by hand since is not said to be in the books', async () => {
    await accountsOf(people);
    const { message } = await desk.answered(`bank order dividends --into ${file()}`);
    await desk.typed('pay dividend anna 40.00 --yes');
    const asked = await desk.type(`bank order-end ${String(message)} done`, 'no');
    expect(`${asked.err}${asked.out}`).toContain('5 payments are booked now, exactly as ordered.');
    expect(`${asked.err}${asked.out}`).toContain('Something else was booked since for person.anna');
    expect(`${asked.err}${asked.out}`).not.toContain('in the books already');
    expect(await desk.answered(`bank order-end ${String(message)} done`)).toMatchObject({
      changed: ['person.anna'],
    });
    const { claims } = (await desk.answered('claims')) as { claims: { person: string }[] };
    expect(claims).toMatchObject([{ person: 'anna' }]);
  });

  it('that the bank sent back after it was done can be ordered again', async () => {
    await accountsOf(people);
    const { message } = await desk.answered(`bank order dividends --into ${file()}`);
    await desk.typed(`bank order-end ${String(message)} done --only-end --yes`);
    expect((await desk.type(`bank order dividends --into ${file('two.xml')} --yes`)).err).toContain(
      'on its way already',
    );
    await desk.typed(`bank order-end ${String(message)} cancelled --yes`);
    expect(await desk.answered(`bank order dividends --into ${file('two.xml')}`)).toMatchObject({
      totalMinor: '60000',
    });
  });

  it('names whose account is not known, and leaves nobody out in silence', async () => {
    await accountsOf(['anna', 'ben']);
    const { code, err } = await desk.type(`bank order dividends --into ${file()} --yes`);
    expect(code).toBe(3);
    expect(err).toContain(
      'No account is known here of person.clara, person.deniz, person.emil, person.fatima.',
    );
    const asked = await desk.type(`bank order dividends --into ${file()} --only-known`, 'no');
    expect(`${asked.err}${asked.out}`).toContain('Left out for want of an account: person.clara');
    expect(existsSync(file())).toBe(false);
    expect(await desk.answered(`bank order dividends --into ${file()} --only-known`)).toMatchObject({
      totalMinor: '20000',
    });
  });

  it('overwrites no file', async () => {
    await accountsOf(people);
    writeFileSync(file(), 'mine');
    expect((await desk.type(`bank order dividends --into ${file()} --yes`)).code).toBe(2);
    expect(readFileSync(file(), 'utf8')).toBe('mine');
    expect(await desk.answered('bank orders')).toEqual({ orders: [] });
  });

  it('to a supplier is for one invoice, once', async () => {
    await desk.typed('contact set waterworks --name "Water works" --iban "GB82 WEST 1234 5698 7654 32"');
    const line = `bank order supplier --to waterworks --amount 80.00 --invoice 2026-117 --into ${file()}`;
    expect((await desk.type('bank order supplier --into x.xml --yes')).code).toBe(2);
    expect(await desk.answered(line)).toMatchObject({ totalMinor: '8000' });
    expect(await desk.refusal(line.replace('order.xml', 'two.xml'))).toMatchObject({
      rule: 'ordered-already',
    });
    expect(existsSync(file('two.xml'))).toBe(false);
  });

  it('is refused when the bank does not hold it, and leaves no file', async () => {
    await desk.typed('contact set waterworks --name "Water works" --iban "GB82 WEST 1234 5698 7654 32"');
    const line = `bank order supplier --to waterworks --amount 601.00 --invoice 1 --into ${file()}`;
    expect(await desk.refusal(line)).toMatchObject({ rule: 'bank-short' });
    expect(existsSync(file())).toBe(false);
  });
});

describe('collecting rents', () => {
  beforeEach(async () => {
    desk = new CommandDesk(['anna', 'ben', 'clara', 'deniz'], {
      charter: { 'voting-days': '7', 'bid-days': '14', 'reveal-days': '7', 'payment-days': '14' },
    });
    desk.session.folder = folder;
    const type = (line: string): Promise<string> => desk.typed(`${line} --yes`);
    await type(
      'request van --title Van --kind vehicle --seller Seller --price 1000.00 --rent 100.00 --ceiling 5 --bond-term 24',
    );
    const { proposal } = await desk.answered('propose purchase van');
    for (const person of ['anna', 'ben', 'clara', 'deniz'])
      await type(`vote ${String(proposal)} yes --as ${person}`);
    await type('bid bonds van 1000.00 --rate 2');
    desk.story.passDays(14);
    await type('reveal van');
    desk.story.passDays(7);
    await type('receive bond van anna');
    await type('buy van --price 1000.00');
    desk.story.passDays(40);
  });

  it('asks for a mandate and for the creditor identifier', async () => {
    const line = `bank order rent --into ${file()}`;
    expect((await desk.type(`${line} --yes`)).err).toContain(
      'No mandate is known here of enterprise.druckerei.',
    );
    const kept = await desk.typed(
      'contact set enterprise.druckerei --name Druckerei --iban DE02120300000000202051 --mandate M-1 --mandate-signed 2025-01-02',
    );
    expect(kept).toContain('M-1 of 2025-01-02');
    expect((await desk.type(`${line} --yes`)).err).toContain('creditor identifier');
    await desk.typed(
      'contact set own --name "Föderation e. G." --iban "DE89 3704 0044 0532 0130 00" --creditor-id DE98ZZZ09999999999',
    );
    const made = await desk.answered(line);
    expect(made['is']).toBe('rent');
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain('pain.008.001.08');
    expect(text).toContain('<MndtId>M-1</MndtId>');
    expect(text).toContain('<DtOfSgntr>2025-01-02</DtOfSgntr>');
  });
});

describe('contacts', () => {
  it('are kept, listed and forgotten here', async () => {
    await accountsOf(['anna']);
    expect(await desk.typed('contact list')).toContain('DE02 1203 0000 0000 2020 51');
    expect(statSync(join(folder, 'contacts.json')).mode & 0o077).toBe(0);
    await desk.typed('contact remove person.anna --yes');
    expect(await desk.typed('contact list')).not.toContain('DE02');
    expect((await desk.type('contact remove person.anna --yes')).code).toBe(3);
  });

  it.each([
    ['contact set person.anna --name Anna --iban DE02120300000000202052', 'check digits'],
    ['contact set Anna --name Anna --iban DE02120300000000202051', 'names no contact'],
    [
      'contact set own --name A --iban DE02120300000000202051 --creditor-id DE97ZZZ09999999999',
      'no creditor identifier',
    ],
    ['contact set own --name A --iban DE02120300000000202051 --mandate M', 'the day on which it was signed'],
    ['contact set own --name A --iban DE02120300000000202051 --town X --country Germany', 'address.country'],
  ])('%s is refused: %s', async (line, why) => {
    const { code, err } = await desk.type(line);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });

  it('in a file that somebody broke say so', async () => {
    writeFileSync(join(folder, 'contacts.json'), '{"format":1,"contacts":{"own":{}}}', { mode: 0o600 });
    const { code, err } = await desk.type('contact list');
    expect(code).toBe(5);
    expect(err).toContain('cannot be read');
  });
});

it('a supplier without an account is entered, not left out', async () => {
  const { err } = await desk.type(
    `bank order supplier --to plumber --amount 80.00 --invoice 7 --into ${file()} --yes`,
  );
  expect(err).toContain('telekommune contact set plumber');
  expect(err).not.toContain('--only-known');
});

const supplierOrdered = async (): Promise<string> => {
  const line = `bank order supplier --to waterworks --amount 80.00 --invoice 2026-117 --into ${file()}`;
  const shown = await desk.typed(`${line} --yes`);
  expect(shown).toContain('done --kind KIND');
  return /order-end (\S+) done/.exec(shown)?.[1] ?? '';
};

describe('an order to a supplier that is done', () => {
  beforeEach(async () => {
    await desk.typed('contact set waterworks --name "Water works" --iban "GB82 WEST 1234 5698 7654 32"');
  });
  it('is booked as a cost in the same step', async () => {
    const message = await supplierOrdered();
    const { code, err } = await desk.type(`bank order-end ${message} done --yes`);
    expect(code).toBe(2);
    expect(err).toContain(`telekommune bank order-end ${message} done --kind repair`);
    expect(await desk.typed(`bank order-end ${message} done --kind water --yes`)).toContain(
      '1 payment booked as ordered.',
    );
    expect(await desk.answered('ledger account expenses:common:water')).toMatchObject({
      balanceMinor: '8000',
    });
    expect(await desk.answered('ledger journal --limit 1')).toMatchObject({
      postings: [{ memo: expect.stringContaining(`${message}: 2026-117`) }],
    });
  });

  it('is ended alone where the books have it', async () => {
    const message = await supplierOrdered();
    await desk.typed('pay common-cost water 80.00 --yes');
    await desk.typed(`bank order-end ${message} done --only-end --yes`);
    expect(await desk.answered('ledger account expenses:common:water')).toMatchObject({
      balanceMinor: '8000',
    });
  });
});

describe('contacts', () => {
  it('keep what is not typed again, but the bank of another account', async () => {
    expect((await desk.type('contact set person.anna --email anna@example.org')).err).toContain(
      'it needs a name',
    );
    await accountsOf(['anna']);
    await desk.typed('contact set person.anna --email anna@example.org --street Lindenweg --bic SOGEDEFF');
    expect(await desk.answered('contact set person.anna --house-number 3')).toMatchObject({
      name: 'anna',
      iban: 'DE02120300000000202051',
      bic: 'SOGEDEFF',
      email: 'anna@example.org',
      address: { street: 'Lindenweg', number: '3', town: 'Leipzig', country: 'DE' },
    });
    expect(await desk.answered('contact set person.anna --iban DE75512108001245126199')).toMatchObject({
      bic: null,
      email: 'anna@example.org',
    });
  });

  it('have not the commune’s own account', async () => {
    const own = '--iban "DE89 3704 0044 0532 0130 00"';
    expect(await desk.refusal(`contact set person.anna --name Anna ${own}`)).toMatchObject({
      rule: 'own-account',
    });
    await accountsOf(['anna']);
    const theirs = await desk.refusal('contact set own --name Us --iban DE02120300000000202051');
    expect(theirs.says).toContain('is kept as the account of person.anna');
  });

  it.each([
    ['person.ana', 'Did you mean "person.anna"?'],
    ['outside.lothar-arndd', 'Did you mean "outside.lothar-arndt"?'],
    ['enterprise.nothing', 'Nobody is registered here as enterprise.nothing.'],
  ])('are of somebody who is known here: %s', async (name, says) => {
    await desk.typed('holders register lothar-arndt "Lothar Arndt"');
    const { code, err } = await desk.type(`contact set ${name} --name N --iban DE02120300000000202051`);
    expect(code).toBe(3);
    expect(err).toContain(says);
    expect(await desk.typed('contact list')).not.toContain(name);
  });
});
