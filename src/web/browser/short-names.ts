// Short names of whoever founds or joins, and of what is requested: proposed out of the full name until somebody types one, and checked while it is typed.

import { isSlug } from '../../kernel/codec-records.ts';
import { shortNameOf } from '../short-name.ts';
import { spokenWord } from './spoken.ts';

const BEGINNING = { 'person-name': 'person', 'enterprise-title': 'enterprise' };

/** By command: which short name is proposed out of which field. */
const PROPOSED: { readonly [command: string]: { readonly [full: string]: string } } = {
  'machine found': BEGINNING,
  'machine join': BEGINNING,
  request: { title: 'asset' },
};

function targetOf({ form, name }: HTMLInputElement): HTMLInputElement | null {
  const target = form?.elements.namedItem(PROPOSED[form.dataset['command'] ?? '']?.[name] ?? '');
  return target instanceof HTMLInputElement ? target : null;
}

/** Says at the field what is wrong with a name; one that ends with a hyphen is still being typed. */
function check(field: HTMLInputElement): void {
  const { value, id } = field;
  const says = spokenWord('shortNameFault').replace('{such}', shortNameOf(value) || 'anna');
  const isRight = value === '' || isSlug(value);
  field.setCustomValidity(isRight ? '' : says);
  const isShown = !isRight && !isSlug(value.replace(/-$/, ''));
  field.setAttribute('aria-invalid', String(isShown));
  const place = document.getElementById(`${id}-fault`);
  if (place === null) return;
  place.hidden = !isShown;
  place.textContent = isShown ? says : '';
}

function input({ target: field }: Event): void {
  const { command = '' } = (field instanceof HTMLInputElement && field.form?.dataset) || {};
  if (!(field instanceof HTMLInputElement) || !Object.hasOwn(PROPOSED, command)) return;
  if (field.dataset['kind'] === 'slug' && command.startsWith('machine ')) check(field);
  const target = targetOf(field);
  if (target === null || (target.value !== '' && target.dataset['proposed'] !== target.value)) return;
  target.value = shortNameOf(field.value);
  target.dataset['proposed'] = target.value;
  check(target);
}

/** What a draft brought back counts as proposed where it is what would be. */
function focus({ target: field }: Event): void {
  const target = field instanceof HTMLInputElement ? targetOf(field) : null;
  if (target === null || !(field instanceof HTMLInputElement)) return;
  if (target.value === shortNameOf(field.value)) target.dataset['proposed'] = target.value;
}

export function startShortNames(): void {
  document.addEventListener('input', input);
  document.addEventListener('focusin', focus);
}
