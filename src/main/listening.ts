// Where a new node listens on this machine, and what to say when another program listens there.

import { createServer } from 'node:net';
import { type ArgumentValues, CommandTrouble } from '../node/command.ts';
import { textOrNull } from '../node/commands/speaking.ts';
import { folderLayout, holdFolder } from '../node/folder.ts';
import { type NodeConfig, readNodeConfig, writeNodeConfig } from '../node/node-config.ts';
import { type Sentence, sentence } from '../node/sentence.ts';

type ListeningAt = NonNullable<NodeConfig['listen']>;

const USUAL: ListeningAt = { host: '127.0.0.1', port: 4040 };
/** More nodes than these on one machine name their ports themselves. */
const PORTS_TRIED = 20;

/** Reads where to listen; `option` is how it was typed. */
export function addressOf(typed: string, option = '--listen'): ListeningAt {
  const at = typed.lastIndexOf(':');
  const port = Number(typed.slice(at + 1));
  const host = typed.slice(0, at).replace(/^\[|\]$/g, '');
  if (at > 0 && Number.isInteger(port) && port >= 0 && port <= 65_535) return { host, port };
  throw new CommandTrouble({
    kind: 'usage',
    says: `${option}: "${typed}" is no address.`,
    next: 'Write host:port, such as 127.0.0.1:4040, or none.',
  });
}

/** Lets a node that is closed listen elsewhere from now on. */
export function listenFromNowOn(folder: string, typed: string): void {
  const held = holdFolder(folder);
  try {
    const { config } = held.layout;
    writeNodeConfig(config, {
      ...readNodeConfig(config),
      listen: typed === 'none' ? null : addressOf(typed),
    });
  } finally {
    held.release();
  }
}

/** Whether nobody chose where it listens: the usual place of this machine alone, or one that was free after it. */
function isUsual({ host, port }: ListeningAt): boolean {
  return host === USUAL.host && port >= USUAL.port && port < USUAL.port + PORTS_TRIED;
}

/** Lets a closed node whose place nobody chose listen at the next free one from now on; null where its place stays. */
export async function moveToFree(folder: string): Promise<string | null> {
  const { listen, reachedAt } = readNodeConfig(folderLayout(folder).config);
  if (listen === null || !isUsual(listen) || reachedAt.length > 0) return null;
  const { host, port } = await nextFree(USUAL, '--listen');
  listenFromNowOn(folder, `${host}:${port}`);
  return `Another program listens at ${listen.host}:${listen.port}, so this node listens at ${host}:${port} from now on ("listen" in node.json).`;
}

/** Where a new node will listen, and a line for its keeper when that is not where a node usually does. */
export interface ChosenPlace {
  readonly listen: NodeConfig['listen'];
  readonly told: readonly Sentence[];
}

/** As typed; the next free port where nothing was typed and another program has the usual one. */
export async function placeToListen(
  values: ArgumentValues,
  { usual = USUAL }: { readonly usual?: ListeningAt } = {},
): Promise<ChosenPlace> {
  const typed = textOrNull(values, 'listen');
  if (typed === 'none') return { listen: null, told: [] };
  if (typed !== null) return { listen: addressOf(typed), told: [] };
  const listen = await nextFree(usual, '--listen');
  const { host, port } = listen;
  const told =
    port === usual.port
      ? []
      : [
          sentence(
            'Another program, perhaps another node, listens at {taken}, so this node will listen at {at} ("listen" in node.json).',
            { taken: `${host}:${usual.port}`, at: `${host}:${port}` },
          ),
        ];
  return { listen, told };
}

/** The first address from `usual` on that no program has; `named` is the option that names one. */
export async function nextFree(usual: ListeningAt, named: string): Promise<ListeningAt> {
  const { host } = usual;
  for (let port = usual.port; port < usual.port + PORTS_TRIED; port++)
    if (await isFree({ host, port })) return { host, port };
  throw new CommandTrouble({
    kind: 'refused',
    rule: 'address-in-use',
    says: `Other programs listen at all ports of ${host} from ${usual.port} to ${usual.port + PORTS_TRIED - 1}.`,
    next: `Name a free one: ${named} HOST:PORT`,
  });
}

function isFree(at: ListeningAt): Promise<boolean> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (fault) => (isTaken(fault) ? done(false) : fail(fault)));
    server.listen(at.port, at.host, () => server.close(() => done(true)));
  });
}

function isTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
}

/** The fault of opening a port in words that help; others as they are. */
export function listeningTrouble(
  fault: unknown,
  listen: NodeConfig['listen'],
  another = '"listen" in node.json (on the page “Listen elsewhere”, where the node is opened; --listen when a node is founded or joins)',
): unknown {
  if (listen === null || !(fault instanceof Error) || !('code' in fault)) return fault;
  const place = `${listen.host.includes(':') ? `[${listen.host}]` : listen.host}:${listen.port}`;
  switch (fault.code) {
    case 'EADDRINUSE':
      return new CommandTrouble({
        kind: 'refused',
        rule: 'address-in-use',
        says: `Another program, perhaps another node, listens at ${place} already.`,
        figures: { listen: place },
        next: `Stop that one, or choose another port: ${another}.`,
      });
    case 'EACCES':
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CommandTrouble({
        kind: 'usage',
        says:
          fault.code === 'EACCES'
            ? `This user may not listen at ${place}.`
            : `This machine has no address ${listen.host} to listen at.`,
        figures: { listen: place },
        next: `Choose another address: ${another}.`,
      });
    default:
      return fault;
  }
}
