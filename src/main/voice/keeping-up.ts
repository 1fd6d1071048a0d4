// While a voice runs: sources are asked when it is time, answers are handed over, room is made. Nothing of it stops the voice.

import { faultNote } from '../noting.ts';
import { Closing } from '../../voice/waiting.ts';
import type { OpenVoice } from './open-voice.ts';

type KeptUp = Pick<OpenVoice, 'voice' | 'limitRoom' | 'config'>;

const ROUND_MS = 60_000;
const PATIENCE = { timeoutMs: 15_000 };

async function round(host: KeptUp): Promise<void> {
  await host.voice.gather(PATIENCE);
  await host.limitRoom(host.config.roomBytes);
}

/** Does a round at once and then every minute, and hands over answers as soon as they were said, until it is closed. */
export function keepingUp(host: KeptUp, note: (line: string) => void): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const safely = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (fault) {
      if (!(fault instanceof Closing)) note(faultNote(fault));
    }
  };
  const work = async (): Promise<void> => {
    await safely(() => round(host));
    if (!isClosed) timer = setTimeout(() => void (underWay = work()), ROUND_MS);
  };
  let underWay = work();
  // one after the other, so that nothing is handed over twice
  let handing: Promise<void> = Promise.resolve();
  const endHearing = host.voice.onSaid(() => {
    handing = handing.then(() => safely(() => host.voice.handOver(PATIENCE)));
  });
  return {
    async close() {
      isClosed = true;
      endHearing();
      if (timer !== null) clearTimeout(timer);
      host.voice.endWaiting();
      await Promise.all([underWay, handing]);
    },
  };
}
