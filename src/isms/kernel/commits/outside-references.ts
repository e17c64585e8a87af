import type { Link } from '../field-kinds/field.ts';
import type { Fault } from '../values/problem.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';

/**
 * Returns faults for newly set references to records that belong to another record than this one. Unchanged references
 * are not checked again: rules find those.
 */
export const outsideReferenceFaults = (
  register: AnyRegister,
  before: Stored['fields'] | undefined,
  fields: Stored['fields'],
  find: (link: Link) => Stored | undefined,
): readonly Fault[] =>
  Object.entries(register.fields).flatMap(([name, { to, within }]) => {
    const id = fields[name];
    if (to === undefined || within === undefined || typeof id !== 'string') return [];
    if (id === before?.[name] && fields[within] === before[within]) return [];
    const record = find({ register: to, id });
    return record && record.fields[within] !== fields[within]
      ? [
          {
            path: name,
            message: `must belong to the same record as this one: ${record.code} belongs to another`,
          },
        ]
      : [];
  });
