// A refusal in the language that a request prefers; in English for everybody else.

import { describe, expect, it } from 'vitest';
import { pageForPeople } from '../../../src/main/page-for-people.ts';
import { MemorySession } from '../../kit/memory-session.ts';
import { CommuneLife } from '../../views/commune-life.ts';
import { HttpDesk, TOKEN } from './http-desk.ts';

const desk = new HttpDesk();

async function refused(acceptLanguage: string | null): Promise<{ readonly [name: string]: unknown }> {
  desk.session = new MemorySession(new CommuneLife().tell(), ['anna']);
  const { url } = await desk.serve({}, { page: pageForPeople });
  const answer = await fetch(`${url}/api/v1/credit/pay`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${TOKEN}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(acceptLanguage === null ? {} : { 'Accept-Language': acceptLanguage }),
    },
    body: JSON.stringify({ from: 'druckerei', payee: 'druckerei', amount: '5.00' }),
  });
  expect(answer.status).toBe(409);
  return (await answer.json()) as { readonly [name: string]: unknown };
}

describe('a refusal of a rule', () => {
  it('is worded in the language that is preferred, with the same rule and figures', async () => {
    const german = await refused('de-AT, en;q=0.5');
    expect(german).toMatchObject({ rule: 'payer-is-payee', language: 'de', currency: 'EUR' });
    expect(german['detail']).toBe('druckerei kann sich nicht selbst bezahlen.');
    const spanish = await refused('es');
    expect(spanish['next']).toBe('Nombre la empresa a la que se paga.');
  });

  it('is English for who prefers nothing', async () => {
    const english = await refused(null);
    expect(english['detail']).toBe('druckerei cannot pay itself.');
    expect(english).not.toHaveProperty('language');
  });
});
