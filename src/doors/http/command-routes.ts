// The routes of a node that is open, generated from the table of commands. Hands every command to a runner and knows none itself.

import { Hono } from 'hono';
import { type Answer, NAME_KINDS } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
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
import { isHarmless } from './harmless.ts';
import { fingerprintOf, idempotencyKeyOf, KeptAnswers } from './kept-answers.ts';
import type { Limits } from './limits.ts';
import { DoorTrouble, jsonText, partlyReply, type Reply, replyOfFault } from './problem.ts';

export interface CommandRoutes {
  readonly runner: Runner;
  readonly commands: readonly CommandDescription[];
  /** Null where no node is open whose order could change. */
  readonly changes: Changes | null;
  /** Whether who asks may name files of this machine. */
  readonly filesMay: boolean;
  readonly version: string;
  readonly limits: Limits;
  readonly nowMs: () => number;
  readonly note: (fault: unknown) => void;
}

const silent = (): void => {};

/** The routes over a runner; whoever asks has come in already. */
export function commandRoutes(parts: CommandRoutes): Hono<Env> {
  const { runner, commands, changes, filesMay, limits, nowMs, note } = parts;
  const app = new Hono<Env>();
  const kept = new KeptAnswers(limits, nowMs);
  // the door around it words them
  app.onError((fault) => {
    throw fault;
  });
  app.notFound(() => {
    const next = 'See: /api/v1/openapi.json';
    throw new DoorTrouble(404, 'path-exists', 'There is nothing under this path.', next);
  });
  const description = jsonText(describeDoor(commands, parts.version));

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

  async function answered(asked: Asked): Promise<Reply> {
    try {
      const { data, raw, partly } = await runner.run(asked, silent);
      if (partly !== undefined) return partlyReply(partly, data);
      return raw === undefined ? json(data) : { status: 200, type: PLAIN, text: await wholeText(raw) };
    } catch (fault) {
      return replyOfFault(fault, note);
    }
  }

  async function look(c: Ctx, asked: Asked): Promise<Response> {
    let raw: Answer['raw'];
    const work = runner.run(asked, silent).then((answer): Reply => {
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
      askedOf(command, fieldsOfBody(await bodyOf(c, limits.bodyBytesMax)), filesMay);

    app.post(path, async (c) => {
      if (harmless) return look(c, await readBody(c));
      const key = idempotencyKeyOf(c.req.header('idempotency-key'));
      const asked = await readBody(c);
      return send(
        c,
        await inTime(
          kept.once(key, fingerprintOf(asked), () => answered(asked)),
          limits.commandMs,
        ),
      );
    });
    app.post(`${path}/foresee`, async (c) => {
      const asked = await readBody(c);
      const work = runner.foresee(asked).then((foreseen) => json({ foreseen }));
      return send(c, await inTime(work, limits.commandMs));
    });
    if (harmless)
      app.get(path, (c) =>
        look(c, askedOf(command, fieldsOfQuery(new URL(c.req.url).searchParams, command), filesMay)),
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

export function needMethod(allowed: string): never {
  throw new DoorTrouble(405, 'method-fits', `This path takes ${allowed}.`, 'See: /api/v1/openapi.json', {
    Allow: allowed,
  });
}
