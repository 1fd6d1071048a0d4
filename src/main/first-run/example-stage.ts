// Opens the example behind the page: its life is played in a folder beside, then its first node comes up in this process and the others stay beside it.

import type { Program } from '../../doors/cli/run.ts';
import type { Terminal } from '../../doors/cli/terminal.ts';
import { folderLayout } from '../../node/folder.ts';
import { passphraseFromFile } from '../../node/passphrase.ts';
import { playOnce, SCRIPT } from '../example/playing.ts';
import type { Teller } from '../example/play.ts';
import { givenUpTrouble } from '../giving-up.ts';
import type { Machine } from '../machine.ts';
import { bringUp } from '../node-up.ts';
import { noteTo } from '../noting.ts';
import { type Opened, openedHere } from './opened.ts';
import type { WorkTools } from './work.ts';

/** A teller that counts what is told; it throws when the work was given up. */
function tellerOf({ progress, form }: WorkTools, scenes: number): Teller {
  let [title, scene] = ['', 0];
  const tell = (says: string): void => {
    if (form.givenUp.aborted) throw givenUpTrouble();
    progress(says, Math.min(scene, scenes), scenes);
  };
  return {
    title(text) {
      title = text;
      scene++;
      tell(title);
    },
    line: (text) => tell(title === '' ? text : `${title}: ${text}`),
    progress: (what, done, total) => tell(`${title}: ${what}, ${done} of ${total}`),
  };
}

/** Plays it where that was not done yet, and opens its first node. */
export async function openExample(
  machine: Machine,
  programOn: (terminal: Terminal) => Program,
  tools: WorkTools,
): Promise<Opened> {
  const root = `${folderLayout(machine.folder).root}-example`;
  const { script, stage } = await playOnce(
    { scriptPath: SCRIPT, root, fresh: false, pagesFrom: null },
    programOn,
    (scenes) => tellerOf(tools, scenes),
  );
  try {
    const [first] = script.nodes;
    const folder = stage.folderOf(first?.node ?? '');
    await stage.stop(first?.node ?? '');
    const up = await bringUp(machine, {
      tries: 1,
      note: noteTo({ folder, show: machine.show }),
      other: { folder, askPassphrase: passphraseFromFile(stage.passphraseFile) },
    });
    return openedHere(up, 'example', async () => {
      await up.close();
      await stage.close();
    });
  } catch (fault) {
    await stage.close();
    throw fault;
  }
}
