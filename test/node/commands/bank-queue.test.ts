// What waits at the bank's queue: lines and entries of the books are matched, by hand or as suggested, and what was said by mistake is taken back.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explanations, lines } from '../../../src/contexts/banking/tables.ts';
import { type BankBooks, bankBooks, JANUARY, type Queue } from './bank-books.ts';
import type { CommandDesk } from './command-desk.ts';

let desk: CommandDesk;
let folder: string;
let csv: BankBooks['csv'];
let queue: BankBooks['queue'];
let books: BankBooks['books'];
let end: BankBooks['end'];

beforeEach(() => {
  ({ desk, folder, csv, queue, books, end } = bankBooks());
});

afterEach(() => end());

describe('matching', () => {
  it('suggests what has the same amount and reference, and takes it at a word', async () => {
    await books();
    await desk.typed(`bank import ${csv(...JANUARY)} --opening 0 --yes`);
    const before = await queue();
    expect([before.lineCount, before.moveCount]).toEqual([2, 2]);
    for (const { id, suggestions } of before.lines) {
      expect(suggestions).toHaveLength(1);
      expect(await desk.typed(`bank match ${id.slice(0, 8)}`)).toContain('The line is explained.');
    }
    const after = await queue();
    expect([after.lineCount, after.moveCount]).toEqual([0, 0]);
    const first = before.lines[0]?.id ?? '';
    expect(await desk.typed(`bank unmatch ${first.slice(0, 8)}`)).toContain('The line waits again.');
    expect((await queue()).lineCount).toBe(1);
  });

  it('takes back that entries cancel one another, at the name of one of them', async () => {
    await desk.typed('receive contribution Friends grant 100.00 --date 2025-01-15 --yes');
    const [first] = (await queue()).moves;
    await desk.typed(`reverse ${first?.entry ?? ''} --date 2025-01-16 --reason twice --yes`);
    const entries = (await queue()).moves.map(({ entry }) => entry);
    expect(entries).toHaveLength(2);
    expect(await desk.typed(`bank offset ${entries.join(',')} --yes`)).toContain('They cancel one another.');
    expect((await queue()).moveCount).toBe(0);
    const words = await desk.typed(`bank unmatch ${entries[1]?.slice(0, 8) ?? ''}`);
    expect(words).toContain('2 entries of the books wait for the bank again.');
    expect((await queue()).moveCount).toBe(2);
  });

  it('knows payers here by their name and by the account of a contact, and tells no other node', async () => {
    for (const amount of ['100.00', '100.00'])
      await desk.typed(`receive contribution Friends grant ${amount} --date 2025-01-15 --yes`);
    await desk.typed(
      'receive contribution Friends grant 100.00 --date 2025-01-15 --reference "harbour" --yes',
    );
    await desk.typed('contact set harbour --name "Harbour savings" --iban DE02120300000000202051');
    const mapping = join(folder, 'with-number.json');
    writeFileSync(
      mapping,
      JSON.stringify({
        account: 'DE89370400440532013000',
        currency: 'EUR',
        columns: { bookedOn: 'Tag', name: 'Name', number: 'Konto', purpose: 'Zweck', amount: 'Betrag' },
      }),
    );
    const file = join(folder, 'with-number.csv');
    writeFileSync(
      file,
      'Tag;Name;Konto;Zweck;Betrag\n15.01.2025;Somebody;DE02 1203 0000 0000 2020 51;money;100,00\n',
    );
    await desk.typed(`bank import ${file} --mapping ${mapping} --opening 0 --yes`);
    const [line] = (await queue()).lines;
    expect(await desk.typed(`bank match ${line?.id}`)).toContain('The line is explained.');
    const entry = desk.story.state.range(explanations)[0]?.[1].parts[0]?.entry ?? '';
    expect((await desk.answered('ledger journal --limit 1')) as object).toMatchObject({
      postings: [{ causeId: entry, memo: expect.stringContaining('harbour') }],
    });
    expect(JSON.stringify(desk.story.state.range(lines), (_, value: unknown) => String(value))).not.toContain(
      'Somebody',
    );
  });

  it('takes a part of an entry', async () => {
    await desk.typed('receive contribution Friends grant 500.00 --date 2025-01-15 --yes');
    await desk.typed(
      `bank import ${csv('15.01.2025;a;first half;250,00', '16.01.2025;a;second half;250,00')} --opening 0 --yes`,
    );
    const [one, two] = (await queue()).lines;
    const entry =
      ((await desk.answered('bank queue')) as { moves: { entry: string }[] }).moves[0]?.entry ?? '';
    expect(await desk.typed(`bank match ${one?.id} ${entry} --amount 100.00`)).toContain(
      '150.00 EUR of the line are still unexplained.',
    );
    expect(await desk.typed(`bank match ${one?.id} ${entry}`)).toContain('The line is explained.');
    expect(await desk.typed(`bank match ${two?.id} ${entry}`)).toContain('The line is explained.');
    expect((await queue()).moveCount).toBe(0);
  });

  it('says what to do when nothing looks like the line', async () => {
    await desk.typed(`bank import ${csv(...JANUARY)} --opening 0 --yes`);
    const [line] = (await queue()).lines;
    const { code, err } = await desk.type(`bank match ${line?.id}`);
    expect(code).toBe(3);
    expect(err).toContain('Nothing in the books looks like this line.');
  });
});

it('a commune that takes in statements late is shown what came after, and suggestions among many entries', async () => {
  await books();
  for (let n = 0; n < 210; n++)
    await desk.typed(`receive contribution Old grant ${n + 1}.00 --date 2025-01-10 --yes`);
  await desk.typed('receive contribution Friends grant 77.00 --date 2025-02-05 --reference "gift 9" --yes');
  await desk.typed(`bank import ${csv('05.02.2025;Friends;gift 9;77,00')} --opening 22575.00 --yes`);
  const after = await desk.answered('bank queue');
  expect(after).toMatchObject({ lineCount: 1, moveCount: 1, earlierCount: 212 });
  const [line] = (after as unknown as Queue).lines;
  expect(line?.suggestions[0]).toMatchObject({ because: ['amount', 'reference', 'date'] });
  expect(await desk.typed(`bank match ${line?.id}`)).toContain('The line is explained.');
});

it('goes on in pages of as many as somebody wants, and can be asked only how many there are', async () => {
  await books();
  const days = Array.from({ length: 5 }, (_one, n) => `0${n + 1}.02.2025;Payer ${n};words ${n};${n + 1},00`);
  await desk.typed(`bank import ${csv(...days)} --opening 0.00 --yes`);
  const asked = async (line: string) =>
    (await desk.answered(line)) as unknown as { lineCount: number; lines: { words: string }[] };
  const first = await asked('bank queue --limit 2');
  expect(first.lineCount).toBe(5);
  expect(first.lines.map(({ words }) => words)).toEqual(['words 0', 'words 1']);
  expect(await desk.typed('bank queue --limit 2')).toContain('telekommune bank queue --before 2 --limit 2');
  const last = await asked('bank queue --limit 2 --before 4');
  expect(last.lines.map(({ words }) => words)).toEqual(['words 4']);
  expect(await desk.typed('bank queue --limit 2 --before 4')).not.toContain('--before');
  expect(await asked('bank queue --limit 0')).toMatchObject({ lineCount: 5, lines: [], moves: [] });
});

it('weighs lines that want one entry against each other on whatever page they stand', async () => {
  await desk.typed('receive opening 750.00 --date 2025-01-01 --yes');
  desk.story.accepted('anna', 'ledger.common-cost-paid@1', {
    kind: 'print',
    amountMinor: 5_555n,
    date: 20_120,
    reference: 'invoice 77 of works',
  });
  const wants = 'Works;invoice 77 of works;-55,55';
  const others = Array.from({ length: 20 }, (_one, n) => `01.02.2025;Payer;other ${n};-${n + 1},00`);
  await desk.typed(
    `bank import ${csv(`31.01.2025;${wants}`, ...others, `02.02.2025;${wants}`)} --opening 750 --yes`,
  );
  const sure = async (words: string): Promise<readonly unknown[]> => {
    const { lines } = (await desk.answered(words)) as { lines: { amountMinor: string; isSure: boolean }[] };
    return lines.filter(({ amountMinor }) => amountMinor === '-5555').map(({ isSure }) => isSure);
  };
  expect(await sure('bank queue')).toEqual([false, false]);
  expect(await sure('bank queue --limit 20 --before 20')).toEqual([false]);
});

describe('the balance with which the books began', () => {
  it('waits for no line where the first statement begins with it', async () => {
    await desk.typed('receive opening 750.00 --date 2025-01-01 --yes');
    expect((await queue()).moveCount).toBe(1);
    await desk.typed(`bank import ${csv('01.01.2025;Friends;gift 7;500,00')} --opening 750.00 --yes`);
    const words = await desk.typed('bank queue');
    expect(words).toContain('1 line of the bank and 0 entries of the books wait');
    expect(words).toContain('1 entry is from before the first statement');
  });

  it('is shown where the statement begins with another', async () => {
    await desk.typed('receive opening 750.00 --date 2025-01-01 --yes');
    await desk.typed(`bank import ${csv('01.01.2025;Friends;gift 7;500,00')} --opening 700.00 --yes`);
    expect((await queue()).moveCount).toBe(1);
  });
});
