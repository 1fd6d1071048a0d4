// The nodes of the commune: who is reachable now, who confirms the order, which logs carry entries, and invitations given out.

import { invitations } from '../../contexts/governance/tables.ts';
import { network } from '../../views/network.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import { sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option, place } from './arguments.ts';
import { convictedAdvice, convictedLogs, convictedTables } from './convicted.ts';
import { idBeginning, isSet, mustBeAllowed, saidData, saidLine, say, textOf } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { counted, instantText, shortId } from './wording.ts';

async function runPeers(session: Session): Promise<Answer> {
  const peers = session.peers();
  const { logs } = await session.read(network);
  const convicted = await convictedLogs(session);
  const isConvicted = (log: string): boolean => convicted.some((line) => line.log === log);
  const table = tableOf('Peers', peers, [
    [words('address'), ({ address }) => address],
    [words('direction'), ({ direction }) => direction],
    [words('standing'), ({ state, trouble }) => (trouble === null ? state : `${state}: ${trouble}`)],
    [figures('bytes in'), ({ bytesIn }) => String(bytesIn)],
    [figures('bytes out'), ({ bytesOut }) => String(bytesOut)],
  ]);
  const nodes = tableOf('Node logs that carry entries', logs, [
    [words('node'), ({ title }) => title],
    [words('let in by'), ({ person }) => person],
    [
      words('standing'),
      ({ inForce, log }) =>
        `${log === session.logKey ? 'this node' : inForce ? 'in force' : 'struck off'}${isConvicted(log) ? ', two histories' : ''}`,
    ],
    [words('since'), ({ sinceMs }) => instantText(sinceMs)],
    [words('log'), ({ log }) => shortId(log)],
  ]);
  return {
    data: {
      peers: peers.map((peer): Plain => ({ ...peer })),
      logs: logs.map((log): Plain => ({ ...log, convicted: isConvicted(log.log) })),
    },
    tables: [table, nodes, ...convictedTables(convicted)],
    lines: convictedAdvice(convicted),
  };
}

async function runWitnesses(session: Session): Promise<Answer> {
  const found = await session.read(network);
  const convicted = await convictedLogs(session);
  const { waiting } = await session.standing();
  // Seals behind the last thing that somebody said need no seals of their own.
  const said = found.finalLength + waiting;
  const witnesses = found.witnesses.map((witness) => ({
    ...witness,
    behind: Math.max(0, said - witness.sealedLength),
    convicted: convicted.some(({ log }) => log === witness.log),
  }));
  const table = tableOf('Witnesses, the first elected first', witnesses, [
    [words('node'), ({ title, log }) => (log === session.witnessKey ? `${title} (here)` : title)],
    [figures('sealed'), ({ sealedLength }) => String(sealedLength)],
    [figures('behind'), ({ behind }) => String(behind)],
    [words('sealed time'), ({ sealedAtMs }) => (sealedAtMs === 0 ? 'never' : instantText(sealedAtMs))],
    [words('log'), ({ log }) => shortId(log)],
  ]);
  const forked = convicted.filter(({ is, log }) => is === 'a witness' || log === session.witnessKey);
  return {
    data: {
      quorum: found.quorum,
      finalLength: found.finalLength,
      finalDigest: found.finalDigest,
      sealedNowMs: found.sealedNowMs,
      waiting,
      witnesses: witnesses.map((witness): Plain => ({ ...witness })),
    },
    lines: [
      `${waiting === 0 ? 'All' : `${found.finalLength} of ${found.orderedLength}`} entries are final; ${counted(found.quorum, 'seal')} of ${found.witnesses.length} make it so. Sealed time: ${instantText(found.sealedNowMs)}.`,
      ...convictedAdvice(forked),
    ],
    tables: [table, ...convictedTables(forked)],
  };
}

async function runInvitations(session: Session, values: ArgumentValues): Promise<Answer> {
  const all = await session.read((state) => network(state).invitations);
  const shown = all.filter(({ state, expired }) => isSet(values, 'all') || (state === 'open' && !expired));
  const table = tableOf(isSet(values, 'all') ? 'Invitations' : 'Open invitations', shown, [
    [words('for'), ({ title }) => title],
    [words('by'), ({ inviter }) => inviter],
    [words('standing'), ({ state, expired }) => (expired ? 'expired' : state)],
    [words('until'), ({ expiresAtMs }) => instantText(expiresAtMs)],
    [words('key'), ({ key }) => shortId(key)],
  ]);
  return { data: { invitations: shown.map((line): Plain => ({ ...line })) }, tables: [table] };
}

async function invitationTyped(session: Session, values: ArgumentValues): Promise<string> {
  const keys = await session.read((state) => state.range(invitations).map(([key]) => key));
  return idBeginning(textOf(values, 'key'), keys, 'invitation', 'See them: telekommune invitations');
}

async function runWithdraw(session: Session, values: ArgumentValues): Promise<Answer> {
  const key = await invitationTyped(session, values);
  const said = await say(session, values, 'governance.invitation-withdrawn@1', { key });
  return {
    data: { key, ...saidData(said) },
    lines: [sentence('The invitation lets nobody in any more.'), saidLine(said)],
  };
}

export const networkCommands: readonly Command[] = [
  {
    path: ['peers'],
    group: 'network',
    summary: 'List the peers of this node, and all node logs that carry entries',
    arguments: [],
    example: 'telekommune peers',
    foresee: null,
    run: runPeers,
  },
  {
    path: ['witnesses'],
    group: 'network',
    summary: 'List who confirms the order, and how far everything is final',
    arguments: [],
    example: 'telekommune witnesses',
    foresee: null,
    run: runWitnesses,
  },
  {
    path: ['invitations'],
    group: 'network',
    summary: 'List the invitations given out that can still be used',
    arguments: [option('all', 'flag', 'also those that were used, taken back or expired')],
    example: 'telekommune invitations',
    foresee: null,
    run: runInvitations,
  },
  {
    path: ['uninvite'],
    group: 'network',
    summary: 'Take an invitation back that nobody has used',
    arguments: [place('key', 'id', 'its key, or the beginning of it')],
    example: 'telekommune uninvite 66ab01cd',
    async foresee(session, values) {
      const key = await invitationTyped(session, values);
      await mustBeAllowed(session, values, 'governance.invitation-withdrawn@1', { key });
      return [
        sentence('Whoever holds the invitation {key} cannot come in with it any more.', {
          key: shortId(key),
        }),
      ];
    },
    run: runWithdraw,
  },
];
