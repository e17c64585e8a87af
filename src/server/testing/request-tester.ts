import * as fc from 'fast-check';
import type { App } from '../http/application.ts';
import { hostileHeaders, hostileTexts, spoiled, written } from './hostile-input-tester.ts';
import { routesOf } from './routes-tester.ts';
import { allowedBy, few, type Known, type Schema } from './schema-tester.ts';
import type { Sent } from './sender-tester.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The media type and schema of the body, if the operation takes one. */
  readonly body: readonly [type: string, schema: Schema] | undefined;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Returns every operation of an application: those that its OpenAPI document describes, and the hidden ones. */
export function operationsOf(app: App): readonly Operation[] {
  const { paths = {}, components } = app.swagger() as {
    paths?: Readonly<Record<string, Readonly<Record<string, Described>>>>;
    components?: { readonly schemas?: Readonly<Record<string, unknown>> };
  };
  const schemas = components?.schemas ?? {};
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]): Operation => {
      const [body] = Object.entries(requestBody?.content ?? {});
      const schema = inPlace(body?.[1].schema, schemas) as Schema;
      return { method: method.toUpperCase(), path, parameters, body: body && [body[0], schema] };
    }),
  );
  const known = new Set(described.map(({ method, path }) => `${method} ${path}`));
  const rest = routesOf(app)
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    .map(({ method, path }): Operation => {
      const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
        name,
        in: 'path',
        schema: { type: 'string' },
      }));
      const body = method === 'GET' ? undefined : (['application/json', {}] as const);
      return { method, path: path.replaceAll(/:(\w+)/g, '{$1}'), parameters, body };
    });
  return [...described, ...rest.filter(({ method, path }) => !known.has(`${method} ${path}`))];
}

/** Returns a schema with its references resolved. A recursive reference allows any value. */
function inPlace(
  part: unknown,
  schemas: Readonly<Record<string, unknown>>,
  within: readonly string[] = [],
): unknown {
  if (Array.isArray(part)) return part.map((each) => inPlace(each, schemas, within));
  if (typeof part !== 'object' || part === null) return part;
  if ('$ref' in part && typeof part.$ref === 'string') {
    const name = part.$ref.split('/').at(-1) ?? '';
    return within.includes(name) ? {} : inPlace(schemas[name], schemas, [...within, name]);
  }
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, inPlace(each, schemas, within)]));
}

const encoded = (value: unknown): string => encodeURIComponent(String(value).toWellFormed());

// Sent as they are. A well-behaved client would never write them so.
const rawParts = [
  '..',
  '.',
  '%2e%2e',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%',
  '%zz',
  '%e0%a4',
  '%c0%ae',
  '%2f',
  ';',
  '~',
  "'",
];
const rawQueries = [
  '&',
  '=',
  '&&=&',
  '%',
  'asOf',
  'asOf=',
  'a[b]=1',
  'limit[]=1',
  '__proto__=1',
  '%00=%00',
  'x'.repeat(9000),
  '?',
  '#',
  '+',
];

/** The part of a request that does not follow the document. */
type Spoilt = 'nothing' | 'path' | 'query' | 'headers' | 'body';

/** Returns requests to an operation: some follow the document, others have one part that does not. */
export function requestsTo({ method, path, parameters, body }: Operation, known: Known): fc.Arbitrary<Sent> {
  const inQuery = parameters.filter((each) => each.in === 'query');
  const choices: { readonly weight: number; readonly arbitrary: fc.Arbitrary<Spoilt> }[] = [
    { weight: 4, arbitrary: fc.constant('nothing') },
    { weight: path.includes('{') ? 2 : 0, arbitrary: fc.constant('path') },
    { weight: inQuery.length > 0 ? 3 : 1, arbitrary: fc.constant('query') },
    { weight: 1, arbitrary: fc.constant('headers') },
    { weight: body ? 5 : 1, arbitrary: fc.constant('body') },
  ];
  const named = parameters.filter((each) => each.in === 'header');
  return fc.oneof(...choices).chain((spoilt) =>
    fc
      .record({
        path: pathTo(path, parameters, known, spoilt === 'path'),
        query: queryOf(inQuery, known, spoilt === 'query'),
        odd: spoilt === 'headers' ? hostileHeaders : fc.constant({}),
        // Headers with the version that was read are filled in when the request is sent.
        headers: fc.constant(Object.fromEntries(named.map(({ name }) => [name, current]))),
        body: bodyOf(body, known, spoilt === 'body'),
      })
      .map(({ path: to, query, odd, headers, body: sent }) => ({
        method,
        url: query ? `${to}?${query}` : to,
        headers: { ...sent?.headers, ...headers, ...odd },
        ...(sent && { body: sent.text }),
      })),
  );
}

/** Stands for the version that a record has when the request is sent. */
export const current = '"current"';

function pathTo(
  path: string,
  parameters: readonly Parameter[],
  known: Known,
  hostile: boolean,
): fc.Arbitrary<string> {
  const parts = path.split(/(?=\/)/).map((part) => {
    const name = /^\/\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return fc.constant(part);
    if (hostile)
      return fc.oneof(hostileTexts.map(encoded), fc.constantFrom(...rawParts)).map((value) => `/${value}`);
    const schema = parameters.find((each) => each.in === 'path' && each.name === name)?.schema ?? {};
    return allowedBy(schema, known, name).map((value) => `/${encoded(value)}`);
  });
  return fc.tuple(...parts).map((made) => made.join(''));
}

const pairs = (name: string, values: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  values.map((value) =>
    [value]
      .flat()
      .map((each) => `${encoded(name)}=${encoded(each)}`)
      .join('&'),
  );

function queryOf(parameters: readonly Parameter[], known: Known, hostile: boolean): fc.Arbitrary<string> {
  const needed = parameters.filter((each) => each.required);
  const chosen = few(parameters.filter((each) => !each.required)).map((some) => [...needed, ...some]);
  // One parameter may get a value that it does not accept.
  const told = (spoilt: Parameter | undefined): fc.Arbitrary<string> =>
    chosen
      .map((some) => (spoilt ? [...some.filter((each) => each !== spoilt), spoilt] : some))
      .chain((some) => {
        const values = some.map((each) =>
          each === spoilt ? hostileTexts : allowedBy(each.schema, known, each.name),
        );
        return fc.tuple(...values.map((each, at) => pairs(some[at]?.name ?? '', each)));
      })
      .map((made) => made.filter(Boolean).join('&'));
  if (!hostile) return told(undefined);
  const unknown = { name: 'x', in: 'query', schema: {} };
  const spoilt = fc.constantFrom(...(parameters.length > 0 ? parameters : [unknown]), unknown).chain(told);
  return fc.oneof(
    { arbitrary: spoilt, weight: 4 },
    { arbitrary: told(undefined).map((query) => `${query}&${query}`), weight: 1 },
    {
      arbitrary: fc.tuple(told(undefined), fc.constantFrom(...rawQueries)).map((made) => made.join('&')),
      weight: 1,
    },
  );
}

interface Body {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

function bodyOf(body: Operation['body'], known: Known, hostile: boolean): fc.Arbitrary<Body | undefined> {
  const [type, schema] = body ?? ['application/json', {}];
  if (!body && !hostile) return fc.constant(undefined);
  const headers = { 'content-type': type };
  if (type !== 'application/json')
    return fc
      .tuple(
        fc.string({ unit: 'binary', maxLength: 2000 }),
        fc.constantFrom(type, 'text/plain', 'application/pdf', 'a/b;;'),
      )
      .map(([text, is]) => ({ headers: { 'content-type': is }, text }));
  const bodies = allowedBy(schema, known);
  return (hostile ? spoiled(bodies) : bodies.map(written)).map((text) => ({ headers, text }));
}
