// Which signs of a paper its fonts do not have: a name with holes must not go out unnoticed.

import type { Block, Cell, Fact, Paper } from './document.ts';
import { type Fonts, missingSigns } from './pdf/fonts.ts';

const textOf = (cell: Cell): string => (cell.is === 'text' ? cell.text : '');
const factTexts = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap(([name, value]) => [name, textOf(value)]);

function textsOf(block: Block): readonly string[] {
  switch (block.is) {
    case 'text':
    case 'note':
    case 'heading':
      return [block.text];
    case 'new-page':
      return [];
    case 'facts':
      return factTexts(block.facts);
    case 'signatures':
      return [...block.closing, ...block.under];
    case 'table':
      return [
        block.table.title,
        ...block.table.columns.map(({ title }) => title),
        ...block.table.rows.flatMap(({ cells }) => cells.map(textOf)),
      ];
  }
}

/** Each missing sign once. */
export function missingIn(paper: Paper, fonts: Fonts): readonly string[] {
  const texts = [
    paper.subject,
    ...(paper.recipient ?? []),
    ...factTexts(paper.reference),
    ...paper.blocks.flatMap(textsOf),
  ];
  return missingSigns(fonts, texts.join('\n'));
}
