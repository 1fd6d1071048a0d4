// Rechazos del orden mismo.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const order: RefusalTexts = {
  'entry-not-readable': {
    says: 'Los {sizeBytes} bytes no son una entrada: {fault}.',
    next: 'El programa que los escribió falla o es de otra versión; no cambiaron nada.',
  },
  'commune-not-founded': {
    says: 'Una entrada de la clase {kind} está antes de la fundación.',
    next: 'Funde primero la comuna: telekommune found.',
  },
  'commune-already-founded': {
    says: 'Esta comuna se fundó con la entrada {foundedId}; no puede fundarse dos veces.',
    next: 'Funde una segunda comuna en una carpeta propia.',
  },
  'signature-wrong': {
    says: 'La firma del dispositivo {device} no corresponde a la entrada de la clase {kind}.',
    next: 'Dígalo otra vez desde el propio dispositivo.',
  },
  'counter-spent': {
    says: 'El número {counter} de este dispositivo está gastado: ya se dijo, o no pasa de {spentCounter}, hasta donde todos están gastados.',
    next: 'Si era lo mismo, ya cuenta una vez; si no, dígalo otra vez.',
  },
  'body-not-readable': {
    says: 'El contenido no es de la clase {kind}: {fault}.',
    next: 'El programa que lo escribió falla o es de otra versión; no cambió nada.',
  },
  'rules-failed': {
    says: 'Las propias reglas fallaron con esta entrada de la clase {kind}; se apartó y no cambió nada.',
    next: 'Es un fallo del programa: comuníquelo con la entrada.',
  },
};
