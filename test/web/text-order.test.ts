// Lists of names as people look through them: numbers in names by their size, letters with marks beside those without.

import { expect, it } from 'vitest';
import { table } from '../../src/web/parts/table.ts';
import { inTextOrder } from '../../src/web/text-order.ts';
import { settingIn } from './setting-in.ts';

const RISING = ['enterprise-1', 'enterprise-2', 'enterprise-10', 'Ökohof', 'Zimmerei'];

function sortedBy(sort: string): readonly string[] {
  const drawn = table(settingIn('de'), {
    id: 'names',
    caption: 'Namen',
    rows: ['enterprise-10', 'Zimmerei', 'enterprise-2', 'Ökohof', 'enterprise-1'],
    place: { path: '/names', params: {}, query: { 'sort-names': sort } },
    columns: [{ head: 'Name', is: 'name', cell: (name) => name, sort: (name) => name }],
  }).toString();
  return [...drawn.matchAll(/<th scope="row"[^>]*>([^<]*)/g)].map(([, name = '']) => name);
}

it('a table sorts them so, both ways', () => {
  expect(sortedBy('0')).toEqual(RISING);
  expect(sortedBy('-0')).toEqual(RISING.toReversed());
});

it('letters stand where the languages of the page have them', () => {
  const names = ['Ñandú', 'nube', 'Straße', 'Strasse 2', 'Äpfel', 'apfel', 'zoo'];
  expect(inTextOrder(names, (name) => name)).toEqual([
    'apfel',
    'Äpfel',
    'nube',
    'Ñandú',
    'Straße',
    'Strasse 2',
    'zoo',
  ]);
});
