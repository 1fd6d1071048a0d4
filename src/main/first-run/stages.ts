// The stages of a folder as its page sees them: no node yet, a node that is locked, a node that runs. They pass into one another
// while the page stays. One piece of work at a time; what it does is what the command of the same name does at a terminal.

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { MachineDesk } from '../../doors/machine-desk.ts';
import { readArguments } from '../../doors/read-arguments.ts';
import type { Asked } from '../../doors/runner.ts';
import { type Answer, type ArgumentValues, CommandTrouble, type Plain } from '../../node/command.ts';
import { isSet, textOf, textOrNull } from '../../node/commands/speaking.ts';
import { folderLayout } from '../../node/folder.ts';
import { isHalfJoined } from '../beginning.ts';
import { listenFromNowOn, moveToFree } from '../listening.ts';
import type { Machine } from '../machine.ts';
import { faultNote, noteTo } from '../noting.ts';
import { unattended } from '../node-commands.ts';
import { auditInBackground, bringUp } from '../node-up.ts';
import { beginnings } from './beginnings.ts';
import { needStrong, onOneLine, opensAfter, passphraseIn, recordOf, shownWords } from './fields.ts';
import { type Opened, openedHere, STEPS_OF_OPEN } from './opened.ts';
import { pageMachine, withPassphrase } from './page-machine.ts';
import { STEPS, type StepName } from './steps.ts';
import { type Filled, Work, type WorkTools } from './work.ts';

/** What the stages need of the process. */
export interface StageParts {
  readonly machine: Machine;
  /** Plays the example and opens its first node. */
  readonly openExample: (tools: WorkTools) => Promise<Opened>;
  /** Puts a node behind the door, or nothing. */
  readonly show: (opened: Opened | null) => void;
}

const NOTHING_FILLED: Filled = { invitation: null, words: null };

type Stage = 'empty' | 'locked' | 'running';

export class Stages implements MachineDesk {
  readonly steps = Object.values(STEPS);
  private readonly parts: StageParts;
  private readonly listeners = new Set<() => void>();
  private opened: Opened | null = null;
  private work: Work | null = null;
  private ending: Promise<unknown> = Promise.resolve();

  constructor(parts: StageParts) {
    this.parts = parts;
  }

  private get stage(): Stage {
    if (this.opened !== null) return 'running';
    return existsSync(folderLayout(this.parts.machine.folder).config) ? 'locked' : 'empty';
  }

  /** The steps that can be taken now. */
  private get possible(): readonly StepName[] {
    const { work } = this;
    if (work !== null && work.drawn !== null) return ['words'];
    if (work !== null && !work.hasEnded) return [];
    const { stage } = this;
    if (stage === 'running') return STEPS_OF_OPEN[this.opened?.whose ?? 'elsewhere'];
    if (stage === 'locked') return ['unlock', 'rejoin', 'example'];
    return this.isHalfJoined ? ['join', 'example'] : ['found', 'join', 'restore', 'example'];
  }

  private get isHalfJoined(): boolean {
    return isHalfJoined(folderLayout(this.parts.machine.folder));
  }

  standing(): Plain {
    return {
      stage: this.stage,
      folder: basename(folderLayout(this.parts.machine.folder).root),
      shows: this.opened?.whose === 'example' ? 'example' : 'own',
      isRehearsal: this.opened?.isRehearsal ?? false,
      halfJoined: this.isHalfJoined,
      possible: [...this.possible],
      work: this.work?.standing ?? null,
    };
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  giveUp(): Plain {
    this.work?.giveUp();
    if (this.work?.hasEnded === true) this.work = null;
    this.tell();
    return this.standing();
  }

  async take({ path, typed }: Asked): Promise<Plain> {
    const name = path[1] as StepName;
    const values = readArguments(STEPS[name], onOneLine(typed), null);
    if (name === 'words') return this.answerWords(values);
    this.needPossible(name);
    switch (name) {
      case 'found':
      case 'join':
      case 'restore':
      case 'rejoin':
        return this.beginOwn(name, values);
      case 'unlock':
        return this.begin('unlock', NOTHING_FILLED, async (tools) => {
          const listen = textOrNull(values, 'listen');
          if (listen !== null) listenFromNowOn(this.parts.machine.folder, listen);
          return this.openOrMove(() => passphraseIn(values), tools);
        });
      case 'example':
        return this.begin('example', NOTHING_FILLED, async (tools) => {
          this.put(await this.parts.openExample(tools));
          return null;
        });
      case 'passphrase':
        return this.changePassphrase(values);
      case 'lock':
        await this.lock();
        return this.standing();
    }
  }

  /** Shows a node that another process runs, as long as it does. */
  showElsewhere(opened: Opened): void {
    this.put(opened);
  }

  /** Opens the node with a passphrase that is at hand without a person; for a start without anybody. */
  async unlockUnattended(passphrase: Uint8Array): Promise<void> {
    await this.begin('unlock', NOTHING_FILLED, (tools) => this.open(passphrase, tools));
    await this.ending;
    const failure = this.work?.failure ?? null;
    if (failure !== null) throw new CommandTrouble(failure);
  }

  /** Gives up what is under way, as far as that goes, and closes the node. */
  async close(): Promise<void> {
    try {
      this.work?.giveUp();
    } catch {
      // it ends by itself
    }
    await this.ending;
    await this.lock();
  }

  private needPossible(name: StepName): void {
    if (this.possible.includes(name)) return;
    const isBusy = this.work !== null && !this.work.hasEnded;
    throw new CommandTrouble({
      kind: 'refused',
      rule: isBusy ? 'one-work-at-a-time' : 'step-fits-the-stage',
      says: isBusy
        ? 'Something else is under way in this folder, perhaps begun in another window.'
        : `“${name}” cannot be done here now.`,
      figures: { possible: [...this.possible] },
      next: isBusy ? 'Wait until it has ended, or give it up.' : 'See what can be done: GET /api/v1/machine',
    });
  }

  /** Founds, joins, restores or rejoins, then opens the node with the same passphrase. */
  private beginOwn(name: keyof typeof beginnings, values: ArgumentValues): Promise<Plain> {
    const passphrase = passphraseIn(values);
    if (name === 'found' || name === 'join') needStrong(passphrase);
    const filled = { invitation: textOrNull(values, 'invitation'), words: textOrNull(values, 'words') };
    const recovering = isSet(values, 'recover') ? filled : { ...filled, words: null };
    return this.begin(name, recovering, (tools) =>
      withPassphrase(passphrase, async () => {
        const machine = pageMachine(this.parts.machine, passphrase, tools);
        const answer = await beginnings[name].run(machine, values, tools.progress);
        if (opensAfter(answer)) await this.open(Uint8Array.from(passphrase), tools);
        return answer;
      }),
    );
  }

  private async begin(
    kind: StepName,
    filled: Filled,
    run: (tools: WorkTools) => Promise<Answer | null>,
  ): Promise<Plain> {
    const mayGiveUp = kind === 'join' || kind === 'rejoin' || kind === 'example';
    const work = new Work(kind, { mayGiveUp, told: () => this.tell() });
    this.work = work;
    this.ending = work
      .run(filled, run)
      .catch((fault: unknown) => noteTo(this.parts.machine)(faultNote(fault)));
    await work.firstSign;
    const { failure, drawn } = work;
    if (failure !== null) {
      this.work = null;
      this.tell();
      throw new CommandTrouble(failure);
    }
    return { ...recordOf(this.standing()), ...shownWords(drawn) };
  }

  private answerWords(values: ArgumentValues): Plain {
    const { work } = this;
    const answers = textOrNull(values, 'answers');
    if (work === null || work.drawn === null) {
      throw new CommandTrouble({
        kind: 'refused',
        rule: 'words-wait',
        says: 'No recovery words wait to be asked back. They are shown until they were, and never again.',
        next: 'See where the folder stands: GET /api/v1/machine',
      });
    }
    if (answers === null) return { ...recordOf(this.standing()), ...shownWords(work.drawn) };
    work.answer(answers.trim().split(/\s+/));
    return this.standing();
  }

  /** Opens the node; where another program has its place and nobody chose that, at the next free one. */
  private async openOrMove(passphrase: () => Uint8Array, tools: WorkTools): Promise<null> {
    try {
      return await this.open(passphrase(), tools);
    } catch (fault) {
      const isTaken = fault instanceof CommandTrouble && fault.trouble.rule === 'address-in-use';
      const moved = isTaken ? await moveToFree(this.parts.machine.folder) : null;
      if (moved === null) throw fault;
      noteTo(this.parts.machine)(moved);
      tools.say(moved);
      return this.open(passphrase(), tools);
    }
  }

  private open(passphrase: Uint8Array, tools: WorkTools): Promise<null> {
    return withPassphrase(passphrase, async () => {
      const note = noteTo(this.parts.machine);
      const up = await bringUp(
        { ...unattended(this.parts.machine), askPassphrase: async () => Uint8Array.from(passphrase) },
        { tries: 1, note, folded: (length) => tools.progress('entries taken in', length, null) },
      );
      this.put(openedHere(up, 'own', () => up.close()));
      void auditInBackground(up.node, note);
      return null;
    });
  }

  private put(opened: Opened): void {
    this.opened = opened;
    this.parts.show(opened);
    void this.closeWhenBroken(opened);
    this.tell();
  }

  private async closeWhenBroken(opened: Opened): Promise<void> {
    const trouble = await opened.ended;
    noteTo(this.parts.machine)(trouble.message);
    if (this.opened === opened) await this.lock();
  }

  private async lock(): Promise<void> {
    const { opened } = this;
    if (opened === null) return;
    this.opened = null;
    this.parts.show(null);
    await opened.close();
    this.work = null;
    this.tell();
  }

  private async changePassphrase(values: ArgumentValues): Promise<Plain> {
    const [old, fresh] = [textOf(values, 'old'), textOf(values, 'new')].map((text) => Buffer.from(text));
    const node = this.opened?.node ?? null;
    if (old === undefined || fresh === undefined || node === null) return this.standing();
    needStrong(fresh);
    await node.keyring.changePassphrase(old, fresh);
    return this.standing();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
