// Qué va en los campos, por la indicación inglesa.

import type { Texts } from '../../command-texts.ts';

export const helps: Texts = {
  'the asset’s short name': 'el nombre corto del bien',
  'the day on which the bank did it; the sealed day if left out':
    'el día en que lo hizo el banco; si falta, el día sellado',
  'what the bank’s statement calls it; empty if left out':
    'como lo llama el extracto del banco; si falta, vacío',
  'what the members read first; what it would do if left out':
    'lo que los miembros leen primero; si falta, su efecto',
  why: 'por qué',
  'proposes it also where the same is open already': 'aunque lo mismo ya esté abierto',
  'the contract’s short name': 'el nombre corto del contrato',
  'the contract’s short name from then on': 'el nombre corto del contrato desde entonces',
  'how much': 'cuánto',
  'the enterprise’s short name': 'el nombre corto de la empresa',
  'the person’s short name': 'el nombre corto de la persona',
  'its short name from then on': 'su nombre corto desde entonces',
  'its id, or the beginning of it': 'su identificador, o el principio',
  'its key, or the beginning of it': 'su clave, o el principio',
  'your vote': 'su voto',
  'how many of each, 200 if left out; with 0 only how many there are':
    'cuántas de cada una, 200 si se omite; con 0, solo cuántas hay',
  'where a page goes on: the number that the page before named':
    'dónde sigue una página: el número que dijo la anterior',
  'how many; 30 if left out': 'cuántos; si falta, 30',
  'how many; all if left out': 'cuántos; si falta, todos',
  'how many postings; 50 if left out': 'cuántos asientos; si falta, 50',
  'the tenant, or a former one; who leases it now if left out':
    'el arrendatario o uno anterior; si falta, el actual',
  'the enterprise; the one you act for if left out': 'la empresa; si falta, por la que usted actúa',
  'the enterprise that will rent it; the one you act for if left out':
    'la empresa que lo arrendará; si falta, por la que usted actúa',
  'the tenant; the enterprise you act for if left out':
    'el arrendatario; si falta, la empresa por la que usted actúa',
  'the enterprise that pays; the one you act for if left out':
    'la empresa que paga; si falta, por la que usted actúa',
  'the enterprise that is paid': 'la empresa a la que se paga',
  'what for': 'para qué',
  'the auction, such as press-hall.bonds': 'la subasta, como press-hall.bonds',
  'the auction, such as press-hall.lease.1': 'la subasta, como press-hall.lease.1',
  'the lease, such as press-hall.1': 'el arrendamiento, como press-hall.1',
  'what is lent': 'lo que se presta',
  'the lowest rate that is accepted': 'el interés más bajo que se acepta',
  'who lends: outside.NAME, enterprise.NAME; you if left out':
    'quién presta: outside.NAME, enterprise.NAME; si falta, usted',
  'the rent of a period, at least the reserve': 'la renta del periodo, al menos la mínima',
  'the rent that is offered for a period': 'la renta ofrecida por periodo',
  'the holder: outside.NAME, enterprise.NAME, person.NAME':
    'el acreedor: outside.NAME, enterprise.NAME, person.NAME',
  'how much; all that was allotted if left out': 'cuánto; si falta, todo lo adjudicado',
  'how much; all that is due if left out': 'cuánto; si falta, todo lo vencido',
  'how much; all that is owed on the day if left out': 'cuánto; si falta, todo lo debido ese día',
  'a part; all of it if left out': 'una parte; si falta, todo',
  'the month, such as 2025-12': 'el mes, como 2025-12',
  'the month, such as 2025-12; the last one that is over if left out':
    'el mes, como 2025-12; si falta, el último acabado',
  'at the end of that month, such as 2025-12; now if left out':
    'al final de ese mes, como 2025-12; si falta, ahora',
  'what sort of cost, one word: insurance, repair': 'qué clase de coste, una palabra: seguro, reparación',
  'what sort of thing it is, one word: building, server': 'qué es, una palabra: edificio, servidor',
  'what it is called': 'cómo se llama',
  'what they are called': 'cómo se llaman',
  'what the person is called': 'cómo se llama la persona',
  'their short name from then on': 'su nombre corto desde entonces',
  'who sells it': 'quién lo vende',
  'who bought it': 'quién lo compró',
  'what the buyer paid': 'lo que pagó el comprador',
  'what it cost': 'lo que costó',
  'what the sale cost': 'lo que costó la venta',
  'notary, tax, transport': 'notario, impuestos, transporte',
  'the most that it may cost': 'lo más que puede costar',
  'the highest rate that the bonds may bear': 'el interés más alto que pueden tener los bonos',
  'notary, tax, transport: the most of it; nothing if left out':
    'notario, impuestos, transporte: como mucho; si falta, nada',
  'expected costs of a period: insurance, upkeep': 'costes previstos del periodo: seguro, mantenimiento',
  'the deposit of the tenant': 'la fianza del arrendatario',
  'the yearly rate': 'el interés anual',
  'the first day of work; the sealed day if left out': 'el primer día de trabajo; si falta, el día sellado',
  'what to call this device': 'cómo llamar a este dispositivo',
  'the identity key of somebody new whose keys are not on this node: 64 digits':
    'la clave de identidad de alguien nuevo cuyas claves no están en este nodo: 64 signos',
  'the letter that says it; empty if left out': 'la carta que lo dice; si falta, vacío',
  'the first booking date': 'la primera fecha de asiento',
  'the last booking date': 'la última fecha de asiento',
  'also those that are decided': 'también las decididas',
  'also those that have ended': 'también las que han acabado',
  'also what failed, was taken back or was sold': 'también lo fracasado, retirado o vendido',
  'who gave it': 'quién lo dio',
  'the day up to which interest is reckoned; the sealed day if left out':
    'el día hasta el que se calculan intereses; si falta, el día sellado',
  'why it is paid before the notice has run': 'por qué se paga antes de cumplirse el preaviso',
  'its place in the order, from 0': 'su lugar en el orden, desde 0',
};
