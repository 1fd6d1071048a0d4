// Idempotency keys: what is asked again is not done again.

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/node/command.ts';
import { HttpDesk, members, soon } from './http-desk.ts';

const desk = new HttpDesk();
/** Proposed again each time: what is open already is otherwise only pointed to. */
const proposal = { title: 'A bench in the yard', as: 'anna', again: true };
const path = '/api/v1/propose/resolve';

async function entries(): Promise<number> {
  return (await desk.session.standing()).length;
}

describe('the same key', () => {
  it('with the same request gives the same answer and does it once', async () => {
    await desk.serve();
    const before = await entries();
    const first = await desk.post(path, proposal, 'k-1');
    expect(first.status).toBe(200);
    expect((await desk.post(path, { again: true, as: 'anna', title: proposal.title }, '"k-1"')).text).toBe(
      first.text,
    );
    expect(await entries()).toBe(before + 1);
    expect((await desk.post(path, proposal, 'k-2')).text).not.toBe(first.text);
    expect(await entries()).toBe(before + 2);
  });

  it('with another request, or another command, is refused', async () => {
    await desk.serve();
    await desk.post(path, proposal, 'k-1');
    const before = await entries();
    const other = await desk.post(path, { ...proposal, title: 'Two benches' }, 'k-1');
    expect(other.status).toBe(422);
    expect(members(other)).toMatchObject({ rule: 'key-means-one-request' });
    const vote = await desk.post('/api/v1/vote', { proposal: 'abcd', vote: 'yes' }, 'k-1');
    expect(vote.status).toBe(422);
    expect(await entries()).toBe(before);
  });

  it('keeps a refusal, and is free again after arguments that did not fit', async () => {
    await desk.serve();
    const vote = { proposal: 'abcd1234', vote: 'yes' };
    expect((await desk.post('/api/v1/vote', { ...vote, vote: 'perhaps' }, 'k')).status).toBe(400);
    const missing = await desk.post('/api/v1/vote', vote, 'k');
    expect(missing.status).toBe(404);
    expect((await desk.post('/api/v1/vote', { ...vote, vote: 'no' }, 'k')).status).toBe(422);
  });

  it('is needed for a change and not for a look', async () => {
    await desk.serve();
    const before = await entries();
    expect(members(await desk.post(path, proposal))).toMatchObject({ status: 400, rule: 'change-has-a-key' });
    for (const bad of ['', 'two words', 'x'.repeat(129), 'ключ'.normalize()])
      expect((await desk.post(path, proposal, encodeURI(bad).length === bad.length ? bad : '')).status).toBe(
        400,
      );
    expect(await entries()).toBe(before);
    expect((await desk.post('/api/v1/members', {})).status).toBe(200);
  });

  it('waits for what is under way; a command that takes too long is asked for again', async () => {
    const { promise, resolve: finish } = Promise.withResolvers<Answer>();
    let runs = 0;
    const slow = {
      ...desk.runner,
      run: () => {
        runs++;
        return promise;
      },
    };
    await desk.serve({ commandMs: 50 }, { runner: slow });
    const late = await Promise.all([desk.post(path, proposal, 'k'), desk.post(path, proposal, 'k')]);
    expect(late.map(({ status }) => status)).toEqual([504, 504]);
    finish({ data: { entry: 'abcd' } });
    await soon(async () => {
      const answer = await desk.post(path, proposal, 'k');
      expect([answer.status, answer.text]).toEqual([200, '{"entry":"abcd"}']);
    });
    expect(runs).toBe(1);
  });

  it('is forgotten after a day, the oldest first when there are too many', async () => {
    let nowMs = 0;
    await desk.serve({ answersKeptMax: 2 }, { nowMs: () => nowMs });
    const first = await desk.post(path, proposal, 'k-1');
    nowMs += 86_400_001;
    expect((await desk.post(path, proposal, 'k-1')).text).not.toBe(first.text);
    const kept = await desk.post(path, proposal, 'k-2');
    expect((await desk.post(path, proposal, 'k-2')).text).toBe(kept.text);
    await desk.post(path, proposal, 'k-3');
    await desk.post(path, proposal, 'k-4');
    expect((await desk.post(path, proposal, 'k-2')).text).not.toBe(kept.text);
  });
});
