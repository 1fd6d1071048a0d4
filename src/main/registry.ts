// The rules of all contexts, put together once.

import { contexts } from '../contexts/contexts.ts';
import { registryOf } from '../contexts/fold.ts';

export const registry = registryOf(contexts);
