// Ablehnungen der Reihenfolge selbst.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const order: RefusalTexts = {
  'entry-not-readable': {
    says: 'Die {sizeBytes} Bytes sind kein Eintrag: {fault}.',
    next: 'Das Programm, das sie schrieb, ist fehlerhaft oder von anderer Version; sie haben nichts geändert.',
  },
  'commune-not-founded': {
    says: 'Ein Eintrag der Art {kind} steht vor der Gründung.',
    next: 'Zuerst die Kommune gründen: telekommune found.',
  },
  'commune-already-founded': {
    says: 'Diese Kommune wurde mit dem Eintrag {foundedId} gegründet; zweimal geht es nicht.',
    next: 'Eine zweite Kommune in einem eigenen Ordner gründen.',
  },
  'signature-wrong': {
    says: 'Die Unterschrift des Geräts {device} passt nicht zum Eintrag der Art {kind}.',
    next: 'Auf dem Gerät selbst noch einmal sagen.',
  },
  'counter-spent': {
    says: 'Die Nummer {counter} dieses Geräts ist verbraucht: sie wurde schon gesagt oder liegt nicht über {spentCounter}, bis wohin alle verbraucht sind.',
    next: 'War es dasselbe, zählt es schon einmal; sonst noch einmal sagen.',
  },
  'body-not-readable': {
    says: 'Der Inhalt ist keiner der Art {kind}: {fault}.',
    next: 'Das Programm, das ihn schrieb, ist fehlerhaft oder von anderer Version; er hat nichts geändert.',
  },
  'rules-failed': {
    says: 'Die Regeln selbst sind an diesem Eintrag der Art {kind} gescheitert; er wurde beiseitegelegt und hat nichts geändert.',
    next: 'Das ist ein Fehler des Programms: bitte mit dem Eintrag melden.',
  },
};
