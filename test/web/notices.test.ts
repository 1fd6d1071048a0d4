// Notices on the page: in the reader's language, with the way to what each is about.

import { describe, expect, it } from 'vitest';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { pageAtHand } from './at-hand.ts';

const page = pageAtHand(new MemorySession(new CommuneLife().tell(), ['anna']));

describe('notices', () => {
  it.each([
    ['en', /The bonds for press-hall are placed at/, 'Only the members read this'],
    ['de', /Die Anleihen auf press-hall sind zu .* untergebracht/, 'Nur die Mitglieder lesen dies'],
    ['es', /Los bonos de press-hall quedan colocados al/, 'Solo los miembros leen esto'],
  ] as const)('are told in %s, each leading to what it is about', async (language, bonds, who) => {
    const { html, status } = await page.show('/notices', { language });
    expect(status).toBe(200);
    expect(html).toMatch(bonds);
    expect(html).toContain(who);
    expect(html).toMatch(/href="\/decisions\/[0-9a-f]{32}"/);
    expect(html).toMatch(/href="\/auctions\/[a-z0-9.-]*press-hall[^"]*"/);
    expect(html).toContain('href="/share"');
    if (language !== 'en') expect(html).not.toMatch(/was rejected|was accepted|is put to the vote/);
  });
});
