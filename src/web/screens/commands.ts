// Everything that the node can do: every command with what it is for, by group, as on the command line.

import type { FormCommand } from '../command.ts';
import { commandHref, doHref } from '../command-line.ts';
import { type Html, html, NOTHING } from '../html.ts';
import { summaryOf } from '../parts/command-words.ts';
import { section } from '../parts/figure.ts';
import { screen } from '../screen.ts';
import type { Setting } from '../setting.ts';

function line(setting: Setting, command: FormCommand): Html {
  const { commands } = setting.words;
  const name = command.path.join(' ');
  return html`<div><dt><a href="${commandHref(setting, name)}"><code>${name}</code></a></dt><dd>${summaryOf(setting, command)} <small>${command.harmless ? commands.looks : commands.changes}</small></dd></div>
`;
}

/** A command line that somebody was told and that is none here. */
function told({ words: { commands } }: Setting, asked: string | undefined): Html {
  if (asked === undefined) return NOTHING;
  return html`<p class="notice">${commands.unknownTitle}: <code>${asked.slice(0, 200)}</code></p>`;
}

export const commandsScreen = screen({
  path: '/do',
  asks: () => ({}),
  title: ({ words }) => words.commands.title,
  // `/do?line=telekommune pay service press-hall`: the place of a command line that somebody was told
  leadsTo: (setting, { query: { line: asked } }) => (asked === undefined ? null : doHref(setting, asked)),
  draw: (_answers, setting, { query }) => {
    const groupNames: { readonly [group: string]: string } = setting.words.commands.groups;
    const commands = [...setting.commands.values()].filter(({ path }) => path[0] !== 'machine');
    const groups = Map.groupBy(commands, ({ group }) => group);
    return html`<p class="lead">${setting.words.commands.lead}</p>${told(setting, query['line'])}
${[...groups].map(([group, all]) => section(groupNames[group] ?? group, html`<dl class="commands">${all.map((one) => line(setting, one))}</dl>`))}`;
  },
});
