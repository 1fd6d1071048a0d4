// Reads from a file of TypeScript what the house rules ask about: its imports, default exports and narrowed tests.
// A file that cannot be parsed is an error, never an empty answer: a reader that reads nothing would approve of everything.

import { parseSync, Visitor } from 'oxc-parser';
import type { ProjectFile } from './project-files.ts';

export type Import = {
  /** What stands between the quotes: `../kernel/money.ts`, `node:fs`, `autobase`; null if it is computed. */
  specifier: string | null;
  line: number;
};

export type Code = {
  imports: Import[];
  defaultExportLines: number[];
  /** Lines of `.only` and `.skip` on `test`, `it` and `describe`. */
  narrowedTestLines: number[];
  /** Lines that start a timer. */
  timerLines: number[];
  comments: { text: string; line: number }[];
};

type Node = { type: string; start: number };

function literalText(node: Node): string | null {
  return node.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : null;
}

/** The name at the root of `it.each`, `describe.only.each` and the like. */
function rootName(node: Node): string | undefined {
  if (node.type === 'Identifier' && 'name' in node) return String(node.name);
  if (node.type === 'MemberExpression' && 'object' in node) return rootName(node.object as Node);
  return undefined;
}

const testNames = new Set(['test', 'it', 'describe', 'suite', 'bench']);

/** Reads one file of TypeScript or JavaScript; throws if it cannot be parsed. */
export function readCode({ path, text }: ProjectFile): Code {
  const { program, comments, errors } = parseSync(path, text);
  const [firstError] = errors;
  if (firstError !== undefined) throw new Error(`${path} cannot be parsed: ${firstError.message}`);

  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const code: Code = {
    imports: [],
    defaultExportLines: [],
    narrowedTestLines: [],
    timerLines: [],
    comments: [],
  };
  const addImport = (node: Node, source: Node): void => {
    code.imports.push({ specifier: literalText(source), line: lineOf(node.start) });
  };

  new Visitor({
    ImportDeclaration: (node) => addImport(node, node.source),
    ExportAllDeclaration: (node) => addImport(node, node.source),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) addImport(node, node.source);
      const asDefault = node.specifiers.some(({ exported }) => rootName(exported) === 'default');
      if (asDefault) code.defaultExportLines.push(lineOf(node.start));
    },
    ImportExpression: (node) => addImport(node, node.source),
    TSImportType: (node) => addImport(node, node.source),
    ExportDefaultDeclaration: (node) => {
      code.defaultExportLines.push(lineOf(node.start));
    },
    CallExpression: (node) => {
      const [source] = node.arguments;
      const callee = rootName(node.callee);
      if (callee === 'setTimeout' || callee === 'setInterval') code.timerLines.push(lineOf(node.start));
      if (callee === 'require' && source !== undefined) addImport(node, source);
    },
    MemberExpression: (node) => {
      const narrows = ['only', 'skip'].includes(rootName(node.property) ?? '');
      if (narrows && testNames.has(rootName(node.object) ?? '')) {
        code.narrowedTestLines.push(lineOf(node.start));
      }
    },
  }).visit(program);

  code.comments = comments.map(({ value, start }) => ({ text: value, line: lineOf(start) }));
  return code;
}
