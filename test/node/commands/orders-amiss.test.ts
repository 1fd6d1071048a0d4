// Orders when something is amiss: odd names and numbers, another treasurer who was first, more claims than one order holds, an invoice twice.

import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orders } from '../../../src/contexts/banking/tables.ts';
import { encode } from '../../../src/kernel/codec.ts';
import { orderSentKind } from '../../../src/contexts/banking/orders.ts';
import { BODY_BYTES_MAX } from '../../../src/node/commands/entry-room.ts';
import { fittingClaims } from '../../../src/node/commands/order-file.ts';
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
  await desk.typed('contact set waterworks --name "Water works" --iban "GB82 WEST 1234 5698 7654 32"');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name = 'order.xml'): string => join(folder, name);
const invoice = (options: string, into = 'order.xml'): string =>
  `bank order supplier --to waterworks --amount 5.00 --invoice ${options} --into ${file(into)}`;

describe('names', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('%s is nobody', async (name) => {
    const { code, err } = await desk.type(`${invoice('1').replace('waterworks', name)} --yes`);
    expect(code).toBe(3);
    expect(err).toContain(`No account is known here of ${name}.`);
  });

  it('that the file of contacts cannot keep are refused', async () => {
    const { code } = await desk.type('contact set constructor --name C --iban DE02120300000000202051');
    expect(code).toBe(2);
  });

  it('without a letter that banks know are refused before the file', async () => {
    await desk.typed('contact set waterworks --name "Водоканал" --iban "GB82 WEST 1234 5698 7654 32"');
    const { rule, says } = await desk.refusal(invoice('1'));
    expect(rule).toBe('payment');
    expect(says).toContain('payment 1: the name Водоканал has no Latin letters');
  });

  it('of banks are checked where they are entered', async () => {
    const { code, err } = await desk.type('contact set w --name W --iban DE02120300000000202051 --bic x');
    expect(code).toBe(2);
    expect(err).toContain('is no BIC');
  });

  it('of days that there are not make no mandate', async () => {
    await desk.typed(
      'contact set w --name W --iban DE02120300000000202051 --mandate M --mandate-signed 2025-01-02',
    );
    const path = join(folder, 'contacts.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2025-01-02', '2025-13-02'));
    const { code, err } = await desk.type('contact list');
    expect(code).toBe(5);
    expect(err).toContain('is no day');
  });
});

describe('the file', () => {
  it('is not written through a link', async () => {
    symlinkSync(file('elsewhere'), file());
    expect((await desk.type(`${invoice('1')} --yes`)).code).toBe(2);
    expect(existsSync(file('elsewhere'))).toBe(false);
  });

  it('has its name only when the order is said: what a crash leaves before that does not look like an order', async () => {
    const say = desk.session.say.bind(desk.session);
    const there: boolean[] = [];
    desk.session.say = async (...said) => {
      there.push(existsSync(file()), existsSync(`${file()}.not-said`));
      return say(...said);
    };
    await desk.typed(`${invoice('1')} --yes`);
    expect([...there, existsSync(file()), existsSync(`${file()}.not-said`)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('that a crash left is pointed to and not overwritten', async () => {
    writeFileSync(`${file()}.not-said`, 'left');
    const { code, err } = await desk.type(`${invoice('1')} --yes`);
    expect(code).toBe(2);
    expect(err).toContain('order.xml.not-said is there from an order that was broken off');
    expect(readFileSync(`${file()}.not-said`, 'utf8')).toBe('left');
  });

  it('is deleted when another order came first', async () => {
    desk.session.untilFinal = async () => {
      for (const [message] of desk.story.state.range(orders))
        desk.story.state.apply([[`${orders.name}/${message}`, { table: orders, value: null }]]);
      return true;
    };
    expect((await desk.refusal(invoice('1'))).rule).toBe('ordered-already');
    expect(existsSync(file())).toBe(false);
  });

  it('is deleted when another treasurer made the same one in the same second, and came first', async () => {
    desk.session.untilFinal = async () => {
      for (const [message, order] of desk.story.state.range(orders))
        desk.story.state.apply([
          [`${orders.name}/${message}`, { table: orders, value: { ...order, by: 'ben' } }],
        ]);
      return true;
    };
    expect((await desk.refusal(invoice('1'))).rule).toBe('ordered-already');
    expect(existsSync(file())).toBe(false);
  });

  it('waits for the witnesses before it goes to the bank', async () => {
    desk.session.untilFinal = async () => false;
    const out = await desk.typed(`${invoice('1')} --yes`);
    expect(out).toContain('Do not give it to the bank before the order');
    expect(existsSync(file())).toBe(true);
  });
});

const large = (number: string): string =>
  invoice(number, `${number}.xml`).replace('--amount 5.00', '--amount 400.00');

it('orders on their way together ask for no more than the bank account holds', async () => {
  const { message } = await desk.answered(large('1'));
  const { rule, says } = await desk.refusal(large('2'));
  expect([rule, says]).toEqual(['bank-short-with-orders', expect.stringContaining('400.00 EUR')]);
  expect(existsSync(file('2.xml'))).toBe(false);
  await desk.typed(`bank order-end ${String(message)} cancelled --yes`);
  expect(await desk.answered(large('2'))).toMatchObject({ totalMinor: '40000' });
});

describe('an invoice', () => {
  it('that an order has paid is not ordered again, a part of it is', async () => {
    const { message } = await desk.answered(invoice('7'));
    await desk.typed(`bank order-end ${String(message)} done --only-end --yes`);
    const refusal = await desk.refusal(invoice('7', 'again.xml'));
    expect(refusal.rule).toBe('invoice-paid');
    expect(await desk.answered(invoice('7/2', 'part.xml'))).toMatchObject({ totalMinor: '500' });
  });

  it('with a number that no order can say is refused in words', async () => {
    const { code, err } = await desk.type(`${invoice('9'.repeat(200))} --yes`);
    expect(code).toBe(2);
    expect(err).toContain('longer than an order can say');
  });
});

it('what is said to be done while the books still owe it is pointed out', async () => {
  for (const name of ['anna', 'ben', 'clara', 'deniz', 'emil', 'fatima'])
    await desk.typed(`contact set person.${name} --name "${name}" --iban DE02120300000000202051`);
  const { message } = await desk.answered(`bank order dividends --into ${file()}`);
  const ended = await desk.type(`bank order-end ${String(message)} done`, 'yes');
  expect(`${ended.err}${ended.out}`).toContain('6 payments are booked now, exactly as ordered.');
  expect(await desk.answered('claims')).toMatchObject({ totalMinor: '0' });
  expect(await desk.answered('ledger account liabilities:dividends')).toMatchObject({ balanceMinor: '0' });
});

it('an order has as many claims as an entry holds', () => {
  const message = 'dividends-20250402-1';
  const claims = Array.from({ length: 2000 }, (_, n) => ({
    claim: `service/press-hall-of-the-federation-01/person.a-rather-long-name-of-nr-${n}`,
    other: '',
    amountMinor: 10n ** 11n,
    purpose: { of: 'dividend', name: '', parts: [], years: [] } as const,
    underWay: null,
  }));
  const some = fittingClaims(claims, message);
  const bytesOf = (count: number): number =>
    encode(orderSentKind.body, {
      message,
      is: 'service',
      dueOn: 20_000,
      fileDigest: 'ab'.repeat(32),
      lines: claims
        .slice(0, count)
        .map(({ claim, amountMinor }, at) => ({ claim, amountMinor, endToEndId: `${message}-${at + 1}` })),
    }).length;
  expect(bytesOf(some.length)).toBeLessThanOrEqual(BODY_BYTES_MAX);
  expect(bytesOf(some.length + 10)).toBeGreaterThan(BODY_BYTES_MAX);
  expect(fittingClaims(claims.slice(0, 3), message)).toHaveLength(3);
});
