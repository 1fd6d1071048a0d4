// Rechazos en decisiones, estatutos, testigos e invitaciones.

import type { RefusalTexts } from '../../refusal-texts.ts';

export const governance: RefusalTexts = {
  'title-missing': {
    says: 'Vacío, o no hay nada que ver en ello: {what}.',
    next: 'Dígalo otra vez con unas palabras que otros reconozcan.',
  },
  'title-missing@property': {
    says: 'La solicitud de {asset} no tiene título.',
    next: 'Diga en pocas palabras qué debe comprarse.',
  },
  'currency-unknown': {
    says: 'La moneda {currency} no está en la tabla de la ISO 4217.',
    next: 'Dé un código como EUR, GBP o USD.',
  },
  'device-not-bound': {
    says: 'El dispositivo {device} no está ligado por su firma a la identidad de {person}.',
    next: 'Líguelo con las palabras de recuperación de la persona.',
  },
  'device-not-bound@membership': {
    says: 'El dispositivo {device} no está ligado a {person} por la firma de la clave de identidad.',
    next: 'Líguelo con las palabras de recuperación: telekommune device add.',
  },
  'charter-value-out-of-range': {
    says: 'Los estatutos no pueden decir {parameter} = {value}: {range}.',
    next: 'Vea todas las reglas con su margen: telekommune charter.',
  },
  'author-is-no-member': {
    says: 'Solo puede decirlo quien tiene una participación; {person} no tiene (dispositivo {device}).',
    next: 'Una empresa acredita su trabajo, usted lo acepta: telekommune countersign. Después dígalo otra vez.',
  },
  'charter-changes-nothing': {
    says: 'La propuesta no nombra ninguna regla de los estatutos.',
    next: 'Nombre lo que debe cambiar: telekommune propose change-charter PARAMETER VALUE.',
  },
  'enterprise-name-taken': {
    says: 'Hay o hubo una empresa con el nombre corto {enterprise}.',
    next: 'Elija otro nombre corto.',
  },
  'person-name-taken': {
    says: 'El nombre corto {person} es de alguien con otra identidad.',
    next: 'Elija otro nombre corto para la persona.',
  },
  'person-name-taken@membership': {
    says: 'El nombre corto {person} es de alguien con otra identidad.',
    next: 'Elija otro nombre corto para esta persona.',
  },
  'person-known-otherwise': {
    says: 'Esa identidad ya es de {known}; nadie es dos personas.',
    next: 'Use el nombre corto que tiene la persona.',
  },
  'person-known-otherwise@membership': {
    says: 'Esa identidad ya es de {known}; nadie tiene dos participaciones.',
    next: 'Certifique bajo el nombre corto que tiene la persona.',
  },
  'enterprise-unknown': {
    says: 'En la comuna no hay ninguna empresa {enterprise}.',
    next: 'Véalas todas: telekommune enterprises.',
  },
  'power-without-enterprise': {
    says: 'El poder de la tesorería es de toda la comuna, no de {enterprise}.',
    next: 'Omita la empresa.',
  },
  'person-unknown': {
    says: 'Nadie se llama {person}.',
    next: 'Véalos a todos: telekommune members.',
  },
  'person-unknown@membership': {
    says: 'Nadie se llama {person}.',
    next: 'Primero acredita la empresa el trabajo: telekommune attest.',
  },
  'power-not-held': {
    says: '{person} no tiene este poder: {power}.',
    next: 'Vea quién tiene cuáles: telekommune members.',
  },
  'labour-not-attested': {
    says: 'No hay en vigor ningún certificado de {enterprise} para {person}.',
    next: 'Solo puede negarse una participación que existe.',
  },
  'labour-not-attested@membership': {
    says: 'No consta ningún certificado de {enterprise} para {person}.',
    next: 'Vea quién trabaja dónde: telekommune members.',
  },
  'enterprise-has-credit': {
    says: '{enterprise} tiene {balanceMinor} en el crédito mutuo; una empresa se va cuando nadie debe nada.',
    next: 'Sáldelo primero: telekommune credit pay.',
  },
  'witness-known': {
    says: 'El registro {log} ya es testigo.',
    next: 'Véalos: telekommune witnesses.',
  },
  'witness-carries-entries': {
    says: 'El registro {log} lleva entradas de personas; un testigo solo escribe sellos.',
    next: 'Nombre el registro de testigo de ese nodo: allí, telekommune whoami.',
  },
  'log-is-no-witness-log': {
    says: 'La clave {log} es {what}, no el registro de testigo de un nodo; con ella no se avalaría nada.',
    next: 'Un nodo que se une con --witness muestra la clave de su registro de testigo.',
  },
  'witnesses-full': {
    says: 'Hay {count} testigos, lo más que puede tener una comuna.',
    next: 'Quite antes uno.',
  },
  'witness-unknown': {
    says: 'El registro {log} no es testigo.',
    next: 'Véalos: telekommune witnesses.',
  },
  'last-witness': {
    says: 'El registro {log} es el único testigo; sin él nada más sería definitivo.',
    next: 'Añada antes otro testigo.',
  },
  'log-unknown': {
    says: 'Ningún nodo lleva entradas en el registro {log}.',
    next: 'Véalos: telekommune peers.',
  },
  'device-unknown': {
    says: 'El dispositivo {device} no es de nadie.',
    next: 'Vea los dispositivos: telekommune members.',
  },
  'purchase-not-requested': {
    says: 'El bien {asset} no está solicitado ({state}); no hay nada que votar.',
    next: 'Vea qué está solicitado: telekommune assets.',
  },
  'asset-not-liquidating': {
    says: 'El bien {asset} no está en venta ({state}): primero se ofrece en arrendamiento.',
    next: 'Un bien solo se vende tras subastas sin pujas: telekommune assets.',
  },
  'asset-not-liquidating@property': {
    says: '{asset} no puede venderse: estado {state}, no en venta.',
    next: 'Un bien solo se vende fuera tras subastas de arrendamiento seguidas sin pujas.',
  },
  'asset-not-funded': {
    says: 'El bien {asset} no está financiado ({state}); ninguna compra puede fracasar.',
    next: 'Vea cómo va: telekommune assets.',
  },
  'asset-not-funded@property': {
    says: '{asset} no puede comprarse ahora: estado {state}, no financiado.',
    next: 'Se compra cuando la subasta de sus bonos ha tenido resultado y cada bono está pagado.',
  },
  'tenant-not-in-arrears': {
    says: 'El arrendatario de {asset} no debe el {sealedDate} renta más allá del plazo de gracia.',
    next: 'Vea qué se debe: telekommune rent-roll.',
  },
  'asset-not-short': {
    says: 'El bien {asset} no necesita ayuda: el {sealedDate} vencen {dueMinor} a sus acreedores, su caja tiene {cashMinor}, responde: {recourse}.',
    next: 'Los miembros solo ayudan por votación donde los acreedores esperan dinero que debe dar el bien solo.',
  },
  'support-above-pool': {
    says: 'El fondo común tiene {poolMinor}; {amountMinor} para {asset} son {missingMinor} más.',
    next: 'Proponga como mucho lo que tiene el fondo común.',
  },
  'proposal-unknown': {
    says: 'No hay ninguna propuesta {proposal}.',
    next: 'Vea qué está abierto: telekommune decisions.',
  },
  'proposal-closed': {
    says: 'La votación sobre «{title}» acabó el {closedAtMs}; resultado: {state}.',
    next: 'Propóngalo otra vez si la cuestión ha cambiado.',
  },
  'author-is-no-witness': {
    says: 'El registro {log} no es un testigo en vigor.',
    next: 'Los miembros eligen a los testigos: telekommune propose add-witness.',
  },
  'seal-past-calendar': {
    says: 'El testigo dice que ha pasado {instantMs}; el calendario acaba con {lastDate}.',
    next: 'Ponga en hora el reloj del testigo.',
  },
  'seal-runs-back': {
    says: 'El testigo avaló {sealedLength} entradas el {sealedAtMs} y ahora dice {length} el {instantMs}.',
    next: 'El reloj o la copia de este nodo son más viejos que lo que ya dijo; un testigo nunca se desdice.',
  },
  'seal-behind-final': {
    says: 'El sello habla de {length} entradas, pero {finalLength} ya son definitivas.',
    next: 'Nada que hacer: el testigo va atrasado y lo alcanzará.',
  },
  'seal-of-unknown-length': {
    says: 'Ninguna parte del orden acaba en {length}; hay {orderedLength} entradas ordenadas.',
    next: 'El testigo tiene otro orden que nosotros: compare en los dos nodos con telekommune verify.',
  },
  'seal-digest-differs': {
    says: 'El testigo dice que {length} entradas dan la huella {said}; aquí dan {ours}.',
    next: 'Uno de los dos usa otras reglas o miente: telekommune verify en los dos nodos, y después proponga quitarlo: telekommune propose remove-witness.',
  },
  'invitation-known': {
    says: 'Esa invitación ya se dio.',
    next: 'Haga una nueva: telekommune invite.',
  },
  'invitation-over': {
    says: 'La invitación acabaría el {expiresAtMs}; los testigos han sellado {sealedMs}, así que nadie podría usarla.',
    next: 'Elija un final posterior: telekommune invite.',
  },
  'invitation-too-long': {
    says: 'La invitación acabaría el {expiresAtMs}; los estatutos le dan {mostDays} días, hasta el {latestMs}.',
    next: 'Elija un final anterior.',
  },
  'invitation-unknown': {
    says: 'No hay ninguna invitación {key}.',
    next: 'Vea las que se dieron: telekommune invitations.',
  },
  'invitation-not-open': {
    says: 'La invitación para «{title}» ya no vale: {state}.',
    next: 'Una invitación vale una vez. Pida una nueva: telekommune invite.',
  },
  'invitation-expired': {
    says: 'La invitación para «{title}» acabó el {expiresAtMs}; ahora es {nowMs}.',
    next: 'Pida una nueva: telekommune invite.',
  },
  'log-known': {
    says: 'El registro {log} ya fue admitido, o es un testigo.',
    next: 'Cada nodo tiene un registro propio.',
  },
  'invitation-proof-wrong': {
    says: 'Quien trae el registro {log} no tiene el secreto de la invitación.',
    next: 'Escriba otra vez la invitación entera, o pida una nueva.',
  },
};
