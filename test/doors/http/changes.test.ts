// Live changes: a listener hears of each change of the order, goes on where it was, and hears that the node is there.

import { describe, expect, it } from 'vitest';
import type { OrderStanding } from '../../../src/node/session.ts';
import { HttpDesk, soon } from './http-desk.ts';

const desk = new HttpDesk();

interface Change {
  readonly id: string;
  readonly from: number;
  readonly length: number;
}

function changesIn(text: string): Change[] {
  return [...text.matchAll(/^id: (\d+)\r?\nevent: change\r?\ndata: (.*)$/gm)].map(
    ([, id = '', sent = '']) => ({
      id,
      ...(JSON.parse(sent) as { from: number; length: number }),
    }),
  );
}

async function change(title: string): Promise<void> {
  const done = await desk.post('/api/v1/propose/resolve', { title, as: 'anna' }, title.replaceAll(' ', '-'));
  if (done.status !== 200) throw new Error(done.text);
}

describe('a listener', () => {
  it('hears where the order stands, and of each change', async () => {
    await desk.serve();
    const heard = desk.listen();
    await soon(() => expect(changesIn(heard.text())).toHaveLength(1));
    expect(heard.text()).toMatch(/content-type: text\/event-stream/i);
    const { length } = await desk.session.standing();
    expect(changesIn(heard.text())[0]).toMatchObject({ id: String(length), from: 0, length });
    await change('A bench');
    await soon(() => expect(changesIn(heard.text())[1]).toMatchObject({ from: length, length: length + 1 }));
  });

  it('that comes back with Last-Event-ID hears from where on it must look', async () => {
    await desk.serve();
    const first = desk.listen();
    await soon(() => expect(changesIn(first.text())).toHaveLength(1));
    const [{ id, length } = { id: '', length: 0 }] = changesIn(first.text());
    first.stop();
    await soon(() => expect(desk.served.listeners()).toBe(0));
    await change('A bench');
    await change('A table');
    const again = desk.listen({ 'last-event-id': id });
    await soon(() => expect(changesIn(again.text())[0]).toMatchObject({ from: length, length: length + 2 }));
  });

  it.each(['999999', 'nonsense', '-1', '9'.repeat(40)])(
    'with an id that never was hears all the same: %s',
    async (id) => {
      await desk.serve();
      const heard = desk.listen({ 'last-event-id': id });
      const { length } = await desk.session.standing();
      await soon(() => expect(changesIn(heard.text())).toHaveLength(1));
      const from = id === '999999' ? length : 0;
      expect(changesIn(heard.text())[0]).toMatchObject({ id: String(length), from, length });
    },
  );

  it('misses nothing that happens while it is let in', async () => {
    const standing = await desk.session.standing();
    const { promise, resolve } = Promise.withResolvers<OrderStanding>();
    let asked = 0;
    const session = {
      onChange: (listener: () => void) => desk.session.onChange(listener),
      // the first reading is old when it arrives
      standing: () => (asked++ === 0 ? promise : desk.session.standing()),
    };
    await desk.serve({}, { session });
    const heard = desk.listen();
    await soon(() => expect(asked).toBe(1));
    await change('A bench');
    resolve(standing);
    const { length } = standing;
    await soon(() => expect(changesIn(heard.text())[1]).toMatchObject({ from: length, length: length + 1 }));
  });

  it('hears at once of what people say beside the order', async () => {
    let spoken = 0;
    const tell: (() => void)[] = [];
    const session = {
      standing: () => desk.session.standing(),
      spoken: () => spoken,
      onChange: (listener: () => void) => {
        tell.push(listener);
        return () => undefined;
      },
    };
    await desk.serve({}, { session });
    const heard = desk.listen();
    await soon(() => expect(changesIn(heard.text())).toHaveLength(1));
    spoken = 1;
    for (const listener of tell) listener();
    const { length } = await desk.session.standing();
    await soon(() => expect(changesIn(heard.text())[1]).toMatchObject({ from: length, length, spoken: 1 }));
  });

  it('hears that the node is there', async () => {
    await desk.serve({ heartbeatMs: 20 });
    const heard = desk.listen();
    await soon(() => expect(heard.text().split(': here').length).toBeGreaterThan(3));
  });

  it('is turned away when there are too many, and finds room when another goes', async () => {
    await desk.serve({ listenersMax: 2 });
    const first = desk.listen();
    desk.listen();
    await soon(() => expect(desk.served.listeners()).toBe(2));
    expect((await desk.ask('/api/v1/changes')).status).toBe(503);
    first.stop();
    await soon(() => expect(desk.served.listeners()).toBe(1));
    const third = desk.listen();
    await soon(() => expect(changesIn(third.text())).toHaveLength(1));
  });

  it('is no listener when it only asks for the head', async () => {
    await desk.serve();
    expect((await desk.ask('/api/v1/changes', { method: 'HEAD' })).status).toBe(200);
    expect(desk.served.listeners()).toBe(0);
  });

  it('is let go when the node ends', async () => {
    const server = await desk.serve();
    const heard = desk.listen();
    await soon(() => expect(changesIn(heard.text())).toHaveLength(1));
    await server.close();
    expect(server.listeners()).toBe(0);
  });
});
