import { isComplex, type Resource } from './attribute-names.ts';

const always = new Set(['id', 'schemas']);

/** The attributes of a response: only those named, or all except those named. */
export interface Projection {
  readonly only: readonly string[];
  readonly without: readonly string[];
}

/** Returns the resource with the requested attributes (RFC 7644, 3.9). */
export function projected(resource: Resource, { only, without }: Projection, schema: string): Resource {
  const paths = (names: readonly string[]) => names.map((name) => pathOf(name, schema));
  if (only.length > 0)
    return {
      ...pick(resource, paths(only)),
      ...pick(
        resource,
        [...always].map((name) => [name]),
      ),
    };
  return without.length > 0 ? omit(resource, paths(without)) : resource;
}

type Path = readonly string[];

// The name of a schema has a version number with a dot, which is no separator.
function pathOf(name: string, schema: string): Path {
  const lower = name.trim().toLowerCase();
  const own = `${schema.toLowerCase()}:`;
  const plain = lower.startsWith(own) ? lower.slice(own.length) : lower;
  const [, urn, rest] = /^(urn:.+:2\.0:user)(?::(.*))?$/.exec(plain) ?? [];
  return urn === undefined ? plain.split('.') : [urn, ...(rest ? rest.split('.') : [])];
}

const heads = (paths: readonly Path[], name: string): readonly Path[] =>
  paths.filter(([first]) => first === name.toLowerCase()).map((path) => path.slice(1));

const eachOf = (value: unknown, change: (one: Resource) => Resource): unknown =>
  Array.isArray(value)
    ? value.map((entry: unknown) => (isComplex(entry) ? change(entry) : entry))
    : isComplex(value)
      ? change(value)
      : value;

const pick = (resource: Resource, paths: readonly Path[]): Resource =>
  Object.fromEntries(
    Object.entries(resource).flatMap(([name, value]) => {
      const rests = heads(paths, name);
      if (rests.length === 0) return [];
      return [
        [name, rests.some((rest) => rest.length === 0) ? value : eachOf(value, (one) => pick(one, rests))],
      ];
    }),
  );

const omit = (resource: Resource, paths: readonly Path[]): Resource =>
  Object.fromEntries(
    Object.entries(resource).flatMap(([name, value]) => {
      const rests = heads(paths, name);
      if (always.has(name) || rests.length === 0) return [[name, value]];
      return rests.some((rest) => rest.length === 0)
        ? []
        : [[name, eachOf(value, (one) => omit(one, rests))]];
    }),
  );
