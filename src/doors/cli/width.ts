// How many columns text takes on a terminal, and how it is cut to fit: by grapheme, as UAX #11, UAX #29 and UTS #51 say.

import { eastAsianWidth } from 'get-east-asian-width';

// Made when text first needs them: each takes longer than most commands, which print plain text.
let segmenter: Intl.Segmenter | null = null;
let emoji: RegExp | null = null;

function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

const ELLIPSIS = '…';
const isPlain = /^[ -~]*$/;
const isMarkOrFormat = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;

function graphemeWidth(grapheme: string): number {
  if (isMarkOrFormat.test(grapheme)) return 0;
  emoji ??= new RegExp('^\\p{RGI_Emoji}$', 'v');
  if (emoji.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}

/** Columns of one line of text without control characters. */
export function textWidth(text: string): number {
  if (isPlain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += graphemeWidth(segment);
  return width;
}

/** The text if it fits into so many columns, else as much of it as fits before an ellipsis. */
export function cutTo(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  if (columns < 1) return '';
  let kept = '';
  let width = 1;
  for (const { segment } of graphemesOf(text)) {
    width += graphemeWidth(segment);
    if (width > columns) break;
    kept += segment;
  }
  return kept.trimEnd() + ELLIPSIS;
}

/** The text with spaces up to so many columns, behind it or before it. */
export function padTo(text: string, columns: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, columns - textWidth(text)));
  return align === 'left' ? text + spaces : spaces + text;
}

/** Breaks a paragraph at spaces into lines of at most so many columns; its lines and their indents are kept, a longer word stands alone and whole. */
export function wrapped(paragraph: string, columns: number): string[] {
  return paragraph.split('\n').flatMap((line) => wrappedLine(line, columns));
}

function wrappedLine(paragraph: string, columns: number): string[] {
  const indent = /^ */.exec(paragraph)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.slice(indent.length).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > columns - indent.length) {
      lines.push(indent + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, indent + line];
}
