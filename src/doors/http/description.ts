// The OpenAPI 3.1 description of this door, made of the same table as its routes: every command is in it, with an example that works.

import { type Argument, NAME_KINDS } from '../../node/command.ts';
import { COMMAND_GROUPS, type CommandDescription } from '../../node/commands/described.ts';
import { ARGUMENT_LENGTH_MAX } from '../read-arguments.ts';
import { exampleOf } from './example-words.ts';
import { isHarmless } from './harmless.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

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
  file: { description: 'A whole path on the machine of the node.' },
  folder: { description: 'A whole path on the machine of the node.' },
};

function schemaOf(argument: Argument): JsonObject {
  const { kind, words } = argument;
  if (kind === 'flag') return { type: 'boolean', description: argument.help };
  if (kind === 'count')
    return { type: ['integer', 'string'], minimum: 0, pattern: '^[0-9]{1,15}$', description: argument.help };
  const more = PATTERNS[kind] ?? {};
  const description = [argument.help, more['description']]
    .filter((one) => typeof one === 'string')
    .join('. ');
  return {
    type: 'string',
    maxLength: ARGUMENT_LENGTH_MAX,
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

const PROBLEM: JsonObject = { $ref: '#/components/responses/Problem' };

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
const FORESEEN: JsonObject = {
  description: 'What will follow, one sentence each; null for a step that can be taken back.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { foreseen: { type: ['array', 'null'], items: { type: 'string' } } },
        required: ['foreseen'],
      },
    },
  },
};

function pathsOf(command: CommandDescription): readonly (readonly [string, Json])[] {
  const path = `/api/v1/${command.path.join('/')}`;
  const harmless = isHarmless(command);
  const key = harmless ? {} : { parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }] };
  const post = operation(command, 'do', { ...key, requestBody: bodyOf(command) }, ANY);
  const get = harmless ? { get: operation(command, 'get', { parameters: queryOf(command) }, ANY) } : {};
  const foresee = operation(command, 'foresee', { requestBody: bodyOf(command) }, FORESEEN);
  return [
    [path, { ...get, post }],
    [`${path}/foresee`, { post: foresee }],
  ];
}

const OWN_PATHS: JsonObject = {
  '/api/v1/session': {
    post: {
      operationId: 'log-in',
      summary: 'Exchange the token, or the password, for a cookie',
      security: [],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { token: { type: 'string' }, password: { type: 'string' } },
              additionalProperties: false,
            },
            example: { token: 'the 43 signs of page-token' },
          },
        },
      },
      responses: { '204': { description: 'The cookie is set.' }, default: PROBLEM },
    },
    delete: {
      operationId: 'log-out',
      summary: 'Take the cookie away',
      responses: { '204': { description: 'The cookie is gone.' }, default: PROBLEM },
    },
  },
  '/api/v1/changes': {
    get: {
      operationId: 'listen',
      summary: 'Hear of every change of the order, as server-sent events; an id is the length of the order',
      parameters: [
        {
          name: 'Last-Event-ID',
          in: 'header',
          required: false,
          schema: { type: 'string', pattern: '^[0-9]{1,15}$' },
        },
      ],
      responses: {
        '200': {
          description:
            'Events named change: from, length, finalLength, waiting, digest, sealedNowMs, checked.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        default: PROBLEM,
      },
    },
  },
  '/api/v1/names/{kind}': {
    get: {
      operationId: 'names',
      summary: 'List short names or ids that exist, for completion',
      parameters: [{ name: 'kind', in: 'path', required: true, schema: { enum: [...NAME_KINDS] } }],
      responses: {
        '200': {
          description: 'At most a few hundred.',
          content: { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } },
        },
        default: PROBLEM,
      },
    },
  },
};

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
export function describeDoor(commands: readonly CommandDescription[], version: string): JsonObject {
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
    paths: { ...Object.fromEntries(commands.flatMap(pathsOf)), ...OWN_PATHS },
    components: COMPONENTS,
  };
}
