// The nodes of the commune: who is reachable now, who confirms the order, which logs carry entries, and invitations given out.

import { invitations } from '../../contexts/governance/tables.ts';
import { network } from '../../views/network.ts';
import type { Answer, ArgumentValues, Command, Plain } from '../command.ts';
import { plural, sentence, unworded } from '../sentence.ts';
import type { Session } from '../session.ts';
import { option, place } from './arguments.ts';
import { convictedAdvice, convictedLogs, convictedTables } from './convicted.ts';
import { idBeginning, isSet, mustBeAllowed, saidData, saidLine, say, textOf } from './speaking.ts';
import { figures, tableOf, words } from './tables.ts';
import { shortId } from './wording.ts';
import { count, joined, moment, word } from './cells.ts';

async function runPeers(session: Session): Promise<Answer> {
  const peers = session.peers();
  const { logs } = await session.read(network);
  const convicted = await convictedLogs(session);
  const isConvicted = (log: string): boolean => convicted.some((line) => line.log === log);
  const table = tableOf(sentence('Peers'), peers, [
    [words('address'), ({ address }) => address],
    [words('direction'), ({ direction }) => word(direction)],
    [
      words('standing'),
      ({ state, trouble }) =>
        trouble === null
          ? word(state)
          : sentence('{state}: {trouble}', { state: word(state), trouble: unworded(trouble) }),
    ],
    [figures('bytes in'), ({ bytesIn }) => count(bytesIn)],
    [figures('bytes out'), ({ bytesOut }) => count(bytesOut)],
  ]);
  const nodes = tableOf(sentence('Node logs that carry entries'), logs, [
    [words('node'), ({ title }) => title],
    [words('let in by'), ({ person }) => person],
    [
      words('standing'),
      ({ inForce, log }) => {
        const standing = word(log === session.logKey ? 'this node' : inForce ? 'in force' : 'struck off');
        return isConvicted(log) ? joined([standing, word('two histories')]) : standing;
      },
    ],
    [words('since'), ({ sinceMs }) => moment(sinceMs)],
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
  const table = tableOf(sentence('Witnesses, the first elected first'), witnesses, [
    [
      words('node'),
      ({ title, log }) => (log === session.witnessKey ? sentence('{title} (here)', { title }) : title),
    ],
    [figures('sealed'), ({ sealedLength }) => count(sealedLength)],
    [figures('behind'), ({ behind }) => count(behind)],
    [words('sealed time'), ({ sealedAtMs }) => (sealedAtMs === 0 ? word('never') : moment(sealedAtMs))],
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
      sentence('{final}; {quorum} Sealed time: {sealedNowMs}.', {
        final:
          waiting === 0
            ? sentence('All entries are final')
            : sentence('{done} of {all} entries are final', {
                done: found.finalLength,
                all: found.orderedLength,
              }),
        quorum: plural(found.quorum, ['{n} seal of {all} makes it so.', '{n} seals of {all} make it so.'], {
          all: found.witnesses.length,
        }),
        sealedNowMs: found.sealedNowMs,
      }),
      ...convictedAdvice(forked),
    ],
    tables: [table, ...convictedTables(forked)],
  };
}

async function runInvitations(session: Session, values: ArgumentValues): Promise<Answer> {
  const all = await session.read((state) => network(state).invitations);
  const shown = all.filter(({ state, expired }) => isSet(values, 'all') || (state === 'open' && !expired));
  const caption = isSet(values, 'all') ? sentence('Invitations') : sentence('Open invitations');
  const table = tableOf(caption, shown, [
    [words('for'), ({ title }) => title],
    [words('by'), ({ inviter }) => inviter],
    [words('standing'), ({ state, expired }) => word(expired ? 'expired' : state)],
    [words('until'), ({ expiresAtMs }) => moment(expiresAtMs)],
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
