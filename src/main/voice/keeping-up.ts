// While a voice runs: sources are asked when it is time, answers are handed over, room is made. Nothing of it stops the voice.

import { faultNote } from '../noting.ts';
import { Closing } from '../../voice/waiting.ts';
import type { OpenVoice } from './open-voice.ts';

const ROUND_MS = 60_000;
const PATIENCE = { timeoutMs: 15_000 };

async function round(host: OpenVoice): Promise<void> {
  await host.voice.gather(PATIENCE);
  await host.limitRoom(host.config.roomBytes);
}

/** Does a round at once and then every minute, until it is closed. */
export function keepingUp(host: OpenVoice, note: (line: string) => void): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const work = async (): Promise<void> => {
    try {
      await round(host);
    } catch (fault) {
      if (!(fault instanceof Closing)) note(faultNote(fault));
    }
    if (!isClosed) timer = setTimeout(() => void (underWay = work()), ROUND_MS);
  };
  let underWay = work();
  return {
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      host.voice.endWaiting();
      await underWay;
    },
  };
}
