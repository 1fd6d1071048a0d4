// Finds assets, people, enterprises, loans, lenders and commands by parts of their names, in any order.

import { commandHref } from '../command-line.ts';
import { fill, type Html, html, href, named } from '../html.ts';
import { bareText } from '../parts/bare-text.ts';
import { summaryOf, summaryText } from '../parts/command-words.ts';
import { section } from '../parts/figure.ts';
import { ask, screen } from '../screen.ts';
import { count, type Setting } from '../setting.ts';
import { askLenders, contactsFound, loansFound } from './search-lenders.ts';

interface Found {
  readonly heading: string;
  readonly lines: readonly Html[];
}

const SHOWN_MAX = 50;

function link(to: string, title: string, name: string): Html {
  return html`<li><a href="${to}">${named(title)}</a> <small>${name}</small></li>`;
}

/** What has a search of its own. */
function elsewhere({ words, commands }: Setting, text: string): Html {
  const { search } = words.commands;
  return html`<p class="actions"><a href="${href('/books/journal', { find: text })}">${fill(search.inJournal, { text })}</a>${commands.has('search') && html` <a href="${href('/voice/search', { words: text })}">${fill(search.inPosts, { text })}</a>`}</p>`;
}

export const searchScreen = screen({
  path: '/search',
  asks: () => ({
    register: ask<{ readonly assets: readonly { readonly asset: string; readonly title: string }[] }>(
      'assets',
      {
        all: true,
      },
    ),
    people: ask<{ readonly members: readonly { readonly person: string; readonly name: string }[] }>(
      'members',
    ),
    firms: ask<{ readonly enterprises: readonly { readonly enterprise: string; readonly title: string }[] }>(
      'enterprises',
    ),
    ...askLenders(),
  }),
  title: ({ words }) => words.commands.search.title,
  draw: ({ register, people, firms, ...lenders }, setting, { query }) => {
    const { search } = setting.words.commands;
    const text = (query['q'] ?? '').trim().slice(0, 100);
    const sought = bareText(text).split(' ');
    const fits = (...names: readonly string[]): boolean => {
      const bare = names.map(bareText);
      return sought.every((word) => bare.some((name) => name.includes(word)));
    };
    const commands = [...setting.commands.values()].filter(({ path }) => path[0] !== 'machine');
    const found: readonly Found[] = [
      {
        heading: search.assets,
        lines: register.assets
          .filter(({ asset, title }) => fits(asset, title))
          .map(({ asset, title }) => link(commandHref(setting, 'asset', { asset }), title, asset)),
      },
      {
        heading: search.people,
        lines: people.members
          .filter(({ person, name }) => fits(person, name))
          .map(({ person, name }) => link(commandHref(setting, 'member', { person }), name, person)),
      },
      {
        heading: search.enterprises,
        lines: firms.enterprises
          .filter(({ enterprise, title }) => fits(enterprise, title))
          .map(({ enterprise, title }) => link(href(`/enterprises/${enterprise}`), title, enterprise)),
      },
      { heading: search.loans, lines: loansFound(setting, lenders, fits) },
      { heading: search.contacts, lines: contactsFound(setting, lenders, fits) },
      {
        heading: search.commands,
        lines: commands
          .filter((command) => fits(command.path.join(' '), summaryText(setting, command)))
          .map((command) => {
            const name = command.path.join(' ');
            return html`<li><a href="${commandHref(setting, name)}"><code>${name}</code></a> <small>${summaryOf(setting, command)}</small></li>`;
          }),
      },
    ];
    const shown = text === '' ? [] : found.filter(({ lines }) => lines.length > 0);
    return html`<form class="asking" method="get" action="/search"><div class="field"><label for="search-text">${search.ask}</label>
<input type="search" id="search-text" name="q" value="${text}"></div><div class="buttons"><button type="submit">${search.title}</button></div></form>
${text !== '' && shown.length === 0 && html`<p class="empty">${fill(search.nothing, { text })}</p>`}
${shown.map(({ heading, lines }) => section(heading, html`<ul>${lines.slice(0, SHOWN_MAX)}</ul>${lines.length > SHOWN_MAX && html`<p class="help">${fill(search.cut, { n: SHOWN_MAX, all: count(setting, lines.length) })}</p>`}`))}
${text !== '' && elsewhere(setting, text)}`;
  },
});
