// Locking the node that is open, or leaving the example: the way back to the first screen.

import { html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';

function does({ machine, words }: Setting): { readonly title: string; readonly text: string } {
  const { firstRun } = words;
  return machine.shows === 'example'
    ? { title: firstRun.leaveExample, text: firstRun.leaveExampleText }
    : { title: firstRun.lock, text: firstRun.lockText };
}

export const lockScreen = screen({
  path: '/lock',
  instead: ['machine lock'],
  asks: () => ({}),
  title: (setting) => does(setting).title,
  draw: (_answers, setting) => {
    const { firstRun } = setting.words;
    if (!setting.machine.possible.includes('lock')) return html`<p>${firstRun.lockElsewhere}</p>`;
    const { title, text } = does(setting);
    return html`<p class="lead">${text}</p>${commandForm(setting, { command: 'machine lock', submit: title, afterwards: '/' })}`;
  },
});
