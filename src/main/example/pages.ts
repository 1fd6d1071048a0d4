// The pages of the nodes of an example: where they are, and a browser on the first one where a person sits.

import { isLoopback } from '../../doors/http/serve.ts';
import { tokenOf, tokenPath } from '../../doors/http/token.ts';
import { openBrowser } from '../first-run/open-browser.ts';
import type { Machine } from '../machine.ts';
import type { Stage } from './stage.ts';

interface NodePage {
  readonly node: string;
  readonly folder: string;
  readonly url: string;
  readonly address: string;
}

function pagesOf({ pages, folderOf }: Stage, { dice }: Machine): readonly NodePage[] {
  return [...pages].map(([node, url]) => {
    const folder = folderOf(node);
    return { node, folder, url, address: `${url}/#token=${tokenOf(folder, dice)}` };
  });
}

/** Whether this machine shows windows to whoever sits at the terminal. */
function hasScreen({ ask, env }: Pick<Machine, 'ask'> & { readonly env: NodeJS.ProcessEnv }): boolean {
  if (ask === null) return false;
  return (
    process.platform !== 'linux' || [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((one) => (one ?? '') !== '')
  );
}

/** Says where the pages are and opens the first; what is called on the result takes away what was made for that. */
export async function showPages(stage: Stage, machine: Machine, env: NodeJS.ProcessEnv): Promise<() => void> {
  const found = pagesOf(stage, machine);
  const isSafe = machine.ask !== null && found.every(({ url }) => isLoopback(new URL(url).hostname));
  const width = Math.max(...found.map(({ node }) => node.length));
  await machine.show([
    '',
    'Look around in a browser, as each of them sees it:',
    ...found.map(
      ({ node, folder, url, address }) =>
        `  ${node.padEnd(width)}  ${isSafe ? address : `${url}, its token in ${tokenPath(folder)}`}`,
    ),
  ]);
  const [first] = found;
  if (first === undefined || !hasScreen({ ask: machine.ask, env })) return () => undefined;
  return openBrowser(first.folder, first.address, () => undefined);
}
