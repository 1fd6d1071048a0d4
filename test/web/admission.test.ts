// How somebody new is let in: their key is there to be read whole and copied, and the form that wants it says where they find it.

import { describe, expect, it } from 'vitest';
import { fill } from '../../src/web/html.ts';
import { LANGUAGES, wordsOf } from '../../src/web/words/words.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { answered, pageAtHand, pageOfAnswers } from './at-hand.ts';

const session = new MemorySession(new CommuneLife().tell(), ['anna']);
const page = pageAtHand(session);
const KEY = '677629b6'.repeat(8);
const NEW = {
  name: 'clara',
  called: '–',
  share: 'none',
  home: null,
  powers: '–',
  device: 'ab'.repeat(32),
  identity: KEY,
};

async function pageOfSomebodyNew() {
  const status = await answered<unknown>(session, ['status']);
  return pageOfAnswers({ status, whoami: { people: [NEW] } });
}

function wholeKey(html: string): string | undefined {
  return /<code class="whole" id="identity-\w+">([^<]*)<\/code> <button [^>]*data-copy="identity-\w+"/.exec(
    html,
  )?.[1];
}

describe.each(LANGUAGES)('in %s', (language) => {
  const { words } = wordsOf(language);

  it('Home gives somebody who is no member the whole key, and says who needs it', async () => {
    const { html } = await (await pageOfSomebodyNew()).show('/', { language });
    expect(html).toContain(words.home.notMember);
    expect(html).toContain(words.home.notMemberSays);
    expect(wholeKey(html)).toBe(KEY);
  });

  it('Home names who is no member where others are on the same node, but for those whose labour is attested', async () => {
    const status = await answered<{ readonly waiting: readonly unknown[] }>(session, ['status']);
    const [anna] = (await answered<{ readonly people: readonly (typeof NEW)[] }>(session, ['whoami'])).people;
    const offered = {
      what: '',
      command: 'telekommune countersign tischlerei --as dora',
      people: ['dora'],
      kind: 'labour-offered',
      figures: { enterprise: 'tischlerei', person: 'dora' },
    };
    const people = [anna, NEW, { ...NEW, name: 'dora' }];
    const shown = (waiting: readonly unknown[]) =>
      pageOfAnswers({ status: { ...status, waiting }, whoami: { people } }).show('/', { language });
    const { one, many } = words.home.notMemberNamed;
    const { html, status: code } = await shown([offered]);
    expect(code).toBe(200);
    expect(html).toContain(`<h2>${fill(one, { names: 'clara' })}</h2>`);
    expect(html).toContain(words.home.notMemberNamedSays);
    expect(html).not.toContain(words.home.notMember);
    expect(html).not.toContain('identity-dora');
    expect((await shown([])).html).toContain(`<h2>${fill(many, { names: 'clara, dora' })}</h2>`);
  });

  it('Home says nothing of it to a member', async () => {
    const { html } = await page.show('/', { language });
    expect(page.noted).toEqual([]);
    expect(html).not.toContain(words.home.notMember);
    expect(wholeKey(html)).toBeUndefined();
  });

  it('the keys of a node are shown whole', async () => {
    const { html } = await page.show('/network/keys', { language });
    const [anna] = session.people();
    expect(html).toContain(words.network.identitiesLead);
    expect(wholeKey(html)).toBe(anna?.identity);
  });

  it('the key is asked for among the first fields, with where to read it', async () => {
    const { html } = await page.show('/decisions/new/admit-enterprise', { language });
    const [first = ''] = html.split('<details class="more"');
    expect(first).toMatch(/<input [^>]*name="identity"/);
    expect(first).toContain(words.decisions.fields.identity.help);
    expect(first.indexOf('name="representative"')).toBeLessThan(first.indexOf('name="identity"'));
  });
});
