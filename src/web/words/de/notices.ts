// Was die Kommune bekannt macht.

import type { Words } from '../en/all.ts';

export const notices: Words['notices'] = {
  title: 'Bekanntmachungen',
  lead: 'Was die Kommune beschlossen, angeboten, vermietet und ausgeschüttet hat, das Neueste zuerst. Von Personen steht nichts darin.',
  public: 'Jeder, der über Finger oder das Web fragt, darf dies lesen: So will es die Satzung.',
  members: 'Nur die Mitglieder lesen dies: So will es die Satzung.',
  at: 'Wann',
  what: 'Was',
  none: 'Noch ist nichts geschehen.',
  link: 'Bekanntmachungen der Kommune',
};
