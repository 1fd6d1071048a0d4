// Files in and out: a browser sends one and gets a name for where a command takes a file; what a command wrote is fetched here.

import { Hono } from 'hono';
import type { Env } from './carrying.ts';
import { send } from './carrying.ts';
import { DoorTrouble, jsonText } from './problem.ts';
import { type Shelf, shelfName } from './shelf.ts';

const OCTETS = 'application/octet-stream';
const NEXT = 'See: /api/v1/openapi.json';

/** The name in a Content-Disposition header (RFC 6266, RFC 8187). */
export function nameIn(disposition: string | undefined): string {
  const [, encoded] = /filename\*=UTF-8''([^;\s]{1,1000})/i.exec(disposition ?? '') ?? [];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return 'file';
    }
  }
  return /filename="([^"\\]{1,300})"/i.exec(disposition ?? '')?.[1] ?? 'file';
}

/** A header under which a browser keeps a file of any name. */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const signs = /['()*]/g;
  const encoded = encodeURIComponent(name).replace(
    signs,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export function fileRoutes(shelf: Shelf): Hono<Env> {
  const app = new Hono<Env>();

  app.post('/api/v1/files', async (c) => {
    if (c.req.header('content-type') !== OCTETS) {
      const says = 'The body does not say that it is a file.';
      throw new DoorTrouble(415, 'file-is-octets', says, `Send the header Content-Type: ${OCTETS}.`);
    }
    const body = c.req.raw.body;
    if (body === null) throw new DoorTrouble(400, 'file-has-content', 'The file is empty.', NEXT);
    const { id, name, bytes } = await shelf.receive(nameIn(c.req.header('content-disposition')), body);
    const text = jsonText({ file: shelfName(id), name, bytes });
    const headers = { Location: `/api/v1/${shelfName(id)}` };
    return send(c, { status: 201, type: 'application/json', text, headers });
  });

  app.get('/api/v1/files/:id', (c) => {
    const found = shelf.find(c.req.param('id'));
    if (found === null) throw notKept();
    const { name, content } = shelf.read(found);
    return c.body(content, 200, { 'Content-Type': OCTETS, 'Content-Disposition': dispositionOf(name) });
  });

  app.delete('/api/v1/files/:id', (c) => {
    shelf.remove(c.req.param('id'));
    return c.body(null, 204);
  });
  return app;
}

function notKept(): DoorTrouble {
  return new DoorTrouble(404, 'file-is-kept', 'No such file is kept here, or not any more.', NEXT);
}
