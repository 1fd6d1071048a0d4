// The document around every screen: head, rail, bar of a phone, standing of the order, switches, keys.

import { dateOfInstant } from '../kernel/calendar.ts';
import { counted, fill, type Html, html, href, type Part } from './html.ts';
import { SECTIONS, type Section, sectionOf } from './navigation.ts';
import { orderText } from './parts/written.ts';
import type { Place } from './screen.ts';
import { date, type Setting, type Theme } from './setting.ts';
import { LANGUAGE_NAMES, LANGUAGES } from './words/words.ts';

/** Where the style and the modules of the browser lie; their addresses change with what is in them. */
export interface PageFiles {
  readonly style: string;
  readonly script: string;
  /** All modules that the script needs, so that none is waited for. */
  readonly modules: readonly string[];
}

const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Cpath d=%22M2 4h12M2 8h12%22 stroke=%22%23777%22/%3E%3Cpath d=%22M2 12h12%22 stroke=%22%23b3261e%22 stroke-width=%222%22/%3E%3C/svg%3E';

function existing({ screens, commands }: Setting): readonly Section[] {
  return SECTIONS.filter(
    ({ path, needs }) =>
      screens.some((screen) => screen.path === path) && (needs === undefined || commands.has(needs)),
  );
}

function links(setting: Setting, sections: readonly Section[], here: Section | undefined): Part {
  return sections.map(({ path, word, key }) => {
    const waiting = path === '/' ? (setting.commune?.waiting ?? 0) : 0;
    return html`<li><a href="${path}" data-key="${key}"${path === here?.path && html` aria-current="page"`}>${setting.words.frame[word]}${waiting > 0 && html` <span class="count">${waiting}</span>`}</a></li>
`;
  });
}

/** The way back out of a node that was opened on the page. */
function leaving({ machine, words }: Setting): Part {
  const { lock, leaveExample } = words.firstRun;
  return (
    machine.possible.includes('lock') &&
    html`<p><a href="/lock">${machine.shows === 'example' ? leaveExample : lock}</a></p>`
  );
}

/** How far the order is final and who is connected, in pencil while something waits. */
function standing(setting: Setting): Html {
  const { commune, machine, words } = setting;
  const { frame } = words;
  if (commune === null)
    return html`<p id="standing" class="pencil">${machine.stage === 'locked' ? frame.locked : frame.noCommune}</p>`;
  const { pending, length, peersConnected } = commune;
  const order = orderText(setting, { pending, length });
  const peers = peersConnected === 0 ? frame.alone : counted(frame.peers, peersConnected);
  return html`<p id="standing"><span class="${pending === 0 ? 'ink' : 'pencil'}">${order}</span> · ${peers}</p>`;
}

/** That all this is tried out, with the way on to another day. */
function rehearsal(setting: Setting): Part {
  const { machine, words, commands, commune } = setting;
  const { frame } = words;
  const today =
    commune !== null &&
    commune.sealedNowMs > 0 &&
    html` ${fill(frame.rehearsalToday, { date: date(setting, dateOfInstant(commune.sealedNowMs)) })}`;
  return (
    machine.isRehearsal &&
    html`<aside class="rehearsal" aria-label="${frame.rehearsal}"><strong>${frame.rehearsal}</strong> ${frame.rehearsalSays}${today}${commands.has('clock set') && html` <a href="/do/clock/set">${frame.rehearsalClock}</a>`}</aside>
`
  );
}

function switchLink(
  name: string,
  value: string,
  label: string,
  { at, now }: { at: string; now: string },
): Html {
  const to = href('/setting', { [name]: value, back: at });
  return html`<a href="${to}" data-plain${name === 'language' && html` lang="${value}" hreflang="${value}"`}${value === now && html` aria-current="true"`}>${label}</a> `;
}

function switches(setting: Setting, place: Place<unknown>): Html {
  const { frame } = setting.words;
  const at = href(place.path, place.query);
  const themes: readonly (readonly [Theme, string])[] = [
    ['system', frame.themeSystem],
    ['light', frame.themeLight],
    ['dark', frame.themeDark],
  ];
  return html`<p class="switch"><span>${frame.language}:</span> ${LANGUAGES.map((tag) => switchLink('language', tag, LANGUAGE_NAMES[tag], { at, now: setting.language }))}</p>
<p class="switch"><span>${frame.theme}:</span> ${themes.map(([theme, label]) => switchLink('theme', theme, label, { at, now: setting.theme }))}</p>`;
}

function people({ commune, words }: Setting): Html {
  const known = commune?.people ?? [];
  const [only] = known;
  if (only === undefined) return html`<p class="people">${commune !== null && words.frame.nobody}</p>`;
  if (known.length === 1)
    return html`<p class="people">${words.frame.actAs} <strong><bdi>${only}</bdi></strong></p>`;
  return html`<p class="people"><label>${words.frame.actAs} <select id="person">${known.map((name) => html`<option>${name}</option>`)}</select></label></p>`;
}

function keysDialog({ words }: Setting, sections: readonly Section[]): Html {
  const { frame } = words;
  const keys: readonly (readonly [string, string])[] = [
    ['?', frame.keysHelp],
    ['/', frame.keysSearch],
    ['j k', frame.keysMove],
    ['Esc', frame.keysEscape],
    ...sections.map(({ key, word }): readonly [string, string] => [`g ${key}`, frame[word]]),
  ];
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">${frame.keysTitle}</h2>
<dl>${keys.map(([key, means]) => html`<div><dt>${key.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${means}</dd></div>`)}</dl>
<form method="dialog"><button>${frame.keysClose}</button></form></dialog>`;
}

export interface Framed {
  readonly title: string;
  readonly content: Html;
  readonly place: Place<unknown>;
  readonly files: PageFiles;
}

/** The whole document. */
export function framed(setting: Setting, { title, content, place, files }: Framed): Html {
  const { frame, commands, firstRun } = setting.words;
  const sections = existing(setting);
  const here = sectionOf(place.path);
  const name = setting.commune?.name ?? 'Telekommune';
  const { away, refused, rule, whatNext: next, pending, ordered, final } = frame;
  const { shortNameFault } = firstRun;
  const { groups: _groups, search: _search, ...ofForms } = commands;
  const spoken = { ...ofForms, away, refused, rule, next, pending, ordered, final, shortNameFault };
  const hasSearch = setting.screens.some(({ path }) => path === '/search');
  return html`<!doctype html>
<html lang="${setting.language}" data-theme="${setting.theme}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="${setting.theme === 'system' ? 'light dark' : setting.theme}">
<title>${title} · ${name}</title>
<link rel="icon" href="${ICON}"><link rel="stylesheet" href="${files.style}">
${files.modules.map((module) => html`<link rel="modulepreload" href="${module}">`)}
<script type="module" src="${files.script}"></script></head>
<body data-words="${JSON.stringify(spoken)}" data-live="${setting.machine.stage === 'running' ? '/api/v1/changes' : '/api/v1/machine'}" data-drawn-from="${setting.commune?.length ?? 0} ${setting.commune?.pending ?? 0}" data-currency="${setting.commune?.currency ?? ''}" data-formats="${JSON.stringify(setting.formats)}">
<a class="skip" href="#main">${frame.skip}</a>
<header class="top"><p class="brand"><a href="/"><bdi>${name}</bdi></a></p>
${hasSearch && html`<form class="search" role="search" method="get" action="/search"><input type="search" name="q" id="search" aria-label="${frame.search}" placeholder="${frame.search}" title="${frame.searchHint}"></form>`}
${standing(setting)}${people(setting)}</header>
<p id="away" role="status" hidden></p>
${rehearsal(setting)}<nav id="rail" class="rail" popover aria-label="${frame.navigation}"><ul>${links(setting, sections, here)}</ul>${switches(setting, place)}</nav>
<main id="main" tabindex="-1"><h1>${title}</h1>
${content}</main>
<footer class="foot"><p>${frame.foot}</p>${leaving(setting)}<p><button type="button" class="quiet" id="show-keys" hidden>${frame.keys} <kbd>?</kbd></button></p></footer>
<nav class="bar" aria-label="${frame.quickNavigation}"><ul>${links(
    setting,
    sections.filter(({ quick }) => quick === true),
    here,
  )}<li><button type="button" popovertarget="rail">${frame.menu}</button></li></ul></nav>
${keysDialog(setting, sections)}
</body></html>
`;
}
