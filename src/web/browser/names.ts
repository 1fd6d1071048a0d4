// Fills lists of names that exist when somebody comes to a field that takes one.

import { element } from './element.ts';

const known = new Map<string, Promise<readonly string[]>>();

async function namesOf(kind: string): Promise<readonly string[]> {
  const answer = await fetch(`/api/v1/names/${kind}`);
  return answer.ok ? ((await answer.json()) as readonly string[]) : [];
}

export function startNames(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.list === null) return;
    const { list } = target;
    const kind = list instanceof HTMLElement ? list.dataset['names'] : undefined;
    if (kind === undefined || list.childElementCount > 0) return;
    const asked = known.get(kind) ?? namesOf(kind);
    known.set(kind, asked);
    void asked.then(
      (names) => list.replaceChildren(...names.map((value) => element('option', { value }))),
      // without the node there is nothing to choose from, and typing goes on
      () => known.delete(kind),
    );
  });
}
