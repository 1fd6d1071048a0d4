// The button that recomputes the result of an auction in the page: asks for the auction, and for the rules, which are fetched when somebody
// presses it.

import { fill } from '../fill.ts';
import type { EndedAuction } from '../recomputing.ts';
import { element } from './element.ts';
import type { Says } from './recomputed.ts';

async function recompute(button: HTMLButtonElement): Promise<void> {
  const says = JSON.parse(button.dataset['words'] ?? '{}') as Says;
  const place = document.querySelector('#recomputed');
  const auction = button.dataset['recompute'] ?? '';
  button.disabled = true;
  try {
    const answer = await fetch(`/api/v1/auction?${new URLSearchParams({ auction }).toString()}`);
    if (!answer.ok) throw new Error(answer.statusText);
    const { recomputedShown } = await import('./recomputed.ts');
    const shown = recomputedShown(says, (await answer.json()) as EndedAuction);
    if (shown !== null) place?.replaceChildren(...shown);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    place?.replaceChildren(element('p', { class: 'refusal' }, [fill(says['failed'] ?? '', { why })]));
  } finally {
    button.disabled = false;
  }
}

export function startRecompute(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.dataset['recompute'] !== undefined)
      void recompute(target);
  });
}

/** Shows the button: it only works with scripts. */
export function wakeRecompute(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-recompute]')) button.hidden = false;
}
