// What people say is told at once by the node that keeps their voice (live.ts). Where another process keeps it, or a page of the web is
// asked for it, nobody tells: it is asked for again now and then while somebody looks.

import { nodeIsAway } from './node-link.ts';
import { refresh } from './live.ts';

const EVERY_MS = 30_000;

/** Parts of a screen that want it wear `data-again`. */
export function startAgain(): void {
  setInterval(() => {
    if (!document.hidden && !nodeIsAway() && document.querySelector('[data-again]') !== null) void refresh();
  }, EVERY_MS);
}
