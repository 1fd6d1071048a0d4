// The OpenAPI 3.1 description of this door, made of the same table as its routes: every command is in it, with an example that works.

import type { Argument } from '../../node/command.ts';
import { COMMAND_GROUPS, type CommandDescription } from '../../node/commands/described.ts';
import { ARGUMENT_LENGTH_MAX, LINES_LENGTH_MAX } from '../read-arguments.ts';
import { exampleOf } from './example-words.ts';
import { isHarmless } from './harmless.ts';
import { type Json, type JsonObject, OWN_PATHS, PROBLEM, STANDING } from './own-paths.ts';

const PATTERNS: { readonly [kind in Argument['kind']]?: JsonObject } = {
  slug: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 32 },
  money: {
    pattern: '^[0-9]+(\\.[0-9]+)?$',
    description: 'An amount in the currency of the commune, as text.',
  },
  rate: { description: 'A rate in percent, as text.' },
  date: { format: 'date' },
  instant: { description: 'Like 2026-11-26T12:00Z, or a date for its first moment in UTC.' },
  id: { pattern: '^[0-9a-f]{4,64}$', description: 'An id, or at least its first 4 digits.' },
  file: { description: 'files/ID of a file that was sent, or a whole path on the machine of the node.' },
  folder: { description: 'A whole path on the machine of the node.' },
};
const WRITTEN =
  'A plain name: it is written for you, and the answer says under `downloads` where to fetch it. Or a whole path on the machine of the node.';

function schemaOf(argument: Argument): JsonObject {
  const { kind, words } = argument;
  if (kind === 'flag') return { type: 'boolean', description: argument.help };
  if (kind === 'count')
    return { type: ['integer', 'string'], minimum: 0, pattern: '^[0-9]{1,15}$', description: argument.help };
  const more = PATTERNS[kind] ?? {};
  const means = argument.writes === true ? WRITTEN : more['description'];
  const description = [argument.help, means].filter((one) => typeof one === 'string').join('. ');
  return {
    type: 'string',
    maxLength: kind === 'lines' ? LINES_LENGTH_MAX : ARGUMENT_LENGTH_MAX,
    ...more,
    ...(words === undefined ? {} : { enum: [...words] }),
    description,
  };
}

const SPEAKER: JsonObject = {
  type: 'string',
  description: 'Who speaks, where several people use this node',
};

function bodyOf(command: CommandDescription): JsonObject {
  const required = command.arguments.filter((one) => one.required).map(({ name }) => name);
  const schema: JsonObject = {
    type: 'object',
    properties: {
      ...Object.fromEntries(command.arguments.map((one) => [one.name, schemaOf(one)])),
      as: SPEAKER,
    },
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
  return {
    required: required.length > 0,
    content: { 'application/json': { schema, example: { ...exampleOf(command) } } },
  };
}

function queryOf(command: CommandDescription): readonly Json[] {
  const example = exampleOf(command);
  const parameters = command.arguments.map((one): Json => {
    const shown = example[one.name];
    return {
      name: one.name,
      in: 'query',
      required: one.required,
      schema: schemaOf(one),
      ...(shown === undefined ? {} : { example: shown }),
    };
  });
  return [...parameters, { name: 'as', in: 'query', required: false, schema: SPEAKER }];
}

function operation(
  command: CommandDescription,
  verb: string,
  more: JsonObject,
  answer: JsonObject,
): JsonObject {
  const { path, group, summary, details = [] } = command;
  return {
    operationId: [verb, ...path].join('-'),
    tags: [group],
    summary,
    ...(details.length === 0 ? {} : { description: details.join('\n\n') }),
    ...more,
    responses: { '200': answer, default: PROBLEM },
  };
}

const ANY: JsonObject = {
  description: 'The data of the command; amounts in minor units as text. Exports are text as it is.',
  content: { 'application/json': { schema: {} }, 'text/plain': { schema: { type: 'string' } } },
};
const WATCHED: JsonObject = {
  description:
    'The data of the command; amounts in minor units as text. With Accept: text/event-stream its progress comes first: events named progress (says, done, total), then one named answer (status, type, text).',
  content: {
    'application/json': { schema: {} },
    'text/plain': { schema: { type: 'string' } },
    'text/event-stream': { schema: { type: 'string' } },
  },
};
const SAID: JsonObject = {
  type: 'object',
  properties: {
    says: { type: 'string' },
    language: { type: 'string' },
    warns: { const: true, description: 'Worth stopping for.' },
  },
  required: ['says', 'language'],
};
const FORESEEN: JsonObject = {
  description:
    'What will follow, one sentence each, in the language of Accept-Language as far as it has texts; null for a step that can be taken back.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { foreseen: { type: ['array', 'null'], items: SAID } },
        required: ['foreseen'],
      },
    },
  },
};

function pathsOf(command: CommandDescription): readonly (readonly [string, Json])[] {
  const path = `/api/v1/${command.path.join('/')}`;
  const harmless = isHarmless(command);
  const key = harmless ? {} : { parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }] };
  const post = operation(command, 'do', { ...key, requestBody: bodyOf(command) }, harmless ? ANY : WATCHED);
  const get = harmless ? { get: operation(command, 'get', { parameters: queryOf(command) }, ANY) } : {};
  const foresee = operation(command, 'foresee', { requestBody: bodyOf(command) }, FORESEEN);
  return [
    [path, { ...get, post }],
    [`${path}/foresee`, { post: foresee }],
  ];
}

/** Steps have no example: their secrets would stand in it. */
function stepPath(step: CommandDescription): readonly [string, Json] {
  const { required, content } = bodyOf(step);
  const schema = (content as { readonly [type: string]: JsonObject })['application/json']?.['schema'] ?? {};
  const requestBody: JsonObject = {
    required: required ?? false,
    content: { 'application/json': { schema } },
  };
  const [, name = ''] = step.path;
  const post = operation(step, 'take', { operationId: `machine-${name}`, requestBody }, STANDING);
  return [`/api/v1/${step.path.join('/')}`, { post }];
}

const COMPONENTS: JsonObject = {
  securitySchemes: {
    token: { type: 'http', scheme: 'bearer', description: 'The content of page-token in the folder.' },
    cookie: { type: 'apiKey', in: 'cookie', name: 'telekommune-PORT' },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'The same key with the same request gives the same answer and does nothing twice.',
      schema: { type: 'string', minLength: 1, maxLength: 128 },
      example: '7f1c2b86-8a53-4a0e-9a1b-0d1c4f2e6a70',
    },
  },
  responses: {
    Problem: {
      description: 'What went wrong (RFC 9457): the rule, its figures, and what to do next.',
      content: {
        'application/problem+json': {
          schema: {
            type: 'object',
            properties: {
              type: { type: 'string' },
              title: { type: 'string' },
              status: { type: 'integer' },
              detail: { type: 'string' },
              kind: { enum: ['refused', 'usage', 'not-found', 'unreachable', 'broken'] },
              rule: { type: 'string' },
              source: { type: 'string' },
              figures: {},
              next: { type: 'string' },
              entryKind: { type: 'string', description: 'Of the entry that was refused.' },
              currency: { type: 'string', description: 'Of the figures.' },
              language: { type: 'string', description: 'Of detail and next, as asked; English if left out.' },
              data: { description: 'What was done nevertheless.' },
            },
            required: ['type', 'title', 'status', 'detail', 'kind'],
          },
        },
      },
    },
  },
};

/** The description of a door over these commands. */
export function describeDoor(
  commands: readonly CommandDescription[],
  steps: readonly CommandDescription[],
  version: string,
): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'A node of a telekommune',
      version,
      description:
        'Every command and query of the command line. Amounts are text. Where a long list goes on, the header Link says (rel=next).',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { cookie: [] }],
    tags: COMMAND_GROUPS.map(({ name, means }) => ({ name, description: means })),
    paths: { ...Object.fromEntries([...commands.flatMap(pathsOf), ...steps.map(stepPath)]), ...OWN_PATHS },
    components: COMPONENTS,
  };
}
