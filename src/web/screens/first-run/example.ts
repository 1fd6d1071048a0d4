// The example: what will be played, and the button that begins it.

import { fill, html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { stepScreen } from './step-screen.ts';

export const exampleScreen = stepScreen('example', (setting) => {
  const { firstRun } = setting.words;
  const folder = `${setting.machine.folder ?? ''}-example`;
  return html`<p class="lead">${fill(firstRun.exampleLead, { folder })}</p>${commandForm(setting, {
    command: 'machine example',
    submit: firstRun.exampleButton,
    afterwards: '/',
  })}`;
});
