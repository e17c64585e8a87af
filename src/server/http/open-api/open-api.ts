import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger';
import type { FastifySchema, RouteOptions } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemShape } from '../../contract/contract.ts';
import { version } from '../../contract/version.ts';

type Security = OpenAPIV3_1.SecurityRequirementObject[];

/** The general part of the OpenAPI document. Operations and schemas come from the routes. */
export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Plumbline',
    version,
    description:
      'The API of an information security management system whose conformity is computed, never typed. Every read takes `asOf`, the day whose end is looked at. Problems are answered as application/problem+json (RFC 9457).',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'plumbline.session_token' },
      key: {
        type: 'http' as const,
        scheme: 'bearer',
        description:
          'A key that somebody made in their account. It acts for them in one organisation, within its scope; sent together with a session it is refused.',
      },
    },
  },
  security: [{ session: [] }, { key: [] }],
};

const meanings: Readonly<Record<string, string>> = { '200': 'The answer.', '201': 'What was made.' };

/**
 * Completes an operation when the document is requested: its security, its responses, and that any other response is a
 * problem.
 */
export const transform: SwaggerTransform = ({ schema, ...place }) =>
  jsonSchemaTransform({ ...place, schema: schema && documented(schema, place.url, place.route) });

/**
 * Returns the name of an operation for programs, made from its method and path: `getRegistersRiskById`. It is unique,
 * as these are.
 */
export function operationIdOf(method: string, url: string): string {
  const words = url
    .replace(/^\/api\//, '/')
    .split(/[/.-]/)
    .filter((each) => each !== '')
    .map((each) => (/^[:{]/.test(each) ? `by-${each.replaceAll(/\W/g, '')}` : each))
    .flatMap((each) => each.split('-'))
    .map((each) => each.charAt(0).toUpperCase() + each.slice(1));
  return method.toLowerCase() + words.join('');
}

function documented(
  { produces = [], response, ...schema }: FastifySchema,
  url: string,
  route: RouteOptions,
): FastifySchema {
  const security = securityOf(route);
  const text = Object.fromEntries(produces.map((type) => [type, { schema: z.string() }]));
  const answers = Object.entries((response ?? { 204: undefined }) as Readonly<Record<string, unknown>>);
  return {
    ...schema,
    operationId: operationIdOf([route.method].flat()[0] ?? 'get', url),
    ...(security && { security }),
    response: {
      ...Object.fromEntries(answers.map(([status, shape]) => [status, answerOf(status, shape, text)])),
      default: {
        description: 'A problem (RFC 9457).',
        content: { 'application/problem+json': { schema: problemShape } },
      },
    },
  };
}

/** Returns the security of an operation if it differs from the default, else undefined. */
function securityOf({ config }: RouteOptions): Security | undefined {
  if (config?.public) return [];
  if (config?.account) return [{ session: [] }];
  return config?.directory ? [{ key: [] }] : undefined;
}

/**
 * Returns the response of an operation. One that names its media types stays as it is; a schema becomes a JSON
 * response, beside the text types in `text`.
 */
function answerOf(status: string, schema: unknown, text: object): unknown {
  if (!schema) return noContent('Done.');
  if (schema instanceof z.ZodNull) return schema;
  if (schema instanceof z.ZodUndefined) return noContent(schema.description ?? '');
  if (typeof schema === 'object' && 'content' in schema) return schema;
  return {
    description: meanings[status] ?? 'The answer.',
    content: { 'application/json': { schema }, ...text },
  };
}

// Tells the plugin that a response has no body.
export const noContent = (description: string): z.ZodType => z.null().meta({ description });

/**
 * Completes the document. Every shape exists both as it is sent and as it is returned, so only schemas that an
 * operation refers to are kept.
 */
export const transformObject: SwaggerTransformObject = (document) => {
  const whole = jsonSchemaTransformObject(document) as Partial<OpenAPIV3_1.Document>;
  const schemas = new Map(Object.entries(whole.components?.schemas ?? {}));
  const referred = new Set<string>();
  const look = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (!schemas.has(name) || referred.has(name)) continue;
      referred.add(name);
      look(schemas.get(name));
    }
  };
  look(whole.paths);
  const named = Object.fromEntries([...schemas].filter(([name]) => referred.has(name)));
  return { ...whole, components: { ...whole.components, schemas: named } };
};
