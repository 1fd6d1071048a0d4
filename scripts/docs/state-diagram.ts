// The states of an asset as a Mermaid diagram, from the arrows of the register; what leads along each arrow is written here.

import { ARROWS } from '../../src/contexts/property/moving.ts';
import { ASSET_STATES, type AssetState } from '../../src/contexts/property/facts.ts';

/** Why an asset goes along an arrow, by `from to`. */
const CAUSES: ReadonlyMap<string, string> = new Map([
  ['requested bond-auction', 'members vote to buy'],
  ['requested withdrawn', 'taken back, or the tenant left'],
  ['bond-auction funded', 'cleared and paid in'],
  ['bond-auction failed', 'not cleared, or not paid in'],
  ['funded leased', 'bought, first lease begins'],
  ['funded failed', 'members vote that it fell through'],
  ['leased returned', 'surrender, default, term, tenant left'],
  ['returned lease-auction', 'at once'],
  ['lease-auction leased', 'won'],
  ['lease-auction lease-auction', 'no bid, offered again'],
  ['lease-auction liquidating', 'no bid too often'],
  ['liquidating liquidated', 'voted for and sold'],
]);

/** Mermaid's names have no hyphens. */
function mermaidName(state: AssetState): string {
  return state.replaceAll('-', '_');
}

export function stateDiagram(): string {
  for (const arrow of CAUSES.keys()) {
    const [from = '', to = ''] = arrow.split(' ');
    const known = ASSET_STATES.find((state) => state === from);
    if (known === undefined || !ARROWS[known].some((state) => state === to))
      throw new Error(`no arrow leads from ${from} to ${to} any more`);
  }
  const lines = ['```mermaid', 'stateDiagram-v2', '  [*] --> requested: an enterprise asks'];
  for (const state of ASSET_STATES)
    if (state.includes('-')) lines.push(`  state "${state}" as ${mermaidName(state)}`);
  for (const from of ASSET_STATES) {
    if (ARROWS[from].length === 0) lines.push(`  ${mermaidName(from)} --> [*]`);
    for (const to of ARROWS[from]) {
      const cause = CAUSES.get(`${from} ${to}`);
      if (cause === undefined) throw new Error(`say in ${import.meta.url} what leads from ${from} to ${to}`);
      lines.push(`  ${mermaidName(from)} --> ${mermaidName(to)}: ${cause}`);
    }
  }
  return [...lines, '```'].join('\n');
}
