// A restored node that was let in again: what the commune still counts under its name, and what to propose about it.

import { expect, test } from 'vitest';
import { network } from '../../src/views/network.ts';
import { twinAdvice } from '../../src/main/twins.ts';
import { CommandDesk } from './commands/command-desk.ts';

const NEW_LOG = 'c'.repeat(64);
const NEW_WITNESS = 'd'.repeat(64);

test('the old log and the old witness are named, and the new witness is elected before the old one goes', async () => {
  const { session } = new CommandDesk();
  const found = await session.read(network);
  const [log] = found.logs;
  const [witness] = found.witnesses;
  if (log === undefined || witness === undefined) throw new Error('the commune has no node');
  const restored = {
    logKey: NEW_LOG,
    witnessKey: NEW_WITNESS,
    read: session.read.bind(session),
  };
  const ofLog = await twinAdvice(restored, log.title);
  expect(ofLog.next).toContain(`telekommune propose strike-log ${log.log.slice(0, 8)}`);
  expect(ofLog.lines.map(({ says }) => says).join('\n')).toContain(
    `its log ${log.log.slice(0, 8)}, in force since 20`,
  );
  const ofWitness = await twinAdvice(restored, witness.title);
  expect(ofWitness.next.slice(-2)).toEqual([
    `telekommune propose add-witness ${NEW_WITNESS} "${witness.title}"`,
    `telekommune propose remove-witness ${witness.log.slice(0, 8)}`,
  ]);
});

test('a node that is no copy of another one has nothing to propose', async () => {
  const { session } = new CommandDesk();
  const [log] = (await session.read(network)).logs;
  const itself = { logKey: log?.log ?? '', witnessKey: null, read: session.read.bind(session) };
  expect(await twinAdvice(itself, 'A title of its own')).toEqual({ lines: [], next: [] });
  expect((await twinAdvice(itself, log?.title ?? '')).next.join(' ')).not.toContain(
    itself.logKey.slice(0, 8),
  );
});
