// Joining a commune, or letting a restored node in again: the invitation as a text, a file, or its QR code in a picture or before the camera.

import { type Html, html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import type { FieldWords } from '../../parts/field.ts';
import type { Setting } from '../../setting.ts';
import { newPassphrase } from './passphrase-field.ts';
import { stepScreen } from './step-screen.ts';

function invitationWords({ words }: Setting): FieldWords {
  const { firstRun } = words;
  const help = html`${firstRun.invitationHelp} <label class="file">${firstRun.invitationFile} <input type="file" data-fills="invitation" accept="text/plain,image/*"></label><span class="camera" id="camera" data-camera="invitation" data-stays></span>`;
  return { label: firstRun.invitation, help, long: true };
}

function joinForm(setting: Setting): Html {
  const { firstRun } = setting.words;
  const { halfJoined } = setting.machine;
  return commandForm(setting, {
    command: 'machine join',
    order: ['invitation', 'person-name', 'person', 'passphrase'],
    without: ['node-title', 'listen', 'reached-at', ...(halfJoined ? [] : ['passphrase'])],
    words: {
      invitation: invitationWords(setting),
      'person-name': { label: firstRun.personName, help: firstRun.personHelp },
      person: { label: firstRun.person, help: firstRun.shortHelp },
      passphrase: { label: firstRun.passphrase, help: '' },
      witness: { label: firstRun.witness, help: firstRun.witnessHelp },
      'public-dht': { label: firstRun.publicDht, help: firstRun.publicDhtHelp },
      clock: {
        label: firstRun.clock,
        help: firstRun.clockHelp,
        choices: [
          ['machine', firstRun.clockOfMachine],
          ['scripted', firstRun.clockByHand],
        ],
      },
      recover: { label: firstRun.recover, help: firstRun.recoverHelp },
      words: { label: firstRun.recoveryWords, help: '', long: true },
    },
    ...(halfJoined ? {} : { outputs: newPassphrase(setting, 'machine join') }),
    submit: halfJoined ? firstRun.resumeButton : firstRun.joinButton,
    afterwards: '/',
  });
}

export const joinScreen = stepScreen('join', (setting) => {
  const { firstRun } = setting.words;
  const lead = setting.machine.halfJoined ? firstRun.halfJoined : firstRun.joinLead;
  return html`<p class="lead">${lead}</p>${joinForm(setting)}`;
});

export const rejoinScreen = stepScreen('rejoin', (setting) => {
  const { firstRun } = setting.words;
  return html`<p class="lead">${firstRun.choices.rejoin.text}</p>${commandForm(setting, {
    command: 'machine rejoin',
    order: ['invitation', 'passphrase', 'public-dht'],
    words: {
      invitation: invitationWords(setting),
      passphrase: { label: firstRun.passphrase, help: '' },
      'public-dht': { label: firstRun.publicDht, help: firstRun.publicDhtHelp },
    },
    submit: firstRun.rejoinButton,
    afterwards: '/',
  })}`;
});
