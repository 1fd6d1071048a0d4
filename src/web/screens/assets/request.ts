// Requesting a new asset, with the debt service worked out while somebody types, by the very rules that judge the request.

import { fill, html } from '../../html.ts';
import { commandForm, output } from '../../parts/command-form.ts';
import { facts } from '../../parts/facts.ts';
import { ask, screen } from '../../screen.ts';
import { amount } from '../../setting.ts';

interface CharterLine {
  readonly name: string;
  readonly value: string | number;
}

function valueOf(charter: readonly CharterLine[], name: string): string {
  return String(charter.find((line) => line.name === name)?.value ?? '');
}

export const requestScreen = screen({
  path: '/request',
  instead: ['request'],
  asks: () => ({ charter: ask<{ readonly charter: readonly CharterLine[] }>('charter') }),
  title: ({ words }) => words.request.title,
  draw: ({ charter }, setting, { query }) => {
    const { request, bonds } = setting.words;
    const face = valueOf(charter.charter, 'bond-face');
    const phrases = { covered: request.covered, missing: request.missing, notYet: request.notYet };
    const outputs = html`<h2>${request.whatFollows}</h2><p class="outcome-words">${output('words')}</p>${facts(
      [
        [request.target, output('target')],
        [request.service, output('service')],
        [request.available, output('available')],
        [request.needed, output('needed')],
        [request.coverage, output('coverage')],
      ],
    )}<p class="help">${fill(request.face, { face: amount(setting, face) })}</p>`;
    return html`<p class="lead">${request.lead}</p>
${commandForm(setting, {
  command: 'request',
  id: 'request',
  values: query,
  words: {
    ...request.fields,
    redemption: { ...request.fields.redemption, choices: Object.entries(bonds.redemptions) },
  },
  order: [
    'title',
    'asset',
    'kind',
    'seller',
    'price',
    'purchase-costs',
    'rent',
    'period',
    'costs',
    'ceiling',
    'bond-term',
  ],
  submit: request.submit,
  derive: 'request',
  data: { face, coverage: valueOf(charter.charter, 'coverage'), phrases: JSON.stringify(phrases) },
  outputs,
})}`;
  },
});
