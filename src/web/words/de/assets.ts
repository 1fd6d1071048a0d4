// Das Verzeichnis des Eigentums.

import type { Words } from '../en/all.ts';

export const assets: Words['assets'] = {
  title: 'Güter',
  lead: 'Was der Kommune gehört, und was sie kaufen soll.',
  register: 'Verzeichnis des Eigentums',
  asset: 'Gut',
  kind: 'Art',
  state: 'Zustand',
  since: 'Seit',
  debt: 'Schulden',
  free: 'frei',
  encumbered: 'belastet',
  bookValue: 'Buchwert',
  requestedBy: 'Beantragt von',
  showAll: 'Auch zeigen, was scheiterte, zurückgenommen oder verkauft wurde',
  showCurrent: 'Nur zeigen, was da ist',
  request: 'Ein neues Gut beantragen',
  states: {
    requested: 'beantragt',
    'bond-auction': 'Anleihe wird angeboten',
    funded: 'finanziert',
    leased: 'vermietet',
    returned: 'zurückgegeben',
    'lease-auction': 'Miete wird angeboten',
    liquidating: 'zu verkaufen',
    liquidated: 'verkauft',
    failed: 'gescheitert',
    withdrawn: 'zurückgenommen',
  },
};
