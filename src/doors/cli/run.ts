// The command line door: reads the words, asks before dangerous steps, lets a runner carry the command out, prints what came of it.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Answer, CommandTrouble, type NameKind, type Trouble } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import { folderLayout, usualFolder } from '../../node/folder.ts';
import { type Sentence, unworded } from '../../node/sentence.ts';
import { oneLine } from '../control-characters.ts';
import { readArgument, usageTrouble } from '../read-arguments.ts';
import type { Asked, Runner, Typed } from '../runner.ts';
import { answerInFolder, folderTyped, quotedWord, troubleInFolder } from './folder-hints.ts';
import { helpLines } from './help.ts';
import { COMMON_OPTIONS, exitCodeOf } from './options.ts';
import { NAMES_COMMAND, OWN_COMMANDS } from './own-commands.ts';
import { parseLine } from './parse.ts';
import { type Manner, printAnswer, printTrouble } from './print.ts';
import { SHEETS } from './csv-text.ts';
import { progressLine } from './progress-line.ts';
import { readTyped } from './read-typed.ts';
import { PROGRAM } from './synopsis.ts';
import { strongFor, type Terminal } from './terminal.ts';
import { treeOf } from './tree.ts';

/** The longest line of help, in columns. */
const HELP_COLUMNS_MAX = 100;

const WELCOME: Answer = {
  data: { node: null },
  lines: [
    unworded(
      'There is no node in this folder yet. Found a commune, or join one with an invitation; or watch one live first.',
    ),
  ],
  next: [
    `${PROGRAM} found "Werkhof Commune" --enterprise druckerei --person anna`,
    `${PROGRAM} join --person ben`,
    `${PROGRAM} example`,
    `${PROGRAM} --help`,
  ],
};

/** What the composition hands to the command line. */
export interface Program {
  readonly version: string;
  /** Every command that runners know, in the order of the help. */
  readonly commands: readonly CommandDescription[];
  /** A runner for the folder: the running node, or one in this process. */
  open(folder: string): Promise<Runner>;
  /** The running node alone, or null: what completion may ask. */
  openRunning(folder: string): Promise<Runner | null>;
}

/** Where the node lives when nobody says otherwise. */
export function defaultFolder(env: Terminal['env']): string {
  const named = env['TELEKOMMUNE_FOLDER'] ?? '';
  return named === '' ? usualFolder(env) : named;
}

function folderOf(common: Typed, { env, workingFolder }: Terminal): string {
  const typed = common['folder'];
  return resolve(workingFolder, typeof typed === 'string' ? typed : defaultFolder(env));
}

/** Files and folders are meant from where the person stands, not from where the node runs. */
function withWholePaths(command: CommandDescription, typed: Typed, workingFolder: string): Typed {
  const whole = Object.entries(typed).map(([name, text]): [string, string | true] => {
    const kind = command.arguments.find((argument) => argument.name === name)?.kind;
    const isPath = text !== true && (kind === 'file' || kind === 'folder');
    return [name, isPath ? resolve(workingFolder, text) : text];
  });
  return Object.fromEntries(whole);
}

function checkCommon(common: Typed): void {
  for (const option of COMMON_OPTIONS) {
    const text = common[option.name];
    if (typeof text !== 'string') continue;
    const read = readArgument(option, text, null);
    if ('fault' in read) throw usageTrouble(`--${option.name}: ${read.fault}.`, `See: ${PROGRAM} --help`);
  }
}

/** How an answer is wanted; JSON wins, and a country's spreadsheet over the plain one. */
function mannerOf(common: Typed): Manner {
  if (common['json'] === true) return 'json';
  const { sheet } = common;
  const formats = typeof sheet === 'string' && Object.hasOwn(SHEETS, sheet) ? SHEETS[sheet] : undefined;
  if (formats !== undefined) return { sheet: formats };
  return common['csv'] === true ? 'csv' : 'for people';
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof CommandTrouble) return error.trouble;
  const says = error instanceof Error ? error.message : String(error);
  return { kind: 'broken', says, next: 'If it happens again, please report it with what you typed.' };
}

/** Shows what will follow and asks; whether to go on. */
async function confirmed(lines: readonly Sentence[], { err, ask, env }: Terminal): Promise<boolean> {
  const strong = strongFor(err, env);
  await err.write(
    `${[strong('What will follow'), ...lines.map(({ says }) => `  ${oneLine(says)}`)].join('\n')}\n`,
  );
  if (ask === null) {
    const says = 'This step asks before it is done, and there is no terminal to ask on.';
    throw usageTrouble(says, 'If you mean it, say --yes.');
  }
  const said = (await ask('Do it? [y/N] ')).trim().toLowerCase();
  return said === 'y' || said === 'yes';
}

async function carryOut(runner: Runner, asked: Asked, common: Typed, terminal: Terminal): Promise<number> {
  if (common['yes'] !== true) {
    const lines = await runner.foresee(asked);
    if (lines !== null && !(await confirmed(lines, terminal))) {
      await terminal.err.write('Nothing was done.\n');
      return exitCodeOf('usage');
    }
  }
  const line = progressLine(terminal);
  try {
    const folder = typeof common['folder'] === 'string' ? common['folder'] : null;
    const answer = answerInFolder(await runner.run(asked, line.report), folder);
    await line.clear();
    await printAnswer(answer, mannerOf(common), terminal);
    if (answer.partly === undefined) return exitCodeOf('done');
    await printTrouble(answer.partly, [PROGRAM, ...asked.path].join(' '), false, terminal);
    return exitCodeOf(answer.partly.kind);
  } finally {
    await line.clear();
  }
}

async function printNames(
  program: Program,
  folder: string,
  names: NameKind,
  { out }: Terminal,
): Promise<number> {
  const runner = await program.openRunning(folder);
  if (runner === null) return exitCodeOf('unreachable');
  try {
    const found = await runner.suggest(names);
    await out.write(found.map((name) => `${oneLine(name)}\n`).join(''));
    return exitCodeOf('done');
  } finally {
    await runner.close();
  }
}

/** What people type who do not know this program yet. */
function usualWords(words: readonly string[]): readonly string[] {
  return words.length === 1 && words[0] === '--version' ? ['version'] : words;
}

/** Without a command: what waits in the folder's node, or how to begin where there is none. */
async function welcome(
  program: Program,
  words: readonly string[],
  common: Typed,
  terminal: Terminal,
): Promise<number> {
  const { config, keys } = folderLayout(folderOf(common, terminal));
  if (existsSync(config) || existsSync(keys)) {
    const code = await runWords(program, [...words, 'status'], terminal);
    await terminal.err.write(`All commands: ${PROGRAM} --help\n`);
    return code;
  }
  const folder = typeof common['folder'] === 'string' ? common['folder'] : null;
  await printAnswer(
    answerInFolder(WELCOME, folder),
    common['json'] === true ? 'json' : 'for people',
    terminal,
  );
  return exitCodeOf('done');
}

async function runWords(program: Program, words: readonly string[], terminal: Terminal): Promise<number> {
  const commands = [...program.commands, ...OWN_COMMANDS, NAMES_COMMAND];
  const root = treeOf(commands);
  const { node, common, typed } = parseLine(root, usualWords(words));
  const { out, env, workingFolder } = terminal;
  const { command } = node;
  if (common['help'] !== true && node.path.length === 0) return welcome(program, words, common, terminal);
  if (common['help'] === true || command === null) {
    const layout = {
      columns: Math.min(out.columns ?? HELP_COLUMNS_MAX, HELP_COLUMNS_MAX),
      strong: strongFor(out, env),
    };
    await out.write(`${helpLines(node, layout).join('\n')}\n`);
    return exitCodeOf('done');
  }
  checkCommon(common);
  const whole = withWholePaths(command, typed, workingFolder);
  const values = readTyped(command, whole);
  const own = OWN_COMMANDS.find((known) => known === command);
  if (own !== undefined) {
    await out.write(own.text({ root, commands, version: program.version }));
    return exitCodeOf('done');
  }
  const folder = folderOf(common, terminal);
  // readTyped has checked the word against the list.
  if (command === NAMES_COMMAND) return printNames(program, folder, values['of'] as NameKind, terminal);
  const as = typeof common['as'] === 'string' ? common['as'] : null;
  const runner = await program.open(folder);
  try {
    return await carryOut(runner, { path: command.path, typed: whole, as }, common, terminal);
  } finally {
    await runner.close();
  }
}

/** Runs one command line; the exit code. Never rejects. */
export async function runCommandLine(
  program: Program,
  words: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    return await runWords(program, words, terminal);
  } catch (error) {
    const trouble = troubleInFolder(troubleOf(error), folderTyped(words));
    const asked = [PROGRAM, ...words.map(quotedWord)].join(' ');
    await printTrouble(trouble, asked, words.includes('--json'), terminal);
    return exitCodeOf(trouble.kind);
  }
}
