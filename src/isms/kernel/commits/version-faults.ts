import type { Field } from '../field-kinds/field.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { Reader } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import { targets } from '../declarations/reference-index.ts';
import type { AnyRegister, Invariant } from '../declarations/register.ts';
import { lookUp, type Snapshot } from '../snapshot/snapshot.ts';
import { isErased } from '../values/erased.ts';
import type { Fault } from '../values/problem.ts';
import { declaredText, sentences, type Sentence } from '../values/sentence.ts';
import { matrixFaults, shortenedScaleFaults, stepFaults } from './scale-faults.ts';

const texts = sentences('version-faults', {
  thereIsNo: 'there is no {title} {id}',
  isRetiredAndCannotBeChosenAnyMore: '{target} is retired and cannot be chosen any more',
});

/** The snapshots before and after a commit, and the registers of the organisation. */
interface Proposed {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly registers: Catalogue['registers'];
}

/**
 * Returns the faults of a new version: references that lead to no record in force and values beyond a scale; if there
 * are none, invariants that do not hold. `reader` reads the snapshot after the commit.
 */
export function versionFaults(
  register: AnyRegister,
  version: Stored,
  reader: Reader,
  proposed: Proposed,
): readonly Fault[] {
  const { after, registers } = proposed;
  const before = lookUp(proposed.before, register.key, version.id);
  // A record of an event may refer to records that were retired by then.
  const earlier = register.fixed && register.actionsOnly ? version : before;
  const faults = Object.entries(register.fields).flatMap(([name, field]) => {
    const value = version.fields[name];
    return [
      ...referenceFaults(name, field, value, new Set(targets(field, earlier?.fields[name])), proposed),
      ...stepFaults(name, field, value, version, register, after),
      ...matrixFaults(name, field, version),
      ...(before ? shortenedScaleFaults(name, before, version, registers, after) : []),
    ];
  });
  if (faults.length > 0) return faults;
  return register.invariants
    .filter((invariant) => !invariant.holds(version, reader))
    .map((invariant) => ({
      path: invariant.field,
      message: textOfInvariant(register, invariant, version, reader),
    }));
}

/** Returns the faults of references. Those to `earlier` ids may lead to retired records, since they did before. */
function referenceFaults(
  path: string,
  field: Field,
  value: unknown,
  earlier: ReadonlySet<string>,
  proposed: Proposed,
): readonly Fault[] {
  if (value === undefined || isErased(value)) return [];
  if (field.kind === 'list')
    return (value as Record<string, unknown>[]).flatMap((entry, n) =>
      Object.entries(field.fields ?? {}).flatMap(([name, inner]) =>
        referenceFaults(`${path}[${n}].${name}`, inner, entry[name], earlier, proposed),
      ),
    );
  return targets(field, value).flatMap((id): Fault[] => {
    const register = field.to ?? registerOf(value, id);
    const title = proposed.registers.get(register)?.title.toLowerCase() ?? register;
    const target = lookUp(proposed.after, register, id);
    if (!target) return [{ path, message: texts.thereIsNo({ title, id }) }];
    if (target.retired && !field.evenRetired && !earlier.has(id))
      return [{ path, message: texts.isRetiredAndCannotBeChosenAnyMore({ target: target.code }) }];
    return [];
  });
}

function registerOf(value: unknown, id: string): string {
  const links = (Array.isArray(value) ? value : [value]) as readonly { register: string; id: string }[];
  return links.find((link) => link.id === id)?.register ?? '';
}

const textOfInvariant = (
  register: AnyRegister,
  { key, says }: Invariant,
  version: Stored,
  reader: Reader,
): Sentence =>
  typeof says === 'string'
    ? declaredText(`register.${register.key}.invariants.${key}`, says)
    : says(version, reader);
