// Wakes up logs that lie in the store beyond what the order has taken in. Autobase begins to read a log when it is admitted, but forgets it
// again with every change of the witnesses (the founding is one), and then reads only what a peer announces or another log links to:
// opened without a peer, a restored node would end before its backup did.

import type Autobase from 'autobase';
import type Corestore from 'corestore';
import crypto from 'hypercore-crypto';
import { listMembers } from './members.ts';

type Waking<View> = Pick<Autobase<View>, 'core' | 'closing' | 'hintWakeup' | 'on'>;

/** Wakes them up now and after each change of the witnesses. A log that is admitted later is read by autobase itself. */
export function wakeStoredLogs<View>(
  base: Waking<View>,
  store: Corestore,
  onFault: (fault: unknown) => void,
): void {
  const wake = (): void => {
    // Not awaited: after a fast-forward the list of the logs comes from peers.
    hintStoredLogs(base, store).catch((fault: unknown) => {
      if (base.closing === null) onFault(fault);
    });
  };
  base.on('reboot', wake);
  wake();
}

async function hintStoredLogs<View>(base: Waking<View>, store: Corestore): Promise<void> {
  const members = (await listMembers(base.core)).filter(({ role }) => role !== 'removed');
  const keys = members.map(({ key }) => Buffer.from(key, 'hex'));
  const stored = await store.storage.getInfos(
    keys.map((key) => crypto.discoveryKey(key)),
    { auth: false, head: true, hints: false },
  );
  const hints = members.flatMap(({ length: taken }, at) => {
    const [key, length] = [keys[at], stored[at]?.head?.length ?? 0];
    return key !== undefined && length > taken ? [{ key, length }] : [];
  });
  if (hints.length > 0 && base.closing === null) base.hintWakeup(hints);
}
