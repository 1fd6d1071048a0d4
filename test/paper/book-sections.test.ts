// The balance sheet on paper: what things are in one line each, every account in the annex, in the order of numbers.

import { expect, test } from 'vitest';
import type { Cell, PaperTable } from '../../src/paper/document.ts';
import { paperKinds } from '../../src/paper/paper-kinds.ts';
import { day, Lending } from '../contexts/loans/lending.ts';
import { deskIn } from './desk-of-life.ts';

function tables(tag: string): readonly PaperTable[] {
  const story = new Lending('2009-12-31');
  for (const contract of ['10', '2']) story.agree(contract, { interest: 'paid' });
  story.passTo(Date.UTC(2010, 6, 1));
  story.payIn('10', '2010-03-31', 1_000_000n);
  story.payIn('2', '2010-06-30', 250_000n);
  story.passTo(Date.UTC(2011, 1, 1));
  const sheet = paperKinds.find(({ kind }) => kind === 'balance-sheet');
  const papers = (sheet?.plan(story.state, deskIn(tag, day('2010-12-31'))) ?? []).flatMap((plan) => [
    ...plan.make(),
  ]);
  return papers.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === 'table' ? [block.table] : [])),
  );
}

const shown = (cell: Cell | undefined): string =>
  cell?.is === 'text' ? cell.text : cell?.is === 'money' ? String(cell.minor) : '';
const lines = (table: PaperTable | undefined): string[] =>
  (table?.rows ?? []).map(({ cells }) => `${shown(cells[0])} ${shown(cells[1])}`.trimEnd());

test('two lenders are two lines of the annex and one of the sheet, on the side that German calls Passiva', () => {
  const [sheet, annex, ...others] = tables('de');
  expect(others).toEqual([]);
  expect(lines(sheet)).toEqual([
    'Aktiva',
    'Bank 1250000',
    'Summe Aktiva 1250000',
    'Passiva',
    'Eigenkapital',
    'Ergebnis der noch nicht abgeschlossenen Monate -26250',
    'Summe Eigenkapital -26250',
    'Verbindlichkeiten',
    'Direktdarlehen 1250000',
    'Zinsverbindlichkeiten aus Direktdarlehen 26250',
    'Summe Verbindlichkeiten 1276250',
    'Summe Passiva 1250000',
  ]);
  expect(lines(annex)).toEqual([
    'Direktdarlehen',
    'Vertrag 2 250000',
    'Vertrag 10 1000000',
    'Summe 1250000',
    'Zinsverbindlichkeiten aus Direktdarlehen',
    'Vertrag 2 3750',
    'Vertrag 10 22500',
    'Summe 26250',
  ]);
});
