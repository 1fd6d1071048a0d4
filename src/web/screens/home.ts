// Home: what needs somebody now, how the commune is doing, what has happened, how far it is final.

import type { Overview } from '../../views/overview.ts';
import { counted, fill, type Html, html } from '../html.ts';
import { facts, keyFigures } from '../parts/facts.ts';
import { section } from '../parts/figure.ts';
import { postingsTable, type PostingLine } from '../parts/postings.ts';
import { nextSteps, type Situation } from '../next-steps.ts';
import { nextList, type Waiting, waitingList } from '../parts/waiting.ts';
import { amountOf, countOf, dateOf, instantOf, keyOf, orderText } from '../parts/written.ts';
import { ask, type Attempt, attempt, screen } from '../screen.ts';
import { count, type Setting } from '../setting.ts';
import { identityKeys, type Self } from './network/identity-keys.ts';
import type { Wire } from '../wire.ts';
import { askMentions, mentionsLine } from './voice/mentions.ts';

const LISTS = ['assets', 'auctions', 'leases', 'decisions', 'invitations'] as const;

type Status = Wire<Overview> & {
  readonly length: number;
  readonly digest: string;
  readonly checked: string;
  readonly peersConnected: number;
  readonly pending: number;
  readonly waiting: readonly Waiting[];
  readonly convicted: readonly unknown[];
};

function commune(setting: Setting, status: Status): Html {
  const { home } = setting.words;
  return html`${keyFigures([
    [home.shares, countOf(setting, status.members)],
    [home.enterprises, countOf(setting, status.enterprises)],
    [home.bank, amountOf(setting, status.bankMinor)],
    [home.yearlyRent, amountOf(setting, status.yearlyRentMinor)],
  ])}${facts([
    [
      home.property,
      fill(home.propertyFigures, {
        owned: count(setting, status.assetsOwned),
        free: count(setting, status.assetsFree),
        empty: count(setting, status.assetsEmpty),
      }),
    ],
    [home.arrears, amountOf(setting, status.arrearsMinor)],
    status.depositsUnpaidMinor !== '0' && [home.deposits, amountOf(setting, status.depositsUnpaidMinor)],
    [home.pool, amountOf(setting, status.poolMinor)],
    [home.nextShare, dateOf(setting, status.nextRecordDate)],
    [
      home.open,
      fill(home.openFigures, {
        proposals: count(setting, status.openProposals),
        auctions: count(setting, status.openAuctions),
      }),
    ],
    [
      home.closedThrough,
      status.booksClosedThroughDate === null ? home.never : dateOf(setting, status.booksClosedThroughDate),
    ],
  ])}`;
}

function standing(setting: Setting, status: Status): Html {
  const { home, frame } = setting.words;
  const order = orderText(setting, status);
  return facts([
    [home.entries, html`<span class="${status.pending === 0 ? 'ink' : 'pencil'}">${order}</span>`],
    [home.sealedTime, instantOf(setting, status.sealedNowMs)],
    [home.checked, status.checked === 'by this node' ? home.checkedBy.here : home.checkedBy.witnesses],
    [home.connected, status.peersConnected === 0 ? frame.alone : counted(frame.peers, status.peersConnected)],
    [home.digest, keyOf(status.digest)],
  ]);
}

/** Whether an enterprise has attested the labour of this person, who has not countersigned it yet. */
function isOffered(waiting: readonly Waiting[], person: string): boolean {
  return waiting.some(({ kind, people }) => kind === 'labour-offered' && people.includes(person));
}

/** What somebody who has joined does next: nobody lets them in without their key. Beside others here it says whom it means. */
function admission(setting: Setting, people: readonly Self[], waiting: readonly Waiting[]): Html | false {
  const { home } = setting.words;
  const outside = people.filter(
    ({ name, share, home: works }) => share === 'none' && works === null && !isOffered(waiting, name),
  );
  if (outside.length === 0) return false;
  const isAlone = people.length === 1;
  const names = outside.map(({ name }) => name).join(', ');
  const title = isAlone
    ? home.notMember
    : fill(outside.length === 1 ? home.notMemberNamed.one : home.notMemberNamed.many, { names });
  const says = isAlone ? home.notMemberSays : home.notMemberNamedSays;
  return section(title, html`<p>${says}</p>${identityKeys(setting, outside)}`, { id: 'not-member' });
}

/** What of the commune decides what comes next; what could not be asked is taken for empty. */
function situationOf(
  status: Status,
  isMember: boolean,
  found: { readonly [Name in (typeof LISTS)[number]]: Attempt<Pick<Situation, Name>> },
): Situation {
  const lists = { assets: [], auctions: [], leases: [], decisions: [], invitations: [] };
  return Object.assign(
    {},
    status,
    { isMember },
    lists,
    ...LISTS.map((name) => ('data' in found[name] ? found[name].data : {})),
  );
}

export const homeScreen = screen({
  path: '/',
  instead: ['status'],
  asks: () => ({
    status: ask<Status>('status'),
    here: attempt<{ readonly people: readonly Self[] }>('whoami'),
    assets: attempt<Pick<Situation, 'assets'>>('assets', { all: true }),
    auctions: attempt<Pick<Situation, 'auctions'>>('auctions'),
    leases: attempt<Pick<Situation, 'leases'>>('leases'),
    decisions: attempt<Pick<Situation, 'decisions'>>('decisions'),
    invitations: attempt<Pick<Situation, 'invitations'>>('invitations'),
    mentions: askMentions(),
    journal: attempt<{ readonly postings: readonly PostingLine[] }>('ledger journal', { limit: 8 }),
  }),
  title: ({ words }) => words.home.title,
  draw: ({ status, here, journal, mentions, ...found }, setting, place) => {
    const { home } = setting.words;
    const isMember = !('data' in here) || here.data.people.some(({ share }) => share !== 'none');
    const steps = nextSteps(setting, situationOf(status, isMember, found));
    return html`${status.convicted.length > 0 && html`<p class="refusal" role="alert">${home.convicted}</p>`}
${'data' in here && admission(setting, here.data.people, status.waiting)}${section(home.needs, waitingList(setting, status.waiting), { id: 'needs' })}
${mentionsLine(setting, mentions)}${steps.length > 0 && section(home.nextTitle, nextList(setting, steps), { id: 'next' })}
${section(home.commune, commune(setting, status))}
${'data' in journal && section(home.happened, postingsTable(setting, { id: 'latest', caption: home.lastPostings, postings: journal.data.postings, place, finalLength: status.pending === 0 ? status.length : status.finalLength }))}
${section(home.standing, standing(setting, status))}`;
  },
});
