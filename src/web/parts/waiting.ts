// What waits for the people of this node, each with where it is done; red, as nothing else is.

import { doHref, readLine } from '../command-line.ts';
import { counted, type Html, html, href } from '../html.ts';
import type { Setting } from '../setting.ts';

export interface Waiting {
  readonly what: string;
  /** A command line. */
  readonly command: string;
}

/** What a command is for in a few words of the language, as far as it is one that waits; the longest name that fits. */
function taskOf(setting: Setting, path: readonly string[]): string | undefined {
  const tasks: { readonly [command: string]: string } = setting.words.home.tasks;
  return tasks[path.join(' ')] ?? tasks[path.slice(0, 2).join(' ')];
}

/** The list, or that nothing waits. */
export function waitingList(setting: Setting, waiting: readonly Waiting[]): Html {
  const { home } = setting.words;
  if (waiting.length === 0) return html`<p class="calm">${home.needsNothing}</p>`;
  const line = ({ what, command }: Waiting): Html => {
    const read = readLine(setting.commands, command);
    const to = doHref(setting, command) ?? href('/do', { line: command });
    const task = taskOf(setting, read?.command.path ?? []);
    return html`<li><span class="what">${task !== undefined && html`<strong>${task}</strong><br>`}<span lang="en">${what}</span></span>
<a class="act" href="${to}">${read?.command.harmless === true ? home.look : home.doIt}<span class="unseen">: ${what}</span></a></li>
`;
  };
  return html`<p class="unseen">${counted(home.waitsFor, waiting.length)}</p><ul class="waiting">${waiting.map(line)}</ul>`;
}
