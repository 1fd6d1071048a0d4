// People, enterprises and the share on screens: what is owed adds up in place, forms stand where they are needed, names stay names.

import { describe, expect, it } from 'vitest';
import { barsDrawing } from '../../src/web/parts/bars.ts';
import { courseDrawing } from '../../src/web/parts/course.ts';
import { memberScreen } from '../../src/web/screens/members/member.ts';
import { membersScreen } from '../../src/web/screens/members/members.ts';
import { shareScreen } from '../../src/web/screens/share/share.ts';
import { LANGUAGES } from '../../src/web/words/words.ts';
import { Story } from '../kit/commune.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { pageAtHand } from './at-hand.ts';
import { settingIn } from './setting-in.ts';

const page = pageAtHand(new MemorySession(new CommuneLife().tell(), ['anna', 'ben']));
const NOTHING_SHARED = {
  positions: {
    fromMonth: '2025-01',
    toMonth: '2025-12',
    rentMinor: '0',
    workers: 0,
    rentPerWorkerMinor: '0',
    dividendPerShareMinor: '0',
    enterprises: [],
  },
  dividend: {
    poolMinor: '0',
    remainderMinor: '0',
    cumulativeMinor: '0',
    declaredMinor: '0',
    paidMinor: '0',
    payableMinor: '0',
    nextDate: '2025-01-01',
    postponedDate: null,
    recordDates: [],
  },
  waiting: { totalMinor: '0', claims: [] },
};
const BAD = '"><script>alert(1)</script>\u202e';

async function drawn(path: string, language = 'en'): Promise<string> {
  const { status, html } = await page.show(path, { language });
  expect([path, status, page.noted]).toEqual([path, 200, []]);
  expect(html).not.toMatch(/undefined|\[object|NaN/);
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect([path, ids.length]).toEqual([path, new Set(ids).size]);
  return html;
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each([
    '/members?all=true&enterprise=druckerei',
    '/members/ida',
    '/enterprises/tischlerei',
    '/share?from=2025-01&to=2026-12',
  ])('%s is drawn', async (path) => {
    expect(await drawn(path, language)).toContain(`<html lang="${language}"`);
  });
});

describe('a person', () => {
  it('is told how the claim comes about', async () => {
    const html = await drawn('/members/ida');
    const sentence = /<p>(<data[^>]*>[^<]*<\/data> declared less .*?)<\/p>/.exec(html)?.[1] ?? '';
    const [declared = 0n, paid = 0n, claim = 0n] = [...sentence.matchAll(/value="(\d+)"/g)].map(([, minor]) =>
      BigInt(minor ?? ''),
    );
    expect(claim).toBeGreaterThan(0n);
    expect(declared - paid).toBe(claim);
    expect(html).toContain('href="/do/pay/dividend?person=ida"');
  });

  it('who was paid everything is not offered to be paid again', async () => {
    expect(await drawn('/members/ben')).not.toContain('/do/pay/dividend');
  });

  it('is attested in an enterprise that is chosen, with the identity key in sight', async () => {
    const html = await drawn('/members');
    const [form = ''] = /<form[^>]*id="do-attest"[\s\S]*?<\/form>/.exec(html) ?? [];
    expect(form).toMatch(/<select [^>]*name="enterprise"[\s\S]*?<option value="druckerei">/);
    const identity = form.indexOf('name="identity"');
    expect(identity).toBeGreaterThan(0);
    expect(form.slice(0, identity)).not.toContain('<details');
  });

  it('to whom labour is attested accepts it in place, in the own name', async () => {
    const story = new Story();
    story.accepted('clara', 'membership.labour-attested@1', {
      enterprise: 'gaertnerei',
      person: 'ben',
      name: 'ben',
      identity: story.identity('ben').publicKey,
      since: 20_089,
    });
    const { html } = await pageAtHand(new MemorySession(story, ['ben'])).show('/members/ben');
    expect(html).toMatch(
      /action="\/api\/v1\/countersign"[\s\S]*name="as" value="ben"[\s\S]*name="enterprise" value="gaertnerei"/,
    );
    const home = await pageAtHand(new MemorySession(story, ['ben'])).show('/');
    expect(home.html).toContain('href="/do/countersign?enterprise=gaertnerei&amp;as=ben"');
    const elsewhere = await pageAtHand(new MemorySession(story, ['anna'])).show('/members/ben');
    expect(elsewhere.html).not.toContain('action="/api/v1/countersign"');
  });

  it('with names that want to be more stays text', () => {
    const member = {
      person: BAD,
      name: BAD,
      share: 'lapsing',
      home: BAD,
      labour: [{ enterprise: BAD, since: 20_089, state: 'in-force' }],
      lapsesAtMs: 1,
      powers: [{ power: BAD, enterprise: BAD }],
      claimMinor: '0',
      identity: BAD,
      devices: [{ key: BAD, title: BAD, inForce: false, sinceMs: 1 }],
      spells: [],
      declared: [],
      paid: [{ date: '2025-01-01', minor: '1', reference: BAD }],
    };
    const place = { path: '/members/x', params: { person: BAD }, query: {} };
    const html = memberScreen.draw({ member }, settingIn('de'), place).toString();
    expect(html).not.toContain('<script');
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*alert/);
  });
});

describe('the register', () => {
  it('of ten thousand people is pages of a hundred', () => {
    const members = Array.from({ length: 10_000 }, (_one, number) => ({
      person: `p${number}`,
      name: `Person ${number}`,
      share: 'held',
      home: null,
      labour: [],
      lapsesAtMs: null,
      powers: [],
      claimMinor: '0',
    }));
    const place = { path: '/members', params: {}, query: {} };
    const answers = { people: { members }, firms: { enterprises: [] } };
    const html = membersScreen.draw(answers, settingIn('en'), place).toString();
    expect(html.match(/href="\/members\/p\d+"/g)).toHaveLength(100);
    expect(html).toContain('href="/members?from-people=100#people"');
    const last = { ...place, query: { 'sort-people': '-0', 'from-people': '9900' } };
    const sorted = membersScreen.draw(answers, settingIn('en'), last).toString();
    expect(sorted).toContain('href="/members/p0"');
    expect(sorted).not.toContain('rel="next"');
    expect(sorted).toContain('href="/members?sort-people=0#people"');
  });
});

describe('the share', () => {
  it('of a commune in which nothing happened yet is drawn', async () => {
    const founded = new Story({ enterprises: { druckerei: ['anna'] } });
    const { status, html } = await pageAtHand(new MemorySession(founded, ['anna'])).show('/share');
    expect(status).toBe(200);
    expect(html).toContain('There was no record date yet.');
    expect(html).toContain('Nobody waits for a dividend.');
    expect(html).toContain('The one entry is final');
  });

  it('that was put off says so', () => {
    const place = { path: '/share', params: {}, query: {} };
    const late = { ...NOTHING_SHARED, dividend: { ...NOTHING_SHARED.dividend, postponedDate: 20_089 } };
    expect(shareScreen.draw(late, settingIn('de'), place).toString()).toContain('Verschoben seit 01.01.2025');
  });
});

describe('a drawing', () => {
  it('places figures that a double cannot tell apart within its frame', () => {
    const huge = 90_071_992_547_409_931n;
    const html = `${courseDrawing(settingIn('en'), 'Course', [
      {
        points: [
          { day: 20_000, minor: -huge },
          { day: 20_400, minor: huge },
        ],
      },
    ])}${barsDrawing(settingIn('en'), 'Bars', [{ name: BAD, bars: [{ minor: huge }, { minor: -huge }], mark: 1n }])}`;
    expect(html).not.toMatch(/NaN|Infinity|<script/);
    for (const [, x = ''] of html.matchAll(/ (?:x|x1|x2)="([^"]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(760);
    }
  });

  it('of one day and of nothing but zero is drawn too', () => {
    const flat = courseDrawing(settingIn('es'), 'Course', [{ points: [{ day: 20_000, minor: 0n }] }]);
    expect(flat.toString()).not.toMatch(/NaN|Infinity/);
  });
});
