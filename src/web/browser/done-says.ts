// What a form says when its thing is done: how far it has come, what it says to a person, and where to look at what was made.

import { type Done, figuresOfFields, placesOf, sentencesOf } from '../done.ts';
import { figureText } from '../figure-text.ts';
import { invitedOf } from '../invited.ts';
import { element } from './element.ts';
import { labelsOf } from './form-fields.ts';
import { sayInvited } from './invited-says.ts';
import { INK, withLinks } from './form-says.ts';
import { spokenWord, writing } from './spoken.ts';
import { downloadLinks } from './uploads.ts';

const LEADS = { proposal: 'toProposal', auction: 'toAuction', contract: 'toContract', asset: 'toAsset' };

function badge({ standing, position }: Done): HTMLElement | false {
  if (standing !== 'pending' && standing !== 'ordered' && standing !== 'final') return false;
  const where = typeof position === 'number' ? String(position) : '';
  return element('span', { class: `badge ${INK[standing]}`, 'data-position': where }, [spokenWord(standing)]);
}

/** What was typed, under the names that the form has for it, without what the sentences say in the language of the page. */
function figures(form: HTMLFormElement, done: Done): HTMLElement | false {
  const labels = labelsOf(form);
  const { lang } = document.documentElement;
  const said = sentencesOf(done).filter(({ language }) => language === lang);
  const lines = figuresOfFields(done, labels.keys()).flatMap(([field, name, value]) => {
    const { label = field, choices } = labels.get(field) ?? {};
    const text = choices?.get(String(value)) ?? figureText(writing(), name, value);
    if (said.some(({ says }) => says.includes(text))) return [];
    return [element('div', {}, [element('dt', {}, [label]), element('dd', {}, [text])])];
  });
  return lines.length > 0 && element('dl', { class: 'facts' }, lines);
}

function sentences(done: Done): readonly HTMLElement[] {
  return sentencesOf(done).map(({ says, language }) => element('p', { lang: language }, withLinks(says)));
}

function places(done: Done): HTMLElement | false {
  const links = placesOf(done, location.pathname).map(([made, to]) =>
    element('a', { href: to }, [spokenWord(LEADS[made])]),
  );
  const parts = links.flatMap((link) => [link, ' ']);
  return links.length > 0 && element('p', { class: 'actions' }, parts);
}

export function sayDone(form: HTMLFormElement, data: unknown): readonly HTMLElement[] {
  if (typeof data === 'string') return [element('pre', { class: 'done', lang: 'en' }, [data])];
  const done = (typeof data === 'object' && data !== null ? data : {}) as Done;
  const invited = invitedOf(done);
  const said = invited === null ? sentences(done) : sayInvited(invited);
  return [
    element('div', { class: 'done', role: 'status' }, [
      element('p', {}, [element('strong', {}, [`${spokenWord('done')}. `]), badge(done)]),
      downloadLinks(done['downloads']),
      invited === null && figures(form, done),
      ...said,
      places(done),
    ]),
  ];
}
