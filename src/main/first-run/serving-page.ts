// Serves the page of a folder in whatever state it is, from founding or joining to the running node.

import { existsSync } from 'node:fs';
import type { Program } from '../../doors/cli/run.ts';
import type { Terminal } from '../../doors/cli/terminal.ts';
import { type HttpServer, type Inside, isLoopback, serveHttp } from '../../doors/http/serve.ts';
import { tokenOf, tokenPath } from '../../doors/http/token.ts';
import { ADDRESS_EXAMPLES, type Address, parseAddress } from '../../node/address.ts';
import { type Answer, type ArgumentValues, CommandTrouble } from '../../node/command.ts';
import { isSet, textOrNull } from '../../node/commands/speaking.ts';
import { folderLayout, holdFolder } from '../../node/folder.ts';
import { nextFree } from '../listening.ts';
import type { Machine } from '../machine.ts';
import { faultNote, noteTo } from '../noting.ts';
import { filesPath, outsideOf } from '../page.ts';
import { USUAL_PAGE } from '../page-options.ts';
import { pageForPeople } from '../page-for-people.ts';
import { openExample } from './example-stage.ts';
import { nodeElsewhere } from './node-elsewhere.ts';
import { openBrowser } from './open-browser.ts';
import type { Opened } from './opened.ts';
import { Stages } from './stages.ts';
import { unworded } from '../../node/sentence.ts';

/** Serves the page until it is stopped; `programOn` types the command lines of an example. */
export async function servePage(
  machine: Machine,
  values: ArgumentValues,
  programOn: (terminal: Terminal) => Program,
): Promise<Answer> {
  const note = noteTo(machine);
  const elsewhere = await nodeElsewhere(machine.folder);
  // makes the folder, and says at once where another process has it that is no running node
  if (elsewhere === null) holdFolder(machine.folder).release();
  machine.outliveFaults((fault) => note(faultNote(fault)));
  const token = tokenOf(machine.folder, machine.dice);
  let page: HttpServer | null = null;
  const stages = new Stages({
    machine,
    openExample: (tools) => openExample(machine, programOn, tools),
    show: (opened) => page?.show(insideOf(stages, opened)),
  });
  page = await serveHttp({
    ...insideOf(stages, null),
    at: await addressFor(values),
    outside: await outsideOf(values, machine),
    token,
    filesFolder: filesPath(machine.folder),
    desk: stages,
    version: machine.version,
    page: pageForPeople,
    note: (fault) => note(faultNote(fault)),
  });
  let forgetFile: (() => void) | null = null;
  try {
    const address = `${page.url}/#token=${token}`;
    await machine.show(whereLines(machine, page.url, address));
    if (isSet(values, 'open'))
      forgetFile = openBrowser(machine.folder, address, (why) =>
        note(`No browser could be opened (${why}); open the address yourself.`),
      );
    if (elsewhere !== null) stages.showElsewhere(elsewhere);
    else if (machine.isUnattended === true && existsSync(folderLayout(machine.folder).config))
      await stages.unlockUnattended(await machine.askPassphrase({ of: 'node', isNew: false }));
    await machine.untilStopped();
  } finally {
    forgetFile?.();
    await page.close();
    await stages.close();
  }
  return { data: { stopped: true }, lines: [unworded('The page is closed; everything is on the disk.')] };
}

async function addressFor(values: ArgumentValues): Promise<Address> {
  const typed = textOrNull(values, 'at');
  if (typed === null) return nextFree(USUAL_PAGE, '--at');
  const at = parseAddress(typed);
  if (at === null) throw new CommandTrouble({ kind: 'usage', says: `--at is ${ADDRESS_EXAMPLES}.` });
  return at;
}

/** The token is shown to a person at a terminal alone: what a service prints is kept by others. */
function whereLines(machine: Machine, url: string, address: string): readonly string[] {
  const isSafe = machine.ask !== null && isLoopback(new URL(url).hostname);
  return isSafe
    ? [`The page: ${address}`, 'It stays open until Ctrl-C.']
    : [`The page is at ${url}; its token is in ${tokenPath(machine.folder)}.`];
}

/** What is behind the door: a node's commands, and where the folder stands as a command that only looks. */
function insideOf(stages: Stages, opened: Opened | null): Inside {
  const { runner, commands, session } = opened ?? NOTHING_OPEN;
  return {
    runner: {
      ...runner,
      run: (asked, progress) =>
        asked.path.join(' ') === 'machine'
          ? Promise.resolve({ data: stages.standing() })
          : runner.run(asked, progress),
    },
    commands,
    session,
  };
}

const noNode = (): Promise<never> =>
  Promise.reject(
    new CommandTrouble({
      kind: 'unreachable',
      rule: 'node-is-open',
      says: 'No node is open here yet.',
      next: 'Found or join a commune, or unlock the node that is here.',
    }),
  );

const NOTHING_OPEN: Inside = {
  session: null,
  commands: [],
  runner: { foresee: noNode, run: noNode, suggest: async () => [], close: async () => undefined },
};
