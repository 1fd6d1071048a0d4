// `telekommune voice run`: the voice meets others, keeps up with those it follows, and answers finger and the web where told to.

import { type Answers, joinedAnswers } from '../../doors/finger/answers.ts';
import { planFiles } from '../../doors/finger/plan-files.ts';
import { queryLogIn } from '../../doors/finger/query-log.ts';
import { serveFinger } from '../../doors/finger/serve.ts';
import { serveControl } from '../../doors/socket/serve.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { oneOf, option } from '../../node/commands/arguments.ts';
import type { MachineCommand } from '../../node/commands/described.ts';
import { textOrNull } from '../../node/commands/speaking.ts';
import { parseFingerAddress, parseWebAddress } from '../../social/source.ts';
import { communeAnswers } from '../finger/commune-answers.ts';
import { fingerFolder } from '../finger/finger-folder.ts';
import { formatAddress } from '../../node/address.ts';
import { addressOf, listeningTrouble } from '../listening.ts';
import type { Machine } from '../machine.ts';
import { faultNote, noteTo } from '../noting.ts';
import { triesOf } from '../unlocking.ts';
import { feedAnswers } from './feed-answers.ts';
import type { OpenVoice } from './open-voice.ts';
import { keepingUp } from './keeping-up.ts';
import { runnerOverVoice } from './voice-runner.ts';
import { voiceFolder } from './voice-folder.ts';
import { unworded } from '../../node/sentence.ts';

const KEEP_LOG_DAYS = 7;
const EVERYBODY = { list: true, ambiguous: false, hidden: new Set<never>() };

/** Something that is served, in a line, and what ends it. */
interface Served {
  readonly told: string;
  close(): Promise<void>;
}

async function fingerFor(
  { folder }: Machine,
  host: OpenVoice,
  values: ArgumentValues,
): Promise<Served | null> {
  const typed = textOrNull(values, 'finger');
  if (typed === null) return null;
  const at = addressOf(typed, '--finger');
  const { people, log } = fingerFolder(folder);
  const named = textOrNull(values, 'finger-host') ?? `${at.host}${at.port === 79 ? '' : `:${at.port}`}`;
  if (parseFingerAddress(`x@${named}`) === null)
    throw new CommandTrouble({
      kind: 'usage',
      says: `--finger-host: “${named}” is no host.`,
      next: 'Write the name under which others ask, such as example.org.',
    });
  const plan = textOrNull(values, 'plan') === 'prose' ? 'prose' : 'thimbl';
  const answers: Answers = joinedAnswers([
    feedAnswers(host.voice, { host: named, plan }),
    planFiles(people),
    communeAnswers(folder, host.nowMs),
  ]);
  const queries = queryLogIn(log, KEEP_LOG_DAYS, host.nowMs());
  const options = { policy: EVERYBODY, log: queries, nowMs: host.nowMs, at };
  const server = await serveFinger(answers, options).catch((fault: unknown) => {
    throw listeningTrouble(fault, at, '--finger');
  });
  return {
    told: `Finger answers at ${at.host}:${server.port}.`,
    async close() {
      await server.close();
      await queries.close();
    },
  };
}

function readAtTyped(values: ArgumentValues): string | null {
  const url = textOrNull(values, 'url');
  if (url === null) return null;
  const base = parseWebAddress(url.endsWith('/') ? url : `${url}/`);
  if (base !== null) return base;
  throw new CommandTrouble({
    kind: 'usage',
    says: `--url: “${url}” is no address of the web.`,
    next: 'Write where others read it, such as https://example.org/anna/',
  });
}

async function webFor(host: OpenVoice, values: ArgumentValues): Promise<Served | null> {
  const typed = textOrNull(values, 'web');
  if (typed === null) return null;
  const at = addressOf(typed, '--web');
  let base = readAtTyped(values);
  const { serveFeeds } = await import('../../doors/feeds/serve-feeds.ts');
  const { webFiles } = await import('./web-files.ts');
  const server = await serveFeeds(
    webFiles(host, () => base ?? ''),
    at,
  ).catch((fault: unknown) => {
    throw listeningTrouble(fault, at, '--web');
  });
  // port 0 is any; which one it became is known now
  base ??= `http://${formatAddress({ host: at.host, port: server.port })}/`;
  return { told: `Your feed is at ${base} (feed.atom, feed.json, twtxt.txt).`, close: () => server.close() };
}

function meetingText({ addresses, config }: OpenVoice): string {
  const by =
    addresses.length === 0 ? 'nobody can connect to it' : `others connect to ${addresses.join(', ')}`;
  const dht = { off: 'no DHT', own: 'a DHT of your own', public: 'the public DHT' }[config.dht.use];
  return `${by}; ${dht} is used`;
}

async function runVoice(machine: Machine, values: ArgumentValues): Promise<Answer> {
  const { root } = voiceFolder(machine.folder).layout;
  const note = noteTo({ folder: root, show: machine.show });
  machine.outliveFaults((fault) => note(faultNote(fault)));
  const { folder, askPassphrase } = machine;
  const { openVoice } = await import('./open-voice.ts');
  const host = await openVoice({ folder, askPassphrase, tries: triesOf(machine), network: true, note });
  const open: { close(): Promise<void> }[] = [host];
  try {
    open.push(await serveControl(root, runnerOverVoice(host), { program: `telekommune ${machine.version}` }));
    const told: string[] = [];
    for (const serve of [() => fingerFor(machine, host, values), () => webFor(host, values)]) {
      const served = await serve();
      if (served === null) continue;
      open.push(served);
      told.push(served.told);
    }
    open.push(keepingUp(host, note));
    await machine.show([
      `Your voice runs; ${meetingText(host)}. Its feed key is ${host.voice.key}`,
      ...told,
      'Commands in another terminal talk to it. Ctrl-C ends it.',
    ]);
    await machine.untilStopped();
  } finally {
    for (const one of open.toReversed()) await one.close();
  }
  return { data: { stopped: true }, lines: [unworded('Your voice has stopped; everything is on the disk.')] };
}

export const voiceRunCommand: MachineCommand<Machine> = {
  path: ['voice', 'run'],
  group: 'voice',
  summary: 'Let your voice meet others until Ctrl-C, and answer finger and the web where told to',
  details: [
    'Whoever follows you gets from here what you say, and what those say whom you follow: what you keep you hand on.',
    'voice.json in the folder “voice” says where it listens, whom it calls and which DHT it uses.',
  ],
  arguments: [
    option('finger', 'text', 'host:port at which finger answers for you and for the people of finger-serve'),
    option('finger-host', 'text', 'the host that your plan names, such as example.org'),
    oneOf(option('plan', 'word', 'what finger shows as your plan; thimbl if left out'), ['thimbl', 'prose']),
    option('web', 'text', 'host:port at which your feed is served as Atom, JSON Feed and twtxt'),
    option('url', 'text', 'where others read it, if another machine stands in front'),
  ],
  example: 'telekommune voice run --finger 127.0.0.1:7979 --web 127.0.0.1:7980',
  foresee: null,
  run: runVoice,
};
