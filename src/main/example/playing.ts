// Plays a script once in its folder, or takes it up where it was played before.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Program } from '../../doors/cli/run.ts';
import type { Terminal } from '../../doors/cli/terminal.ts';
import type { Address } from '../../node/address.ts';
import { CommandTrouble } from '../../node/command.ts';
import { replaceFile } from '../../node/private-file.ts';
import { Play, type Teller } from './play.ts';
import { parseScript, type Script } from './script.ts';
import { Stage } from './stage.ts';

/** The life that the project brings along. */
export const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'examples', 'press-hall', 'life.txt');
const PLAYED = 'played';

/** Which script is played where; with `pagesFrom` each node serves its page. */
export interface ExamplePlace {
  readonly scriptPath: string;
  readonly root: string;
  readonly fresh: boolean;
  readonly pagesFrom: Address | null;
}

export interface Played {
  readonly script: Script;
  /** Its nodes are up; the caller closes it. */
  readonly stage: Stage;
}

/** Brings the nodes of an example up, after playing it where that was not done yet. */
export async function playOnce(
  { scriptPath, root, fresh, pagesFrom }: ExamplePlace,
  programOn: (terminal: Terminal) => Program,
  tellerFor: (scenes: number) => Teller,
): Promise<Played> {
  const script = readScript(scriptPath);
  const teller = tellerFor(1 + script.steps.filter((step) => step.is === 'title').length);
  const stage = new Stage(root, programOn, pagesFrom);
  const isPlayed = existsSync(join(root, PLAYED));
  if (existsSync(root) && (!isPlayed || fresh)) clear(root);
  stage.prepare();
  try {
    if (existsSync(join(root, PLAYED))) {
      teller.title(`The example of ${root} goes on where it ended (begin anew: --fresh)`);
      for (const { node } of script.nodes) await stage.start(node);
    } else {
      const beside = (name: string): string => readFileSync(join(dirname(scriptPath), name), 'utf8');
      await new Play(script, stage, beside, teller).run();
      replaceFile(join(root, PLAYED), `${scriptPath}\n`);
    }
  } catch (fault) {
    await stage.close();
    throw fault;
  }
  return { script, stage };
}

function readScript(path: string): Script {
  if (!existsSync(path)) {
    throw new CommandTrouble({
      kind: 'not-found',
      says: `There is no script ${path}.`,
      next: 'Copy examples/press-hall/life.txt and change it.',
    });
  }
  return parseScript(readFileSync(path, 'utf8'));
}

/** Only what an example made is cleared away. */
function clear(root: string): void {
  if (!existsSync(join(root, 'passphrase'))) {
    throw new CommandTrouble({
      kind: 'refused',
      rule: 'folder-is-no-example',
      says: `${root} holds something else than an example.`,
      next: 'Name an empty folder: --into PATH',
    });
  }
  rmSync(root, { recursive: true, force: true });
}
