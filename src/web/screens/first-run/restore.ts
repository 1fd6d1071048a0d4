// Restoring a node from a backup file that the browser sends.

import { html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { stepScreen } from './step-screen.ts';

export const restoreScreen = stepScreen('restore', (setting) => {
  const { firstRun } = setting.words;
  return html`<p class="lead">${firstRun.restoreLead}</p>${commandForm(setting, {
    command: 'machine restore',
    order: ['file', 'passphrase', 'last-copy'],
    words: {
      file: { label: firstRun.backup, help: '' },
      passphrase: { label: firstRun.passphrase, help: '' },
      'last-copy': { label: firstRun.lastCopy, help: firstRun.lastCopyHelp },
    },
    submit: firstRun.restoreButton,
    afterwards: '/',
  })}`;
});
