// One piece of long work that the page began: how far it is, the recovery words that wait to be written down, and how it ended.

import { type Answer, CommandTrouble, type Plain, type Trouble } from '../../node/command.ts';
import { machineDice } from '../../node/cryptography.ts';
import { placeAnsweredWrongly, wordsToAskBack } from '../../node/recovery.ts';
import type { Progress } from '../../node/session.ts';
import { givenUpTrouble } from '../giving-up.ts';
import type { Form } from '../machine.ts';

type WorkState = 'under-way' | 'words' | 'done' | 'failed';

/** What the work needs of whoever does it. */
export interface WorkTools {
  readonly progress: Progress;
  readonly say: (line: string) => void;
  readonly form: Form;
}

/** What a person typed that the work asks for. */
export type Filled = Pick<Form, 'invitation' | 'words'>;

/** A trouble as data; before a node is open no rule has reasons of its own. */
function plainly({ because: _because, todo: _todo, ...trouble }: Trouble): Plain {
  return trouble;
}

export class Work {
  readonly kind: string;
  private state: WorkState = 'under-way';
  private says = '';
  private done = 0;
  private total: number | null = null;
  private trouble: Trouble | null = null;
  private words: readonly string[] | null = null;
  private asked: readonly number[] = [];
  private written = (): void => undefined;
  private readonly told: () => void;
  private readonly giving = new AbortController();
  private readonly mayGiveUp: boolean;
  private sign = Promise.withResolvers<void>();

  /** `told` hears of every change. */
  constructor(kind: string, { mayGiveUp, told }: { mayGiveUp: boolean; told: () => void }) {
    this.kind = kind;
    this.mayGiveUp = mayGiveUp;
    this.told = told;
  }

  /** Does it; resolves when it has ended, however it ended. */
  async run(filled: Filled, work: (tools: WorkTools) => Promise<Answer | null>): Promise<void> {
    const { signal } = this.giving;
    const form: Form = { ...filled, givenUp: signal, writtenDown: (words) => this.untilWritten(words) };
    try {
      await work({ form, say: (line) => this.step(line, 0, null), progress: (...at) => this.step(...at) });
      this.end('done', null);
    } catch (fault) {
      if (!(fault instanceof CommandTrouble)) {
        this.end('failed', { kind: 'broken', says: 'It broke off for a reason that nobody expected.' });
        throw fault;
      }
      this.end('failed', fault.trouble);
    }
  }

  /** Resolves when there is something to see: words, progress, or the end. */
  get firstSign(): Promise<void> {
    return this.sign.promise;
  }

  get hasEnded(): boolean {
    return this.state === 'done' || this.state === 'failed';
  }

  /** Why it failed; null when it did not. */
  get failure(): Trouble | null {
    return this.trouble;
  }

  /** The drawn words and the places that will be asked; null when none wait. */
  get drawn(): { readonly words: readonly string[]; readonly asked: readonly number[] } | null {
    return this.words === null ? null : { words: this.words, asked: this.asked };
  }

  /** Takes what a person read from the paper. Throws CommandTrouble for another word; the same places stay asked, in every window. */
  answer(answers: readonly string[]): void {
    const { words } = this;
    if (words === null) throw noWords();
    const wrong = placeAnsweredWrongly(words, this.asked, answers);
    if (wrong !== null) {
      throw new CommandTrouble({
        kind: 'refused',
        rule: 'words-are-written-down',
        says: `Word ${wrong} is another one.`,
        figures: { place: wrong },
        next: 'Look at the words again, correct your paper, and answer once more.',
      });
    }
    this.words = null;
    this.asked = [];
    this.state = 'under-way';
    this.written();
    this.told();
  }

  giveUp(): void {
    if (this.hasEnded) return;
    if (!this.mayGiveUp && this.words === null) {
      throw new CommandTrouble({
        kind: 'refused',
        rule: 'work-goes-on',
        says: 'This cannot be broken off halfway.',
        next: 'Wait until it has ended.',
      });
    }
    this.giving.abort();
  }

  /** For the page; without any secret. */
  get standing(): Plain {
    const { kind, state, says, done, total, trouble } = this;
    return {
      kind,
      state,
      says,
      done,
      total,
      mayGiveUp: !this.hasEnded && (this.mayGiveUp || this.words !== null),
      asked: [...this.asked],
      trouble: trouble === null ? null : plainly(trouble),
    };
  }

  private untilWritten(words: readonly string[]): Promise<void> {
    this.words = words;
    this.asked = wordsToAskBack(machineDice);
    this.state = 'words';
    return new Promise((resolve, reject) => {
      this.written = resolve;
      this.giving.signal.addEventListener('abort', () => reject(givenUpTrouble()));
      this.tell();
    });
  }

  private step(says: string, done: number, total: number | null): void {
    this.says = says;
    this.done = done;
    this.total = total;
    this.tell();
  }

  private end(state: 'done' | 'failed', trouble: Trouble | null): void {
    this.state = state;
    this.trouble = trouble;
    this.words = null;
    this.asked = [];
    this.tell();
  }

  private tell(): void {
    this.sign.resolve();
    this.told();
  }
}

function noWords(): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'words-wait',
    says: 'No recovery words wait to be asked back.',
    next: 'They were asked back already, or the work was given up.',
  });
}
