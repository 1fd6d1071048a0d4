// The whole door with a runner of ours: what is printed where, exit codes, asking, progress, and nothing that repaints a terminal.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultFolder, type Program, runCommandLine } from '../../../src/doors/cli/run.ts';
import type { Terminal } from '../../../src/doors/cli/terminal.ts';
import type { Asked, Runner } from '../../../src/doors/runner.ts';
import { type Answer, CommandTrouble, type Trouble } from '../../../src/node/command.ts';
import { sentence, verbatim } from '../../../src/node/sentence.ts';
import type { Progress } from '../../../src/node/session.ts';
import { sampleCommands } from './sample-commands.ts';

interface Setting {
  readonly answer?: Answer | ((progress: Progress) => Promise<Answer>);
  readonly trouble?: Trouble | Error;
  readonly foresees?: readonly string[];
  readonly says?: string;
  readonly columns?: number;
  readonly env?: Terminal['env'];
  /** What the clock says, one after the other. */
  readonly ticksMs?: readonly number[];
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly asked: readonly Asked[];
  readonly folder: string | null;
  readonly closed: boolean;
}

async function ran(words: readonly string[], setting: Setting = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  let folder: string | null = null;
  let closed = false;
  const asked: Asked[] = [];
  const columns = setting.columns ?? null;
  const ticks = [...(setting.ticksMs ?? [])];
  const { says, answer = { data: {} } } = setting;
  const terminal: Terminal = {
    out: { columns, write: async (text) => void (out += text) },
    err: { columns, write: async (text) => void (err += text) },
    ask: says === undefined ? null : async () => says,
    env: setting.env ?? {},
    workingFolder: '/home/anna',
    nowMs: () => ticks.shift() ?? 0,
  };
  const runner: Runner = {
    foresee: async () => setting.foresees?.map((says) => sentence(says)) ?? null,
    async run(one, progress) {
      asked.push(one);
      if (setting.trouble instanceof Error) throw setting.trouble;
      if (setting.trouble !== undefined) throw new CommandTrouble(setting.trouble);
      return typeof answer === 'function' ? answer(progress) : answer;
    },
    suggest: async () => ['anna', 'b\u001ben'],
    close: async () => void (closed = true),
  };
  const open = async (where: string): Promise<Runner> => {
    folder = where;
    return runner;
  };
  const program: Program = { version: '1.2.3', commands: sampleCommands, open, openRunning: open };
  const code = await runCommandLine(program, words, terminal);
  return { code, out, err, asked, folder, closed };
}

describe('an answer', () => {
  const answer: Answer = {
    data: { rentMinor: 900_000n, tenant: 'a\u009bb', days: 3 },
    lines: [verbatim('All is well.')],
    tables: [
      { title: verbatim('Rents'), columns: [{ name: 'asset', align: 'left' }], rows: [['press-hall']] },
    ],
    next: ['telekommune status'],
  };

  it('names the folder in what to type next, where one was named', async () => {
    const two: Answer = { data: {}, next: ['telekommune status', 'ben says: telekommune countersign print'] };
    for (const words of [
      ['--folder', './a b', 'status'],
      ['status', '--folder=./a b'],
    ])
      expect((await ran(words, { answer: two })).out).toBe(
        "Next:\n  telekommune --folder './a b' status\n  ben says: telekommune --folder './a b' countersign print\n",
      );
    const trouble: Trouble = { kind: 'not-found', says: 'None.', next: 'See them: telekommune assets --all' };
    expect((await ran(['status', '--folder', 'x$&'], { trouble })).err).toContain(
      "See them: telekommune --folder 'x$&' assets --all",
    );
    expect((await ran(['status'], { trouble })).err).toContain('See them: telekommune assets --all');
  });

  it('that could not do everything says so afterwards, on the error output and by its exit code', async () => {
    const partly: Trouble = {
      kind: 'refused',
      rule: 'date-malformed',
      says: '1 of 3 lines was not counted.',
    };
    const { code, out, err } = await ran(['status', '--json'], { answer: { ...answer, partly } });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ days: 3 });
    expect(err).toContain('Rule: date-malformed\n  1 of 3 lines was not counted.');
  });

  it('is lines, tables and what to type next', async () => {
    const { code, out, err, closed } = await ran(['status'], { answer });
    expect({ code, err, closed }).toEqual({ code: 0, err: '', closed: true });
    expect(out).toBe('All is well.\n\nRents\nasset\n──────────\npress-hall\n\nNext: telekommune status\n');
  });

  it('is JSON for programs: amounts as text, keys in their order, control characters escaped', async () => {
    const { out } = await ran(['status', '--json'], { answer });
    expect(out).toBe('{\n  "rentMinor": "900000",\n  "tenant": "a\\u009bb",\n  "days": 3\n}\n');
    expect(JSON.parse(out)).toEqual({ rentMinor: '900000', tenant: 'a\u009bb', days: 3 });
  });

  it('goes out raw into a file, and cleaned onto a terminal', async () => {
    const raw = ['2025-01-01 rent\n', '\tassets:bank\u001b[2J  1.00 EUR\n'];
    expect((await ran(['status'], { answer: { data: {}, raw } })).out).toBe(raw.join(''));
    const shown = await ran(['status'], { answer: { data: {}, raw }, columns: 80 });
    expect(shown.out).toBe('2025-01-01 rent\n\tassets:bank\ufffd[2J  1.00 EUR\n');
  });

  it('has bold titles only where a person watches who has not asked for none', async () => {
    const bold = '\u001b[1mRents\u001b[22m';
    expect((await ran(['status'], { answer, columns: 80 })).out).toContain(bold);
    expect((await ran(['status'], { answer, columns: 80, env: { NO_COLOR: '1' } })).out).not.toContain(
      '\u001b',
    );
    expect((await ran(['status'], { answer, columns: 80, env: { TERM: 'dumb' } })).out).not.toContain(
      '\u001b',
    );
    expect((await ran(['status'], { answer, columns: 80, env: { NO_COLOR: '' } })).out).toContain(bold);
  });

  it('never lets a control character through, whatever an entry holds', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        async (texts, asJson) => {
          const [line = '', title = '', cell = ''] = texts;
          const hostile: Answer = {
            data: { line, title, cell },
            lines: [verbatim(line)],
            tables: [{ title: verbatim(title), columns: [{ name: cell, align: 'left' }], rows: [[line]] }],
            next: [cell],
          };
          const trouble: Trouble = { kind: 'refused', says: line, rule: title, next: cell };
          const words = asJson ? ['status', '--json'] : ['status', '--as', 'x'];
          const good = await ran(words, { answer: hostile, columns: 60, env: { NO_COLOR: '1' } });
          const bad = await ran(words, { trouble, columns: 60, env: { NO_COLOR: '1' } });
          const shown = [good.out, good.err, bad.out, bad.err].join('').replaceAll('\n', '');
          expect(shown).not.toMatch(/\p{Cc}|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
          if (asJson)
            expect(JSON.parse(good.out)).toEqual({
              line: line.toWellFormed() === line ? line : expect.anything(),
              title: expect.anything(),
              cell: expect.anything(),
            });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('trouble', () => {
  it.each([
    ['refused', 1],
    ['usage', 2],
    ['not-found', 3],
    ['unreachable', 4],
    ['broken', 5],
  ] as const)('of kind %s ends with %i', async (kind, code) => {
    const { code: ended, out, closed } = await ran(['status'], { trouble: { kind, says: 'No.' } });
    expect({ ended, out, closed }).toEqual({ ended: code, out: '', closed: true });
  });

  it('shows what was asked, the rule with its number, the sum, and what to do next', async () => {
    const trouble: Trouble = {
      kind: 'refused',
      rule: 'bid-below-face-value',
      source: '7',
      says: 'The bid of 50.00 EUR is below one bond of 100.00 EUR.',
      next: 'Bid for at least one bond.',
      figures: { amountMinor: 5_000n },
    };
    expect((await ran(['bid', 'hall.bonds', '50.00', '--for', 'club'], { trouble })).err).toBe(
      [
        'Refused: telekommune bid hall.bonds 50.00 --for club',
        '  Rule 7: bid-below-face-value',
        '  The bid of 50.00 EUR is below one bond of 100.00 EUR.',
        '  Bid for at least one bond.',
        '',
      ].join('\n'),
    );
    const { out, err } = await ran(['status', '--json'], { trouble });
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({ trouble: { ...trouble, figures: { amountMinor: '5000' } } });
  });

  it('that nobody expected is told as such', async () => {
    const { code, err } = await ran(['status'], { trouble: new TypeError('x is not a function') });
    expect(code).toBe(5);
    expect(err).toContain('Broken: telekommune status\n  x is not a function\n');
  });

  it('of the command line is found before any node is opened', async () => {
    for (const words of [
      ['bid', 'hall'],
      ['bid', 'hall', '1', '--rate', 'x'],
      ['nonsense'],
      ['status', '--as', 'A!'],
    ]) {
      const { code, folder } = await ran(words);
      expect({ code, folder }).toEqual({ code: 2, folder: null });
    }
  });
});

describe('a step that cannot be taken back', () => {
  const foresees = ['The lease ends.'];

  it('is asked for, and done only on yes', async () => {
    for (const says of ['y', 'Yes', ' yes '])
      expect((await ran(['status'], { foresees, says })).asked).toHaveLength(1);
    for (const says of ['', 'n', 'no', 'yep']) {
      const { code, asked, err } = await ran(['status'], { foresees, says });
      expect({ code, asked: asked.length }).toEqual({ code: 2, asked: 0 });
      expect(err).toBe('What will follow\n  The lease ends.\nNothing was done.\n');
    }
  });

  it('needs --yes where nobody can be asked', async () => {
    const { code, asked, err } = await ran(['status'], { foresees });
    expect({ code, asked: asked.length }).toEqual({ code: 2, asked: 0 });
    expect(err).toContain('there is no terminal to ask on.\n  If you mean it, say --yes.');
    expect((await ran(['status', '--yes'], { foresees })).asked).toHaveLength(1);
  });
});

const work = async (progress: Progress): Promise<Answer> => {
  for (const done of [1, 2, 3]) progress('folding\u001b', done, 4);
  return { data: {}, lines: [verbatim('Done.')] };
};

describe('progress', () => {
  it('rewrites one line for a person, and takes it away before the answer', async () => {
    const { out, err } = await ran(['status'], { answer: work, columns: 40, ticksMs: [0, 500, 550, 700] });
    expect(err).toBe(
      '\r\u001b[Kfolding\ufffd: 1 of 4 (25 %)\r\u001b[Kfolding\ufffd: 3 of 4 (75 %)\r\u001b[K',
    );
    expect(out).toBe('Done.\n');
  });

  it('stays away from work that is over at once', async () => {
    expect((await ran(['status'], { answer: work, columns: 40, ticksMs: [0, 10, 20, 30] })).err).toBe('');
  });

  it('is a line now and then in a file', async () => {
    expect((await ran(['status'], { answer: work, ticksMs: [0, 100, 6000, 7000] })).err).toBe(
      'folding\ufffd: 2 of 4 (50 %)\n',
    );
  });
});

describe('the words of the program itself', () => {
  it('help of any command and of any group goes to the output', async () => {
    for (const words of [
      ['--help'],
      ['bid', '--help'],
      ['bid', '-h', '--rate', 'nonsense'],
      ['help'],
      ['help', 'bid'],
      ['--folder', 'office', 'help', 'bid'],
      ['ledger', '--help'],
      ['ledger'],
    ])
      expect(await ran(words)).toMatchObject({ code: 0, err: '', folder: null });
    expect((await ran(['--folder', 'office', 'help', 'bid'])).out).toBe((await ran(['bid', '--help'])).out);
  });

  it('none at all say how to begin where there is no node, and how the node stands where there is one', async () => {
    const env = { TELEKOMMUNE_FOLDER: mkdtempSync(join(tmpdir(), 'telekommune-words-')) };
    const begin = await ran([], { env });
    expect(begin).toMatchObject({ code: 0, err: '', folder: null, asked: [] });
    for (const word of ['found', 'join', 'example', '--help'])
      expect(begin.out).toContain(`\n  telekommune ${word}`);

    writeFileSync(join(env.TELEKOMMUNE_FOLDER, 'node.json'), '{}');
    const { code, asked, err } = await ran([], { env });
    expect({ code, err }).toEqual({ code: 0, err: 'All commands: telekommune --help\n' });
    expect(asked.map(({ path }) => path)).toEqual([['status']]);
    rmSync(env.TELEKOMMUNE_FOLDER, { recursive: true });
  });

  it('print the version, the man page, and names for completion', async () => {
    expect((await ran(['version'])).out).toBe('telekommune 1.2.3\n');
    expect((await ran(['--version'])).out).toBe('telekommune 1.2.3\n');
    expect((await ran(['help', 'bid'])).out).toBe((await ran(['bid', '--help'])).out);
    expect((await ran(['man'])).out).toMatch(/^\.TH TELEKOMMUNE 1 /);
    expect((await ran(['completion', 'names', 'people'])).out).toBe('anna\nb\ufffden\n');
  });
});

describe('folders', () => {
  it('are meant from where the person stands', async () => {
    expect((await ran(['status', '--folder', 'node-a'])).folder).toBe('/home/anna/node-a');
    expect((await ran(['status', '--folder=/srv/b'])).folder).toBe('/srv/b');
    const { asked } = await ran([
      'ledger',
      'journal',
      '--form',
      'long',
      '--out',
      'books.txt',
      '--in',
      '../x',
    ]);
    expect(asked[0]?.typed).toEqual({ form: 'long', out: '/home/anna/books.txt', in: '/home/x' });
  });

  it('of a person who names none come from the environment', async () => {
    expect((await ran(['status'], { env: { TELEKOMMUNE_FOLDER: 'mine' } })).folder).toBe('/home/anna/mine');
    expect(defaultFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/telekommune');
    expect(defaultFolder({ TELEKOMMUNE_FOLDER: '' })).toMatch(/\.local\/share\/telekommune$/);
  });
});
