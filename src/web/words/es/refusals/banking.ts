// Rechazos en la ventanilla del banco.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const banking: RefusalTexts = {
  'statement-amount-too-large': {
    says: 'El extracto de {account} tiene un importe de {amountMinor}; lo máximo, en un sentido u otro, es {limitMinor}.',
    next: 'Pida otra vez el extracto al banco.',
  },
  'bank-accounts-too-many': {
    says: 'Ya hay {limit} cuentas; {account} sería una más.',
    next: 'Mire el nombre de la cuenta: telekommune bank queue',
  },
  'statement-goes-back': {
    says: 'El extracto de {account} acaba el {throughDate}; se conocen extractos hasta el {knownDate}.',
    next: 'Ya está importado, o uno posterior: no hay nada que hacer.',
  },
  'statement-does-not-follow': {
    says: 'El extracto de {account} empieza con {openingMinor}; el último acabó el {knownDate} con {knownMinor}.',
    next: 'Importe primero el extracto entre los dos, o dé el archivo del banco de todo el tiempo.',
  },
  'statement-sum-wrong': {
    says: '{openingMinor} y líneas por {linesMinor} suman {sumMinor}; el extracto acaba con {closingMinor}.',
    next: 'En el archivo faltan líneas o están dos veces: pídalo otra vez al banco.',
  },
  'statement-line-outside': {
    says: 'La línea {line} es del {lineDate}, después del final del extracto el {throughDate}.',
    next: 'Pida otra vez el extracto al banco.',
  },
  'statement-line-known': {
    says: 'La línea {line} de {amountMinor} del {lineDate} ya se conoce.',
    next: 'Cuenta una vez. telekommune bank import omite lo que se conoce.',
  },
  'statement-not-last': {
    says: '{statement} no es el último extracto de la cuenta {account}.',
    next: 'Retire primero los posteriores; el último va primero: telekommune bank withdraw --account {account}',
  },
  'statement-closed-upon': {
    says: 'Desde que se importó el extracto de {account} se cerraron los libros hasta el {closedDate}.',
    next: 'Lo que dice queda. Importe el extracto siguiente y nombre la diferencia: telekommune bank difference',
  },
  'statement-line-explained': {
    says: 'La línea {line} del extracto de {account} está explicada por entradas de los libros.',
    next: 'Retire eso primero: telekommune bank unmatch {line}',
  },
  'line-unknown': {
    says: 'No hay ninguna línea {line} en los extractos.',
    next: 'Mire las líneas: telekommune bank queue',
  },
  'explanation-empty': {
    says: 'No se nombra nada que explique la línea {line}.',
    next: 'Nombre al menos una entrada de los libros, cada una una vez.',
  },
  'part-beyond-posting': {
    says: 'La entrada {entry} movió {movedMinor} en la cuenta del banco, de los que {restMinor} aún no explican ninguna línea; {amountMinor} no cabe en eso.',
    next: 'Nombre una parte del mismo signo, como mucho lo que queda.',
  },
  'parts-beyond-line': {
    says: 'Las partes suman {partsMinor}; de la línea {line} no están explicados {restMinor}.',
    next: 'Nombre partes de como mucho eso, del mismo signo.',
  },
  'explanation-too-long': {
    says: 'La línea {line} estaría explicada por {count} entradas; lo máximo son {limit}.',
    next: 'Asiente varios pagos en una entrada.',
  },
  'explained-by-you-already': {
    says: '{person} ya ha dicho esto de la línea {line}; los estatutos piden una segunda persona.',
    next: 'Pida a otro miembro de la tesorería que diga lo mismo.',
  },
  'line-not-explained': {
    says: 'Nada explica aún la línea {line}.',
    next: 'No hay nada que retirar.',
  },
  'offset-not-zero': {
    says: 'Lo que queda de estas {count} entradas suma {restMinor}, no cero.',
    next: 'Nombre entradas que se anulen entre sí, como una y su anulación, cada una una vez.',
  },
  'offset-unknown': {
    says: 'Ninguna entrada {offset} dice que otras se anulen entre sí, o ya se retiró.',
    next: 'Nombre una de las entradas compensadas: telekommune bank unmatch ENTRY',
  },
  'difference-within-month': {
    says: 'Banco y libros se comparan al final de un mes; {throughDate} no es el último día de uno.',
    next: 'Nombre la diferencia el {monthEndDate}.',
  },
  'difference-without-words': {
    says: 'Se nombra una diferencia de {differenceMinor} sin decir por qué.',
    next: 'Diga en pocas palabras qué es, para que todos puedan comprobarlo.',
  },
  'order-name-wrong': {
    says: '«{message}» no puede ser el nombre de una orden.',
    next: "Use de 1 a 35 letras, cifras y signos de /-?:().,'+, como hacen los bancos.",
  },
  'order-known': {
    says: 'Ya se conoce una orden {message}.',
    next: 'Déle otro nombre: un banco acepta cada nombre una vez.',
  },
  'order-line-wrong': {
    says: 'La línea {line} de la orden {message} pide {amountMinor} para «{claim}»: una línea nombra una vez para qué es, y más que nada, como mucho 10^18.',
    next: 'Omítala, o corríjala.',
  },
  'ordered-already': {
    says: '{claim} ya se ordenó, en la orden {message}.',
    next: 'Espere a que el banco lo haya hecho y esté en los libros, o diga que el banco no lo hará: telekommune bank order-end {message} cancelled',
  },
  'order-not-under-way': {
    says: 'Ninguna orden {message} está en camino, así que no puede darse por: {how}.',
    next: 'Véalas: telekommune bank orders',
  },
};
