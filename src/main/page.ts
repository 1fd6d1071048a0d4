// Serves the page of a running node where its keeper asked for it: reads the token, and for other machines the certificate and the password.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HttpServer, isLoopback, type Outside, serveHttp } from '../doors/http/serve.ts';
import { Password, tokenOf, tokenPath } from '../doors/http/token.ts';
import { ADDRESS_EXAMPLES, parseAddress } from '../node/address.ts';
import { type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { textOrNull } from '../node/commands/speaking.ts';
import { passphraseFromFile } from '../node/passphrase.ts';
import { readSecretFile } from '../node/private-file.ts';
import type { Machine } from './machine.ts';
import type { NodeUp } from './node-up.ts';
import { faultNote } from './noting.ts';
import { pageForPeople } from './page-for-people.ts';

/** What other machines need to come in; null for a page of this machine alone. */
export async function outsideOf(values: ArgumentValues, machine: Machine): Promise<Outside | null> {
  const [certificate, key, password] = ['page-certificate', 'page-key', 'page-password-file'].map((name) =>
    textOrNull(values, name),
  );
  if (certificate === null && key === null && password === null) return null;
  if (typeof certificate !== 'string' || typeof key !== 'string' || typeof password !== 'string') {
    throw new CommandTrouble({
      kind: 'usage',
      says: 'A page for other machines needs a certificate, its key and a password, all three.',
      next: 'Give --page-certificate, --page-key and --page-password-file.',
    });
  }
  const typed = await passphraseFromFile(password)({ of: 'page', isNew: true });
  const name = textOrNull(values, 'page-name');
  return {
    certificate: readFileSync(certificate),
    key: readSecretFile(key, 'The key of the page'),
    password: await Password.of(typed, machine.dice),
    names: name === null ? [] : [name],
  };
}

/** Where the door keeps files that are sent to it, or written for whoever asks. */
export function filesPath(folder: string): string {
  return join(folder, 'page-files');
}

/** Opens the page when it was asked for; null when not. Where a person sits at a terminal it shows the address to come in by, else only where the token lies. */
export async function openPage(
  machine: Machine,
  values: ArgumentValues,
  { node, commands, runner, heard }: NodeUp,
  note: (line: string) => void,
): Promise<HttpServer | null> {
  const typed = textOrNull(values, 'page');
  if (typed === null) return null;
  const at = parseAddress(typed);
  if (at === null) throw new CommandTrouble({ kind: 'usage', says: `--page is ${ADDRESS_EXAMPLES}.` });
  const token = tokenOf(machine.folder, machine.dice);
  const page = await serveHttp({
    runner,
    commands,
    session: heard,
    isRehearsal: node.hasScriptedClock,
    at,
    outside: await outsideOf(values, machine),
    token,
    filesFolder: filesPath(machine.folder),
    version: machine.version,
    page: pageForPeople,
    note: (fault) => note(faultNote(fault)),
  });
  const address =
    machine.ask === null || !isLoopback(at.host)
      ? `The page is at ${page.url}; its token is in ${tokenPath(machine.folder)}.`
      : `The page: ${page.url}/#token=${token}`;
  await machine.show([address]);
  return page;
}
