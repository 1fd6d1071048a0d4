// The mail settings of a node: mail.json in its folder, and the password in a file of its own that only its owner may read.

import { dirname, join, resolve } from 'node:path';
import { type MailSettings, parseMailSettings } from '../../mail/settings.ts';
import { CommandTrouble } from '../../node/command.ts';
import { readSecretFile } from '../../node/private-file.ts';

export interface FoundSettings {
  readonly settings: MailSettings;
  readonly password: string | null;
}

/** Reads them; the file is secret, too, because it holds addresses. Throws CommandTrouble. */
export function mailSettingsOf(folder: string, named: string | null): FoundSettings {
  const path = named ?? join(folder, 'mail.json');
  const read = parseMailSettings(Buffer.from(readSecretFile(path, 'The mail settings')).toString('utf8'));
  if ('fault' in read) {
    throw new CommandTrouble({
      kind: 'usage',
      says: `${path}: ${read.fault}.`,
      next: 'Correct the file: docs/operating/papers.md shows one.',
    });
  }
  const { settings } = read;
  if (settings.passwordFile === undefined) return { settings, password: null };
  const bytes = readSecretFile(
    resolve(dirname(path), settings.passwordFile),
    'The password of the mail server',
  );
  const [password = ''] = Buffer.from(bytes).toString('utf8').split(/\r?\n/, 1);
  return { settings, password };
}
