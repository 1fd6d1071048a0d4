// `telekommune finger-serve`: answers finger for the people in a folder, alone or from inetd and systemd. Needs no node.

import { activatedDescriptor } from '../../doors/finger/activation.ts';
import { type Answers, joinedAnswers } from '../../doors/finger/answers.ts';
import { planFiles } from '../../doors/finger/plan-files.ts';
import { ATOMS, type Atom, type Policy } from '../../doors/finger/policy.ts';
import { queryLogIn } from '../../doors/finger/query-log.ts';
import { type ListenAt, serveFinger } from '../../doors/finger/serve.ts';
import { answerOverStream } from '../../doors/finger/stdio.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { option } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { isSet, numberOrNull, textOrNull } from '../../node/commands/speaking.ts';
import { addressOf, listeningTrouble } from '../listening.ts';
import type { Machine } from '../machine.ts';
import { communeAnswers } from './commune-answers.ts';
import { fingerFolder } from './finger-folder.ts';
import { standardStream } from './standard-stream.ts';
import { unworded } from '../../node/sentence.ts';

export const FINGER_LISTEN = '127.0.0.1:7979';
const KEEP_DAYS = 7;

function atomOf(typed: string): Atom {
  const atom = ATOMS.find((one) => one === typed);
  if (atom !== undefined) return atom;
  const next = `These can be hidden: ${ATOMS.join(', ')}.`;
  throw new CommandTrouble({ kind: 'usage', says: `--hide: there is no "${typed}" to hide.`, next });
}

function policyOf(values: ArgumentValues): Policy {
  const hidden = (textOrNull(values, 'hide') ?? '').split(',').filter((one) => one !== '');
  return {
    list: !isSet(values, 'no-list'),
    ambiguous: isSet(values, 'ambiguous'),
    hidden: new Set(hidden.map((one) => atomOf(one.trim()))),
  };
}

const nowMs = (): number => Date.now();

/** What both ways of serving need. */
interface Served {
  readonly answers: Answers;
  readonly options: {
    readonly policy: Policy;
    readonly log: ReturnType<typeof queryLogIn>;
    readonly nowMs: () => number;
  };
}

function servedBy({ folder }: Machine, values: ArgumentValues): Served {
  const { people, log } = fingerFolder(folder);
  return {
    answers: joinedAnswers([
      planFiles(textOrNull(values, 'people') ?? people),
      communeAnswers(folder, nowMs),
    ]),
    options: {
      policy: policyOf(values),
      log: queryLogIn(log, numberOrNull(values, 'keep-log') ?? KEEP_DAYS, nowMs()),
      nowMs,
    },
  };
}

async function overStdio({ answers, options }: Served): Promise<Answer> {
  const { stream, address } = standardStream();
  try {
    await answerOverStream(stream, answers, { ...options, address });
  } finally {
    await options.log.close();
  }
  return { data: { answered: true }, raw: [] };
}

async function untilStopped(machine: Machine, values: ArgumentValues, served: Served): Promise<Answer> {
  const fd = activatedDescriptor(process.env, [process.pid, process.ppid]);
  const listen = addressOf(textOrNull(values, 'listen') ?? FINGER_LISTEN);
  const at: ListenAt = fd === null ? listen : { fd };
  const { answers, options } = served;
  const server = await serveFinger(answers, { ...options, at }).catch((fault: unknown) => {
    throw listeningTrouble(fault, listen, '--listen');
  });
  try {
    const where = fd === null ? `at ${listen.host}:${server.port}` : 'at the socket that systemd handed over';
    await machine.show([`Finger answers ${where}. Ctrl-C ends it.`]);
    await machine.untilStopped();
  } finally {
    await server.close();
    await options.log.close();
  }
  return { data: { stopped: true }, lines: [unworded('Finger has stopped.')] };
}

export const fingerServeCommand: MachineCommand<Machine> = {
  path: ['finger-serve'],
  group: 'voice',
  summary: 'Answer finger for the people whose files lie in a folder',
  details: [
    'Needs no node and no commune; while a node runs in the folder whose charter makes notices public, commune, assets and notices can be asked for too. Each person has a folder with .plan, .project, .pgpkey, .name, and .nofinger to be unseen; they are read anew for each query. telekommune finger-import makes one from a home.',
    `Listens at ${FINGER_LISTEN} unless told otherwise, at a socket that systemd hands over, or answers one query over standard input and output for inetd.`,
  ],
  arguments: [
    option('listen', 'text', `host:port to listen at; ${FINGER_LISTEN} if left out`),
    option('stdio', 'flag', 'answer one query over standard input and output'),
    option('people', 'folder', 'where the people are; finger/people in the folder if left out'),
    option('no-list', 'flag', 'refuse the query that asks who there is'),
    option('ambiguous', 'flag', 'answer a name that several people have with all of them'),
    option('hide', 'text', `what is not told, such as name,project; of ${ATOMS.join(', ')}`),
    option(
      'keep-log',
      'count',
      `days for which queries are kept in the log; ${KEEP_DAYS} if left out, 0 for none`,
    ),
  ],
  example: 'telekommune finger-serve',
  foresee: null,
  async run(machine, values) {
    const served = servedBy(machine, values);
    return isSet(values, 'stdio') ? overStdio(served) : untilStopped(machine, values, served);
  },
};
