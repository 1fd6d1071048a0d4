// What the door answers besides the commands, as OpenAPI describes it: who comes in, changes, names, files, and the machine.

import { NAME_KINDS } from '../../node/command.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

export const PROBLEM: JsonObject = { $ref: '#/components/responses/Problem' };

export const STANDING: JsonObject = {
  description:
    'Where the folder stands. The answer of found and join has `words` and `asked` too: 24 recovery words, and the places that are asked back.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          stage: { enum: ['empty', 'locked', 'running'] },
          folder: { type: ['string', 'null'] },
          shows: { enum: ['own', 'example'] },
          halfJoined: { type: 'boolean', description: 'A joining broke off; it can be taken up again.' },
          possible: { type: 'array', items: { type: 'string' } },
          work: {
            type: ['object', 'null'],
            properties: {
              kind: { type: 'string' },
              state: { enum: ['under-way', 'words', 'done', 'failed'] },
              says: { type: 'string' },
              done: { type: 'integer' },
              total: { type: ['integer', 'null'] },
              mayGiveUp: { type: 'boolean' },
              asked: { type: 'array', items: { type: 'integer' } },
              trouble: {},
            },
          },
          words: { type: 'array', items: { type: 'string' } },
          asked: { type: 'array', items: { type: 'integer' } },
        },
        required: ['stage', 'possible', 'work'],
      },
    },
  },
};

export const OWN_PATHS: JsonObject = {
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
  '/api/v1/files': {
    post: {
      operationId: 'send-file',
      summary: 'Send a file; the answer has the name under which a command takes it, for a day',
      parameters: [
        {
          name: 'Content-Disposition',
          in: 'header',
          required: false,
          description: 'What the file is called, for messages about it (RFC 6266).',
          schema: { type: 'string' },
          example: "attachment; filename*=UTF-8''statement.xml",
        },
      ],
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
      responses: {
        '201': {
          description: 'It is kept.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  file: { type: 'string', pattern: '^files/[0-9a-f]{32}$' },
                  name: { type: 'string' },
                  bytes: { type: 'integer' },
                },
                required: ['file', 'name', 'bytes'],
              },
            },
          },
        },
        default: PROBLEM,
      },
    },
  },
  '/api/v1/files/{id}': {
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    get: {
      operationId: 'fetch-file',
      summary: 'Fetch a file that a command wrote, or that was sent; a folder as one zip archive',
      responses: {
        '200': { description: 'The file.', content: { 'application/octet-stream': {} } },
        default: PROBLEM,
      },
    },
    delete: {
      operationId: 'take-file-away',
      summary: 'Take a file away before its day is over',
      responses: { '204': { description: 'It is gone.' }, default: PROBLEM },
    },
  },
  '/api/v1/machine': {
    get: {
      operationId: 'machine',
      summary: 'Where the folder of the node stands, what can be done, and how far long work is',
      description: 'With Accept: text/event-stream, an event named machine at every change.',
      responses: { '200': STANDING, default: PROBLEM },
    },
  },
  '/api/v1/machine/work': {
    delete: {
      operationId: 'give-up',
      summary: 'Give up the work that is under way, or forget how the last one ended',
      responses: { '200': STANDING, default: PROBLEM },
    },
  },
};
