// Decisions and the charter on the page: every kind of proposal says what it does, lists go on in pages, names stay names.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameters } from '../../src/contexts/governance/charter.ts';
import { decisionPage } from '../../src/views/decisions.ts';
import { actionSays, KINDS, titleOf } from '../../src/web/screens/decisions/action.ts';
import type { ProposalAnswer } from '../../src/web/screens/decisions/answer.ts';
import { decisionsScreen } from '../../src/web/screens/decisions/list.ts';
import { proposalScreen } from '../../src/web/screens/decisions/proposal.ts';
import { screens } from '../../src/web/screens.ts';
import { type Setting, settingOf } from '../../src/web/setting.ts';
import { LANGUAGES, type LanguageTag, wordsOf } from '../../src/web/words/words.ts';
import { proposals } from '../../src/contexts/governance/tables.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { CommuneLife } from '../views/commune-life.ts';
import { describedCommands, MACHINE, pageAtHand } from './at-hand.ts';
import { hostileText } from './hostile.ts';

const KEY = 'ab'.repeat(32);
type Action = ProposalAnswer['action'];

const ACTIONS: { readonly [is in Action['is']]: Extract<Action, { readonly is: is }> } = {
  resolve: { is: 'resolve' },
  'admit-enterprise': {
    is: 'admit-enterprise',
    enterprise: 'imkerei',
    title: 'Imkerei am Wald',
    representative: 'lea',
    representativeName: 'Lea Wolf',
    identity: KEY,
  },
  'dismiss-enterprise': { is: 'dismiss-enterprise', enterprise: 'druckerei' },
  'change-charter': { is: 'change-charter', parameter: 'voting-days', value: '21' },
  'grant-power': { is: 'grant-power', power: 'represent', enterprise: 'druckerei', person: 'ben' },
  'withdraw-power': { is: 'withdraw-power', power: 'treasurer', enterprise: '', person: 'anna' },
  'add-witness': { is: 'add-witness', log: KEY, title: 'Nursery' },
  'remove-witness': { is: 'remove-witness', log: KEY },
  'strike-log': { is: 'strike-log', log: KEY },
  'strike-device': { is: 'strike-device', device: KEY },
  'challenge-share': { is: 'challenge-share', person: 'ben', enterprise: 'druckerei' },
  purchase: { is: 'purchase', asset: 'van' },
  sell: { is: 'sell', asset: 'van', leastMinor: '1200000' },
  'declare-default': { is: 'declare-default', asset: 'van' },
  'abandon-purchase': { is: 'abandon-purchase', asset: 'van' },
  'support-asset': { is: 'support-asset', asset: 'van', amountMinor: '90071992547409931' },
  'change-charter-together': {
    is: 'change-charter-together',
    preset: 'germany-crowd',
    changes: [
      { parameter: 'direct-loans', value: 'yes' },
      { parameter: 'loan-person-cap', value: '100000' },
    ],
  },
};

function proposalOf(action: Action, more: Partial<ProposalAnswer> = {}): ProposalAnswer {
  return {
    proposal: '0f'.repeat(16),
    proposer: 'anna',
    title: 'A title',
    plainTitle: false,
    reason: 'Because.',
    action,
    openedAtMs: 1_735_689_600_000,
    closesAtMs: 1_736_294_400_000,
    yes: 3,
    no: 1,
    abstain: 0,
    state: 'open',
    decided: null,
    shares: 24,
    quorumVotes: 8,
    votesHere: [{ person: 'anna', vote: null }],
    votes: [{ person: 'ben', vote: 'yes' }],
    changes: [],
    sealedNowMs: 1_735_776_000_000,
    ...more,
  };
}

function settingIn(language: LanguageTag): Setting {
  const commune = {
    name: 'Story',
    currency: 'EUR',
    people: ['anna'],
    length: 1,
    pending: 0,
    sealedNowMs: 0,
    peersConnected: 0,
    waiting: 0,
  };
  const commands = new Map(describedCommands().map((command) => [command.path.join(' '), command]));
  return settingOf({ language, theme: 'system', commune, machine: MACHINE, commands, screens });
}

function drawn(found: ProposalAnswer, setting: Setting, early: 'yes' | 'no' = 'no'): string {
  const place = { path: '/decisions/0f', params: { proposal: '0f' }, query: {} };
  const answers = { found, early: { data: { charter: [{ value: early }] } } };
  return proposalScreen.draw(answers, setting, place).toString();
}

describe.each(LANGUAGES)('in %s', (language) => {
  const setting = settingIn(language);

  it.each(Object.values(ACTIONS))('$is says what it does and what follows', (action) => {
    expect(actionSays(setting, action)).not.toMatch(/[{}]|undefined/);
    const html = drawn(proposalOf(action), setting);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
    if (action.is !== 'resolve') expect(html).toContain(setting.words.decisions.actions[action.is].follows);
  });

  it('names and explains every parameter of the charter, and no other', () => {
    const names = Object.values(parameters).map(({ name }) => name);
    const { labels, means } = wordsOf(language).words.charter;
    expect(Object.keys(labels).sort()).toEqual(names.toSorted());
    expect(Object.keys(means).sort()).toEqual(names.toSorted());
  });
});

describe('a proposal', () => {
  const german = settingIn('de');

  it('shows what would change before and after, exactly', () => {
    const changes: ProposalAnswer['changes'] = [
      { what: 'charter', of: 'voting-days', unit: 'days', before: 7, after: 21 },
      { what: 'pool', of: '', unit: 'minor', before: '90071992547409931', after: '-5' },
    ];
    const html = drawn(proposalOf(ACTIONS['change-charter'], { changes }), german);
    expect(html).toContain('7 Tage');
    expect(html).toContain('21 Tage');
    expect(html).toContain('900.719.925.474.099,31\u00a0EUR');
    expect(html).toContain('−0,05\u00a0EUR');
  });

  it('says that voting can end before its time, where the charter has it and while it is open', () => {
    const { endsEarly } = german.words.decisions;
    const resolution = ACTIONS['resolve'];
    expect(drawn(proposalOf(resolution), german, 'yes')).toContain(endsEarly);
    expect(drawn(proposalOf(resolution), german, 'no')).not.toContain(endsEarly);
    expect(drawn(proposalOf(resolution, { state: 'passed' }), german, 'yes')).not.toContain(endsEarly);
  });

  it('offers the vote while it is open and a member is here, and only then', () => {
    expect(drawn(proposalOf(ACTIONS.resolve), german)).toContain('action="/api/v1/vote"');
    expect(drawn(proposalOf(ACTIONS.resolve, { votesHere: [] }), german)).not.toContain('/api/v1/vote');
    const decided = { state: 'passed', decided: { atMs: 1 } } as const;
    expect(drawn(proposalOf(ACTIONS.resolve, decided), german)).not.toContain('/api/v1/vote');
  });

  it('without a title of its own is called after what it does', () => {
    const line = proposalOf(ACTIONS.purchase, { title: 'buy van', plainTitle: true });
    expect(titleOf(german, line)).toBe('van kaufen');
  });

  it('keeps what people wrote a text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const action = { ...ACTIONS['admit-enterprise'], title: text };
        const votes = [{ person: text, vote: 'no' }] as const;
        const html = drawn(proposalOf(action, { title: text, reason: text, proposer: text, votes }), german);
        const bare = html.replace(/"[^"]*"/g, '""');
        expect(bare).not.toMatch(/<script|<img/i);
        expect(bare).not.toMatch(/<[^>]* on(?:error|load|click)=/i);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the list', () => {
  it('says that it is empty', () => {
    const page = { data: { decisions: [] }, before: null };
    const html = decisionsScreen.draw({ page }, settingIn('es'), {
      path: '/decisions',
      params: {},
      query: {},
    });
    expect(html.toString()).toContain('No se vota nada.');
    expect(html.toString()).toContain('Aún no se ha decidido nada.');
  });

  it('goes on in pages that hold every decision once, the latest first', () => {
    const life = new CommuneLife().tell();
    const state = life.state;
    const seen: string[] = [];
    for (let before: number | null = null; ; ) {
      const page = decisionPage(state, { limit: 1, before });
      seen.push(...page.lines.map(({ proposal }) => proposal));
      before = page.next;
      if (before === null) break;
    }
    const all = decisionPage(state, { limit: 10_000, before: null }).lines.map(({ proposal }) => proposal);
    expect(all.length).toBeGreaterThan(2);
    expect(seen).toEqual(all);
  });

  it('offers a form for every kind of proposal', () => {
    const offered = Object.values(KINDS).flat();
    const kinds = Object.keys(ACTIONS).filter((is) => is !== 'change-charter-together');
    expect(offered.toSorted()).toEqual(kinds.toSorted());
  });
});

describe('over a life', () => {
  const life = new CommuneLife().tell();
  life.accepted('anna', 'governance.proposed@1', {
    title: 'set voting-days to 21 days in the charter',
    reason: '',
    action: ACTIONS['change-charter'],
  });
  const page = pageAtHand(new MemorySession(life, ['anna', 'ben']));

  it('says what the charter said before and shows who has to vote', async () => {
    const list = await page.show('/decisions', { language: 'de' });
    const [, id] = /href="\/decisions\/([0-9a-f]{32})"/.exec(list.html) ?? [];
    expect(list.html).toContain('<bdi>ben</bdi> hat nicht abgestimmt');
    const { html } = await page.show(`/decisions/${id}`, { language: 'de' });
    expect(page.noted).toEqual([]);
    expect(html).toContain('<h1>Die Satzung ändern: Zeit zum Abstimmen</h1>');
    expect(html).toContain('7 Tage');
    expect(html).toContain('21 Tage');
  });

  it('names what waits in the language, above all commands', async () => {
    const { html } = await page.show('/', { language: 'de' });
    const [, list = ''] = /<ul class="waiting">([\s\S]*?)<\/ul>/.exec(html) ?? [];
    expect(list).toContain('<bdi>ben</bdi> hat nicht über „<bdi>Die Satzung ändern</bdi>“ abgestimmt');
    expect(list).not.toContain('lang="en"');
  });

  it('says of what was decided what the founding had said, and what an admission changed', async () => {
    const story = new CommuneLife();
    const charter = story.decide({ is: 'change-charter', parameter: 'bid-days', value: '3' });
    const purchase = new CommuneLife();
    purchase.requestHall();
    const shown = await pageAtHand(new MemorySession(story, ['anna'])).show(`/decisions/${charter}`);
    expect(shown.html).toContain('What it changed');
    expect(shown.html).toContain('>14 days<');
    expect(shown.html).toContain('>3 days<');
    expect(shown.html).not.toContain('not known any more');
    const session = new MemorySession(purchase, ['anna']);
    const [bought] = purchase.state.range(proposals).filter(([, { action }]) => action.is === 'purchase');
    const { html } = await pageAtHand(session).show(`/decisions/${bought?.[0]}`);
    expect(html).toContain('id="changes"');
  });

  it('asks for a new value as its rule wants it, under the name that the founding shows', async () => {
    const change = '/decisions/new/change-charter';
    const rules = await page.show(change, { language: 'de' });
    expect(rules.html).toContain('<option value="surplus">Miete, die übrig ist, solange Anleihen offen sind');
    expect(rules.html).not.toContain('name="value"');
    const words = await page.show(change, { language: 'de', query: { parameter: 'surplus', value: 'pool' } });
    expect(words.html).toMatch(/<option value="pool" selected>geht in den Topf/);
    const days = await page.show(change, { language: 'de', query: { parameter: 'voting-days' } });
    expect(days.html).toContain('Neuer Wert (Tage)');
    expect(page.noted).toEqual([]);
  });

  it('shows each parameter with its form', async () => {
    for (const { name } of Object.values(parameters)) {
      const { html, status } = await page.show(`/charter/${name}`, { language: 'es' });
      expect([name, status]).toEqual([name, 200]);
      expect(html).toContain('action="/api/v1/propose/change-charter"');
    }
    expect(page.noted).toEqual([]);
  });
});
