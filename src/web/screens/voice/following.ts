// Whom a person follows and what failed, whom they would rather not hear, and lists taken in from elsewhere.

import { html, named } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { section, unfolding } from '../../parts/figure.ts';
import { attempt, screen } from '../../screen.ts';
import type { Setting } from '../../setting.ts';
import type { PersonLine } from './answer.ts';
import { withVoice } from './begin.ts';
import { followForm, peopleTable } from './people.ts';

interface People {
  readonly people: readonly PersonLine[];
}

function importForm(setting: Setting) {
  const { voice } = setting.words;
  return html`<p class="help">${voice.carryLead}</p>${commandForm(setting, {
    command: 'voice import',
    words: { file: { label: voice.file, help: voice.fileHelp }, mine: { label: voice.mine, help: '' } },
    submit: voice.carryButton,
    keep: 'none',
  })}`;
}

export const followingScreen = screen({
  path: '/voice/following',
  instead: ['following', 'muted', 'voice import'],
  asks: ({ query }) => ({
    followed: attempt<People>('following', { who: query['who'] }),
    quiet: attempt<People>('muted'),
  }),
  title: ({ words }, { query }) =>
    query['who'] === undefined ? words.voice.following : words.voice.theyFollow,
  draw: ({ followed, quiet }, setting, place) =>
    withVoice(setting, followed, ({ people }) => {
      const { voice } = setting.words;
      const { who } = place.query;
      if (who !== undefined)
        return html`<p class="actions"><a href="/voice/following">${voice.following}</a></p><p>${named(who)}</p>
${peopleTable(setting, { id: 'followed', caption: voice.theyFollow, people, place, empty: voice.theyFollowNobody })}`;
      return html`<p class="actions"><a href="/voice">${voice.title}</a> <a href="/voice/profile">${voice.profile}</a></p><p class="lead">${voice.followingLead}</p>
${followForm(setting, '')}
${section(
  voice.following,
  html`${peopleTable(setting, { id: 'followed', caption: voice.following, people, place, empty: voice.followsNobody, isFollowed: true })}
${people.length > 0 && html`<p><a class="quiet" href="/api/v1/voice/export?format=opml" download="following.opml">OPML</a></p>`}`,
)}
${section(voice.quiet, html`<p class="help">${voice.quietLead}</p>${'data' in quiet && peopleTable(setting, { id: 'quiet', caption: voice.quiet, people: quiet.data.people, place, empty: voice.quietNobody })}`)}
${section(voice.carry, unfolding('carry', voice.carryButton, importForm(setting)))}`;
    }),
});
