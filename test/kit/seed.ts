// Properties draw from one seed, so that a green suite stays green on the next machine; TELEKOMMUNE_SEED draws others.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['TELEKOMMUNE_SEED'] ?? 20_261_126) });
