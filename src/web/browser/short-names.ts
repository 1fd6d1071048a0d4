// Short names of whoever founds or joins: proposed out of the full name until somebody types one, and checked while it is typed.

import { isSlug } from '../../kernel/codec-records.ts';
import { shortNameOf } from '../short-name.ts';
import { spokenWord } from './spoken.ts';

const PROPOSED_FROM: { readonly [full: string]: string } = {
  'person-name': 'person',
  'enterprise-title': 'enterprise',
};

function targetOf({ form, name }: HTMLInputElement): HTMLInputElement | null {
  const target = form?.elements.namedItem(PROPOSED_FROM[name] ?? '');
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
  if (!(field instanceof HTMLInputElement) || field.form?.dataset['command']?.startsWith('machine ') !== true)
    return;
  if (field.dataset['kind'] === 'slug') check(field);
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
