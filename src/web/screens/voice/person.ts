// One person: who they say they are, what they said, whom they follow, and whether they are followed, muted, blocked.

import { fillHtml, type Html, html, href, named, type Part } from '../../html.ts';
import { copyable } from '../../parts/copying.ts';
import { type Fact, facts } from '../../parts/facts.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { type Attempt, attempt, type Place, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { PersonData, PersonPage } from './answer.ts';
import { withVoice } from './begin.ts';
import { followDifferentlyForm, followForm, standingOf, stepForm } from './people.ts';
import { said, withLinks } from './post-text.ts';
import { posts } from './posts.ts';
import { freely } from '../../parts/refusal.ts';

function whoOf({ query }: Pick<Place<unknown>, 'query'>): string {
  const who = query['who'] ?? '';
  return who === '' ? 'me' : who;
}

function line(label: string, text: string, shown: Part = named(text)): Fact {
  return text !== '' && [label, shown];
}

function profile(
  setting: Setting,
  { source, name, nick, about, project, plan, properties, trouble }: PersonData,
): Html {
  const { voice } = setting.words;
  return facts([
    line(voice.name, name),
    line(voice.nick, nick),
    line(voice.about, about, said(about)),
    line(voice.project, project, html`<bdi>${withLinks(project)}</bdi>`),
    line(voice.plan, plan, said(plan)),
    ...properties.map((one) => [named(one.name), html`<bdi>${withLinks(one.value)}</bdi>`] as const),
    [voice.source, copyable(setting, 'source', source)],
    line(voice.note, trouble, html`<span class="trouble">${freely(setting, trouble)}</span>`),
  ]);
}

function regard(setting: Setting, person: PersonData): Html {
  const { voice } = setting.words;
  const { source, followed, muted, blocked } = person;
  const following =
    followed === null
      ? unfolding('to-follow', voice.follow, followForm(setting, source))
      : html`${stepForm(setting, 'unfollow', source)}
${unfolding('to-follow-differently', voice.followDifferently, followDifferentlyForm(setting, person))}`;
  const standing = blocked !== null ? voice.blockedSays : muted !== null && voice.mutedSays;
  return section(
    voice.regard,
    html`${standing !== false && html`<p class="notice">${standing}</p>`}<div class="acts">${blocked === null && following}
${stepForm(setting, muted === null ? 'mute' : 'unmute', source)}
${stepForm(setting, blocked === null ? 'block' : 'unblock', source)}</div><p class="help">${voice.regardHelp}</p>`,
  );
}

function person(setting: Setting, page: PersonPage, place: Place<unknown>): Html {
  const { voice } = setting.words;
  const { person: who } = page;
  return html`<p class="actions"><a href="/voice">${voice.title}</a> <a href="${who.own ? '/voice/following' : href('/voice/following', { who: who.source })}">${who.own ? voice.following : voice.theyFollow}</a>${who.own && html` <a href="/voice/profile">${voice.profile}</a>`} ${standingOf(setting, who)}</p>
${profile(setting, who)}
${!who.own && regard(setting, who)}
${section(voice.posts, posts(setting, page, place, who.blocked === null ? voice.saidNothing : voice.saidNothingBlocked))}`;
}

/** Somebody of whom nothing is here: they can be followed. */
function unknown(setting: Setting, who: string): Html {
  const { voice } = setting.words;
  return html`<p class="actions"><a href="/voice">${voice.title}</a></p><p>${fillHtml(voice.unknown, { who: named(who) })}</p>${followForm(setting, who)}`;
}

function isUnknown({ commands }: Setting, page: Attempt<PersonPage>): boolean {
  if ('data' in page || !commands.has('follow')) return false;
  return page.trouble.kind === 'not-found' && page.trouble.rule === undefined;
}

export const personScreen = screen({
  path: '/voice/person',
  instead: ['posts', 'follow', 'unfollow', 'mute', 'unmute', 'block', 'unblock'],
  asks: ({ query }) => ({
    page: attempt<PersonPage>('posts', { who: whoOf({ query }), before: query['before'] }),
  }),
  title: ({ words }, _place, { page }) => ('data' in page ? page.data.person.called : words.voice.person),
  draw: ({ page }, setting, place) =>
    isUnknown(setting, page)
      ? unknown(setting, whoOf(place).slice(0, 1024))
      : withVoice(setting, page, (found) => person(setting, found, place)),
});
