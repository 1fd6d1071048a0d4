// Where somebody else named the page: a public server that leads into one's own network. 127.0.0.2 plays the public server.

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { getPage, PAGE_LIMITS } from '../../../src/doors/feeds/get-page.ts';
import type { isPublicAddress as IsPublic } from '../../../src/doors/public-addresses.ts';

const PUBLIC_HOST = '127.0.0.2';
const LIMITS = { ...PAGE_LIMITS, wholeMs: 2_000, publicOnly: true };

vi.mock('../../../src/doors/public-addresses.ts', async (original) => {
  const { isPublicAddress } = await original<{ readonly isPublicAddress: typeof IsPublic }>();
  return { isPublicAddress: (address: string) => address === '127.0.0.2' || isPublicAddress(address) };
});

async function web(host: string, answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  server.listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

it('the server that plays the public one is asked', async () => {
  const port = await web(PUBLIC_HOST, (_request, response) => void response.end('outside'));
  expect(await getPage(`http://${PUBLIC_HOST}:${port}/`, '', LIMITS)).toMatchObject({ is: 'page' });
});

it.each(['127.0.0.1', '2130706433', '0x7f.1', 'localhost', '[::ffff:127.0.0.1]'])(
  'no server is followed to %s, and nobody there is asked',
  async (inside) => {
    let asked = 0;
    const port = await web('127.0.0.1', (_request, response) => {
      asked++;
      response.end('inside');
    });
    const outside = await web(PUBLIC_HOST, (_request, response) => {
      response.writeHead(302, { location: `http://${inside}:${port}/` }).end();
    });
    await expect(getPage(`http://${PUBLIC_HOST}:${outside}/`, '', LIMITS)).rejects.toThrow(
      'is no public address',
    );
    expect(asked).toBe(0);
  },
);
