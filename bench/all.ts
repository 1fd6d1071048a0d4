// Every bench, in the order of the table.

import { bankImport } from './bank-import.ts';
import type { Bench } from './bench.ts';
import { clearing } from './clearing.ts';
import { dividend } from './dividend.ts';
import { entries } from './entries-through-rules.ts';
import { finality } from './finality.ts';
import { finger } from './finger.ts';
import { folding } from './folding-postings.ts';
import { joining } from './joining.ts';
import { page } from './page.ts';
import { papers } from './papers.ts';
import { memory } from './running-node.ts';
import { schedules } from './schedules.ts';
import { takingIn } from './taking-in.ts';
import { timelines } from './timelines.ts';
import { verify } from './verify.ts';

export const benches: readonly Bench[] = [
  entries,
  joining,
  dividend,
  clearing,
  folding,
  finality,
  verify,
  memory,
  bankImport,
  schedules,
  papers,
  finger,
  timelines,
  takingIn,
  page,
];
