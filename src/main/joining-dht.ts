// The DHT that an invitation names, and whether its holder may be looked up there: strangers see who looks on the public one.

import type { DhtChoice } from '../engine/dht.ts';
import { CommandTrouble } from '../node/command.ts';
import type { Invitation } from '../node/invitation.ts';
import type { NodeConfig } from '../node/node-config.ts';
import type { Machine } from './machine.ts';
import { dhtOf } from './dht-of.ts';

type DhtSetting = NodeConfig['dht'];

/** What everybody is told before the public DHT is used. */
export const SHOWN_ON_PUBLIC_DHT = [
  'Strangers all over the world see the internet address of this node, and which nodes look for the same meeting place.',
  'They do not see the commune’s name, its key, its members or anything that is said.',
] as const;

/** The DHT to look on, null for none. For the public one the holder agrees first; who does not still tries the addresses. */
export async function dhtAgreed(
  { ask, show }: Pick<Machine, 'ask' | 'show'>,
  {
    invitation: { addresses, dht },
    config,
    agreed,
  }: { readonly invitation: Invitation; readonly config: NodeConfig; readonly agreed: boolean },
): Promise<DhtSetting | null> {
  if (dht === null) return null;
  if (dht.length > 0) return { use: 'own', bootstrap: [...dht] };
  const onPublic: DhtSetting = { use: 'public', bootstrap: [] };
  if (agreed || config.dht.use === 'public') return onPublic;
  if (ask !== null) {
    await show(['This invitation can be looked up on the public DHT.', ...SHOWN_ON_PUBLIC_DHT]);
    const answer = await ask('Use the public DHT, now and when this node runs? (yes/no) ');
    if (/^y(es)?$/i.test(answer.trim())) return onPublic;
  }
  if (addresses.length === 0) throw notAgreed(ask !== null);
  await show(['The public DHT is not used; this node asks the addresses in the invitation alone.']);
  return null;
}

/** How the engine is told of it. */
export function choiceOf(dht: DhtSetting, { listen }: Pick<NodeConfig, 'listen'>): DhtChoice {
  return dhtOf({ dht, listen }) ?? { bootstrap: [] };
}

function notAgreed(wasAsked: boolean): CommandTrouble {
  return new CommandTrouble({
    kind: wasAsked ? 'refused' : 'usage',
    rule: 'public-dht-not-agreed',
    says: `The invitation names only the public DHT, and you have not agreed to use it. ${SHOWN_ON_PUBLIC_DHT.join(' ')}`,
    next: 'Agree: --public-dht. Or ask the inviting member for an invitation with an address or a DHT of your own (telekommune dht use own).',
  });
}
