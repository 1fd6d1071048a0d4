// The routes of a node that is open, generated from the table of commands. Hands every command to a runner and knows none itself.

import { Hono } from 'hono';
import { type Answer, NAME_KINDS } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import type { Line } from '../../node/sentence.ts';
import type { Progress } from '../../node/session.ts';
import type { Asked, Runner } from '../runner.ts';
import { askedOf, fieldsOfBody, fieldsOfQuery } from './asked.ts';
import {
  bodyOf,
  bytesOf,
  type Ctx,
  type Env,
  inTime,
  json,
  linkToNext,
  PLAIN,
  send,
  wholeText,
} from './carrying.ts';
import { type Changes, knownLength } from './changes.ts';
import { describeDoor } from './description.ts';
import { EVENT_STREAM, wantsEvents } from './event-stream.ts';
import { withFiles } from './files-of-asked.ts';
import { isHarmless } from './harmless.ts';
import { fingerprintOf, idempotencyKeyOf, KeptAnswers } from './kept-answers.ts';
import type { Limits } from './limits.ts';
import { needMethod, noPath } from './method.ts';
import { type PageGiven, type SaidLine, sayingFor, wordingFor } from './pages.ts';
import { DoorTrouble, jsonText, partlyReply, type Reply, replyOfFault, type Wording } from './problem.ts';
import { progressStream } from './progress-stream.ts';
import { dataWith, partlyWorded } from './said-answer.ts';
import type { Shelf } from './shelf.ts';

export interface CommandRoutes {
  readonly runner: Runner;
  readonly commands: readonly CommandDescription[];
  /** Null where no node is open whose order could change. */
  readonly changes: Changes | null;
  /** Whether who asks may name files of this machine. */
  readonly filesMay: boolean;
  readonly shelf: Shelf;
  /** The steps that the door takes besides, for the description. */
  readonly steps: readonly CommandDescription[];
  readonly version: string;
  /** Which words troubles in the language of who asks. */
  readonly page: PageGiven | undefined;
  readonly limits: Limits;
  readonly nowMs: () => number;
  readonly note: (fault: unknown) => void;
}

/** How a change is answered. */
interface Watching {
  readonly progress: Progress;
  readonly wording: Wording;
  /** Null where nobody wants the sentences. */
  readonly saying: ((line: Line) => SaidLine) | null;
}

const silent = (): void => {};

/** Whether who asks wants the sentences of the command too, for a person to read. */
function wantsLines(prefer: string | undefined): boolean {
  return prefer === 'lines';
}

/** The routes over a runner; whoever asks has come in already. */
export function commandRoutes(parts: CommandRoutes): Hono<Env> {
  const { runner, commands, changes, filesMay, shelf, limits, nowMs, note } = parts;
  const app = new Hono<Env>();
  const kept = new KeptAnswers(limits, nowMs);
  // the door around it words them
  app.onError((fault) => {
    throw fault;
  });
  app.notFound(() => {
    if (changes === null) throw noNodeOpen();
    return noPath();
  });
  const description = jsonText(describeDoor(commands, parts.steps, parts.version));

  app.get('/api/v1/openapi.json', (c) =>
    send(c, { status: 200, type: 'application/json', text: description }),
  );

  app.get('/api/v1/changes', async (c) => {
    if (changes === null) throw noNodeOpen();
    const headers = { 'Content-Type': 'text/event-stream' };
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const stream = await changes.open(knownLength(c.req.header('last-event-id')));
    if (stream !== null) return c.body(stream, 200, headers);
    const says = `${limits.listenersMax} listen already.`;
    throw new DoorTrouble(503, 'listeners-bounded', says, 'Close a page, or ask for what you need.');
  });

  app.get('/api/v1/names/:kind', async (c) => {
    const kind = NAME_KINDS.find((known) => known === c.req.param('kind'));
    return kind === undefined ? c.notFound() : send(c, json(await runner.suggest(kind)));
  });

  async function answered(
    command: CommandDescription,
    asked: Asked,
    { progress, wording, saying }: Watching,
  ): Promise<Reply> {
    try {
      const files = withFiles(shelf, command, asked);
      try {
        const answer = files.answer(await runner.run(files.asked, progress));
        const { raw, partly } = answer;
        if (partly !== undefined) {
          const data = dataWith(answer, { downloads: [], saying });
          return partlyReply(partlyWorded(partly, wording), data);
        }
        // what was only shown is asked for again
        if (answer.doneWith === undefined) files.used();
        return raw === undefined
          ? json(dataWith(answer, { downloads: files.downloads(), saying }))
          : { status: 200, type: PLAIN, text: await wholeText(raw) };
      } catch (fault) {
        throw files.fault(fault);
      } finally {
        files.tidy();
      }
    } catch (fault) {
      return replyOfFault(fault, note, wording);
    }
  }

  async function look(c: Ctx, command: CommandDescription, asked: Asked): Promise<Response> {
    let raw: Answer['raw'];
    const files = withFiles(shelf, command, asked);
    const looking = runner.run(files.asked, silent).catch((fault: unknown) => {
      throw files.fault(fault);
    });
    const work = looking.then((found): Reply => {
      const answer = files.answer(found);
      if (answer.partly !== undefined) return partlyReply(answer.partly, answer.data);
      raw = answer.raw;
      return { ...json(answer.data), headers: linkToNext(asked, answer.next) };
    });
    const reply = await inTime(work, limits.commandMs);
    if (raw === undefined) return send(c, reply);
    const breakOff = (fault: unknown): void => {
      note(fault);
      c.env.outgoing.destroy();
    };
    return c.body(bytesOf(raw, breakOff), 200, { 'Content-Type': PLAIN });
  }

  for (const command of commands) {
    const path = `/api/v1/${command.path.join('/')}`;
    const harmless = isHarmless(command);
    const readBody = async (c: Ctx): Promise<Asked> =>
      askedOf(command, fieldsOfBody(await bodyOf(c, limits)), filesMay);

    app.post(path, async (c) => {
      if (harmless) return look(c, command, await readBody(c));
      const key = idempotencyKeyOf(c.req.header('idempotency-key'));
      const asked = await readBody(c);
      const wording = wordingFor(c, parts.page);
      const saying = wantsLines(c.req.header('prefer')) ? sayingFor(c, parts.page) : null;
      const work = (watch: Progress): Promise<Reply> =>
        kept.once(key, fingerprintOf(asked), watch, (progress) =>
          answered(command, asked, { progress, wording, saying }),
        );
      if (!wantsEvents(c.req.header('accept'))) return send(c, await inTime(work(silent), limits.commandMs));
      return c.body(progressStream(work, limits), 200, EVENT_STREAM);
    });
    app.post(`${path}/foresee`, async (c) => {
      const asked = await readBody(c);
      const files = withFiles(shelf, command, asked);
      const saying = sayingFor(c, parts.page);
      const work = runner
        .foresee(files.asked)
        .then((foreseen) => json({ foreseen: foreseen?.map(saying) ?? null }))
        .catch((fault: unknown) => {
          throw files.fault(fault);
        })
        .finally(() => files.tidy());
      return send(c, await inTime(work, limits.commandMs));
    });
    if (harmless)
      app.get(path, (c) =>
        look(c, command, askedOf(command, fieldsOfQuery(new URL(c.req.url).searchParams, command), filesMay)),
      );
    const allowed = harmless ? 'GET, HEAD, POST' : 'POST';
    app.all(path, () => needMethod(allowed));
    app.all(`${path}/foresee`, () => needMethod('POST'));
  }
  return app;
}

function noNodeOpen(): DoorTrouble {
  const next = 'See where the folder stands: GET /api/v1/machine';
  return new DoorTrouble(503, 'node-is-open', 'No node is open here yet.', next);
}
