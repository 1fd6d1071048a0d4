// The routes of the door, generated from the table of commands, behind its guards. Hands every command to a runner and knows none itself.

import { Hono } from 'hono';
import { type Answer, NAME_KINDS } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import type { Asked, Runner } from '../runner.ts';
import { askedOf, fieldsOfBody, fieldsOfQuery } from './asked.ts';
import {
  addressOf,
  bodyOf,
  bytesOf,
  type Ctx,
  type Env,
  inTime,
  json,
  linkToNext,
  needRate,
  PLAIN,
  send,
  wholeText,
} from './carrying.ts';
import { type Changes, knownLength } from './changes.ts';
import { describeDoor } from './description.ts';
import { DOORMAT_HTML, doormatScript } from './doormat.ts';
import { GUARD_HEADERS, needNoOtherSite, needOwnHost, needPageNamed, type Reached } from './guard.ts';
import { isHarmless } from './harmless.ts';
import { fingerprintOf, idempotencyKeyOf, KeptAnswers } from './kept-answers.ts';
import type { Limits } from './limits.ts';
import { DoorTrouble, jsonText, partlyReply, type Reply, replyOfFault } from './problem.ts';
import { Rate } from './rate.ts';
import { type Cookies, isSame, type Password } from './token.ts';

export interface DoorParts {
  readonly runner: Runner;
  readonly commands: readonly CommandDescription[];
  readonly changes: Changes;
  readonly reached: Reached;
  readonly token: string;
  readonly cookies: Cookies;
  /** Where the door is open to other machines. */
  readonly password: Password | null;
  readonly version: string;
  readonly limits: Limits;
  readonly nowMs: () => number;
  readonly note: (fault: unknown) => void;
}

const silent = (): void => {};

/** The routes over a runner. */
export function doorApp(parts: DoorParts): Hono<Env> {
  const { runner, commands, changes, reached, cookies, limits, nowMs, note, password } = parts;
  const app = new Hono<Env>();
  const requests = new Rate(limits.requestsBurst, 1000 / limits.requestsPerSecond, nowMs);
  const logins = new Rate(limits.loginsBurst, limits.loginEveryMs, nowMs);
  const kept = new KeptAnswers(limits, nowMs);
  const description = jsonText(describeDoor(commands, parts.version));

  app.onError((fault, c) => send(c, replyOfFault(fault, note)));
  app.notFound((c) => {
    const trouble = new DoorTrouble(
      404,
      'path-exists',
      'There is nothing under this path.',
      'See: /api/v1/openapi.json',
    );
    return send(c, replyOfFault(trouble, note));
  });

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(GUARD_HEADERS)) c.header(name, value);
    needOwnHost(reached, c.req.header('host'));
    needRate(requests, addressOf(c));
    await next();
  });

  app.get('/', (c) => c.html(DOORMAT_HTML));
  app.get('/log-in.js', (c) =>
    send(c, { status: 200, type: 'text/javascript; charset=utf-8', text: doormatScript(password !== null) }),
  );

  app.use('/api/*', async (c, next) => {
    needNoOtherSite(reached, { origin: c.req.header('origin'), site: c.req.header('sec-fetch-site') });
    await next();
  });

  async function mayComeIn(fields: { readonly [name: string]: unknown }): Promise<boolean> {
    const { token, password: tried } = fields;
    if (typeof token === 'string') return isSame(token, parts.token);
    if (typeof tried !== 'string' || tried === '' || tried.length > 1024 || password === null) return false;
    const isRight = await password.matches(tried);
    if (isRight !== null) return isRight;
    throw new DoorTrouble(429, 'rate-bounded', 'Too many try to log in.', 'Wait a moment, then try again.', {
      'Retry-After': '2',
    });
  }

  app.post('/api/v1/session', async (c) => {
    needRate(logins, addressOf(c));
    const fields = fieldsOfBody(await bodyOf(c, limits.bodyBytesMax));
    if (!(await mayComeIn(fields))) {
      const next = 'Open the address that the node showed when it started, or see page-token in its folder.';
      throw new DoorTrouble(401, 'token-or-password', 'That is neither the token nor the password.', next);
    }
    c.header('Set-Cookie', cookies.fresh());
    return c.body(null, 204);
  });

  app.use('/api/*', async (c, next) => {
    const [, bearer] = /^Bearer ([\w-]{1,128})$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const hasToken = bearer !== undefined && isSame(bearer, parts.token);
    if (!hasToken && !cookies.isIn(c.req.header('cookie'))) {
      const help = 'Send "Authorization: Bearer" with the content of page-token in the folder of the node.';
      throw new DoorTrouble(401, 'who-asks-is-known', 'Who asks is not known here.', help, {
        'WWW-Authenticate': 'Bearer realm="telekommune"',
      });
    }
    const changesNothing = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!hasToken && !changesNothing) needPageNamed(c.req.header('origin'), c.req.header('sec-fetch-site'));
    await next();
  });

  app.delete('/api/v1/session', (c) => {
    c.header('Set-Cookie', cookies.gone());
    return c.body(null, 204);
  });

  app.get('/api/v1/openapi.json', (c) =>
    send(c, { status: 200, type: 'application/json', text: description }),
  );

  app.get('/api/v1/changes', async (c) => {
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

  const filesMay = password === null;

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

function needMethod(allowed: string): never {
  throw new DoorTrouble(405, 'method-fits', `This path takes ${allowed}.`, 'See: /api/v1/openapi.json', {
    Allow: allowed,
  });
}
