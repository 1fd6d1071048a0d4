// Knoten, Zeugen, die Reihenfolge, Ablehnungen, Geräte und Schlüssel.

import type { Words } from '../en/all.ts';

export const network: Words['network'] = {
  title: 'Netz',
  lead: 'Wer eine Kopie der Kommune hält, wer für die Reihenfolge bürgt, und was abgelehnt wurde.',
};
