// What waits for whom somebody acts comes first and is offered to them; what waits for others on this node stands apart.

/** Offers each thing to who acts now where it is theirs too, else to the first whose it is. */
function offer(person: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-for]')) {
    const all = link.dataset['for']?.split(' ') ?? [];
    const one = all.includes(person) ? person : (all[0] ?? '');
    const name = link.querySelector('.for-whom bdi');
    if (name !== null) name.textContent = one;
    const to = new URL(link.href);
    if (!to.searchParams.has('as')) continue;
    to.searchParams.set('as', one);
    link.href = `${to.pathname}${to.search}`;
  }
}

/** Puts each thing into the list where it belongs for who acts now, and offers it to them. */
export function sortWaiting(person: string): void {
  offer(person);
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
