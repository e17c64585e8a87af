import { z } from 'zod';
import { faultsOf } from '../../contract/schema-faults.ts';
import { invalid, isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { matching } from './filter.ts';
import { projected } from './projection.ts';
import type { Kind } from './resources.ts';
import { shown } from './resource-version.ts';
import { isComplex, type Resource } from './attribute-names.ts';

/** The most resources in one response, however many are requested. */
export const mostResults = 200;
const usual = 100;

const names = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
  z
    .array(z.string().max(200, { error: 'must be names of attributes' }), {
      error: 'must be names of attributes',
    })
    .max(50, { error: 'must be at most 50 names' })
    .default([]),
);
const whole = (name: string) =>
  z.coerce.number({ error: `${name} must be a whole number` }).int(`${name} must be a whole number`);

/** The attributes that a request wants or excludes. */
export const projectionShape = z.object({ attributes: names, excludedAttributes: names });

const listingShape = z.object({
  ...projectionShape.shape,
  filter: z.string().optional(),
  sortBy: z.string().max(200).optional(),
  sortOrder: z
    .enum(['ascending', 'descending'], { error: 'must be ascending or descending' })
    .default('ascending'),
  startIndex: whole('startIndex').default(1),
  count: whole('count').default(usual),
});

/** Returns a page of the resources of these kinds that match a query (RFC 7644, 3.4.2), or a problem. */
export function listed(kinds: readonly Kind[], asked: unknown, s: Reader, base: string): Resource | Problem {
  const { success, data, error } = listingShape.safeParse(asked);
  if (!success) return invalid(faultsOf(error));
  const { filter, sortBy, sortOrder, attributes, excludedAttributes } = data;
  const found: { readonly kind: Kind; readonly show: () => Resource }[] = [];
  for (const kind of kinds) {
    const condition = filter === undefined ? undefined : matching(filter, kind.schema);
    if (isProblem(condition)) return condition;
    for (const record of kind.all(s)) {
      // Directories look up each of their people by name, so only records with that identifier are converted and
      // compared.
      if (condition?.known !== undefined && !kind.knownBy(record).includes(condition.known)) continue;
      const show = () => shown(kind, record, s, base);
      if (!condition) found.push({ kind, show });
      else {
        const resource = show();
        if (condition.matches(resource)) found.push({ kind, show: () => resource });
      }
    }
  }
  const start = Math.max(1, data.startIndex);
  const page = ordered(found, sortBy, sortOrder === 'descending').slice(
    start - 1,
    start - 1 + Math.min(Math.max(0, data.count), mostResults),
  );
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: found.length,
    itemsPerPage: page.length,
    startIndex: start,
    Resources: page.map(({ kind, show }) =>
      projected(show(), { only: attributes, without: excludedAttributes }, kind.schema),
    ),
  };
}

function ordered<T extends { readonly show: () => Resource }>(
  found: readonly T[],
  sortBy: string | undefined,
  isDescending: boolean,
): readonly T[] {
  if (sortBy === undefined) return found;
  const path = sortBy
    .replace(/^urn:.+:2\.0:(user|group):/i, '')
    .toLowerCase()
    .split('.');
  const keyed = found.map((each) => {
    const resource = each.show();
    return { ...each, show: () => resource, key: keyAt(resource, path) };
  });
  // Resources without a value come last in both directions.
  return keyed.toSorted((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined);
    return a.key === b.key ? 0 : a.key < b.key === isDescending ? 1 : -1;
  });
}

function keyAt(value: unknown, [name, ...rest]: readonly string[]): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (name === undefined || !isComplex(one)) {
    const plain = isComplex(one) ? one['value'] : one;
    const isPlain = typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean';
    return isPlain ? String(plain).toLowerCase() : undefined;
  }
  const found = Object.keys(one).find((each) => each.toLowerCase() === name);
  return found === undefined ? undefined : keyAt(one[found], rest);
}
