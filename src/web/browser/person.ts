// Whom somebody acts for, where several people keep their keys on this node: chosen once a tab.

const STORE = 'person';

function choice(): HTMLSelectElement | null {
  return document.querySelector<HTMLSelectElement>('#person');
}

/** Who speaks; empty where the node knows only one. */
export function actingPerson(): string {
  return choice()?.value ?? '';
}

export function startPerson(onChange: () => void): void {
  const select = choice();
  if (select === null) return;
  const kept = sessionStorage.getItem(STORE);
  if (kept !== null && [...select.options].some(({ value }) => value === kept)) select.value = kept;
  select.addEventListener('change', () => {
    sessionStorage.setItem(STORE, select.value);
    onChange();
  });
}
