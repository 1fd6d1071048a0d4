// A page over commands in memory: what a door would run is run here, and a screen is drawn without a browser.

import { cursorOf } from '../../src/doors/http/carrying.ts';
import { isHarmless } from '../../src/doors/http/harmless.ts';
import { jsonText } from '../../src/doors/http/problem.ts';
import { sessionRunner } from '../../src/doors/session-runner.ts';
import { commandsOf } from '../../src/main/host-runner.ts';
import { voiceDescriptions } from '../../src/main/voice/beside-node.ts';
import { noVoice } from '../../src/main/voice/voice-config.ts';
import { voiceCommandOf } from '../../src/main/voice/voice-runner.ts';
import { CommandTrouble } from '../../src/node/command.ts';
import type { Session } from '../../src/node/session.ts';
import type { FormCommand, Trouble } from '../../src/web/command.ts';
import { type Answered, type Drawn, type Page, pageOf, type Visit } from '../../src/web/page.ts';
import type { Screen } from '../../src/web/screen.ts';
import { screens as allScreens } from '../../src/web/screens.ts';

const FILES = { style: '/page/0/style.css', script: '/page/0/main.ts', modules: [] };

export const MACHINE = {
  stage: 'running',
  folder: null,
  shows: 'own',
  isRehearsal: false,
  halfJoined: false,
  possible: [],
  work: null,
} as const;

export function describedCommands(): readonly FormCommand[] {
  return [...commandsOf(null), ...voiceDescriptions].map((command) => ({
    ...command,
    harmless: isHarmless(command),
  }));
}

export interface PageAtHand extends Page {
  /** Faults of screens. */
  readonly noted: unknown[];
  show(path: string, more?: Partial<Visit>): Promise<Drawn>;
}

/** The page of a session, as the door would open it. */
export function pageAtHand(session: Session, screens: readonly Screen[] = allScreens): PageAtHand {
  const runner = sessionRunner(commandsOf(null), session);
  const noted: unknown[] = [];

  async function run({ path, typed }: Parameters<Parameters<typeof pageOf>[1]['run']>[0]): Promise<Answered> {
    try {
      // as beside a node whose people have begun no voice
      if (voiceCommandOf({ path }) !== undefined) throw noVoice();
      const {
        data,
        lines = [],
        tables = [],
        next = [],
        raw,
      } = await runner.run({ path, typed, as: null }, () => undefined);
      const whole = {
        data: JSON.parse(jsonText(data)) as unknown,
        lines: JSON.parse(jsonText(lines)) as typeof lines,
        tables: JSON.parse(jsonText(tables)) as typeof tables,
        next,
        isText: raw !== undefined,
      };
      return { whole, before: cursorOf({ path }, next) };
    } catch (fault) {
      if (fault instanceof CommandTrouble) return { trouble: fault.trouble };
      throw fault;
    }
  }

  const page = pageOf(screens, {
    commands: describedCommands(),
    files: async () => FILES,
    machine: () => MACHINE,
    run,
    note: (fault) => void noted.push(fault),
  });
  return { ...page, noted, show: showOf(page) };
}

/** Shows an address with its query. */
function showOf(page: Page): PageAtHand['show'] {
  return (address, more = {}) => {
    const url = new URL(address, 'http://page');
    return page.draw({
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      acceptLanguage: 'en',
      language: '',
      theme: '',
      ...more,
    });
  };
}

/** What a command answers, as JSON. */
export async function answered<T>(
  session: Session,
  path: readonly string[],
  typed: { readonly [name: string]: string | true } = {},
): Promise<T> {
  const { data } = await sessionRunner(commandsOf(null), session).run(
    { path, typed, as: null },
    () => undefined,
  );
  return JSON.parse(jsonText(data)) as T;
}

/** A page over answers that are made up: by the name of their command; all others end in trouble. */
export function pageOfAnswers(
  answers: { readonly [command: string]: unknown },
  trouble?: Trouble,
  commands = describedCommands(),
): PageAtHand {
  const noted: unknown[] = [];
  const page = pageOf(allScreens, {
    commands,
    files: async () => FILES,
    machine: () => MACHINE,
    run: async ({ path }) => {
      const data = answers[path.join(' ')];
      if (data === undefined) return { trouble: trouble ?? { kind: 'not-found', says: path.join(' ') } };
      return { whole: { data, lines: [], tables: [], next: [], isText: false }, before: null };
    },
    note: (fault) => void noted.push(fault),
  });
  return { ...page, noted, show: showOf(page) };
}
