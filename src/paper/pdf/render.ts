// A paper as PDF. The same paper with the same letterhead gives the same bytes: the only time in them is the day of the paper.

import { instantOfDate } from '../../kernel/calendar.ts';
import type { Block, Fact, Paper, PaperTable } from '../document.ts';
import { cellText, moneyWithCurrency } from '../formats.ts';
import { say } from '../languages/language.ts';
import type { Letterhead } from '../letterhead.ts';
import { type Fonts, usualFonts } from './fonts.ts';
import { bottomOf, CONTINUED_TOP, drawFrames, drawOpening, innerWidth, LEFT } from './letter.ts';
import { GREY, MM, Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

const BODY = { size: 10.5 };
const NOTE = { size: 8, color: GREY };
const HEADING = { size: 11, weight: 'strong' } as const;

/** Room for a signature: as it should be, and as little as it may be so that a letter needs no further page. */
const SIGNATURE_HEIGHT = 64;
const SIGNATURE_HEIGHT_LEAST = 44;

/** Between a table and what follows it. */
const BELOW_TABLE = 14;

/** An end that is longer than half a page goes where it goes. */
const END_HEIGHT_MOST = 350;

/** What a PDF is made with beside the paper. */
export interface Dress {
  readonly letterhead: Letterhead;
  /** A PNG. */
  readonly logo: Uint8Array | null;
  readonly fonts: Fonts;
}

export const plainDress = (letterhead: Letterhead): Dress => ({
  letterhead,
  logo: null,
  fonts: usualFonts(),
});

class Setting {
  private readonly sheet: Sheet;
  private readonly paper: Paper;
  private readonly letterhead: Letterhead;
  private page = 1;
  private y: number;

  constructor(sheet: Sheet, paper: Paper, { letterhead, logo }: Dress) {
    this.sheet = sheet;
    this.paper = paper;
    this.letterhead = letterhead;
    this.y = drawOpening(sheet, paper, letterhead, logo);
  }

  private bottom(): number {
    return bottomOf(this.sheet, this.letterhead, this.page);
  }

  private nextPage(): number {
    this.sheet.addPage();
    this.page += 1;
    return CONTINUED_TOP;
  }

  private room(height: number): void {
    if (this.y + height > this.bottom()) this.y = this.nextPage();
  }

  private words(
    text: string,
    style: { size: number; weight?: 'strong'; color?: string },
    after: number,
  ): void {
    for (const line of this.sheet.wrap(text, style, innerWidth(this.sheet))) {
      this.room(this.sheet.lineHeight(style));
      this.sheet.put(line, LEFT, this.y, style);
      this.y += this.sheet.lineHeight(style);
    }
    this.y += after;
  }

  private facts(facts: readonly Fact[]): void {
    const { sheet, paper } = this;
    const { language, currency } = paper;
    const name = { size: 10, color: GREY };
    const value = { size: 10 };
    const most = facts.reduce((max, [words]) => Math.max(max, sheet.measure(words, name)), 0);
    const nameWidth = Math.min(most, innerWidth(sheet) * 0.5);
    const x = LEFT + nameWidth + 16;
    const texts = facts.map(([, cell]) =>
      cell.is === 'money'
        ? moneyWithCurrency(language, cell.minor, currency)
        : cellText(language, currency, cell),
    );
    // money stands in a column only where there is nothing else
    const isColumn = facts.every(([, cell]) => cell.is === 'money');
    const figures = facts.reduce(
      (max, [, cell], index) =>
        cell.is === 'money' ? Math.max(max, sheet.measure(texts[index] ?? '', value)) : max,
      0,
    );
    for (const [index, [words]] of facts.entries()) {
      const names = sheet.wrap(words, name, nameWidth + 0.01);
      const values = sheet.wrap(texts[index] ?? '', value, sheet.width - 20 * MM - x);
      const height = Math.max(names.length, values.length) * sheet.lineHeight(value) + 2;
      this.room(height);
      for (const [i, line] of names.entries())
        sheet.put(line, LEFT, this.y + i * sheet.lineHeight(value), name);
      for (const [i, line] of values.entries()) {
        const lineY = this.y + i * sheet.lineHeight(value);
        if (isColumn) sheet.put(line, x + figures, lineY, value, 'right');
        else sheet.put(line, x, lineY, value);
      }
      this.y += height;
    }
    this.y += 8;
  }

  private table(table: PaperTable, end: readonly Block[]): void {
    const { sheet, paper } = this;
    const hasMoney = table.columns.some(({ is }) => is === 'money');
    this.room(60);
    if (table.title !== '') sheet.put(table.title, LEFT, this.y, HEADING);
    if (hasMoney) {
      const note = say(paper.language, 'page.amountsIn', { currency: paper.currency });
      const below = table.title === '' ? 0 : HEADING.size * 1.32 - NOTE.size * 1.32;
      sheet.put(note, LEFT + innerWidth(sheet), this.y + below, NOTE, 'right');
    }
    if (table.title !== '' || hasMoney) this.y += (table.title === '' ? NOTE.size : HEADING.size) * 1.32 + 3;
    this.y = drawTable(sheet, table, paper, {
      x: LEFT,
      width: innerWidth(sheet),
      y: this.y,
      bottom: () => this.bottom(),
      nextPage: () => this.nextPage(),
      endHeight: this.endHeight(end),
    });
    this.y += BELOW_TABLE;
  }

  private signaturesLeast(closing: readonly string[], under: readonly string[]): number {
    const lines = Math.ceil(under.length / 2);
    return closing.length * this.sheet.lineHeight(BODY) + 8 + lines * SIGNATURE_HEIGHT_LEAST;
  }

  private heightOf(end: readonly Block[]): number {
    const { sheet } = this;
    const heightOf = (text: string, style: { size: number }, after: number): number =>
      sheet.wrap(text, style, innerWidth(sheet)).length * sheet.lineHeight(style) + after;
    return end.reduce((sum, block) => {
      if (block.is === 'text') return sum + heightOf(block.text, BODY, 8);
      if (block.is === 'note') return sum + heightOf(block.text, NOTE, 6);
      return block.is === 'signatures' ? sum + this.signaturesLeast(block.closing, block.under) : sum;
    }, 0);
  }

  /** Of what goes to a further page with the last rows of the table above; 0 where it is too long for that. */
  private endHeight(end: readonly Block[]): number {
    if (end.length === 0) return 0;
    const height = BELOW_TABLE + this.heightOf(end);
    return height < END_HEIGHT_MOST ? height : 0;
  }

  /** What stands under the last table goes to a further page with the signatures, so that these never stand alone there. */
  keepTogether(end: readonly Block[]): void {
    const height = this.heightOf(end);
    if (height < this.bottom() - CONTINUED_TOP) this.room(height);
  }

  private signatures(closing: readonly string[], under: readonly string[], notes: readonly Block[]): void {
    const { sheet } = this;
    const width = (innerWidth(sheet) - 24) / 2;
    const lines = Math.ceil(under.length / 2);
    this.room(this.signaturesLeast(closing, under));
    for (const line of closing) this.words(line, BODY, 0);
    this.y += 8;
    const left = (this.bottom() - this.y - this.heightOf(notes)) / Math.max(1, lines);
    const height = Math.min(SIGNATURE_HEIGHT, Math.max(SIGNATURE_HEIGHT_LEAST, left));
    for (let index = 0; index < under.length; index += 2) {
      this.y += height - 20;
      for (const [place, line] of under.slice(index, index + 2).entries()) {
        const x = LEFT + place * (width + 24);
        sheet.rule(x, this.y, width, 0.5, GREY);
        sheet.flow(line, x, this.y + 2, width, NOTE);
      }
      this.y += 20;
    }
  }

  /** `end` is what stands behind the block at the end of a letter, on the same page if it can; empty elsewhere. */
  block(block: Block, end: readonly Block[]): void {
    switch (block.is) {
      case 'text':
        this.words(block.text, BODY, 8);
        break;
      case 'note':
        this.words(block.text, NOTE, 6);
        break;
      case 'new-page':
        this.y = this.nextPage();
        break;
      case 'heading':
        this.room(50);
        this.words(block.text, HEADING, 3);
        break;
      case 'facts':
        this.facts(block.facts);
        break;
      case 'table':
        this.table(block.table, end);
        break;
      case 'signatures':
        this.signatures(block.closing, block.under, end);
        break;
    }
  }
}

/** Where the words around closing signatures begin; behind the end where there are none. */
function endOf(blocks: readonly Block[]): number {
  const before = blocks.findLastIndex(({ is }) => is !== 'text' && is !== 'note' && is !== 'signatures');
  const isSigned = blocks.slice(before + 1).some(({ is }) => is === 'signatures');
  return isSigned ? before + 1 : blocks.length;
}

/** Draws a paper. */
export async function renderPdf(paper: Paper, dress: Dress): Promise<Uint8Array> {
  const sheet = new Sheet({
    title: paper.subject,
    author: dress.letterhead.name,
    language: paper.language.tag,
    creationDate: new Date(instantOfDate(paper.date)),
    wide: paper.wide,
    fonts: dress.fonts,
  });
  const setting = new Setting(sheet, paper, dress);
  const endsAt = endOf(paper.blocks);
  for (const [at, block] of paper.blocks.entries()) {
    if (at === endsAt) setting.keepTogether(paper.blocks.slice(at));
    setting.block(block, at >= endsAt - 1 ? paper.blocks.slice(at + 1) : []);
  }
  drawFrames(sheet, paper, dress.letterhead);
  return sheet.finish();
}
