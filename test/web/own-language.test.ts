// Screens in another language than English hold no English: all that a screen cannot say in its language wears lang="en".

import { describe, expect, it } from 'vitest';
import { actionLine } from '../../src/node/commands/action-text.ts';
import { harmlessNames } from '../../src/doors/http/harmless.ts';
import { screens } from '../../src/web/screens.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { pageAtHand } from './at-hand.ts';

const life = new CommuneLife().tell();
const action = { is: 'grant-power', power: 'treasurer', enterprise: '', person: 'ben' } as const;
const title = actionLine(action, 'EUR').says;
const proposal = life.accepted('anna', 'governance.proposed@1', { title, reason: '', action });
const page = pageAtHand(new MemorySession(life, ['anna', 'ben']));

/** Looking commands with what they are asked for; the others are asked for all there is. */
const ASKED: { readonly [command: string]: string } = {
  asset: 'asset=press-hall',
  auction: 'auction=press-hall.bonds',
  certificate: 'auction=press-hall.bonds',
  charter: 'history=true',
  entry: 'position=1',
  expiries: 'all=true',
  holders: 'asset=press-hall',
  lease: 'lease=press-hall.1',
  'ledger account': 'account=assets:bank',
  member: 'person=ida',
  price: 'coupon=8.75&yield=8.84&half-years=59',
  refusals: 'seals=true',
};
/** They need a node, a voice, a file, or the name of something that this life does not have. */
const NOT_ASKED =
  /^(?:peers|witnesses|addresses|timeline|posts|thread|search|following|muted|voice .*|bank read|schedule|day-count|decision|loans show|loans sum|export)$/;
const PATHS = [
  ...screens.map(({ path }) => path).filter((path) => !/[:*]/.test(path)),
  '/assets/press-hall',
  '/auctions/press-hall.bonds',
  '/auctions/press-hall.lease.1',
  '/bonds/press-hall',
  '/members/ida',
  '/enterprises/tischlerei',
  '/books/account/assets%3Abank',
  '/charter/quorum',
  '/members/nobody',
  '/assets/nothing',
  '/auctions/nothing.bonds',
  '/enterprises/nothing',
  '/assets/NOT%20AN%20ID',
  '/decisions/NOT%20AN%20ID',
  '/entries/none',
  '/entries/999999',
  ...harmlessNames
    .filter((name) => !NOT_ASKED.test(name))
    .map((name) => `/do/${name.replaceAll(' ', '/')}?all=true&ask=true&${ASKED[name] ?? ''}`),
  `/do/decision?proposal=${proposal}`,
];

/** What stands in English, but for the switch that leads to it. */
function english(html: string): readonly string[] {
  return [...html.matchAll(/<(\w+)([^>]*) lang="en"(?! hreflang)[^>]*>([^<]*)/g)].map(
    ([, , , text = '']) => text,
  );
}

describe.each(['de', 'es'] as const)('in %s', (language) => {
  it.each(PATHS)('%s holds no English', async (path) => {
    const { html } = await page.show(path, { language });
    expect(english(html)).toEqual([]);
    expect(html).not.toContain(title);
  });

  it('what cannot be a name is not answered with the words of the command line, but with the way to the list', async () => {
    const { status, html } = await page.show('/assets/No%20name', { language });
    expect(status).toBe(404);
    expect(html).toMatch(
      { de: /Hier kann nichts „No name“ heißen\./, es: /Aquí nada puede llamarse «No name»\./ }[language],
    );
    expect(html).toMatch(/<main[^]*<a href="\/assets">/);
    expect(html).not.toMatch(/--help|ASSET/);
    expect(english(html)).toEqual([]);
  });

  it('what does not exist is not called refused', async () => {
    const { status, html } = await page.show('/members/nobody', { language });
    expect(status).toBe(404);
    expect(html).toMatch({ de: /<h1>Hier ist nichts<\/h1>/, es: /<h1>Aquí no hay nada<\/h1>/ }[language]);
    expect(html).toMatch(
      { de: /Es gibt niemanden namens nobody\./, es: /No hay nadie llamado nobody\./ }[language],
    );
  });
});
