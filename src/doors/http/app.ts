// The door itself: its guards, who comes in, and what is the machine's. What is behind it, a node's commands, can change while it stands.

import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { MachineDesk } from '../machine-desk.ts';
import { fieldsOfBody } from './asked.ts';
import { addressOf, bodyOf, type Env, needRate, send } from './carrying.ts';
import { DOORMAT_STYLE, doormatHtml, doormatScript } from './doormat.ts';
import { fileRoutes } from './file-routes.ts';
import { GUARD_HEADERS, needNoOtherSite, needOwnHost, needPageNamed, type Reached } from './guard.ts';
import type { Limits } from './limits.ts';
import { machineRoutes } from './machine-routes.ts';
import { PAGE_FILES_PREFIX, type PageGiven, wordingFor } from './pages.ts';
import { DoorTrouble, replyOfFault } from './problem.ts';
import { Rate } from './rate.ts';
import type { Shelf } from './shelf.ts';
import { type Cookies, isSame, type Password } from './token.ts';

export interface DoorParts {
  readonly reached: Reached;
  readonly token: string;
  readonly cookies: Cookies;
  /** Where the door is open to other machines. */
  readonly password: Password | null;
  readonly desk: MachineDesk;
  readonly shelf: Shelf;
  readonly limits: Limits;
  readonly nowMs: () => number;
  readonly note: (fault: unknown) => void;
  /** The page for people; without one the doormat is all that they see. */
  readonly page: PageGiven | undefined;
  /** What is behind the door now, for those who came in. */
  readonly inside: () => Hono<Env>;
}

/** The guards, and behind them whatever is inside. */
export function doorApp(parts: DoorParts): Hono<Env> {
  const { reached, cookies, limits, nowMs, note, password } = parts;
  const hasPage = parts.page !== undefined;
  const app = new Hono<Env>();
  const requests = new Rate(limits.requestsBurst, 1000 / limits.requestsPerSecond, nowMs);
  const logins = new Rate(limits.loginsBurst, limits.loginEveryMs, nowMs);

  app.onError((fault, c) => send(c, replyOfFault(fault, note, wordingFor(c, parts.page))));

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(GUARD_HEADERS)) c.header(name, value);
    needOwnHost(reached, c.req.header('host'));
    needRate(requests, addressOf(c));
    await next();
  });

  app.get('/log-in.js', (c) =>
    send(c, { status: 200, type: 'text/javascript; charset=utf-8', text: doormatScript(password !== null) }),
  );

  app.get('/log-in.css', (c) =>
    send(c, { status: 200, type: 'text/css; charset=utf-8', text: DOORMAT_STYLE }),
  );

  // who has not come in sees the doormat, wherever they wanted to go
  app.get('*', async (c, next) => {
    const { path } = c.req;
    if (path.startsWith('/api/') || path.startsWith(PAGE_FILES_PREFIX)) return next();
    if (hasPage && cookies.isIn(c.req.header('cookie'))) return next();
    if (path !== '/' && !hasPage) return next();
    const accepted = getCookie(c, 'language') ?? c.req.header('accept-language') ?? '';
    return c.html(doormatHtml(parts.page?.language(accepted) ?? 'en'), path === '/' ? 200 : 401);
  });

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
    const fields = fieldsOfBody(await bodyOf(c, limits));
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

  const tries = new Rate(limits.loginsBurst, limits.loginEveryMs, nowMs);
  const filesMay = password === null;
  app.route('/', fileRoutes(parts.shelf));
  app.route('/', machineRoutes({ desk: parts.desk, shelf: parts.shelf, filesMay, tries, limits }));

  app.all('*', async (c) => {
    const { body, status, headers } = await parts.inside().fetch(c.req.raw, c.env);
    const named = Object.fromEntries(headers);
    return body === null ? c.body(null, status as 200, named) : c.body(body, status as 200, named);
  });
  return app;
}
