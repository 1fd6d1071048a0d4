// An order goes out: the file first, under another name, so that nothing is said without one and no crash leaves a file that looks like an
// order and is none; then it is said, and the file gets its name; then its place in the order becomes final.
// Of two orders for one claim, made at once on two nodes, one is refused later: its file must not be with the bank by then.

import { existsSync, lstatSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { type Order, orders } from '../../contexts/banking/tables.ts';
import type { DueClaim } from '../../views/payments-due.ts';
import { type Answer, type ArgumentValues, CommandTrouble, type Plain } from '../command.ts';
import { FILE_MODE } from '../private-file.ts';
import { plural } from '../sentence.ts';
import type { Progress, Said, Session } from '../session.ts';
import type { OrderFile } from './order-file.ts';
import { saidData, saidLine, say, speaker, textOf } from './speaking.ts';
import { paymentCount, tellingIn } from './telling.ts';
import { dateText } from './wording.ts';

const FINAL_WAIT_MS = 30_000;

/** An order as it can be said, and what it leaves out. */
export interface Prepared extends OrderFile {
  readonly body: {
    readonly message: string;
    readonly is: Order['is'];
    readonly dueOn: number;
    readonly fileDigest: string;
    readonly lines: OrderFile['lines'];
  };
  readonly totalMinor: bigint;
  /** Whose account is not known. */
  readonly left: readonly DueClaim[];
  /** Claims for which one order has no room. */
  readonly laterCount: number;
  readonly underWay: readonly DueClaim[];
}

/** What the file is called until the order is said. */
const unsaidName = (path: string): string => `${path}.not-said`;

function writeNew(path: string, text: string): void {
  const unsaid = unsaidName(path);
  if (existsSync(unsaid)) {
    throw new CommandTrouble({
      kind: 'usage',
      says: `${unsaid} is there from an order that was broken off.`,
      next: 'See whether that order was said: telekommune bank orders. If it was, the file is the one for the bank; if not, delete it.',
    });
  }
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new Error('it exists already');
    writeFileSync(unsaid, text, { flag: 'wx', mode: FILE_MODE });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new CommandTrouble({
      kind: 'usage',
      says: `${path} cannot be written: ${why}.`,
      next: 'Name another file: --into FILE',
    });
  }
}

/** Waits until the order is final; whether it is. Throws when another came first: then its file goes. */
async function becomesFinal(
  session: Session,
  { message, fileDigest }: Prepared['body'],
  { path, by }: { readonly path: string; readonly by: string },
): Promise<boolean> {
  const isFinal = await session.untilFinal(FINAL_WAIT_MS);
  const kept = await session.read((state) => state.get(orders, message));
  // two treasurers can make the same file within one second
  if (kept?.fileDigest === fileDigest && kept.by === by) return isFinal;
  unlinkSync(path);
  throw new CommandTrouble({
    kind: 'refused',
    rule: 'ordered-already',
    says: `Another order came before ${message}, which is refused now; its file is deleted.`,
    next: 'See what is on its way: telekommune bank orders',
  });
}

/** Says it, then gives the file its name; what was not said must not go out. */
async function saidWithFile(
  session: Session,
  values: ArgumentValues,
  body: Prepared['body'],
  path: string,
): Promise<Said> {
  let said: Said;
  try {
    said = await say(session, values, 'banking.order-sent@2', body, { moneyOut: body.is !== 'rent' });
  } catch (fault) {
    unlinkSync(unsaidName(path));
    throw fault;
  }
  renameSync(unsaidName(path), path);
  return said;
}

/** What to type when the bank has done it. */
function endCommand({ message, is }: Prepared['body']): string {
  return `telekommune bank order-end ${message} done${is === 'supplier' ? ' --kind KIND' : ''}`;
}

/** Writes the file and says the order; there is no file when it was refused, at once or when another came first. */
export async function sendOrder(
  session: Session,
  values: ArgumentValues,
  { text, body, totalMinor, lines, laterCount }: Prepared,
  progress: Progress,
): Promise<Answer> {
  const path = textOf(values, 'into');
  writeNew(path, text);
  const said = await saidWithFile(session, values, body, path);
  progress('waiting until the order is final', 0, null);
  const isFinal = await becomesFinal(session, body, { path, by: speaker(session, values) });
  const tell = await tellingIn(session);
  const then = isFinal
    ? tell('Give it to the bank; the order is {message}.', { message: body.message })
    : tell(
        'Do not give it to the bank before the order {message} is final (telekommune bank orders): another treasurer’s may still come first.',
        { message: body.message },
      );
  return {
    data: {
      ...body,
      dueOn: dateText(body.dueOn),
      lines: lines.map((one): Plain => ({ ...one })),
      totalMinor,
      laterCount,
      file: path,
      ...saidData(said),
      isFinal,
    },
    lines: [
      tell('{file}: {payments}, control sum {totalMinor}.', {
        file: path,
        payments: paymentCount(lines.length),
        totalMinor,
      }),
      then,
      ...(laterCount > 0
        ? [plural(laterCount, ['{n} claim waits for another order.', '{n} claims wait for another order.'])]
        : []),
      saidLine(isFinal ? { ...said, standing: 'final' } : said),
    ],
    next: [isFinal ? endCommand(body) : 'telekommune bank orders'],
  };
}
