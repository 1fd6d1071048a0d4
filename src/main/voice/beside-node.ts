// A voice beside a running node: it opens with the node where one passphrase opens both, and its commands are asked for at the same doors.

import { existsSync } from 'node:fs';
import type { Heard } from '../../doors/http/changes.ts';
import type { Asked, Runner } from '../../doors/runner.ts';
import { readArguments } from '../../doors/read-arguments.ts';
import { type ControlServer, serveControl } from '../../doors/socket/serve.ts';
import { CommandTrouble } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import { wipe } from '../../node/cryptography.ts';
import { isFolderHeld } from '../../node/folder.ts';
import type { Session } from '../../node/session.ts';
import { refusedBy } from '../../voice/rules.ts';
import type { HostRunner } from '../host-runner.ts';
import type { Machine } from '../machine.ts';
import { unattended } from '../node-commands.ts';
import { faultNote } from '../noting.ts';
import { runnerElsewhere } from '../runner-elsewhere.ts';
import { voiceBeginCommand } from './begin-command.ts';
import { keepingUp } from './keeping-up.ts';
import { type OpenVoice, openVoice } from './open-voice.ts';
import { runnerOverVoice, voiceCommandOf, voiceCommands } from './voice-runner.ts';
import { noVoice } from './voice-config.ts';
import { voiceFolder } from './voice-folder.ts';

/** What the doors of a node offer of a voice. */
export const voiceDescriptions: readonly CommandDescription[] = [voiceBeginCommand, ...voiceCommands];

interface Beside {
  readonly host: OpenVoice;
  close(): Promise<void>;
}

function isBeginning({ path }: Asked): boolean {
  return path.join(' ') === voiceBeginCommand.path.join(' ');
}

export class VoiceBeside {
  readonly #machine: Machine;
  readonly #note: (line: string) => void;
  /** Kept only as long as there is no voice that it could begin. */
  #passphrase: Uint8Array | null;
  #open: Beside | null = null;
  /** Why the voice that is there did not open with the node, where that was not its passphrase. */
  #closedBy: CommandTrouble | null = null;
  #spoken = 0;
  readonly #listeners = new Set<() => void>();

  private constructor(machine: Machine, passphrase: Uint8Array, note: (line: string) => void) {
    this.#machine = machine;
    this.#passphrase = Uint8Array.from(passphrase);
    this.#note = note;
  }

  /** Opens the voice of the machine's folder if there is one that this passphrase opens; what goes wrong with it never stops the node. */
  static async open(
    machine: Machine,
    passphrase: Uint8Array,
    note: (line: string) => void,
  ): Promise<VoiceBeside> {
    const beside = new VoiceBeside(machine, passphrase, note);
    const { layout } = voiceFolder(machine.folder);
    if (existsSync(layout.keys)) {
      if (!isFolderHeld(layout.root)) await beside.#tryToOpen();
      beside.#forgetPassphrase();
    }
    return beside;
  }

  /** The same runner, which carries out commands of the voice too. */
  over(runner: HostRunner): HostRunner {
    return {
      ...runner,
      foresee: async (asked) =>
        isBeginning(asked)
          ? null
          : voiceCommandOf(asked) === undefined
            ? runner.foresee(asked)
            : this.#runner().foresee(asked),
      run: async (asked, progress) => {
        if (isBeginning(asked)) return this.#begin(asked);
        return voiceCommandOf(asked) === undefined
          ? runner.run(asked, progress)
          : this.#runner().run(asked, progress);
      },
    };
  }

  /** The same session, which tells of what people say as it does of the order. */
  heardWith(session: Pick<Session, 'standing' | 'onChange'>): Heard {
    return {
      standing: () => session.standing(),
      spoken: () => this.#spoken,
      onChange: (listener) => {
        const forget = session.onChange(listener);
        this.#listeners.add(listener);
        return () => {
          forget();
          this.#listeners.delete(listener);
        };
      },
    };
  }

  #tellSpoken(): void {
    this.#spoken++;
    for (const listener of this.#listeners) listener();
  }

  async close(): Promise<void> {
    this.#forgetPassphrase();
    await this.#open?.close();
    this.#open = null;
  }

  async #tryToOpen(): Promise<void> {
    try {
      this.#open = await this.#openHere();
      this.#forgetPassphrase();
    } catch (fault) {
      const isOther = fault instanceof CommandTrouble && fault.trouble.rule === 'voice-passphrase-wrong';
      if (fault instanceof CommandTrouble && !isOther) this.#closedBy = fault;
      this.#note(
        isOther
          ? 'Your voice has another passphrase than this node, so it stays closed; open it with: telekommune voice run'
          : faultNote(fault),
      );
    }
  }

  async #openHere(): Promise<Beside> {
    const { folder, version } = this.#machine;
    const { root } = voiceFolder(folder).layout;
    const askPassphrase = async (): Promise<Uint8Array> => Uint8Array.from(this.#passphrase ?? []);
    const host = await openVoice({ folder, askPassphrase, tries: 1, network: true, note: this.#note });
    let control: ControlServer;
    try {
      control = await serveControl(root, runnerOverVoice(host), { program: `telekommune ${version}` });
    } catch (fault) {
      await host.close();
      throw fault;
    }
    const rounds = keepingUp(host, this.#note);
    const tell = (): void => this.#tellSpoken();
    const endHearing = [host.voice.onSaid(tell), host.voice.onNews(tell)];
    return {
      host,
      async close() {
        for (const end of endHearing) end();
        await rounds.close();
        await control.close();
        await host.close();
      },
    };
  }

  /** The voice here, or one that runs elsewhere on this machine. */
  #runner(): Runner {
    if (this.#open !== null) return runnerOverVoice(this.#open.host);
    const { layout } = voiceFolder(this.#machine.folder);
    return runnerElsewhere(layout.root, () =>
      existsSync(layout.keys) ? (this.#closedBy ?? refusedBy('voice-closed')) : noVoice(),
    );
  }

  async #begin(asked: Asked): ReturnType<typeof voiceBeginCommand.run> {
    const passphrase = this.#passphrase;
    if (passphrase === null || this.#open !== null)
      throw refusedBy('folder-has-a-voice', { folder: voiceFolder(this.#machine.folder).layout.root });
    const machine = {
      ...unattended(this.#machine),
      askPassphrase: async () => Uint8Array.from(passphrase),
    };
    const values = readArguments(voiceBeginCommand, asked.typed, null);
    const answer = await voiceBeginCommand.run(machine, values, () => undefined);
    await this.#tryToOpen();
    return answer;
  }

  #forgetPassphrase(): void {
    if (this.#passphrase !== null) wipe(this.#passphrase);
    this.#passphrase = null;
  }
}

/** Asks as before, and keeps what was answered for the node until it is taken. */
export function overheard(machine: Machine): { readonly machine: Machine; take(): Uint8Array } {
  let heard: Uint8Array = new Uint8Array();
  return {
    machine: {
      ...machine,
      askPassphrase: async (question) => {
        const passphrase = await machine.askPassphrase(question);
        if (question.of === 'node') {
          wipe(heard);
          heard = Uint8Array.from(passphrase);
        }
        return passphrase;
      },
    },
    take: () => heard,
  };
}
