// Where there is no voice yet: what one is, and the form that begins it. Where it cannot be asked: why, and what to do.

import type { Trouble } from '../../command.ts';
import { type Html, html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { refusal } from '../../parts/refusal.ts';
import type { Attempt } from '../../screen.ts';
import type { Setting } from '../../setting.ts';

function beginForm(setting: Setting): Html {
  const { voice } = setting.words;
  const { off, own, public: everywhere } = voice.dhtChoices;
  return html`<p class="lead">${voice.beginLead}</p>
${commandForm(setting, {
  command: 'voice begin',
  order: ['nick', 'name', 'dht'],
  values: { dht: 'off' },
  words: {
    nick: { label: voice.nick, help: voice.nickHelp },
    name: { label: voice.name, help: voice.nameHelp },
    dht: {
      label: voice.dhtLabel,
      help: voice.dhtHelp,
      choices: [
        ['off', off],
        ['own', own],
        ['public', everywhere],
      ],
    },
    bootstrap: { label: voice.bootstrap, help: voice.bootstrapHelp },
    listen: { label: voice.listen, help: voice.listenHelp },
  },
  submit: voice.beginButton,
  afterwards: '/voice/profile',
})}`;
}

function instead(setting: Setting, trouble: Trouble): Html {
  const canBegin = trouble.rule === 'voice-not-begun' && setting.commands.has('voice begin');
  return canBegin ? beginForm(setting) : refusal(setting, trouble);
}

/** Draws what a voice answered, or what there is instead of one. */
export function withVoice<T>(setting: Setting, answer: Attempt<T>, draw: (data: T) => Html): Html {
  return 'data' in answer ? draw(answer.data) : instead(setting, answer.trouble);
}
