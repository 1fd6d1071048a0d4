// How a screen is drawn in a test that has no commune: in a language, in euros, with nothing waiting.

import { type Setting, settingOf } from '../../src/web/setting.ts';
import { describedCommands, MACHINE } from './at-hand.ts';
import { screens } from '../../src/web/screens.ts';

export function settingIn(language: 'en' | 'de' | 'es'): Setting {
  const commune = {
    name: 'Story',
    currency: 'EUR',
    people: ['anna'],
    length: 1,
    pending: 0,
    sealedNowMs: 0,
    peersConnected: 0,
    waiting: 0,
  };
  const commands = new Map(describedCommands().map((command) => [command.path.join(' '), command]));
  return settingOf({ language, theme: 'system', commune, machine: MACHINE, commands, screens });
}
