// All commands over a voice, in the order of the help.

import { exportingCommands } from './exporting-commands.ts';
import { followingCommands } from './following-commands.ts';
import { importingCommands } from './importing-commands.ts';
import { keepingVoiceCommands } from './keeping-commands.ts';
import { pictureCommand } from './picture-command.ts';
import { readingCommands } from './reading-commands.ts';
import { sayingCommands } from './saying-commands.ts';
import type { VoiceCommand } from './voice-command.ts';

export const voiceCommands: readonly VoiceCommand[] = [
  ...sayingCommands,
  ...readingCommands,
  ...followingCommands,
  ...importingCommands,
  ...exportingCommands,
  pictureCommand,
  ...keepingVoiceCommands,
];
