// The description of the interface is valid OpenAPI 3.1, has every command, and its examples are ones that the door reads.

import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { describeDoor } from '../../../src/doors/http/description.ts';
import { exampleOf } from '../../../src/doors/http/example-words.ts';
import { readArguments } from '../../../src/doors/read-arguments.ts';
import { STEPS } from '../../../src/main/first-run/steps.ts';
import { backupCommand } from '../../../src/main/keeping-commands.ts';
import { commandsOf } from '../../../src/main/host-runner.ts';
import type { CommandDescription } from '../../../src/node/commands/described.ts';
import { hostCommands } from '../../../src/node/commands/host-commands.ts';
import { HttpDesk } from './http-desk.ts';

const desk = new HttpDesk();
const toArguments = ['post', 'requestBody', 'content', 'application/json', 'schema', 'properties'];
const steps = Object.values(STEPS);
const all: readonly CommandDescription[] = [...commandsOf(null), ...hostCommands, backupCommand];

describe('the description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const found = await new Validator().validate({ ...describeDoor(all, steps, '1.2.3') });
    expect(found.errors ?? []).toEqual([]);
    expect(found.valid).toBe(true);
  });

  it('would not be if a part of it were wrong', async () => {
    const broken = { ...describeDoor(all, steps, '1.2.3'), paths: { members: {} } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('has every command, each with what it takes', () => {
    const { paths } = describeDoor(all, steps, '1.2.3') as { paths: Record<string, unknown> };
    for (const command of all) {
      const path = `/api/v1/${command.path.join('/')}`;
      expect(paths[path]).toMatchObject({
        post: {
          requestBody: { content: { 'application/json': { schema: { additionalProperties: false } } } },
        },
      });
      expect(paths).toHaveProperty([`${path}/foresee`]);
      for (const argument of command.arguments)
        expect(paths[path]).toHaveProperty([...toArguments, argument.name]);
    }
  });

  it('gives examples that fit', () => {
    for (const command of all) {
      const { as: _, ...typed } = exampleOf(command);
      const required = command.arguments.filter((one) => one.required).map(({ name }) => name);
      expect(Object.keys(readArguments(command, typed, 'EUR'))).toEqual(expect.arrayContaining(required));
    }
  });

  it('is served to whoever may ask', async () => {
    await desk.serve();
    const served = await desk.ask('/api/v1/openapi.json');
    expect(JSON.parse(served.text)).toEqual(
      JSON.parse(JSON.stringify(describeDoor(desk.commands, [], '1.2.3'))),
    );
    expect((await desk.ask('/api/v1/openapi.json', { headers: {} })).status).toBe(401);
  });
});
