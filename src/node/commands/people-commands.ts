// Who works where (COMMUNE.md rules 1-4): members, enterprises, devices, and what anybody may look up about them.

import { sharesOf } from '../../contexts/membership/facts.ts';
import { attestations, devices, enterprises, people, workplaces } from '../../contexts/membership/tables.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { option, personPlace, place } from './arguments.ts';
import { powersOf } from './start-commands.ts';
import { idBeginning, notFound, saidData, saidLine, say, textOf, textOrNull } from './speaking.ts';
import { facts, figures, tableOf, words } from './tables.ts';
import { counted, instantText, shortId } from './wording.ts';

async function runMembers(session: Session, values: ArgumentValues): Promise<Answer> {
  const enterprise = textOrNull(values, 'enterprise');
  const everybody = values['all'] === true;
  const rows = await session.read((state) =>
    state
      .range(people)
      .filter(
        ([, { share, home }]) =>
          (everybody || share === 'held' || share === 'lapsing') &&
          (enterprise === null || home === enterprise),
      )
      .map(([person, row]) => ({ person, ...row, powers: powersOf(state, person) })),
  );
  const held = rows.filter(({ share }) => share === 'held').length;
  const table = tableOf(`${counted(held, 'share')} in force`, rows, [
    [words('name'), ({ person }) => person],
    [words('called'), ({ name }) => name],
    [words('works in'), ({ home }) => home ?? '–'],
    [
      words('share'),
      ({ share, lapsesAtMs }) => (lapsesAtMs === null ? share : `${share}, ends ${instantText(lapsesAtMs)}`),
    ],
    [words('powers'), (row) => row.powers.join(', ') || '–'],
  ]);
  return { data: { members: rows.map((row): Plain => ({ ...row })) }, tables: [table] };
}

async function runPerson(session: Session, values: ArgumentValues): Promise<Answer> {
  const name = textOf(values, 'person');
  const found = await session.read((state) => {
    const person = state.get(people, name);
    if (person === null) return null;
    return {
      person,
      powers: powersOf(state, name),
      workplaces: state.range(workplaces, { prefix: `${name}/` }).map(([key]) => key.slice(name.length + 1)),
      offers: state
        .range(attestations)
        .filter(([key, { state: standing }]) => key.endsWith(`/${name}`) && standing === 'offered')
        .map(([key]) => key.slice(0, -name.length - 1)),
      devices: state.range(devices).filter(([, device]) => device.person === name),
    };
  });
  if (found === null)
    throw notFound(`There is nobody named ${name}.`, 'See them all: telekommune members --all');
  const { person } = found;
  const table = facts(person.name, [
    ['name', name],
    ['share', person.share],
    ['works in', found.workplaces.join(', ') || '–'],
    ['to countersign', found.offers.join(', ') || '–'],
    ['powers', found.powers.join(', ') || '–'],
    ['identity', person.identity],
  ]);
  const deviceTable = tableOf('Devices', found.devices, [
    [words('title'), ([, { title }]) => title],
    [words('in force'), ([, { inForce }]) => (inForce ? 'yes' : 'struck off')],
    [words('since'), ([, { sinceMs }]) => instantText(sinceMs)],
    [words('key'), ([key]) => shortId(key)],
  ]);
  return {
    data: {
      person: name,
      ...person,
      workplaces: found.workplaces,
      offers: found.offers,
      powers: found.powers,
      devices: found.devices.map(
        ([key, { title, inForce, sinceMs }]): Plain => ({ key, title, inForce, sinceMs }),
      ),
    },
    tables: [table, deviceTable],
  };
}

async function runEnterprises(session: Session): Promise<Answer> {
  const rows = await session.read((state) =>
    state
      .range(enterprises)
      .map(([enterprise, row]) => ({ enterprise, ...row, shares: sharesOf(state, enterprise) })),
  );
  const table = tableOf('Enterprises', rows, [
    [words('name'), ({ enterprise }) => enterprise],
    [words('called'), ({ title }) => title],
    [figures('shares'), ({ shares }) => String(shares)],
    [words('since'), ({ sinceMs, inForce }) => (inForce ? instantText(sinceMs) : 'left the commune')],
  ]);
  return { data: { enterprises: rows.map((row): Plain => ({ ...row })) }, tables: [table] };
}

async function runStrike(session: Session, values: ArgumentValues): Promise<Answer> {
  const keys = await session.read((state) => state.range(devices).map(([key]) => key));
  const device = idBeginning(textOf(values, 'device'), keys, 'device', 'See yours: telekommune person NAME');
  const said = await say(session, values, 'membership.device-struck@1', { device });
  return {
    data: { device, ...saidData(said) },
    lines: [`The device ${shortId(device)} is struck off.`, saidLine(said)],
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
    path: ['person'],
    group: 'people',
    summary: 'Show one person: share, workplaces, powers, devices',
    arguments: [personPlace],
    example: 'telekommune person anna',
    foresee: null,
    run: runPerson,
  },
  {
    path: ['enterprises'],
    group: 'people',
    summary: 'List the enterprises of the commune and how many shares each has',
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
    async foresee(_session, values) {
      return [
        `What the device ${textOf(values, 'device')} says from then on does not count, and it never comes back.`,
      ];
    },
    run: runStrike,
  },
];
