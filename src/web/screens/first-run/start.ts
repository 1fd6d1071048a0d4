// The first screen of a folder without an open node: what can be done from here. While a node is locked it stands at every address
// that the node has once it is open, and leads on to it.

import { fill, type Html, html, href } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { type Place, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { failureView, titleWith, workView } from './work-view.ts';

const CHOICES = ['found', 'join', 'restore', 'rejoin', 'example'] as const;

function choices(setting: Setting): Html {
  const { firstRun } = setting.words;
  const possible = CHOICES.filter((name) => setting.machine.possible.includes(name));
  return html`<ul class="choices">${possible.map((name) => {
    const { title, text } = firstRun.choices[name];
    return html`<li><h2><a href="${href(`/${name}`)}">${title}</a></h2><p>${text}</p></li>
`;
  })}</ul>`;
}

/** To where somebody was going, such as a bookmark; never to another host, and not back to locking. */
function whereTo({ path, query }: Place<unknown>): string {
  return path === '/lock' || /^\/[/\\]/.test(path) ? '/' : href(path, query);
}

function unlock(setting: Setting, place: Place<unknown>): Html {
  const { firstRun } = setting.words;
  return html`<p class="lead">${fill(firstRun.lockedLead, { folder: setting.machine.folder ?? '' })}</p>
${commandForm(setting, {
  command: 'machine unlock',
  order: ['passphrase'],
  words: {
    passphrase: { label: firstRun.passphrase, help: '' },
    listen: { label: firstRun.listen, help: firstRun.listenHelp },
  },
  submit: firstRun.unlock,
  afterwards: whereTo(place),
})}`;
}

export const startScreen = screen({
  path: '/',
  asks: () => ({}),
  title: (setting) => {
    const { firstRun } = setting.words;
    return titleWith(setting, setting.machine.stage === 'locked' ? firstRun.lockedTitle : firstRun.title);
  },
  draw: (_answers, setting, place) => {
    const { firstRun } = setting.words;
    const view = workView(setting);
    if (view !== null) return view;
    const { stage, halfJoined } = setting.machine;
    return html`${failureView(setting)}
${stage === 'locked' ? unlock(setting, place) : html`<p class="lead">${halfJoined ? firstRun.halfJoined : firstRun.lead}</p>`}
${choices(setting)}`;
  },
});
