import { z } from 'zod';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import { ignored } from './attributes.ts';
import type { Attribute, Attributes } from './schema-description.ts';
import { badPath, badSyntax, ScimProblem } from './fault.ts';
import { matching, type Matching } from './filter.ts';
import { isComplex, speltValue, type Resource } from './attribute-names.ts';

const mostOperations = 500;
// Limit of filters that have to be evaluated for every member of a group.
const mostConditions = 20;
const longestPath = 1000;

const message = z.looseObject({
  operations: z.array(
    z.looseObject({ op: z.string(), path: z.string().nullish(), value: z.unknown().optional() }),
  ),
});

interface Operation {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: string | undefined;
  readonly value: unknown;
}

/** Returns the operations of a patch message (RFC 7644, 3.5.2) in any spelling that directories use, or a problem. */
export function operationsIn(body: Resource): readonly Operation[] | Problem {
  const named = Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));
  const given = message.safeParse(named);
  if (!given.success) return badSyntax('A patch has a list of Operations, each with op, path and value.');
  const { operations } = given.data;
  if (operations.length === 0) return badSyntax('A patch has at least one operation.');
  if (operations.length > mostOperations)
    return badSyntax(`A patch has at most ${mostOperations} operations.`);
  if (
    operations.filter(({ path }) => /\[(?!\s*value\s+eq\s+"[^"]*"\s*\])/i.test(path ?? '')).length >
    mostConditions
  )
    return badSyntax(`A patch has at most ${mostConditions} paths with a filter, but for those by value.`);
  const read: Operation[] = [];
  for (const { op, path, value } of operations) {
    const named = op.toLowerCase();
    if (named !== 'add' && named !== 'remove' && named !== 'replace')
      return badSyntax('An operation is add, remove or replace.');
    if (path && path.length > longestPath) return badPath(`A path has at most ${longestPath} characters.`);
    read.push({ op: named, path: path || undefined, value });
  }
  return read;
}

/** Returns the resource after these operations, or the problem of the first one that is invalid. */
export function patched(
  resource: Resource,
  operations: readonly Operation[],
  schema: string,
  attributes: Attributes,
): Resource | Problem {
  const after = structuredClone(resource) as Holder;
  for (const operation of operations) {
    const wrong = applied(after, operation, schema, attributes);
    if (wrong) return wrong;
  }
  return after;
}

type Holder = Record<string, unknown>;

function applied(
  resource: Holder,
  { op, path, value }: Operation,
  schema: string,
  attributes: Attributes,
): Problem | undefined {
  const rest = path === undefined ? undefined : within(path, schema, attributes);
  if (rest?.path) return appliedAt(resource, { op, path: rest.path, value }, rest.urn, schema, attributes);
  // Without a path, or with only a schema as the path, the value names the attributes.
  if (op === 'remove') {
    if (!rest?.urn) return new ScimProblem(400, 'noTarget', 'What to remove is named by a path.');
    delete resource[rest.urn];
    return undefined;
  }
  if (!isComplex(value)) return badSyntax('Without a path, the value is an object.');
  for (const [name, each] of Object.entries(value)) {
    const inner = rest?.urn ? `${rest.urn}:${name}` : name;
    const wrong = applied(resource, { op, path: inner, value: each }, schema, attributes);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Returns the extension schema that a path begins with, if any, and the rest of the path. */
function within(
  path: string,
  schema: string,
  { extensions }: Attributes,
): { readonly urn: string | undefined; readonly path: string } {
  for (const urn of [schema, ...extensions.keys()])
    if (path.toLowerCase() === urn.toLowerCase() || path.toLowerCase().startsWith(`${urn.toLowerCase()}:`))
      return { urn: urn === schema ? undefined : urn, path: path.slice(urn.length + 1) };
  return { urn: undefined, path };
}

const shapeOfPath = /^([$\w-]+)(?:\[([^]*)\])?(?:\.([$\w-]+))?$/;

function appliedAt(
  resource: Holder,
  { op, path, value }: Operation & { readonly path: string },
  urn: string | undefined,
  schema: string,
  { core, extensions }: Attributes,
): Problem | undefined {
  const [, name = '', filter, part] = shapeOfPath.exec(path) ?? [];
  const attribute = (urn === undefined ? core : extensions.get(urn))?.get(name.toLowerCase());
  if (!attribute) return ignored.has(name.toLowerCase()) ? undefined : badPath(`There is no ${path} here.`);
  const sub = part && attribute.subAttributes?.find((each) => each.name.toLowerCase() === part.toLowerCase());
  if (sub === undefined && part !== undefined) return badPath(`There is no ${path} here.`);
  if (attribute.mutability === 'readOnly') return undefined;
  const holder = urn === undefined ? resource : ((resource[urn] ??= {}) as Holder);
  const step = { op, value: speltValue(value, sub || attribute) };
  if (filter === undefined) return set(holder, attribute, sub || undefined, step);
  const condition = matching(filter, schema);
  return isProblem(condition) ? condition : setWhere(holder, attribute, sub || undefined, step, condition);
}

interface PatchStep {
  readonly op: Operation['op'];
  /** The normalised value. Undefined if it is empty. */
  readonly value: unknown;
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Returns the key that identifies an entry in a list. */
const keyOf = (entry: unknown): string => JSON.stringify(isComplex(entry) ? entry['value'] : entry) ?? '';

function set(
  holder: Holder,
  attribute: Attribute,
  sub: Attribute | undefined,
  { op, value }: PatchStep,
): undefined {
  const { name, multiValued } = attribute;
  const before = holder[name];
  if (multiValued && sub) {
    for (const entry of listOf(before)) if (isComplex(entry)) put(entry, sub.name, op, value);
  } else if (sub) {
    const whole = { ...(isComplex(before) ? before : {}) };
    put(whole, sub.name, op, value);
    holder[name] = Object.keys(whole).length > 0 ? whole : undefined;
  } else if (multiValued) {
    const named = new Map(listOf(value).map((entry) => [keyOf(entry), entry]));
    if (op === 'replace' || (op === 'remove' && value === undefined)) holder[name] = [...named.values()];
    else {
      const others = listOf(before).filter((entry) => !named.has(keyOf(entry)));
      holder[name] = op === 'remove' ? others : [...others, ...named.values()];
    }
  } else if (op !== 'remove' && isComplex(value) && isComplex(before)) holder[name] = { ...before, ...value };
  else put(holder, name, op, value);
}

const lower = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.toLowerCase() : undefined;

function setWhere(
  holder: Holder,
  { name, subAttributes = [] }: Attribute,
  sub: Attribute | undefined,
  { op, value }: PatchStep,
  condition: Matching,
): Problem | undefined {
  const entries = listOf(holder[name]);
  const named = lower(condition.implied['value']);
  const found = new Set(
    entries.filter(
      (entry) =>
        (named === undefined || named === lower(isComplex(entry) && entry['value'])) &&
        condition.matches(entry),
    ),
  );
  if (op === 'remove' && !sub) {
    holder[name] = entries.filter((entry) => !found.has(entry));
    return undefined;
  }
  const changed = (entry: unknown): Resource => {
    const one: Holder = { ...(isComplex(entry) ? entry : {}) };
    if (sub) put(one, sub.name, op, value);
    else if (isComplex(value)) Object.assign(one, value);
    return one;
  };
  if (found.size > 0) {
    holder[name] = entries.map((entry) => (found.has(entry) ? changed(entry) : entry));
    return undefined;
  }
  if (op === 'remove') return undefined;
  // If no entry matches, a new one is added with the attributes of the filter.
  const implied = Object.entries(condition.implied).filter(([key]) =>
    subAttributes.some((each) => each.name === key),
  );
  if (implied.length === 0)
    return new ScimProblem(400, 'noTarget', `Nothing among ${name} matches what the path asks for.`);
  holder[name] = [...entries, changed(Object.fromEntries(implied))];
  return undefined;
}

function put(holder: object, name: string, op: Operation['op'], value: unknown): void {
  if (op === 'remove' || value === undefined) Reflect.deleteProperty(holder, name);
  else Reflect.set(holder, name, value);
}
