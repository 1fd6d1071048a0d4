// Where the folder stands, and the steps from there. Their answers can hold recovery words, so they are kept for nobody; a step that
// was taken already says so, which is why these need no idempotency key.

import { type Context, Hono } from 'hono';
import type { MachineDesk } from '../machine-desk.ts';
import { askedOf, fieldsOfBody } from './asked.ts';
import { addressOf, bodyOf, type Env, json, needRate, send } from './carrying.ts';
import { EVENT_STREAM, eventStream, paced, wantsEvents } from './event-stream.ts';
import { withFiles } from './files-of-asked.ts';
import type { Limits } from './limits.ts';
import { needMethod, noPath } from './method.ts';
import type { Rate } from './rate.ts';
import type { Shelf } from './shelf.ts';

export interface MachineRoutes {
  readonly desk: MachineDesk;
  readonly shelf: Shelf;
  readonly filesMay: boolean;
  /** How often a secret may be tried. */
  readonly tries: Rate;
  readonly limits: Limits;
}

export function machineRoutes({ desk, shelf, filesMay, tries, limits }: MachineRoutes): Hono<Env> {
  const app = new Hono<Env>();

  app.get('/api/v1/machine', (c) => {
    if (!wantsEvents(c.req.header('accept'))) return send(c, json(desk.standing()));
    return c.body(standings(desk, limits), 200, EVENT_STREAM);
  });
  app.all('/api/v1/machine', () => needMethod('GET, HEAD'));

  for (const step of desk.steps) {
    const path = `/api/v1/${step.path.join('/')}`;
    app.post(path, async (c: Context<Env>) => {
      if (step.triesSecret) needRate(tries, addressOf(c));
      const asked = askedOf(step, fieldsOfBody(await bodyOf(c, limits)), filesMay);
      const files = withFiles(shelf, step, asked);
      try {
        return send(c, json(await desk.take(files.asked)));
      } catch (fault) {
        throw files.fault(fault);
      }
    });
    app.all(path, () => needMethod('POST'));
  }

  app.delete('/api/v1/machine/work', (c) => send(c, json(desk.giveUp())));
  app.all('/api/v1/machine/work', () => needMethod('DELETE'));
  app.all('/api/v1/machine/*', () => noPath());
  return app;
}

function standings(desk: MachineDesk, { changeEveryMs, heartbeatMs }: Limits): ReadableStream<Uint8Array> {
  return eventStream(heartbeatMs, ({ send: tell }) => {
    const pace = paced(changeEveryMs, () => tell('machine', desk.standing()));
    const forget = desk.onChange(() => pace.ask());
    pace.ask();
    return () => {
      forget();
      pace.stop();
    };
  });
}
