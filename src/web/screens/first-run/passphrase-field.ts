// A passphrase that is typed twice: the second one is compared in the browser and never sent.

import { type Html, html } from '../../html.ts';
import type { FieldWords } from '../../parts/field.ts';
import type { Setting } from '../../setting.ts';

export function newPassphraseWords({ words }: Setting): FieldWords {
  return { label: words.firstRun.passphraseNew, help: words.firstRun.passphraseNewHelp };
}

export function passphraseAgain({ words }: Setting): Html {
  const { passphraseAgain: label, passphraseDiffers } = words.firstRun;
  return html`<div class="field"><label for="passphrase-again">${label}</label><input type="password" id="passphrase-again" autocomplete="off" required data-same-as="passphrase" data-differs="${passphraseDiffers}"></div>`;
}
