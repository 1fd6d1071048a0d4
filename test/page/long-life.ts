// The life of a commune whose texts are as long as the rules allow (without blanks, from right to left, in wide signs) and whose bank holds more than any.

import { toUtf8 } from '../../src/kernel/bytes.ts';
import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { CommuneLife } from '../views/commune-life.ts';

const WORDS = [
  'Genossenschaft für Druckerzeugnisse, Verlag und Buchbinderei am Alten Hafen ',
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente',
  'جمعية التعاونية للطباعة والنشر في الميناء القديم ',
  '北京印刷合作社与出版社联合会',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
];

/** Fields with texts of people’s choosing, and how many bytes each takes. */
const TEXTS: { readonly [field: string]: number } = {
  title: 80,
  personName: 80,
  enterpriseTitle: 120,
  deviceTitle: 80,
  nodeTitle: 80,
  representativeName: 80,
  reason: 2000,
  memo: 140,
  reference: 140,
  seller: 120,
  from: 80,
};

function longText(bytes: number, seed: number): string {
  const word = WORDS[seed % WORDS.length] ?? '';
  let text = word.repeat(Math.ceil(bytes / word.length));
  while ((toUtf8(text)?.length ?? 0) > bytes) text = text.slice(0, -1);
  return text;
}

function lengthened(body: unknown, seed: number): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const fields = Object.entries(body).map(([field, value]): [string, unknown] => {
    const bytes = typeof value === 'string' ? TEXTS[field] : undefined;
    return [
      field,
      bytes === undefined ? lengthened(value, seed) : longText(bytes, seed + String(value).length),
    ];
  });
  return Object.fromEntries(fields);
}

export class LongLife extends CommuneLife {
  protected override envelope(kind: string, body: unknown): ReturnType<CommuneLife['envelope']> {
    return super.envelope(kind, lengthened(body, kind.length));
  }

  /** The life; in the end a fortune is given, which is shared, and an enterprise wants to join. */
  override tell(): this {
    super.tell();
    const fortune = {
      from: '',
      use: 'grant',
      amountMinor: 123_456_789_012_345_678n,
      date: dateOfInstant(this.nowMs),
      reference: '',
    };
    this.accepted('anna', 'ledger.contribution-received@1', fortune);
    this.passDays(92);
    const action = {
      is: 'admit-enterprise',
      enterprise: 'x'.repeat(32),
      title: '',
      representative: 'y'.repeat(32),
      representativeName: '',
      identity: this.identity('yara').publicKey,
    };
    this.accepted('ida', 'governance.proposed@1', { title: '', reason: '', action });
    return this;
  }
}
