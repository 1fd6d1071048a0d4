// A passphrase that is typed twice: the second one is compared in the browser and never sent.

import { type Html, html } from '../../html.ts';
import { field, type FieldWords } from '../../parts/field.ts';
import type { Setting } from '../../setting.ts';

/** Both fields, for the form of a step. */
export function newPassphrase(setting: Setting, command: string): Html {
  const { firstRun } = setting.words;
  const argument = setting.commands.get(command)?.arguments.find(({ name }) => name === 'passphrase');
  if (argument === undefined) throw new Error(`page: "${command}" takes no passphrase`);
  const words: FieldWords = { label: firstRun.passphraseNew, help: firstRun.passphraseNewHelp };
  const formId = `do-${command.replaceAll(' ', '-')}`;
  const { passphraseAgain: label, passphraseDiffers } = firstRun;
  return html`<fieldset class="rules"><legend>${firstRun.passphrase}</legend>${field(setting, { formId, command, argument, value: undefined, words })}<div class="field"><label for="passphrase-again">${label}</label><input type="password" id="passphrase-again" autocomplete="off" required data-same-as="passphrase" data-differs="${passphraseDiffers}"></div></fieldset>`;
}
