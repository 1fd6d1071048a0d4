// All that the documents take from the code: whole pages, and blocks within pages that people write.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearingBlock, couponBlock, coverageBlock } from './auction-example.ts';
import { codecBlocks } from './codec-examples.ts';
import { domainPages } from './domain-pages.ts';
import { envelopeBlocks } from './envelope-example.ts';
import { blocksIn, fillBlocks, GENERATED } from './markdown.ts';
import { dividendBlock, lettingBlock, liquidationBlock, waterfallBlock } from './money-examples.ts';
import { protocolBlocks, protocolPages } from './protocol-pages.ts';
import { stateDiagram } from './state-diagram.ts';
import { statementBlocks } from './statement-examples.ts';

/** Everything that a block can be filled with. */
export function allBlocks(): ReadonlyMap<string, string> {
  return new Map([
    ...protocolBlocks(),
    ...codecBlocks(),
    ...envelopeBlocks(),
    ...statementBlocks(),
    ['coverage-example', coverageBlock()],
    ['clearing-example', clearingBlock()],
    ['coupon-example', couponBlock()],
    ['waterfall-example', waterfallBlock()],
    ['dividend-example', dividendBlock()],
    ['liquidation-example', liquidationBlock()],
    ['letting-example', lettingBlock()],
    ['asset-states', stateDiagram()],
  ]);
}

/** Every page of docs/ that has something of the code in it: what is on the disk, and what ought to be. */
export function docsPages(
  docsFolder: string,
): ReadonlyMap<string, { readonly is: string; readonly ought: string }> {
  const blocks = allBlocks();
  const whole = new Map([...protocolPages(), ...domainPages()]);
  const pages = new Map<string, { is: string; ought: string }>();
  for (const [path, ought] of whole) pages.set(path, { is: '', ought });
  for (const entry of readdirSync(docsFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
    const path = join(entry.parentPath, entry.name).slice(docsFolder.length + 1);
    const is = readFileSync(join(docsFolder, path), 'utf8');
    const made = whole.get(path);
    if (made !== undefined) pages.set(path, { is, ought: made });
    else if (is.startsWith(GENERATED)) pages.set(path, { is, ought: '' });
    else if (blocksIn(is).length > 0) pages.set(path, { is, ought: fillBlocks(is, blocks) });
  }
  return pages;
}
