// The process that main.ts starts for one bench: tells every figure as soon as it is measured.

import { benches } from './all.ts';
import type { Figure } from './bench.ts';

const [name, size] = process.argv.slice(2);
const bench = benches.find((known) => known.name === name);
if (bench === undefined) throw new Error(`there is no bench ${name ?? ''}`);
const send = (message: { figure: Figure } | { note: string }): void => {
  process.send?.(message);
};
await bench.run((figure) => send({ figure }), { small: size === '--small', note: (note) => send({ note }) });
process.disconnect?.();
