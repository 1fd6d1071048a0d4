// The node of the folder where another process runs it: commands reach it over its socket, and it is looked at now and then for changes.

import { connectControl } from '../../doors/socket/connect.ts';
import { CommandTrouble, type Plain } from '../../node/command.ts';
import { hostCommands } from '../../node/commands/host-commands.ts';
import { folderLayout } from '../../node/folder.ts';
import { readNodeConfig } from '../../node/node-config.ts';
import type { OrderStanding, Session } from '../../node/session.ts';
import { deskCommands } from '../desk/desk-commands.ts';
import { commandsOf } from '../host-runner.ts';
import { backupCommand } from '../keeping-commands.ts';
import { runnerElsewhere } from '../runner-elsewhere.ts';
import type { Opened } from './opened.ts';

const LOOK_MS = 2_000;

function goneTrouble(): CommandTrouble {
  return new CommandTrouble({
    kind: 'unreachable',
    rule: 'node-is-open',
    says: 'The node that ran in another process has stopped.',
    next: 'Open it here with its passphrase.',
  });
}

function standingIn(data: Plain): OrderStanding {
  const { length, pending, digest, sealedNowMs, checked } = data as {
    readonly length: number;
    readonly pending: number;
    readonly digest: string;
    readonly sealedNowMs: number;
    readonly checked: OrderStanding['checked'];
  };
  return { length, finalLength: length - pending, waiting: pending, digest, sealedNowMs, checked };
}

/** The node that runs on a folder in another process; null when none does. */
export async function nodeElsewhere(folder: string): Promise<Opened | null> {
  const reached = await connectControl(folder);
  if (reached === null) return null;
  await reached.close();
  const runner = runnerElsewhere(folder, goneTrouble);
  const listeners = new Set<() => void>();
  const { promise: ended, resolve: end } = Promise.withResolvers<CommandTrouble>();
  const standing = async (): Promise<OrderStanding> =>
    standingIn((await runner.run({ path: ['status'], typed: {}, as: null }, () => undefined)).data);
  let told = '';
  async function look(): Promise<void> {
    try {
      const seen = JSON.stringify(await standing());
      if (seen !== told) for (const listener of listeners) listener();
      told = seen;
      timer.refresh();
    } catch {
      end(goneTrouble());
    }
  }
  const timer = setTimeout(() => void look(), LOOK_MS);
  const session: Pick<Session, 'standing' | 'onChange'> = {
    standing,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    runner,
    commands: [...commandsOf(null), ...hostCommands, backupCommand, ...deskCommands],
    session,
    whose: 'elsewhere',
    isRehearsal: readNodeConfig(folderLayout(folder).config).clock === 'scripted',
    node: null,
    ended,
    async close() {
      clearTimeout(timer);
    },
  };
}
