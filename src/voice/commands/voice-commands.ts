// All commands over a voice, in the order of the help.

import { carryingCommands } from './carrying-commands.ts';
import { followingCommands } from './following-commands.ts';
import { keepingVoiceCommands } from './keeping-commands.ts';
import { pictureCommand } from './picture-command.ts';
import { readingCommands } from './reading-commands.ts';
import { sayingCommands } from './saying-commands.ts';
import type { VoiceCommand } from './voice-command.ts';

export const voiceCommands: readonly VoiceCommand[] = [
  ...sayingCommands,
  ...readingCommands,
  ...followingCommands,
  ...carryingCommands,
  pictureCommand,
  ...keepingVoiceCommands,
];
