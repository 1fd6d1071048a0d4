// The page for people: its screens, and where the style and the modules lie that a browser gets.

import { fileURLToPath } from 'node:url';
import { readPageFiles } from '../doors/http/page-files.ts';
import type { PageGiven } from '../doors/http/pages.ts';
import { firstRunScreens } from '../web/first-run-screens.ts';
import { pageOf } from '../web/page.ts';
import { startScreen } from '../web/screens/first-run/start.ts';
import { screens } from '../web/screens.ts';
import { saidIn } from '../web/sentences.ts';
import { languageFrom } from '../web/words/words.ts';
import { worded } from '../web/worded.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The page of every node, and of a folder in which none is open. */
export const pageForPeople: PageGiven = {
  open(means) {
    const hasNode = means.commands.some(({ path }) => path.join(' ') === 'status');
    return hasNode ? pageOf(screens, means) : pageOf(firstRunScreens, means, startScreen);
  },
  language: languageFrom,
  worded: (trouble, acceptLanguage) => {
    const language = languageFrom(acceptLanguage);
    const said = worded(trouble, language, trouble.currency ?? '');
    return said === null ? trouble : { ...trouble, ...said, language };
  },
  said: (line, acceptLanguage) => saidIn(line, languageFrom(acceptLanguage)),
  files: () =>
    readPageFiles({
      root,
      entry: 'web/browser/main.ts',
      styles: fileURLToPath(new URL('../web/style', import.meta.url)),
    }),
};
