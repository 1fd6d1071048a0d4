// What changes beside the order of the commune, such as what people say, is asked for again every few seconds while somebody looks.

import { nodeIsAway } from './node-link.ts';
import { refresh } from './live.ts';

const EVERY_MS = 10_000;

/** Parts of a screen that want it wear `data-again`. */
export function startAgain(): void {
  setInterval(() => {
    if (!document.hidden && !nodeIsAway() && document.querySelector('[data-again]') !== null) void refresh();
  }, EVERY_MS);
}
