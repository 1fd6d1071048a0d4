// Copies a text that is shown whole. Where the browser lets nothing be copied the text is marked, so that the keyboard can do it.

import { DRAWN } from './live.ts';
import { spokenWord } from './spoken.ts';

async function copy(button: HTMLElement): Promise<void> {
  const shown = document.getElementById(button.dataset['copy'] ?? '');
  if (shown === null) return;
  try {
    await navigator.clipboard.writeText(shown.textContent ?? '');
    button.textContent = spokenWord('copied');
  } catch {
    getSelection()?.selectAllChildren(shown);
    button.textContent = spokenWord('marked');
  }
}

function wake(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
}

export function startCopying(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    if (button !== null) void copy(button);
  });
  document.addEventListener(DRAWN, wake);
  wake();
}
