// The audit agrees with an honest history and names the place where a dishonest one differs.

import { afterEach, expect, test } from 'vitest';
import { registryOf } from '../../src/contexts/fold.ts';
import { contexts } from '../../src/contexts/contexts.ts';
import { type Audited, audit } from '../../src/node/verify.ts';
import { realCryptography } from '../kit/keys.ts';
import { foundOn, openRealNode, type RealNode, StoryClock } from '../kit/real-node.ts';

const open: RealNode[] = [];

afterEach(async () => {
  for (const node of open.splice(0)) await node.remove();
});

async function historyOnOne(): Promise<RealNode> {
  const node = await openRealNode({
    name: 'one',
    baseKey: null,
    people: ['anna'],
    clock: new StoryClock(1_735_689_600_000),
    witness: true,
  });
  open.push(node);
  await foundOn(node, 'anna', 'druckerei');
  for (let i = 0; i < 20; i++) {
    await node.node.say('anna', 'governance.proposed@1', {
      title: `Idea ${i}`,
      reason: '',
      action: { is: 'resolve' },
    });
  }
  await node.node.untilFinal(20_000);
  return node;
}

const rules = { registry: registryOf(contexts), cryptography: realCryptography };

test('an honest history is folded afresh to the same digest, refusals and seals', async () => {
  const node = await historyOnOne();
  const found = await audit(
    node.base,
    rules,
    () => [],
    () => undefined,
  );
  expect(found.faults).toEqual([]);
  const standing = await node.node.standing();
  expect(found.entries).toBeGreaterThanOrEqual(22);
  expect(standing.digest.length).toBe(64);
  expect(found.sealsChecked).toBe(1);
  expect(found.logs.map(({ fault }) => fault)).toEqual(found.logs.map(() => null));
});

test('rules that differ from those that made the state are caught at the first batch where they differ', async () => {
  const node = await historyOnOne();
  const other = {
    ...rules,
    registry: {
      ...rules.registry,
      kinds: new Map([...rules.registry.kinds].filter(([kind]) => kind !== 'governance.proposed@1')),
    },
  };
  const found = await audit(
    node.base,
    other,
    () => [],
    () => undefined,
  );
  expect(found.faults.map(({ what }) => what)).toEqual(['digest-differs']);
});

/** A node that lacks the end of every log, from so many blocks before the end of what is ordered. */
function lacking(node: RealNode, blocks: number): Audited {
  const { base } = node;
  return {
    update: () => base.update(),
    newest: () => base.newest(),
    logs: () => base.logs(),
    readLog: (log, seqs, timeoutMs) => base.readLog(log, seqs, timeoutMs),
    async verifyLog(log) {
      const ordered = (await base.logs()).find(({ key }) => key === log)?.length ?? 0;
      return { log, checked: ordered - blocks, length: ordered + 1, fault: 'blocks-missing' };
    },
  };
}

const auditOf = (base: Audited): ReturnType<typeof audit> =>
  audit(
    base,
    rules,
    () => [],
    () => undefined,
  );

test('a log that lacks what the order has is not whole; one that lacks only what comes after is', async () => {
  const node = await historyOnOne();
  expect((await auditOf(lacking(node, 0))).faults).toEqual([]);
  const { faults, logs } = await auditOf(lacking(node, 1));
  expect(faults.map(({ what }) => what)).toEqual(logs.map(() => 'log-not-whole'));
  expect(logs.length).toBeGreaterThan(0);
});
