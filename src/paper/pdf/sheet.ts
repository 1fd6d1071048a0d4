// One PDF while it is drawn: text that is measured before it is set, a place on the page, pages that are added. Knows no paper.

import type { Fonts } from './fonts.ts';
import { newDocument } from './when-needed.ts';

export const MM = 72 / 25.4;

export type Weight = 'regular' | 'strong';

export interface Style {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
}

export interface SheetOptions {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly creationDate: Date;
  readonly wide: boolean;
  readonly fonts: Fonts;
}

const LINE_HEIGHT = 1.32;
/** From the top of a line to its base, of the size. */
const ASCENT = 1.02;

export const BLACK = '#1a1a1a';
export const GREY = '#5f6368';
export const RULE = '#b4b8bd';

/** What people see as one sign, accents included. */
const SIGNS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** pdfkit takes a font that fontkit has opened as well as its bytes, but its types do not say so. Opened once, it serves every document of a run. */
const opened = (font: Fonts[Weight]): Uint8Array => font as unknown as Uint8Array;

export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private readonly chunks: Uint8Array[] = [];
  private readonly ended: Promise<void>;

  constructor({ title, author, language, creationDate, wide, fonts }: SheetOptions) {
    this.doc = newDocument({
      size: 'A4',
      layout: wide ? 'landscape' : 'portrait',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      lang: language,
      displayTitle: true,
      font: '', // else the document would name Helvetica, which is not embedded
      info: {
        Title: title,
        Author: author,
        Creator: 'Telekommune',
        Producer: 'Telekommune',
        CreationDate: creationDate,
        ModDate: creationDate,
      },
    });
    for (const weight of ['regular', 'strong'] as const) this.doc.registerFont(weight, opened(fonts[weight]));
    this.doc.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
    this.ended = new Promise((resolve, reject) => {
      this.doc.once('end', resolve);
      this.doc.once('error', reject);
    });
    this.doc.addPage();
  }

  get width(): number {
    return this.doc.page.width;
  }

  get height(): number {
    return this.doc.page.height;
  }

  private use({ size, weight = 'regular', color = BLACK }: Style): void {
    this.doc.font(weight).fontSize(size).fillColor(color);
  }

  measure(text: string, style: Style): number {
    this.use(style);
    return this.doc.widthOfString(text);
  }

  lineHeight({ size }: Style): number {
    return size * LINE_HEIGHT;
  }

  /** Divides a text into lines no wider than `width`; a word that is wider is divided too. */
  wrap(text: string, style: Style, width: number): readonly string[] {
    const lines: string[] = [];
    for (const paragraph of text.split('\n')) {
      let current = '';
      for (const word of paragraph.split(/ +/)) {
        const longer = current === '' ? word : `${current} ${word}`;
        if (this.measure(longer, style) <= width) {
          current = longer;
          continue;
        }
        if (current !== '') lines.push(current);
        current = word;
        while (this.measure(current, style) > width) {
          const end = this.fitting(current, style, width);
          lines.push(current.slice(0, end));
          current = current.slice(end);
        }
      }
      lines.push(current);
    }
    return lines;
  }

  /** How many code units of a word fit, at least one sign of it. */
  private fitting(word: string, style: Style, width: number): number {
    const signs = Array.from(SIGNS.segment(word), ({ segment }) => segment);
    let low = 1;
    let high = signs.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.measure(signs.slice(0, middle).join(''), style) <= width) low = middle;
      else high = middle - 1;
    }
    return signs.slice(0, low).join('').length;
  }

  /** Sets one line with its top at `y`; `right` puts its end there instead of its beginning at `x`. */
  put(text: string, x: number, y: number, style: Style, align: 'left' | 'right' = 'left'): void {
    if (text === '') return;
    const left = align === 'left' ? x : x - this.measure(text, style);
    this.use(style);
    this.doc.text(text, left, y + style.size * (ASCENT + (LINE_HEIGHT - 1.26) / 2), {
      lineBreak: false,
      baseline: 'alphabetic',
    });
  }

  /** Sets a text in lines; gives the place below it. */
  flow(text: string, x: number, y: number, width: number, style: Style): number {
    const lines = this.wrap(text, style, width);
    for (const [index, line] of lines.entries()) this.put(line, x, y + index * this.lineHeight(style), style);
    return y + lines.length * this.lineHeight(style);
  }

  rule(x: number, y: number, width: number, weight = 0.5, color = RULE): void {
    this.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .strokeColor(color)
      .stroke();
  }

  shade(x: number, y: number, width: number, height: number, color: string): void {
    this.doc.rect(x, y, width, height).fill(color);
  }

  addPage(): void {
    this.doc.addPage();
  }

  /** Goes back to each page, when it is known how many there are. */
  eachPage(draw: (page: number, pages: number) => void): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.doc.switchToPage(start + index);
      draw(index + 1, count);
    }
  }

  async finish(): Promise<Uint8Array> {
    this.doc.end();
    await this.ended;
    return Buffer.concat(this.chunks);
  }
}
