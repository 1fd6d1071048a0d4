// The few lines that a browser sees first: they exchange the token behind the # of the login address for a cookie and forget it.

import { doormatWords } from './doormat-words.ts';

/** In a language that `doormatWords` knows; nothing that somebody sent stands in it. */
export function doormatHtml(tag: string): string {
  const { language, comeIn, unshown, password, enter, isIn, wrong, standing, openapi } = doormatWords(tag);
  const [before, between, after] = unshown;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Telekommune</title>
<link rel="stylesheet" href="/log-in.css">
<script src="/log-in.js" defer></script>
<main>
<h1>Telekommune</h1>
<p id="says" role="status" data-in="${isIn}" data-wrong="${wrong}">${comeIn}</p>
<p id="unshown">${before} <code>#token=</code> ${between} <code>page-token</code> ${after} <code>http://127.0.0.1:4080/#token=CONTENT-OF-page-token</code>.</p>
<form id="form" hidden><label>${password} <input id="password" type="password" autocomplete="current-password"></label> <button>${enter}</button></form>
<p><a href="/api/v1/status">${standing}</a> · <a href="/api/v1/openapi.json">${openapi}</a></p>
</main>
</html>
`;
}

export const DOORMAT_STYLE = `body { margin: 0; padding: 2rem clamp(1rem, 6vw, 6rem); font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#1a1d23, #ebe8e1); background: light-dark(#fcfbf8, #15171b); }
main { max-width: 40rem; border-top: 3px double light-dark(#cfd3da, #3b414a); padding-top: 1rem; }
h1 { font: 600 2rem/1.2 Georgia, serif; margin: 0 0 0.6rem; }
a { color: light-dark(#1d4777, #a6c8f2); }
input, button { font: inherit; min-height: 2.5rem; padding: 0.3rem 0.8rem; }
`;

/** With a password, the form is shown. */
export function doormatScript(hasPassword: boolean): string {
  return `const says = document.getElementById('says');
const form = document.getElementById('form');
form.hidden = ${!hasPassword};
document.getElementById('unshown').hidden = ${hasPassword};
async function logIn(what) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch('/api/v1/session', { method: 'POST', headers, body: JSON.stringify(what) });
  if (answer.ok) location.reload();
  const { in: isIn, wrong } = says.dataset;
  says.textContent = answer.ok ? isIn : answer.status === 401 ? wrong : (await answer.json()).detail;
}
function logInByHash() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return false;
  history.replaceState(null, '', location.pathname + location.search);
  logIn({ token });
  return true;
}
// an address pasted over that of this very tab changes its hash alone
addEventListener('hashchange', logInByHash);
if (!logInByHash() && sessionStorage.getItem('asked') !== location.href) {
  // a link on another site brings no cookie; what this page asks does
  sessionStorage.setItem('asked', location.href);
  fetch('/api/v1/machine').then((answer) => {
    if (answer.ok) location.replace(location.href);
  });
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  logIn({ password: document.getElementById('password').value });
});
`;
}
