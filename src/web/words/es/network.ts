// Nodos, testigos, el orden, rechazos, dispositivos y claves.

import type { Words } from '../en/all.ts';

export const network: Words['network'] = {
  title: 'Red',
  lead: 'Quién guarda una copia de la comuna, quién avala el orden, y qué se rechazó.',
};
