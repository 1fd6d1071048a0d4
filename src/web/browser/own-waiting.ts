// What waits for whom somebody acts comes first; what waits for others on this node stands apart.

/** Puts each thing into the list where it belongs for who acts now. */
export function sortWaiting(person: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('.waits')) {
    const own = place.querySelector<HTMLElement>('.own');
    const apart = place.querySelector<HTMLElement>('.others');
    const others = apart?.querySelector('ul') ?? null;
    if (own === null || apart === null || others === null) continue;
    for (const line of place.querySelectorAll<HTMLElement>('li[data-people]')) {
      const list = line.dataset['people']?.split(' ').includes(person) === true ? own : others;
      // what was moved goes before the way to the rest of its kind
      if (line.parentElement !== list) list.insertBefore(line, list.querySelector('.more'));
    }
    const hasOwn = own.querySelector('li') !== null;
    own.hidden = !hasOwn;
    const nothing = place.querySelector<HTMLElement>('.calm');
    if (nothing !== null) nothing.hidden = hasOwn;
    apart.hidden = others.querySelector('li') === null;
  }
}
