import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { schemas } from './attributes.ts';
import type { Kind } from './resources.ts';
import { isComplex, type Resource } from './attribute-names.ts';

/** Returns the version of a resource as in ETag and If-Match. */
export const versionOf = (kind: Kind, record: Stored, s: Reader): string =>
  `W/"${kind.since(record, s).version}"`;

/** Returns a record as a complete resource. `base` is the base address of SCIM. */
export function shown(kind: Kind, record: Stored, s: Reader, base: string): Resource {
  const { groups, members, [schemas.enterprise]: belongs, ...rest } = kind.show(record, s) as Resource;
  const linked = (endpoint: 'Users' | 'Groups', values: unknown) =>
    (values as readonly { readonly value: string }[]).map((each) => ({
      ...each,
      $ref: `${base}/${endpoint}/${each.value}`,
    }));
  const manager = isComplex(belongs) && belongs['manager'];
  const { version, changedAt } = kind.since(record, s);
  const resource = {
    schemas: [kind.schema, ...(belongs === undefined ? [] : [schemas.enterprise])],
    id: record.id,
    ...rest,
    ...(groups !== undefined && { groups: linked('Groups', groups) }),
    ...(members !== undefined && { members: linked('Users', members) }),
    ...(isComplex(belongs) && {
      [schemas.enterprise]: { ...belongs, ...(manager ? { manager: linked('Users', [manager])[0] } : {}) },
    }),
    meta: {
      resourceType: kind.name,
      created: record.createdAt,
      lastModified: changedAt,
      location: `${base}/${kind.endpoint}/${record.id}`,
      version: `W/"${version}"`,
    },
  };
  return resource;
}
