// How an invitation is given out: the commune hears the public half of its key, the text carries the secret and the ways to this node.

import { charterValue, parameters } from '../contexts/governance/facts.ts';
import { sealedNowMs } from '../contexts/order/facts.ts';
import { toHex } from '../kernel/bytes.ts';
import { DAY_MS } from '../kernel/calendar.ts';
import { CommandTrouble } from '../node/command.ts';
import { machineDice } from '../node/cryptography.ts';
import type { GivenInvitation } from '../node/host.ts';
import { drawInvitationSeed, formatInvitation, type Invitation, invitationKeys } from '../node/invitation.ts';
import type { NodeConfig } from '../node/node-config.ts';
import type { Session } from '../node/session.ts';

/** More would make the text long, and one that answers is enough. */
const BOOTSTRAP_MAX = 3;

/** What an invitation says of this node's DHT; null for none. */
export function waysOnDht({ dht }: Pick<NodeConfig, 'dht'>): Invitation['dht'] {
  return dht.use === 'off' ? null : dht.bootstrap.slice(0, BOOTSTRAP_MAX);
}

/** Says the invitation and makes its text, with what it tells of this node. */
export async function giveInvitation(
  session: Session,
  { as, title, days }: { readonly as: string; readonly title: string; readonly days: number },
  told: Omit<Invitation, 'seed'>,
): Promise<GivenInvitation> {
  if (told.addresses.length === 0 && told.dht === null) throw notReachable();
  const most = await session.read((state) => charterValue(state, parameters.invitationDays));
  const nowMs = await session.read(sealedNowMs);
  const expiresAtMs = nowMs + Math.min(days, most) * DAY_MS;
  const seed = drawInvitationSeed(machineDice);
  const key = toHex(invitationKeys(seed).publicKey);
  const said = await session.say(as, 'governance.invited@1', { key, title, expiresAtMs });
  if (said.refused !== null) {
    throw new CommandTrouble({
      kind: 'refused',
      rule: said.refused.rule,
      says: `The commune refused the invitation: ${said.refused.rule}.`,
    });
  }
  return { text: formatInvitation({ seed, ...told }), key, expiresAtMs, ...told };
}

function notReachable(): CommandTrouble {
  return new CommandTrouble({
    kind: 'unreachable',
    says: 'This node listens nowhere and uses no DHT, so nobody could use the invitation.',
    next: 'Run the node (telekommune run) with an address to listen at, "listen" in node.json, or with a DHT: telekommune dht use own --bootstrap HOST:PORT',
  });
}
