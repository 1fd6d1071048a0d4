// An entry on its screen: kinds, fields and words of the protocol have names for people, and their own beside them.

import { describe, expect, it } from 'vitest';
import { contexts } from '../../src/contexts/contexts.ts';
import { registryOf } from '../../src/contexts/fold.ts';
import { orderedLength } from '../../src/contexts/order/facts.ts';
import type { Shape } from '../../src/kernel/codec.ts';
import { LANGUAGES, wordsOf } from '../../src/web/words/words.ts';
import { journalPage } from '../../src/views/journal.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { pageAtHand } from './at-hand.ts';

const kinds = registryOf(contexts).kinds;
const fields = new Set<string>();
const choices = new Set<string>();

function visit(shape: Shape, name: string): void {
  if (shape.is === 'option' || shape.is === 'list') visit(shape.of, name);
  if (shape.is === 'record')
    for (const [field, inner] of shape.fields) {
      fields.add(field);
      visit(inner, field);
    }
  if (shape.is !== 'choice') return;
  for (const [word, inner] of shape.cases) {
    // conventions of days are called so everywhere
    if (name !== 'dayCount') choices.add(word);
    if (inner.is === 'record' && inner.fields.length > 0) fields.add('is');
    visit(inner, name);
  }
}
for (const { body } of kinds.values()) visit(body.shape, '');

describe.each(LANGUAGES)('in %s', (tag) => {
  const { entryChoices, entryFields, entryKinds } = wordsOf(tag).words;

  it('every kind, field and word of the protocol has a name, and no other', () => {
    const names = [...kinds.keys()].map((kind) => kind.replace(/@\d+$/, ''));
    expect(Object.keys(entryKinds).toSorted()).toEqual([...new Set(names)].toSorted());
    expect(Object.keys(entryFields).toSorted()).toEqual([...fields].toSorted());
    expect(Object.keys(entryChoices).toSorted()).toEqual([...choices].toSorted());
  });
});

it('says what stands in an entry in the language of the page, with the names of the protocol', async () => {
  const page = pageAtHand(new MemorySession(new CommuneLife().tell(), ['anna']));
  const { html } = await page.show('/entries/0', { language: 'de' });
  expect(html).toMatch(/die Kommune ist gegründet <code[^>]*>governance\.commune-founded@1<\/code>/);
  expect(html).toMatch(/voller Name des Betriebs <code[^>]*>enterpriseTitle<\/code>/);
  expect(html).not.toMatch(/ lang="en"(?! hreflang)/);
});

it('says of a seal that the calendar did it, and what fell due, before what stands in it', async () => {
  const story = new CommuneLife().tell();
  const due = journalPage(story.state, { limit: 1000 }).entries.find(
    ({ what }) => what === 'interest accrues',
  );
  const page = pageAtHand(new MemorySession(story, ['anna']));
  const { html } = await page.show(`/entries/${due?.position}`, { language: 'de' });
  expect(html).toContain('Der Kalender hat das ausgelöst; niemand musste unterschreiben.');
  expect(html).toMatch(/<h2>Was fällig wurde<\/h2>[\s\S]*<details[^>]* open>[\s\S]*<h2>Was er sagt<\/h2>/);
});

it('says the title of a proposal that nobody titled in the language of the page, and one that somebody chose as it is', async () => {
  const story = new CommuneLife().tell();
  const action = { is: 'grant-power', person: 'ben', power: 'treasurer', enterprise: '' };
  const english = 'grant ben the power: treasurer';
  const page = pageAtHand(new MemorySession(story, ['anna']));
  const shown = async (title: string): Promise<string> => {
    story.accepted('anna', 'governance.proposed@1', { title, reason: '', action });
    return (await page.show(`/entries/${story.batches.length - 1}`, { language: 'de' })).html;
  };
  const untitled = await shown(english);
  expect(untitled).toContain('ben eine Befugnis erteilen: Schatzmeister');
  expect(untitled).not.toContain(english);
  expect(await shown('Ben counts the money')).toContain('Ben counts the money');
});

it('draws a list of alike records as a table that sorts, such as a dividend paid to many', async () => {
  const story = new CommuneLife().tell();
  const payees = ['ida', 'jonas', 'quirin'];
  const payments = payees.map((person, at) => ({ person, amountMinor: BigInt(10_000 - at) }));
  story.confirm('dividends.paid-out@1', { payments });
  const page = pageAtHand(new MemorySession(story, ['anna']));
  const position = orderedLength(story.state) - 1;
  const shown = async (query: string): Promise<readonly string[]> => {
    const { html } = await page.show(`/entries/${position}${query}`);
    const [list = ''] = /<table data-csv="said-payments".*?<\/table>/s.exec(html) ?? [];
    return [...list.matchAll(/<th scope="row"[^>]*>(?:<[^>]*>)*([^<]*)/g)].map(([, person = '']) => person);
  };
  expect(await shown('')).toEqual(payees);
  expect(await shown('?sort-said-payments=1')).toEqual(payees.toReversed());
});
