// The thinnest whole: two nodes on the real engine, an invitation, a vote, a seal.

import { afterEach, expect, test } from 'vitest';
import { admissionProof } from '../../src/contexts/governance/invitations.ts';
import { proposals } from '../../src/contexts/governance/tables.ts';
import { sharesInForce } from '../../src/contexts/membership/facts.ts';
import { linkBases } from '../../src/engine/streams.ts';
import { admitted } from '../../src/node/opening.ts';
import { keyPairOf } from '../kit/keys.ts';
import { foundOn, openRealNode, personOf, proofOf, type RealNode, StoryClock } from '../kit/real-node.ts';

const BEGIN_MS = 1_735_689_600_000;
const open: RealNode[] = [];

afterEach(async () => {
  for (const node of open.splice(0)) await node.remove();
});

test('two nodes found, admit, vote and seal', async () => {
  const clock = new StoryClock(BEGIN_MS);
  const one = await openRealNode({ name: 'one', baseKey: null, people: ['anna'], clock, witness: true });
  open.push(one);
  await foundOn(one, 'anna', 'druckerei');
  expect(await one.node.read(sharesInForce)).toBe(1);

  const admit = {
    is: 'admit-enterprise',
    enterprise: 'gaertnerei',
    title: 'Gaertnerei',
    representative: 'clara',
    representativeName: 'Clara',
    identity: personOf('clara').identity,
  };
  const proposed = await one.node.say('anna', 'governance.proposed@1', {
    title: 'Gaertnerei',
    reason: '',
    action: admit,
  });
  expect(proposed.refused).toBeNull();
  expect(
    (await one.node.say('anna', 'governance.voted@1', { proposal: proposed.id, vote: 'yes' })).refused,
  ).toBeNull();
  expect(await one.node.read((state) => state.get(proposals, proposed.id)?.state)).toBe('passed');

  const two = await openRealNode({
    name: 'two',
    baseKey: one.base.key,
    people: ['clara'],
    clock,
    witness: true,
  });
  open.push(two);
  linkBases(one.base, two.base);
  const invitation = keyPairOf('invitation');
  await one.node.say('anna', 'governance.invited@1', {
    key: invitation.publicKey,
    title: 'two',
    expiresAtMs: BEGIN_MS + 1000,
  });
  const letIn = await one.node.say('anna', 'governance.log-admitted@1', {
    key: invitation.publicKey,
    log: two.base.logKey,
    title: 'two',
    proof: invitation.sign(admissionProof(one.node.communeId, two.base.logKey)),
  });
  expect(letIn.refused).toBeNull();
  await admitted(two);
  const countersigned = await two.node.say('clara', 'membership.labour-countersigned@1', {
    enterprise: 'gaertnerei',
    person: 'clara',
    deviceTitle: 'phone',
    proof: proofOf('clara'),
  });
  expect(countersigned.refused).toBeNull();
  expect(await two.node.untilFinal(20_000)).toBe(true);
  expect(await one.node.untilFinal(20_000)).toBe(true);
  expect(await one.node.read(sharesInForce)).toBe(2);
  const standings = [await one.node.standing(), await two.node.standing()];
  expect(standings[0]?.finalLength).toBeGreaterThan(0);
});
