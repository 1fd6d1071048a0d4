// A path that exists, asked with a method that it does not take.

import { DoorTrouble } from './problem.ts';

export function needMethod(allowed: string): never {
  throw new DoorTrouble(405, 'method-fits', `This path takes ${allowed}.`, 'See: /api/v1/openapi.json', {
    Allow: allowed,
  });
}
