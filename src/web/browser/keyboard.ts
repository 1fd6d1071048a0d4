// Keys: `?` shows them, `/` searches, `g` and a letter go to a screen, `j` and `k` move through the rows of a table, Escape folds.

const LEAD_MS = 1_500;

let leadUntil = 0;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}

function showKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  if (dialog?.open === false) dialog.showModal();
}

function goTo(key: string): void {
  document.querySelector<HTMLAnchorElement>(`#rail a[data-key="${CSS.escape(key)}"]`)?.click();
}

function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr')].filter(
    (row) => row.querySelector('a, summary') !== null,
  );
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[Math.min(rows.length - 1, Math.max(0, now + by))];
  row?.querySelector<HTMLElement>('a, summary')?.focus();
}

/** Folds what is unfolded around the focus, which goes to what unfolds it again. */
function fold(): void {
  const around = document.activeElement?.closest<HTMLDetailsElement>('main details[open]');
  if (around === null || around === undefined) return;
  around.open = false;
  around.querySelector('summary')?.focus();
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
    return;
  const isLed = event.timeStamp < leadUntil;
  leadUntil = 0;
  if (isLed) return goTo(event.key);
  switch (event.key) {
    case '?':
      return showKeys();
    case 'Escape':
      return fold();
    case 'g':
      leadUntil = event.timeStamp + LEAD_MS;
      return;
    case 'j':
      return moveRow(1);
    case 'k':
      return moveRow(-1);
    case '/': {
      const search = document.querySelector<HTMLInputElement>('#search, main input');
      if (search === null) return;
      event.preventDefault();
      search.focus();
      return;
    }
  }
}

export function startKeyboard(): void {
  document.addEventListener('keydown', press);
  const button = document.querySelector<HTMLButtonElement>('#show-keys');
  if (button === null) return;
  button.hidden = false;
  button.addEventListener('click', showKeys);
}
