// A node that moves is restored by one base alone. Its witness beside it would say what nobody hears; and of two bases in one process the
// later one may leap to what the other has folded, and wait for ever for rows that went with that one.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { foundingCommand } from '../../src/main/founding-command.ts';
import { keepingCommands } from '../../src/main/keeping-commands.ts';
import type { Machine } from '../../src/main/machine.ts';
import type { ArgumentValues } from '../../src/node/command.ts';
import type { MachineCommand } from '../../src/node/commands/described.ts';
import type { BaseOptions } from '../../src/node/ports.ts';
import { machineAt } from './machine-at.ts';

const opened = vi.hoisted((): BaseOptions[] => []);

vi.mock(import('../../src/engine/base.ts'), async (importOriginal) => {
  const engine = await importOriginal();
  return {
    ...engine,
    openBase(options) {
      opened.push(options);
      return engine.openBase(options);
    },
  };
});

const root = mkdtempSync(join(tmpdir(), 'telekommune-restored-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const askPassphrase = async (): Promise<Uint8Array> => Buffer.from('four words drawn by lot');

/** Types a command in the folder of that name. */
async function type(
  folder: string,
  command: MachineCommand<Machine> | undefined,
  values: ArgumentValues,
): Promise<unknown> {
  if (command === undefined) throw new Error('there is no such command');
  const machine = machineAt(join(root, folder), { askPassphrase });
  const { data } = await command.run(machine, values, () => undefined);
  return data;
}

const keeping = (name: string): MachineCommand<Machine> | undefined =>
  keepingCommands.find(({ path }) => path.join(' ') === name);

test('a node that moves is opened by one base that leaps nowhere', { timeout: 120_000 }, async () => {
  const file = join(root, 'node.move');
  await type('here', foundingCommand, {
    name: 'Test commune',
    enterprise: 'druckerei',
    person: 'anna',
    'words-file': join(root, 'words'),
  });
  await type('here', keeping('move'), { file });
  expect(opened.length).toBeGreaterThan(1); // with its witness, as a node is usually opened
  opened.length = 0;
  expect(await type('there', keeping('restore'), { file })).toMatchObject({ logs: 'continued' });
  expect(opened).toMatchObject([
    { folder: expect.stringContaining('there'), fastForward: false, ackIntervalMs: null },
  ]);
});
