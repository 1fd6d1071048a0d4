// The form of every command: its headline in the language, what exists to choose from, and amounts as the language writes them.

import { describe, expect, it } from 'vitest';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { pageAtHand } from './at-hand.ts';

const story = new CommuneLife();
story.requestHall();
story.bidForBonds();
const page = pageAtHand(new MemorySession(story, ['anna']));

async function shown(address: string, language = 'de'): Promise<string> {
  const { html } = await page.show(address, { language });
  expect(page.noted).toEqual([]);
  return html;
}

function optionsOf(html: string, name: string): readonly string[] {
  const [, inside = ''] =
    new RegExp(`<select [^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html) ?? [];
  return [...inside.matchAll(/<option value="([^"]*)"/g)].map(([, value = '']) => value);
}

describe('the form of a command', () => {
  it('has a headline in the language', async () => {
    expect(await shown('/do/receive/bond?asset=press-hall')).toContain(
      '<h1>Geld eines Gläubigers bestätigen</h1>',
    );
    expect(await shown('/do/pay/tax', 'es')).toMatch(/<h1>(?!pay)[^<]*impuesto/);
  });

  it('offers who has a part in the bonds, and the assets that there are', async () => {
    const html = await shown('/do/receive/bond?asset=press-hall');
    expect(optionsOf(html, 'holder')).toEqual(['', 'outside.loan-1', 'outside.loan-2']);
    expect(optionsOf(html, 'asset')).toEqual(['', 'press-hall']);
    expect(html).toContain('<option value="press-hall" selected>Press hall (press-hall)</option>');
  });

  it('of a bid offers everybody who may lend, on its own as in the auction', async () => {
    const everybody = ['enterprise.druckerei', 'person.ida'];
    for (const address of ['/do/bid/bonds', '/do/bid/bonds?asset=press-hall'])
      expect(optionsOf(await shown(address), 'for')).toEqual(
        expect.arrayContaining(['outside.loan-1', ...everybody]),
      );
    const requested = new CommuneLife();
    requested.requestHall();
    const open = pageAtHand(new MemorySession(requested, ['anna']));
    const { html } = await open.show('/auctions/press-hall.bonds');
    expect(html).toContain('action="/api/v1/bid/bonds"');
    expect(optionsOf(html, 'for')).toEqual(expect.arrayContaining(everybody));
  });

  it('of a proposal offers the people that there are, called as the page calls the field', async () => {
    const html = await shown('/decisions/new/grant-power');
    expect(optionsOf(html, 'person')).toContain('ida');
    expect(html).toMatch(/<label for="[^"]*-person"[^>]*>Person/);
    expect(optionsOf(await shown('/decisions/new/purchase'), 'asset')).toEqual(['', 'press-hall']);
  });

  it('stands on the screen of an asset, too: the tenant is chosen among the enterprises', async () => {
    const whole = pageAtHand(new MemorySession(new CommuneLife().tell(), ['anna']));
    const { html } = await whole.show('/assets/press-hall', { language: 'de' });
    expect(optionsOf(html, 'tenant')).toContain('druckerei');
    expect(html).toMatch(/<label for="[^"]*-tenant"[^>]*>Mieter/);
  });

  it('keeps what stands in it though no list has it', async () => {
    const html = await shown('/do/buy?asset=gone%22%3E');
    expect(html).toContain('<option value="gone&quot;&gt;" selected>');
  });

  it('takes any name where somebody may be new', async () => {
    expect(optionsOf(await shown('/do/attest'), 'person')).toEqual([]);
    expect(optionsOf(await shown('/do/attest'), 'enterprise')).toContain('druckerei');
  });

  it('writes an amount of a command line in the way of the language', async () => {
    const address = '/do/receive/rent?asset=press-hall&amount=9000.00';
    expect(await shown(address)).toContain('value="9.000,00"');
    expect(await shown(address, 'en')).toContain('value="9,000.00"');
  });
});

it('Home leads to the form with what is due in it', async () => {
  story.buyHall();
  story.passDays(5);
  const html = await shown('/');
  expect(html).toMatch(
    /href="\/do\/receive\/rent\?asset=press-hall&amp;tenant=druckerei&amp;amount=\d+\.\d\d"/,
  );
});
