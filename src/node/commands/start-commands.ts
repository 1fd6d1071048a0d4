// Where you stand: who speaks here, how far the commune has come, what waits for you.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { communes, powers, proposals, votes } from '../../contexts/governance/tables.ts';
import { auctions } from '../../contexts/auctions/tables.ts';
import { sharesInForce } from '../../contexts/membership/facts.ts';
import { attestations, enterprises, people } from '../../contexts/membership/tables.ts';
import type { Reader } from '../../kernel/state.ts';
import type { Answer, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { notFound } from './speaking.ts';
import { facts, tableOf, words } from './tables.ts';
import { counted, instantText, shortId } from './wording.ts';

/** Powers of a person: `treasurer`, `represent druckerei`. */
export function powersOf(state: Reader, person: string): string[] {
  return state
    .range(powers)
    .map(([key]) => key.split('/'))
    .filter(([, , holder]) => holder === person)
    .map(([power = '', enterprise = '']) => (enterprise === '' ? power : `${power} ${enterprise}`));
}

interface Self {
  readonly name: string;
  readonly device: string;
  readonly fullName: string;
  readonly share: string;
  readonly home: string | null;
  readonly powers: readonly string[];
}

function selfOf(state: Reader, { name, device }: { name: string; device: string }): Self {
  const person = state.get(people, name);
  return {
    name,
    device,
    fullName: person?.name ?? '',
    share: person?.share ?? 'none',
    home: person?.home ?? null,
    powers: powersOf(state, name),
  };
}

async function runWhoami(session: Session): Promise<Answer> {
  const here = session.people();
  const selves = await session.read((state) => here.map((one) => selfOf(state, one)));
  const table = tableOf('People whose keys are unlocked here', selves, [
    [words('name'), ({ name }) => name],
    [words('called'), ({ fullName }) => fullName],
    [words('share'), ({ share }) => share],
    [words('works in'), ({ home }) => home ?? '–'],
    [words('powers'), (self) => self.powers.join(', ') || '–'],
    [words('device'), ({ device }) => shortId(device)],
  ]);
  return { data: { people: selves.map((self): Plain => ({ ...self })) }, tables: [table] };
}

interface Waiting {
  readonly what: string;
  readonly command: string;
}

/** What people of this node have not done yet, as commands to type. */
function waitingFor(state: Reader, names: readonly string[], nowMs: number): Waiting[] {
  const open = state.range(proposals).filter(([, { state: standing }]) => standing === 'open');
  const offered = state.range(attestations).filter(([, { state: standing }]) => standing === 'offered');
  const votesDue = names
    .filter((name) => state.get(people, name)?.share === 'held')
    .flatMap((name) =>
      open
        .filter(([id]) => state.get(votes, `${id}/${name}`) === null)
        .map(
          ([id, { title }]): Waiting => ({
            what: `${name} has not voted on “${title}”`,
            command: `telekommune vote ${shortId(id)} yes|no|abstain --as ${name}`,
          }),
        ),
    );
  const countersignatures = offered.flatMap(([key]): Waiting[] => {
    const [enterprise = '', person = ''] = key.split('/');
    if (!names.includes(person)) return [];
    const what = `${enterprise} attests that ${person} works there`;
    return [{ what, command: `telekommune countersign ${enterprise} --as ${person}` }];
  });
  const reveals = state
    .range(auctions)
    .filter(([, one]) => one.state === 'open' && nowMs >= one.closesAtMs && one.revealedBids < one.sealedBids)
    .map(
      ([name]): Waiting => ({
        what: `sealed bids in ${name} can be opened now`,
        command: `telekommune reveal ${name}`,
      }),
    );
  return [...votesDue, ...countersignatures, ...reveals];
}

async function runStatus(session: Session): Promise<Answer> {
  const standing = await session.standing();
  const names = session.people().map(({ name }) => name);
  const found = await session.read((state) => ({
    commune: state.get(communes, 'commune'),
    currency: currencyOf(state),
    members: sharesInForce(state),
    enterprises: state.range(enterprises).filter(([, { inForce }]) => inForce).length,
    waiting: waitingFor(state, names, standing.sealedNowMs),
  }));
  if (found.commune === null)
    throw notFound(
      'No commune has arrived on this node yet.',
      'Found one or join one: telekommune found, telekommune join',
    );
  const peers = session.peers();
  const connected = peers.filter(({ state }) => state === 'connected').length;
  const pending = standing.waiting;
  const table = facts(found.commune.name, [
    ['commune', session.communeId],
    ['folder', session.folder],
    ['sealed time', instantText(standing.sealedNowMs)],
    [
      'entries',
      pending === 0
        ? `${standing.length}, all of them final`
        : `${standing.length}, of which ${pending} wait for the witnesses`,
    ],
    ['digest', `${standing.digest.slice(0, 16)}… (${standing.checked})`],
    ['members', `${counted(found.members, 'share')} in ${counted(found.enterprises, 'enterprise')}`],
    ['peers', `${connected} connected of ${peers.length}`],
    ['here', names.join(', ') || 'nobody is unlocked'],
  ]);
  const waiting = tableOf('Waits for you', found.waiting, [
    [words('what'), ({ what }) => what],
    [words('type'), ({ command }) => command],
  ]);
  return {
    data: {
      commune: session.communeId,
      name: found.commune.name,
      currency: found.currency,
      sealedNowMs: standing.sealedNowMs,
      length: standing.length,
      finalLength: standing.finalLength,
      pending: standing.waiting,
      digest: standing.digest,
      checked: standing.checked,
      members: found.members,
      enterprises: found.enterprises,
      peers: peers.length,
      peersConnected: connected,
      waiting: found.waiting.map((one): Plain => ({ ...one })),
    },
    tables: found.waiting.length === 0 ? [table] : [table, waiting],
  };
}

export const startCommands: readonly Command[] = [
  {
    path: ['whoami'],
    group: 'start',
    summary: 'Show whose keys are unlocked here, and what each of them may do',
    arguments: [],
    example: 'telekommune whoami',
    foresee: null,
    run: runWhoami,
  },
  {
    path: ['status'],
    group: 'start',
    summary: 'Show how far the commune has come here, and what waits for you',
    arguments: [],
    example: 'telekommune status',
    foresee: null,
    run: runStatus,
  },
];
