// One step of the first run as a screen: its form while it can be taken, the work once it is, and the way back.

import { type Html, html } from '../../html.ts';
import { type Screen, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import { failureView, titleWith, workView } from './work-view.ts';

type Step = keyof Setting['words']['firstRun']['choices'];

export function stepScreen(step: Step, content: (setting: Setting) => Html): Screen {
  return screen({
    path: `/${step}`,
    asks: () => ({}),
    title: (setting) => titleWith(setting, setting.words.firstRun.choices[step].title),
    draw: (_answers, setting) => {
      const { firstRun } = setting.words;
      const back = html`<p class="actions"><a href="/">${firstRun.back}</a></p>`;
      const view = workView(setting);
      if (view !== null) return view;
      if (!setting.machine.possible.includes(step)) return html`<p>${firstRun.notNow}</p>${back}`;
      return html`${failureView(setting)}${content(setting)}${back}`;
    },
  });
}
