// Saves a table of the page as CSV (RFC 4180), with the separator that spreadsheets of the language open.

/** A cell as a spreadsheet shall take it: a text, never a formula. */
function csvField(text: string, separator: string): string {
  const plain = text.replaceAll('\u2212', '-').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
  const isNumber = /^-?[\d.,]+$/.test(plain);
  const harmless = !isNumber && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /["\r\n]/.test(harmless) || harmless.includes(separator)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const inside of copy.querySelectorAll('.unfolded, .unseen')) inside.remove();
  return copy.textContent ?? '';
}

export function csvOf(table: HTMLTableElement): string {
  const separator = table.dataset['field'] ?? ',';
  const lines = [...table.rows].map((row) =>
    [...row.cells].map((cell) => csvField(cellText(cell), separator)).join(separator),
  );
  return `${lines.join('\r\n')}\r\n`;
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

export function startSaving(): void {
  document.addEventListener('click', ({ target }) => {
    const name = target instanceof HTMLElement ? target.dataset['save'] : undefined;
    if (name === undefined) return;
    const table = document.querySelector<HTMLTableElement>(`table[data-csv="${CSS.escape(name)}"]`);
    if (table !== null) save(name, csvOf(table));
  });
}

/** Shows what only works with scripts. */
export function wakeSaving(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) button.hidden = false;
}
