// Parts on plain data: names of people's choosing stay texts, tables sort by what is exact, figures never pass through a double.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, fillHtml, html, href, named } from '../../src/web/html.ts';
import { figureText } from '../../src/web/figure-text.ts';
import { table } from '../../src/web/parts/table.ts';
import { amountOf, dateOf, instantOf, rateOf } from '../../src/web/parts/written.ts';
import { type Setting, settingOf } from '../../src/web/setting.ts';
import { MACHINE } from './at-hand.ts';
import { hostileText } from './hostile.ts';

function settingIn(language: 'en' | 'de' | 'es'): Setting {
  const commune = {
    name: 'Story',
    currency: 'EUR',
    people: ['anna'],
    length: 1,
    pending: 0,
    sealedNowMs: 0,
    peersConnected: 0,
    waiting: 0,
  };
  return settingOf({
    language,
    theme: 'system',
    commune,
    machine: MACHINE,
    commands: new Map(),
    screens: [],
  });
}

const german = settingIn('de');

describe('a text of people’s choosing', () => {
  it('comes out as it went in, and is never read as HTML', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const drawn = html`<td title="${text}">${named(text)}</td>`.toString();
        const inside = drawn.replace(/^<td title="/, '').replace(/<\/bdi><\/td>$/, '');
        expect(inside.match(/[<>]/g)).toEqual(['>', '<', '>']);
        expect(inside.split('"')).toHaveLength(2);
      }),
    );
  });

  it('turns nothing around it: it stands in an element of its own direction', () => {
    expect(named('\u202Eabc').toString()).toBe('<bdi>\u202Eabc</bdi>');
  });

  it('stays one value of a query', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const url = new URL(href('/x', { a: text, b: null }), 'http://page');
        expect([...url.searchParams]).toEqual(text === '' ? [] : [['a', text]]);
      }),
    );
  });
});

describe('a text with braces', () => {
  it('takes figures, and HTML where it is asked for', () => {
    expect(fill('{n} of {all}', { n: 1, all: '2' })).toBe('1 of 2');
    expect(fillHtml('see {what}', { what: html`<b>it</b>` }).toString()).toBe('see <b>it</b>');
    expect(fillHtml('see {what}', { what: '<b>' }).toString()).toBe('see &lt;b&gt;');
  });

  it('without a figure for a brace is a fault', () => {
    expect(() => fill('{n}', {})).toThrow('no figure for {n}');
    expect(() => fill('{constructor}', {})).toThrow('no figure');
  });
});

describe('figures', () => {
  it('are exact where a double is not', () => {
    expect(amountOf(german, '90071992547409931').toString()).toContain('900.719.925.474.099,31\u00a0EUR');
    expect(amountOf(german, '-5').toString()).toContain('−0,05');
    expect(rateOf(german, '32500').toString()).toContain('3,25');
  });

  it('that are not there are a dash', () => {
    for (const drawn of [
      amountOf(german, null),
      rateOf(german, null),
      dateOf(german, null),
      instantOf(german, 0),
    ])
      expect(drawn.toString()).toContain('–');
  });

  it('of any answer are written by the end of their names', () => {
    const writing = { formats: german.formats, currency: 'EUR' };
    expect(figureText(writing, 'priceMinor', '1234567')).toBe('12.345,67\u00a0EUR');
    expect(figureText(writing, 'ratePpm', '35000')).toBe('3,5\u00a0%');
    expect(figureText(writing, 'endsDate', 20089)).toBe('01.01.2025');
    expect(figureText(writing, 'priceMinor', 'none')).toBe('none');
  });
});

/** Rows whose name is drawn bold. */
function rowsIn(text: string): number {
  return text.match(/<b>/g)?.length ?? 0;
}

describe('a table', () => {
  const rows = [
    { minor: '9' },
    { minor: '10' },
    { minor: '90071992547409931' },
    { minor: '90071992547409930' },
  ];

  function order(query: { readonly [name: string]: string }): string[] {
    const drawn = table(german, {
      id: 't',
      caption: 'T',
      rows,
      place: { path: '/x', params: {}, query },
      columns: [
        { head: 'M', cell: ({ minor }) => html`<i>${minor}</i>`, sort: ({ minor }) => BigInt(minor) },
      ],
    }).toString();
    return [...drawn.matchAll(/<i>(\d+)<\/i>/g)].map(([, minor]) => minor ?? '');
  }

  it('sorts by exact figures, both ways, and stays as it is for nonsense', () => {
    expect(order({ 'sort-t': '0' })).toEqual(['9', '10', '90071992547409930', '90071992547409931']);
    expect(order({ 'sort-t': '-0' })).toEqual(['90071992547409931', '90071992547409930', '10', '9']);
    expect(order({ 'sort-t': 'price' })).toEqual(rows.map(({ minor }) => minor));
  });

  describe('of ten thousand rows', () => {
    const many = Array.from({ length: 10_000 }, (_one, n) => ({ n, name: `Größe <${n}>` }));

    function drawn(query: { readonly [name: string]: string } = {}): string {
      return table(german, {
        id: 't',
        caption: 'T',
        rows: many,
        place: { path: '/x', params: {}, query },
        foot: ['', 'Summe'],
        columns: [
          { head: 'N', is: 'figure', cell: ({ n }) => n, sort: ({ n }) => n },
          { head: 'Name', is: 'name', cell: ({ name }) => html`<b>${name}</b>` },
        ],
      }).toString();
    }
    it('is pages of a hundred that lead to one another and back to the table', () => {
      expect(rowsIn(drawn())).toBe(100);
      expect(drawn()).toContain('1 bis 100 von 10.000 Zeilen');
      expect(drawn()).toContain('<a rel="next" href="/x?from-t=100#t">');
      expect(drawn()).not.toContain('rel="prev"');
      const second = drawn({ 'from-t': '200', 'from-other': '300', find: 'a' });
      expect(second).toContain('<a rel="prev" href="/x?from-t=100&amp;from-other=300&amp;find=a#t">');
      expect(second).toContain('<a rel="next" href="/x?from-t=300&amp;from-other=300&amp;find=a#t">');
      expect(second).toContain(
        '<th scope="col" class="figure"><a href="/x?from-other=300&amp;find=a&amp;sort-t=0#t"',
      );
      expect(drawn({ 'from-t': '9900' })).not.toContain('rel="next"');
    });

    it('ends with its last page where somebody asks for more', () => {
      expect(drawn({ 'from-t': '999999999' })).toContain('9.901 bis 10.000 von 10.000 Zeilen');
      for (const nonsense of ['-1', 'x', '1e3', '9'.repeat(40)])
        expect(drawn({ 'from-t': nonsense })).toContain('1 bis 100 von');
    });

    it('is saved whole, wherever the page stands', () => {
      expect(drawn({ 'from-t': '300' })).toContain('<a href="/x?whole=t#t">');
      const whole = drawn({ whole: 't' });
      expect(rowsIn(whole)).toBe(10_000);
      expect(rowsIn(drawn({ whole: 'other' }))).toBe(100);
      expect(whole).toContain('<a href="/x#t">In Seiten</a>');
    });

    it('is found in by what somebody reads there, without a sum that is not of what was found', () => {
      const found = drawn({ 'find-t': ' GROSSE <77', other: '"' });
      expect(rowsIn(drawn({ 'find-t': 'grosse <77>' }))).toBe(0);
      expect(rowsIn(drawn({ 'find-t': 'GRÖSSE' }))).toBe(0);
      expect(rowsIn(drawn({ 'find-t': 'größe <77' }))).toBe(100);
      expect(drawn({ 'find-t': 'größe <77' })).toContain('1 bis 100 von 111 Zeilen');
      expect(drawn({ 'find-t': 'größe <77>' })).toMatch(/1 Zeile</);
      expect(drawn({ 'find-t': 'größe <77>' })).not.toContain('Summe');
      expect(drawn({ 'find-t': 'bold <b>' })).toContain('In keiner Zeile steht „bold &lt;b&gt;“.');
      expect(found).toContain('<input type="hidden" name="other" value="&quot;">');
    });
  });

  it('says so when it is empty', () => {
    const drawn = table(german, { id: 't', caption: 'T', rows: [], columns: [] }).toString();
    expect(drawn).toContain('Hier ist noch nichts.');
    expect(drawn).not.toContain('<table');
  });
});
