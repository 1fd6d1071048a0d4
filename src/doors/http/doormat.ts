// The few lines that a browser sees first: they exchange the token behind the # of the login address for a cookie and forget it.

export const DOORMAT_HTML = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Telekommune</title>
<script src="/log-in.js" defer></script>
<main>
<h1>Telekommune</h1>
<p id="says" role="status">To come in, open the address that the node showed when it started.</p>
<form id="form" hidden><label>Password <input id="password" type="password" autocomplete="current-password"></label> <button>Come in</button></form>
<p><a href="/api/v1/status">How the node stands</a> · <a href="/api/v1/openapi.json">What can be asked (OpenAPI)</a></p>
</main>
</html>
`;

/** With a password, the form is shown. */
export function doormatScript(hasPassword: boolean): string {
  return `const says = document.getElementById('says');
const form = document.getElementById('form');
form.hidden = ${!hasPassword};
async function logIn(what) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch('/api/v1/session', { method: 'POST', headers, body: JSON.stringify(what) });
  if (answer.ok) location.reload();
  says.textContent = answer.ok ? 'You are in.' : (await answer.json()).detail;
}
const token = new URLSearchParams(location.hash.slice(1)).get('token');
if (token !== null) {
  history.replaceState(null, '', location.pathname);
  logIn({ token });
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  logIn({ password: document.getElementById('password').value });
});
`;
}
