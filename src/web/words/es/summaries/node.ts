// Órdenes del propio nodo y de las herramientas del banco.

import type { Texts } from '../../command-texts.ts';

export const summaries: Texts = {
  invite: 'Invitar a un nodo más: un dispositivo suyo, u otra empresa',
  'person add': 'Crear claves para una persona más que usa este nodo',
  'device add': 'Añadir este dispositivo a los suyos, tras entrar con sus palabras de recuperación',
  verify: 'Comprobar toda la historia: cada firma, cada regla, cada cifra',
  addresses: 'Mostrar dónde alcanzan a este los demás nodos',
  connect: 'Mantener una conexión con otro nodo de la comuna',
  'network cut': 'Cortar todas las conexiones de este nodo; sigue trabajando solo',
  'network heal': 'Volver a conectar este nodo',
  'clock set': 'Poner el reloj de un ejemplo o de un ensayo',
  'clock accept': 'Dejar que el testigo de este nodo responda de un salto de más de un año',
  backup: 'Guardar este nodo en un archivo cerrado, mientras sigue en marcha',
  'bank read': 'Mostrar cuentas, saldos y movimientos de un archivo del banco, comprobados por sus reglas',
  'bank mapping':
    'Empezar el archivo que dice qué significan las columnas CSV de su banco, deducido de una exportación',
  price: 'Calcular lo que cuesta un bono con intereses semestrales a un rendimiento',
  'day-count': 'Contar días y partes de año entre fechas, según las convenciones de los contratos',
  presets: 'Mostrar valores de estatutos que sugiere la ley de un país, con sus fuentes',
  schedule:
    'Mostrar qué pagan los contratos y cuándo: al final, en partes iguales, en anualidades, según el estándar ACTUS',
};

export const labels: Texts = {
  days: 'Días',
  qr: 'Código QR',
  'person-name': 'Nombre completo',
  'words-file': 'Archivo para las palabras',
  address: 'Dirección',
  yield: 'Rendimiento',
  'half-years': 'Semestres',
  'half-year-days': 'Días del semestre',
  first: 'Primer pago',
  terms: 'Condiciones',
  holidays: 'Festivos',
  'show-sums': 'Mostrar las cuentas',
};

export const helps: Texts = {
  'what the node is called, such as "Laptop of Ben"': 'cómo se llama el nodo, como «Portátil de Ben»',
  'for how many days it can be used; as the charter allows if left out':
    'cuántos días puede usarse; lo que permitan los estatutos si se omite',
  'shows a QR code too': 'muestra también un código QR',
  'the short name that the person will have': 'el nombre corto que tendrá la persona',
  'the full name, for whoever attests the labour': 'el nombre completo, para quien acredite el trabajo',
  'writes the recovery words into a new file instead of showing them':
    'escribe las palabras de recuperación en un archivo nuevo en lugar de mostrarlas',
  'your short name': 'su nombre corto',
  'host:port of the other node': 'host:puerto del otro nodo',
  'the day that it is to be': 'el día que ha de ser',
  'where the file is, or will be': 'dónde está el archivo, o estará',
};
