// What the first run does in the browser: shows recovery words until they are confirmed, makes one charter of many choices, and compares
// passphrases. Passphrases and words are kept nowhere.

import { charterText } from './charter-fields.ts';
import { DRAWN } from './live.ts';
import { post } from './node-link.ts';

/** Fetches the words once; whoever draws the page anew leaves the list alone. */
async function showWords(list: HTMLElement): Promise<void> {
  if (list.dataset['fetched'] !== undefined) return;
  list.dataset['fetched'] = '';
  const outcome = await post('/api/v1/machine/words', {});
  const state = document.querySelector('#words-state');
  if (outcome.is !== 'answer') {
    delete list.dataset['fetched'];
    if (state !== null) state.textContent = list.dataset['gone'] ?? '';
    return;
  }
  const { words } = outcome.data as { readonly words: readonly string[] };
  list.replaceChildren(
    ...words.map((word) => {
      const item = document.createElement('li');
      item.textContent = word;
      return item;
    }),
  );
  state?.remove();
}

function setShown(isChecking: boolean): void {
  const [shown, check] = ['#words-shown', '#words-check'].map((one) =>
    document.querySelector<HTMLElement>(one),
  );
  if (shown === null || check === null || shown === undefined || check === undefined) return;
  shown.hidden = isChecking;
  check.hidden = !isChecking;
  (isChecking ? check : shown).querySelector<HTMLElement>('input:not([type=hidden]), button')?.focus();
}

/** The value that a form sends under a name that no field of its own has. */
function setHidden(form: HTMLFormElement | null, name: string, value: string): void {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function compare(form: HTMLFormElement): void {
  for (const again of form.querySelectorAll<HTMLInputElement>('[data-same-as]')) {
    const first = form.elements.namedItem(again.dataset['sameAs'] ?? '');
    const isSame = first instanceof HTMLInputElement && first.value === again.value;
    again.setCustomValidity(isSame ? '' : (again.dataset['differs'] ?? ''));
  }
}

function input({ target }: Event): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  const { form } = target;
  if (form === null) return;
  const words = [...form.querySelectorAll<HTMLInputElement>('[data-asked]')].map(({ value }) => value.trim());
  if (target.matches('[data-asked]')) setHidden(form, 'answers', words.join(' '));
  compare(form);
}

function click({ target }: Event): void {
  if (!(target instanceof Element)) return;
  if (target.matches('[data-print]')) print();
  if (target.matches('[data-words-written]')) setShown(true);
  if (target.matches('[data-words-again]')) setShown(false);
  if (target.matches('[data-give-up]')) void fetch('/api/v1/machine/work', { method: 'DELETE' });
}

function wake(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-recovery-words]')) void showWords(list);
  for (const button of document.querySelectorAll<HTMLElement>('[data-give-up]')) button.hidden = false;
}

export function startFirstRun(): void {
  document.addEventListener('input', input);
  document.addEventListener('click', click);
  document.addEventListener(
    'submit',
    ({ target: form }) => {
      if (form instanceof HTMLFormElement && form.querySelector('[data-charter]') !== null)
        setHidden(form, 'charter', charterText(form));
    },
    { capture: true },
  );
  document.addEventListener(DRAWN, wake);
  wake();
}
