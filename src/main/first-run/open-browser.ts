// Opens a browser on an address that holds a token. Other users can see command lines, so the browser is given a file of mode 600 that leads there.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../node/private-file.ts';

/** The program that opens files in whatever the person uses for them, and its words. */
export function openerFor(platform: NodeJS.Platform, file: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [file]];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', file]];
  return ['xdg-open', [file]];
}

function leadingTo(address: string): string {
  const quoted = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${quoted}">
<title>Telekommune</title>
<p><a href="${quoted}">Open the page</a></p>
`;
}

/** Asks the system to open the address; what is called on the result takes the file away. Whether a browser came up nobody can tell. */
export function openBrowser(folder: string, address: string, failed: (why: string) => void): () => void {
  const file = join(folder, 'open-page.html');
  replaceFile(file, leadingTo(address));
  const [program, words] = openerFor(process.platform, file);
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.once('error', ({ message }) => failed(message));
  child.once('exit', (code) => {
    if (code !== null && code !== 0) failed(`${program} ended with ${code}`);
  });
  child.unref();
  return () => rmSync(file, { force: true });
}
