// Pedir un bien nuevo.

import type { Words } from '../en/all.ts';

export const request: Words['request'] = {
  title: 'Pedir un bien nuevo',
  lead: 'Una empresa pide a la comuna que compre algo que necesita, y ofrece una renta. La renta garantiza los bonos: tiene que cubrir su servicio al interés máximo. Después votan los miembros.',
  submit: 'Pedirlo',
  whatFollows: 'Lo que tiene que soportar la renta',
  target: 'Bonos',
  service: 'Servicio de la deuda de un periodo, al máximo',
  available: 'Renta menos gastos',
  needed: 'Exigido por los estatutos',
  coverage: 'La renta lo cubre al',
  covered:
    'Aunque los bonos den el interés máximo de {ceiling}, {available} por periodo bastan para {service} de interés y amortización: el {coverage}. Los estatutos piden el {asked}. Es suficiente.',
  missing:
    'Si los bonos dan el interés máximo de {ceiling}, un periodo necesita {needed}, y la renta menos gastos deja {available}: faltan {missing}. Ofrezca más renta, un máximo más bajo, un plazo más largo o un precio más bajo.',
  notYet: 'Indique precio, renta e interés máximo: aquí aparece lo que tiene que soportar la renta.',
  face: 'Los bonos son piezas de {face}; la suma se redondea hacia arriba a bonos enteros.',
  fields: {
    asset: { label: 'Nombre corto', help: 'minúsculas y guiones, como press-hall; queda' },
    title: { label: 'Cómo se llama', help: 'por ejemplo: Nave de imprenta del canal' },
    kind: { label: 'Clase', help: 'una palabra: edificio, servidor' },
    seller: { label: 'Vendedor', help: 'quién lo vende' },
    price: { label: 'Precio máximo', help: 'lo más que puede costar' },
    'purchase-costs': { label: 'Gastos de compra máximos', help: 'notaría, impuesto, transporte' },
    rent: { label: 'Renta de un periodo', help: 'lo que ofrece' },
    costs: { label: 'Gastos de un periodo', help: 'seguro y cuidado, como se esperan' },
    ceiling: { label: 'Interés máximo', help: 'el más alto que pueden dar los bonos' },
    for: { label: 'Empresa', help: 'si falta, aquella por la que actúa' },
    period: { label: 'Meses de un periodo de renta', help: '1 si falta' },
    periods: { label: 'Periodos del arriendo', help: 'tanto como los bonos si falta' },
    deposit: { label: 'Fianza', help: 'que paga el arrendatario' },
    notice: { label: 'Días de preaviso', help: '90 si falta' },
    index: { label: 'Subida anual de la renta', help: 'se aplica en una revisión' },
    redemption: { label: 'Amortización', help: 'en partes iguales si falta' },
    coupon: { label: 'Meses entre cupones', help: '3 si falta' },
    'bond-term': { label: 'Meses hasta devolver el último bono', help: '120 si falta' },
    'day-count': { label: 'Cómo se cuentan los días', help: '30E/360 si falta' },
    depreciate: { label: 'Se amortiza en meses', help: 'nada si falta' },
    residual: { label: 'Queda después', help: 'su valor entonces' },
  },
};
