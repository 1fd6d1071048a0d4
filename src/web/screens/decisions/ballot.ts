// How a vote stands, drawn: yes, no, abstained and not voted on one line, with the quorum marked; the table behind it.

import { fill, type Html, html, type Part } from '../../html.ts';
import { chart } from '../../parts/figure.ts';
import { at, placeOf } from '../../parts/scale.ts';
import { table } from '../../parts/table.ts';
import { inTwoSizes, type Size } from '../../parts/two-sizes.ts';
import { countOf } from '../../parts/written.ts';
import { count, type Setting } from '../../setting.ts';
import type { ProposalLine } from './answer.ts';

interface Share {
  readonly name: string;
  readonly votes: number;
  readonly fill: string;
}

function partsOf({ words }: Setting, line: ProposalLine): readonly Share[] {
  const { decisions } = words;
  const waiting = Math.max(0, line.shares - line.yes - line.no - line.abstain);
  return [
    { name: decisions.words.yes, votes: line.yes, fill: 'fill' },
    { name: decisions.words.no, votes: line.no, fill: 'fill second' },
    { name: decisions.words.abstain, votes: line.abstain, fill: 'fill third' },
    { name: decisions.notVoted, votes: waiting, fill: 'fill pencil' },
  ];
}

export function tallyText({ words }: Setting, { yes, no, abstain }: ProposalLine): string {
  return fill(words.decisions.tally, { yes, no, abstain });
}

const LETTER = 7.5;

function drawing(
  setting: Setting,
  line: ProposalLine,
  parts: readonly Share[],
  { width, height }: Size,
): Part {
  const all = BigInt(parts.reduce((sum, { votes }) => sum + votes, 0));
  const place = (votes: number): number => placeOf(BigInt(votes), all, width);
  const bar = height - 42;
  let before = 0;
  const drawn = parts.map(({ name, votes, fill: look }) => {
    const from = place(before);
    before += votes;
    const wide = place(before) - from;
    const label = `${name} ${count(setting, votes)}`;
    const fits = wide >= label.length * LETTER;
    return (
      votes > 0 &&
      html`<rect class="${look}" x="${at(from)}" y="20" width="${at(Math.max(1, wide - 1))}" height="${bar}"/>${fits && html`<text x="${at(from)}" y="13">${label}</text>`}`
    );
  });
  const quorum = place(line.quorumVotes);
  const mark = fill(setting.words.decisions.neededMark, { n: line.quorumVotes });
  const isLate = quorum > width / 2;
  return html`${drawn}<line class="mark" x1="${at(quorum)}" x2="${at(quorum)}" y1="16" y2="${20 + bar + 6}"/>
<text x="${at(quorum)}" y="${height - 4}"${isLate && html` text-anchor="end"`}>${mark}</text>`;
}

export function ballot(setting: Setting, line: ProposalLine): Html {
  const { decisions } = setting.words;
  const parts = partsOf(setting, line);
  const waiting = parts.at(-1)?.votes ?? 0;
  const caption = fill(decisions.voteCaption, {
    tally: tallyText(setting, line),
    waiting: count(setting, waiting),
    shares: count(setting, line.shares),
  });
  const svg = inTwoSizes(caption, { wide: [720, 76], narrow: [340, 76] }, (size) =>
    drawing(setting, line, parts, size),
  );
  return chart(setting, {
    id: 'ballot',
    caption,
    svg,
    table: table(setting, {
      id: 'tally',
      caption: decisions.votes,
      rows: parts,
      columns: [
        { head: decisions.result, is: 'name', cell: ({ name }) => name },
        { head: decisions.number, is: 'figure', cell: ({ votes }) => countOf(setting, votes) },
      ],
    }),
  });
}
