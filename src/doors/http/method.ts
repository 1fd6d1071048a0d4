// Paths that do not exist, and those that do, asked with a method that they do not take.

import { DoorTrouble } from './problem.ts';

export function noPath(): never {
  throw new DoorTrouble(404, 'path-exists', 'There is nothing under this path.', 'See: /api/v1/openapi.json');
}

export function needMethod(allowed: string): never {
  throw new DoorTrouble(405, 'method-fits', `This path takes ${allowed}.`, 'See: /api/v1/openapi.json', {
    Allow: allowed,
  });
}
