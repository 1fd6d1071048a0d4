// The frame of a paper: letterhead, window for the address (DIN 5008, form B), what stands at the foot, numbers of pages.

import type { Paper } from '../document.ts';
import { cellText, moneyWithCurrency } from '../formats.ts';
import { say } from '../languages/language.ts';
import type { Letterhead } from '../letterhead.ts';
import { GREY, MM, type Sheet } from './sheet.ts';

export const LEFT = 25 * MM;
export const RIGHT = 20 * MM;
const SMALL = 7.5;
const FOOT_LINE = SMALL * 1.32;
const LOGO = { width: 50 * MM, height: 18 * MM };

export const innerWidth = (sheet: Sheet): number => sheet.width - LEFT - RIGHT;

function spaced(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
}

/** The columns at the foot of the first page; empty ones are left out. */
function footColumns({
  name,
  address,
  contact,
  register,
  account,
}: Letterhead): readonly (readonly string[])[] {
  const bank =
    account === null
      ? []
      : [
          account.bank ?? '',
          `IBAN ${spaced(account.iban)}`,
          account.bic === undefined ? '' : `BIC ${account.bic}`,
        ];
  return [[name, ...address], [...contact], [...register], bank]
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
}

function footHeight(sheet: Sheet, letterhead: Letterhead): number {
  const columns = footColumns(letterhead);
  const width = innerWidth(sheet) / Math.max(1, columns.length) - 8;
  const most = columns.reduce(
    (max, lines) => Math.max(max, lines.flatMap((line) => sheet.wrap(line, { size: SMALL }, width)).length),
    0,
  );
  return most * FOOT_LINE + 6;
}

/** Below the last line of text on a page. */
export function bottomOf(sheet: Sheet, letterhead: Letterhead, page: number): number {
  const foot = page === 1 ? footHeight(sheet, letterhead) : 0;
  return sheet.height - 12 * MM - FOOT_LINE - foot - 10;
}

/** Where text goes on on a page that is not the first. */
export const CONTINUED_TOP = 26 * MM;

function drawFoot(
  sheet: Sheet,
  { language, subject }: Paper,
  letterhead: Letterhead,
  page: number,
  pages: number,
): void {
  const style = { size: SMALL, color: GREY };
  const last = sheet.height - 12 * MM - FOOT_LINE;
  const number = say(language, 'page.number', { page: String(page), pages: String(pages) });
  sheet.put(number, sheet.width - RIGHT, last, style, 'right');
  if (page > 1) {
    sheet.put(letterhead.name, LEFT, 12 * MM, { ...style, weight: 'strong' });
    const rest = innerWidth(sheet) - sheet.measure(letterhead.name, { ...style, weight: 'strong' }) - 20;
    const [first = ''] = sheet.wrap(subject, style, rest);
    sheet.put(first, sheet.width - RIGHT, 12 * MM, style, 'right');
    sheet.rule(LEFT, 12 * MM + FOOT_LINE + 3, innerWidth(sheet));
    return;
  }
  const columns = footColumns(letterhead);
  const top = last - footHeight(sheet, letterhead);
  sheet.rule(LEFT, top - 4, innerWidth(sheet));
  const width = innerWidth(sheet) / Math.max(1, columns.length);
  for (const [index, lines] of columns.entries()) {
    let y = top;
    for (const line of lines) y = sheet.flow(line, LEFT + index * width, y, width - 8, style);
  }
}

/** Feet, heads of further pages and their numbers, when all pages are there. */
export function drawFrames(sheet: Sheet, paper: Paper, letterhead: Letterhead): void {
  sheet.eachPage((page, pages) => drawFoot(sheet, paper, letterhead, page, pages));
}

function drawHead(sheet: Sheet, letterhead: Letterhead, logo: Uint8Array | null): void {
  const top = 15 * MM;
  const width = innerWidth(sheet) - (logo === null ? 0 : LOGO.width + 12);
  sheet.flow(letterhead.name, LEFT, top, width, { size: 14, weight: 'strong' });
  if (logo === null) return;
  sheet.doc.image(Buffer.from(logo), sheet.width - RIGHT - LOGO.width, top - 3, {
    fit: [LOGO.width, LOGO.height],
    align: 'right',
  });
}

function drawReference(
  sheet: Sheet,
  { reference, language, currency }: Paper,
  x: number,
  top: number,
): number {
  let y = top;
  for (const [name, value] of reference) {
    const shown =
      value.is === 'money'
        ? moneyWithCurrency(language, value.minor, currency)
        : cellText(language, currency, value);
    sheet.put(name, x, y, { size: 8, color: GREY });
    y = sheet.flow(shown, x, y + 10, sheet.width - RIGHT - x, { size: 9.5 }) + 3;
  }
  return y;
}

function drawWindow(
  sheet: Sheet,
  paper: Paper,
  letterhead: Letterhead,
  recipient: readonly string[],
): number {
  const sender = [letterhead.name, ...letterhead.address].join(' · ');
  const [line = ''] = sheet.wrap(sender, { size: 6.5 }, 80 * MM);
  const top = 45 * MM;
  sheet.put(line, LEFT, top + 5 * MM, { size: 6.5, color: GREY });
  sheet.rule(LEFT, top + 5 * MM + 10, 80 * MM, 0.3);
  let y = top + 12 * MM;
  for (const one of recipient) y = sheet.flow(one, LEFT, y, 80 * MM, { size: 10.5 });
  const right = drawReference(sheet, paper, 130 * MM, top + 5 * MM);
  // marks to fold at, and the middle for a punch
  for (const mark of [105, 210, 148.5]) sheet.rule(5 * MM, mark * MM, mark === 148.5 ? 5 * MM : 3 * MM, 0.4);
  return Math.max(y, right, 98 * MM);
}

function drawLine(sheet: Sheet, { reference, language, currency }: Paper, top: number): number {
  const parts = reference.map(([name, value]) => `${name}: ${cellText(language, currency, value)}`);
  return sheet.flow(parts.join(' · '), LEFT, top, innerWidth(sheet), { size: 9, color: GREY });
}

/** Head, address and subject; gives the place of the first block. */
export function drawOpening(
  sheet: Sheet,
  paper: Paper,
  letterhead: Letterhead,
  logo: Uint8Array | null,
): number {
  drawHead(sheet, letterhead, logo);
  const { recipient } = paper;
  const top = recipient === null ? 38 * MM : drawWindow(sheet, paper, letterhead, recipient);
  const size = recipient === null ? 15 : 12;
  const y = sheet.flow(paper.subject, LEFT, top, innerWidth(sheet), { size, weight: 'strong' });
  return recipient === null ? drawLine(sheet, paper, y + 2) + 10 : y + 12;
}
