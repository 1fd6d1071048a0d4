// What the address of the page holds beside the place: the token of an address that was pasted over that of an open page is taken out of
// it, because addresses are kept and shown; a place that is folded away is unfolded.

function forgetToken(): void {
  if (new URLSearchParams(location.hash.slice(1)).has('token'))
    history.replaceState(history.state, '', location.pathname + location.search);
}

function unfoldTarget(): void {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const folded = target?.closest('details:not([open])') ?? null;
  if (target === null || folded === null) return;
  folded.setAttribute('open', '');
  target.scrollIntoView();
}

function look(): void {
  forgetToken();
  unfoldTarget();
}

export function startAddress(): void {
  addEventListener('hashchange', look);
  look();
}
