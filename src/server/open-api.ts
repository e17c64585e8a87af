import type { SwaggerTransformObject } from '@fastify/swagger';
import type { RouteOptions } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemShape } from './contract.ts';

/** What the OpenAPI document says of the whole; operations and schemas come from the routes. */
export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Plumbline',
    version: '0.1.0',
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

/** Says of every route what its answers are, and that any other is a problem. */
export function documentAnswers(route: RouteOptions): void {
  // A GET route comes by a second time as HEAD, with the same schema.
  if (!route.schema || route.schema.hide || route.method === 'HEAD') return;
  const security = securityOf(route);
  if (security) route.schema.security = security;
  const answers = Object.entries(
    (route.schema.response ?? { 204: undefined }) as Readonly<Record<string, unknown>>,
  );
  const { produces = [] } = route.schema;
  const text = Object.fromEntries(produces.map((type) => [type, { schema: z.string() }]));
  const documented = answers.map(([status, schema]) => [status, answerOf(status, schema, text)]);
  delete route.schema.produces;
  route.schema.response = {
    ...(Object.fromEntries(documented) as object),
    default: {
      description: 'A problem (RFC 9457).',
      content: { 'application/problem+json': { schema: problemShape } },
    },
  };
}

/** How an operation is opened, where that is not as for the others. */
function securityOf({ config }: RouteOptions): OpenAPIV3_1.SecurityRequirementObject[] | undefined {
  if (config?.public) return [];
  if (config?.account) return [{ session: [] }];
  return config?.directory ? [{ key: [] }] : undefined;
}

/** An answer that says itself in which types it comes stands as it is; a schema is one in JSON, beside text of other types. */
function answerOf(status: string, schema: unknown, text: object): unknown {
  if (!schema) return nothing('Done.');
  if (schema instanceof z.ZodNull) return schema;
  if (schema instanceof z.ZodUndefined) return nothing(schema.description ?? '');
  if (typeof schema === 'object' && 'content' in schema) return schema;
  return {
    description: meanings[status] ?? 'The answer.',
    content: { 'application/json': { schema }, ...text },
  };
}

// How the library is told of an answer without a body.
export const nothing = (description: string): z.ZodType => z.null().meta({ description });

/** Shapes are only ever answered, so the variants for requests that the library adds are left out. */
export const transformObject: SwaggerTransformObject = (document) => {
  const whole = jsonSchemaTransformObject(document) as Partial<OpenAPIV3_1.Document>;
  const schemas = Object.entries(whole.components?.schemas ?? {});
  const answered = Object.fromEntries(schemas.filter(([name]) => !name.endsWith('Input')));
  return { ...whole, components: { ...whole.components, schemas: answered } };
};
