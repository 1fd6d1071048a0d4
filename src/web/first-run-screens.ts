// The screens of a folder in which no node is open: they lead to one that runs.

import type { Screen } from './screen.ts';
import { exampleScreen } from './screens/first-run/example.ts';
import { foundScreen } from './screens/first-run/found.ts';
import { joinScreen, rejoinScreen } from './screens/first-run/join.ts';
import { restoreScreen } from './screens/first-run/restore.ts';
import { startScreen } from './screens/first-run/start.ts';

export const firstRunScreens: readonly Screen[] = [
  startScreen,
  foundScreen,
  joinScreen,
  restoreScreen,
  rejoinScreen,
  exampleScreen,
];
