// PDFs as other programs read them.

import { judgeFile } from '../kit/outside-program.ts';

function ask(program: string, args: readonly string[], pdf: Uint8Array): string {
  const { accepted, says } = judgeFile(program, args, 'paper.pdf', pdf);
  if (!accepted) throw new Error(`${program}: ${says}`);
  return says;
}

/** The text of each page, as it stands there, with single spaces. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  const text = ask('pdftotext', ['-layout', '-enc', 'UTF-8', 'FILE', '-'], pdf);
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/[ \u00a0]+/g, ' '));
}

export interface Font {
  readonly name: string;
  readonly embedded: boolean;
  readonly subset: boolean;
}

export function fontsIn(pdf: Uint8Array): readonly Font[] {
  return ask('pdffonts', ['FILE'], pdf)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [embedded, subset] = /(yes|no) +(yes|no) +(?:yes|no) +\d+ +\d+$/.exec(line)?.slice(1) ?? [];
      return { name: line.split(' ')[0] ?? '', embedded: embedded === 'yes', subset: subset === 'yes' };
    });
}

/** Title, pages, dates and so on, by name. */
export function infoOf(pdf: Uint8Array): ReadonlyMap<string, string> {
  const lines = ask('pdfinfo', ['FILE'], pdf).split('\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}
