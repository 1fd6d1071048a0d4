// All contexts, in the order in which they react to one another's events.

import type { Context } from '../kernel/kind.ts';
import { governanceContext } from './governance/context.ts';
import { membershipContext } from './membership/context.ts';

export const contexts: readonly Context[] = [governanceContext, membershipContext];
