// Saves a table of the page as CSV (RFC 4180), with the separator that spreadsheets of the language open; of a list that has pages, all of it.

import { csvField } from '../csv-field.ts';
import { fill } from '../fill.ts';
import { spokenWord } from './spoken.ts';

/** As many as commands answer at once. */
const ROWS_AT_ONCE = 500;

function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const inside of copy.querySelectorAll('.unfolded, .unseen, .unsaved')) inside.remove();
  for (const end of copy.querySelectorAll('br')) end.replaceWith(' ');
  return copy.textContent ?? '';
}

type Row = readonly string[];

function rowsOf(section: HTMLTableSectionElement | null): readonly Row[] {
  return [...(section?.rows ?? [])].map((row) => [...row.cells].map(cellText));
}

/** The lists of one table, page after page. */
interface Saved {
  readonly head: readonly Row[];
  readonly body: Row[];
  readonly foot: readonly Row[];
}

function csvOf({ head, body, foot }: Saved, separator: string): string {
  const lines = [...head, ...body, ...foot].map((row) =>
    row.map((text) => csvField(text, separator)).join(separator),
  );
  return `${lines.join('\r\n')}\r\n`;
}

function tableIn(page: Document, id: string): HTMLTableElement | null {
  return page.querySelector<HTMLTableElement>(`table[data-csv="${CSS.escape(id)}"]`);
}

/** Where the list of a table goes on; null where it ends. */
function nextIn(page: Document, id: string): URL | null {
  const list = `#${CSS.escape(id)}`;
  const link = page.querySelector(`${list} .pages [rel="next"], ${list} + .pages [rel="next"]`);
  const address = link?.getAttribute('href');
  return address === null || address === undefined ? null : new URL(address, location.href);
}

function hasPages(id: string): boolean {
  const list = `#${CSS.escape(id)}`;
  return document.querySelector(`${list} .pages, ${list} + .pages`) !== null;
}

/** Fetches a list from its beginning to its end, whatever part of it is shown; tells how many rows have come. */
async function fetchWhole(id: string, told: (rows: number) => void): Promise<Saved> {
  const first = new URL(location.href);
  first.searchParams.delete('before');
  first.searchParams.set('whole', id);
  first.searchParams.set('limit', String(ROWS_AT_ONCE));
  let head: readonly Row[] = [];
  let foot: readonly Row[] = [];
  const body: Row[] = [];
  for (let url: URL | null = first; url !== null; ) {
    const answer = await fetch(url, { headers: { Accept: 'text/html' } });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const table = tableIn(page, id);
    if (head.length === 0) head = rowsOf(table?.tHead ?? null);
    foot = rowsOf(table?.tFoot ?? null);
    for (const part of table?.tBodies ?? []) body.push(...rowsOf(part));
    told(body.length);
    url = nextIn(page, id);
  }
  return { head, body, foot };
}

function save(name: string, text: string): void {
  // the mark tells spreadsheets that it is UTF-8
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}

async function saveTable(button: HTMLButtonElement, id: string): Promise<void> {
  const table = tableIn(document, id);
  if (table === null) return;
  const separator = table.dataset['field'] ?? ',';
  if (!hasPages(id)) {
    const body = [...table.tBodies].flatMap(rowsOf);
    return save(id, csvOf({ head: rowsOf(table.tHead), body, foot: rowsOf(table.tFoot) }, separator));
  }
  button.dataset['usual'] ??= button.textContent ?? '';
  const { usual } = button.dataset;
  button.disabled = true;
  // the page may be drawn anew meanwhile
  button.dataset['stays'] = '';
  try {
    const whole = await fetchWhole(id, (rows) => {
      button.textContent = fill(spokenWord('savingRows'), { rows });
    });
    save(id, csvOf(whole, separator));
    button.textContent = usual ?? '';
  } catch {
    button.textContent = spokenWord('saveFailed');
  } finally {
    button.disabled = false;
    delete button.dataset['stays'];
  }
}

export function startSaving(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { save: id } = target.dataset;
    if (id !== undefined) void saveTable(target, id);
  });
}

/** Shows what only works with scripts. */
export function wakeSaving(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) button.hidden = false;
}
