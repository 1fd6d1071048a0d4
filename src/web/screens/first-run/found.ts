// Founding a commune: its names, its rules one by one, and a passphrase; then the recovery words.

import { type Html, html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import type { Setting } from '../../setting.ts';
import { presetChoices } from '../charter/value.ts';
import { charterChoices } from './charter-choices.ts';
import { newPassphrase } from './passphrase-field.ts';
import { stepScreen } from './step-screen.ts';

function form(setting: Setting): Html {
  const { firstRun } = setting.words;
  return commandForm(setting, {
    command: 'machine found',
    order: [
      'name',
      'person-name',
      'person',
      'enterprise-title',
      'enterprise',
      'currency',
      'scripted-clock',
      'date',
      'preset',
    ],
    without: ['node-title', 'listen', 'reached-at', 'passphrase'],
    preset: { charter: '' },
    values: { currency: 'EUR' },
    words: {
      name: { label: firstRun.name, help: firstRun.nameHelp },
      'person-name': { label: firstRun.personName, help: '' },
      person: { label: firstRun.person, help: firstRun.shortHelp },
      'enterprise-title': { label: firstRun.enterpriseTitle, help: firstRun.enterpriseHelp },
      enterprise: { label: firstRun.enterprise, help: firstRun.enterpriseShortHelp },
      currency: { label: firstRun.currency, help: firstRun.currencyHelp },
      preset: {
        label: firstRun.preset,
        help: firstRun.presetHelp,
        choices: presetChoices(setting).filter(([name]) => name !== 'none'),
      },
      'scripted-clock': { label: firstRun.rehearsal, help: firstRun.rehearsalHelp },
      date: { label: firstRun.rehearsalDate, help: firstRun.rehearsalDateHelp },
      recover: { label: firstRun.recover, help: firstRun.recoverHelp },
      words: { label: firstRun.recoveryWords, help: '', long: true, secret: true },
    },
    outputs: html`${charterChoices(setting)}${newPassphrase(setting, 'machine found')}`,
    keep: 'local',
    submit: firstRun.foundButton,
    afterwards: '/',
  });
}

export const foundScreen = stepScreen(
  'found',
  (setting) => html`<p class="lead">${setting.words.firstRun.choices.found.text}</p>${form(setting)}`,
);
