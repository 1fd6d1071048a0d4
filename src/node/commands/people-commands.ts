// Who works where (COMMUNE.md rules 1-4): members, enterprises, devices, and what anybody may look up about them.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { devices, people } from '../../contexts/membership/tables.ts';
import { enterpriseList } from '../../views/enterprises.ts';
import { type MemberHistory, memberHistory } from '../../views/member-history.ts';
import { type MemberLine, members } from '../../views/members.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import { type Line, plural, type Sentence, sentence, verbatim } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option, personPlace, place } from './arguments.ts';
import {
  idBeginning,
  isSet,
  mustBeAllowed,
  notFound,
  saidData,
  saidLine,
  say,
  textOf,
  textOrNull,
} from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { dateText, shortId } from './wording.ts';
import { amount, count, day, joined, moment, names, NOTHING, word } from './cells.ts';

/** How a share stands. */
export function shareWord(share: MemberLine['share']): Sentence {
  return word(share === 'none' ? 'no share' : share);
}

/** `treasurer, represent druckerei`; a dash for none. */
export function powersCell({ powers }: Pick<MemberLine, 'powers'>): Line {
  if (powers.length === 0) return NOTHING;
  return joined(
    powers.map(({ power, enterprise }) =>
      enterprise === '' ? word(power) : sentence('{power} {enterprise}', { power: word(power), enterprise }),
    ),
  );
}

function memberData(line: MemberLine): { readonly [name: string]: Plain } {
  return {
    ...line,
    labour: line.labour.map((one): Plain => ({ ...one })),
    powers: line.powers.map((one): Plain => ({ ...one })),
  };
}

async function runMembers(session: Session, values: ArgumentValues): Promise<Answer> {
  const enterprise = textOrNull(values, 'enterprise');
  const all = await session.read(members);
  const shown = all.filter(
    ({ share, home }) =>
      (isSet(values, 'all') || share === 'held' || share === 'lapsing') &&
      (enterprise === null || home === enterprise),
  );
  const held = shown.filter(({ share }) => share === 'held').length;
  const table = tableOf(plural(held, ['{n} share in force', '{n} shares in force']), shown, [
    [words('name'), ({ person }) => person],
    [words('called'), ({ name }) => name],
    [words('works in'), ({ home }) => home ?? '–'],
    [
      words('share'),
      ({ share, lapsesAtMs }) =>
        lapsesAtMs === null
          ? shareWord(share)
          : sentence('{state}, ends {lapsesAtMs}', { state: shareWord(share), lapsesAtMs }),
    ],
    [words('powers'), powersCell],
  ]);
  return { data: { members: shown.map(memberData) }, tables: [table] };
}

function historyData({ spells, declared, paid }: MemberHistory): { readonly [name: string]: Plain } {
  return {
    spells: spells.map(
      ({ began, ended }): Plain => ({
        began: dateText(began),
        ended: ended === null ? null : dateText(ended),
      }),
    ),
    declared: declared.map(({ date, perShareMinor }): Plain => ({ date: dateText(date), perShareMinor })),
    paid: paid.map(({ date, minor, reference }): Plain => ({ date: dateText(date), minor, reference })),
  };
}

async function runPerson(session: Session, values: ArgumentValues): Promise<Answer> {
  const name = textOf(values, 'person');
  const found = await session.read((state) => ({
    line: members(state).find(({ person }) => person === name) ?? null,
    identity: state.get(people, name)?.identity ?? '',
    devices: state.range(devices).filter(([, device]) => device.person === name),
    history: memberHistory(state, name),
    currency: currencyOf(state),
  }));
  const { line } = found;
  if (line === null)
    throw notFound(`There is nobody named ${name}.`, 'See them all: telekommune members --all');
  const table = facts(verbatim(line.name), [
    [sentence('name'), name],
    [sentence('share'), shareWord(line.share)],
    [sentence('counts in'), line.home ?? '–'],
    [sentence('powers'), powersCell(line)],
    [sentence('dividend to be paid'), amount(line.claimMinor, found.currency)],
    [sentence('identity'), found.identity],
  ]);
  const labour = tableOf(sentence('Labour'), line.labour, [
    [words('enterprise'), ({ enterprise }) => enterprise],
    [words('since'), ({ since }) => day(since)],
    [words('attestation'), ({ state }) => word(state)],
  ]);
  const deviceTable = tableOf(sentence('Devices'), found.devices, [
    [words('title'), ([, { title }]) => title],
    [words('in force'), ([, { inForce }]) => word(inForce ? 'yes' : 'struck off')],
    [words('since'), ([, { sinceMs }]) => moment(sinceMs)],
    [words('key'), ([key]) => shortId(key)],
  ]);
  const deviceData = found.devices.map(
    ([key, { title, inForce, sinceMs }]): Plain => ({ key, title, inForce, sinceMs }),
  );
  return {
    data: {
      ...memberData(line),
      identity: found.identity,
      devices: deviceData,
      ...historyData(found.history),
    },
    tables: [table, labour, deviceTable],
  };
}

async function runEnterprises(session: Session): Promise<Answer> {
  const [lines, currency] = await session.read(
    (state) => [enterpriseList(state), currencyOf(state)] as const,
  );
  const table = tableOf(sentence('Enterprises'), lines, [
    [words('name'), ({ enterprise }) => enterprise],
    [words('called'), ({ title }) => title],
    [figures('shares'), ({ workers }) => count(workers)],
    [words('represented by'), ({ representatives }) => names(representatives)],
    [words('leases'), ({ assets }) => names(assets)],
    [figures('arrears'), ({ arrearsMinor }) => amount(arrearsMinor, currency)],
    [words('since'), ({ sinceMs, inForce }) => (inForce ? moment(sinceMs) : word('left the commune'))],
  ]);
  return { data: { enterprises: lines.map((line): Plain => ({ ...line })) }, tables: [table] };
}

async function deviceTyped(session: Session, values: ArgumentValues): Promise<string> {
  const keys = await session.read((state) => state.range(devices).map(([key]) => key));
  return idBeginning(textOf(values, 'device'), keys, 'device', 'See yours: telekommune member NAME');
}

async function runStrike(session: Session, values: ArgumentValues): Promise<Answer> {
  const device = await deviceTyped(session, values);
  const said = await say(session, values, 'membership.device-struck@1', { device });
  return {
    data: { device, ...saidData(said) },
    lines: [sentence('The device {device} is struck off.', { device: shortId(device) }), saidLine(said)],
  };
}

export const peopleCommands: readonly Command[] = [
  {
    path: ['members'],
    group: 'people',
    summary: 'List who holds a share, where they work and what they may do',
    arguments: [
      option('enterprise', 'slug', 'only those who work there', 'enterprises'),
      option('all', 'flag', 'also people whose share has ended or not begun'),
    ],
    example: 'telekommune members --enterprise druckerei',
    foresee: null,
    run: runMembers,
  },
  {
    path: ['member'],
    group: 'people',
    summary: 'Show one person: share, labour, powers, dividend, devices',
    arguments: [personPlace],
    example: 'telekommune member anna',
    foresee: null,
    run: runPerson,
  },
  {
    path: ['enterprises'],
    group: 'people',
    summary: 'List the enterprises of the commune, what they lease and what they owe',
    arguments: [],
    example: 'telekommune enterprises',
    foresee: null,
    run: runEnterprises,
  },
  {
    path: ['device', 'strike'],
    group: 'people',
    summary: 'Strike off a device of your own that is lost or stolen',
    details: ['Somebody else’s device is struck off by vote: telekommune propose strike-device.'],
    arguments: [place('device', 'id', 'its key, or the beginning of it')],
    example: 'telekommune device strike 3f9a12cd',
    async foresee(session, values) {
      const device = await deviceTyped(session, values);
      await mustBeAllowed(session, values, 'membership.device-struck@1', { device });
      return [
        sentence('What the device {device} says from then on does not count, and it never comes back.', {
          device: shortId(device),
        }),
      ];
    },
    run: runStrike,
  },
];
