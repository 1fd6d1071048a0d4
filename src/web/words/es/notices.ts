// Lo que la comuna da a conocer.

import type { Words } from '../en/all.ts';

export const notices: Words['notices'] = {
  title: 'Avisos',
  lead: 'Lo que la comuna ha decidido, ofrecido, arrendado y repartido, lo más nuevo primero. Nada de personas.',
  public: 'Cualquiera que pregunte por finger o por la web puede leer esto: así lo dicen los estatutos.',
  members: 'Solo los miembros leen esto: así lo dicen los estatutos.',
  at: 'Cuándo',
  what: 'Qué',
  none: 'Aún no ha ocurrido nada.',
  link: 'Avisos de la comuna',
};
