import { fieldTitleOf } from '../declarations/titles.ts';
import { sentences, inline } from '../values/sentence.ts';
import type { Field } from '../field-kinds/field.ts';
import type { Fault } from '../values/problem.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { lookUp, shelf, type Snapshot } from '../snapshot/snapshot.ts';

const texts = sentences('scale-faults', {
  needsAFieldToBeChosenFirst: 'needs {field} to be chosen first',
  mustKeepItsSteps: 'must keep its steps: there are records that are scored on it',
  mustBeFrom1: 'must be from 1 to {steps}, the scale of {target}',
  mustHaveRowsOfCells: 'must have {up} rows of {across} cells, as the scales have steps',
  mustHoldNumbersFrom1: 'must hold numbers from 1 to {most}',
});

/**
 * Returns faults of steps that are not on their scale, also in the entries of a list. The scale is found through a
 * field of the record.
 */
export function stepFaults(
  name: string,
  field: Field,
  value: unknown,
  version: Stored,
  register: AnyRegister,
  after: Snapshot,
): Fault[] {
  if (field.kind === 'list' && Array.isArray(value))
    return (value as Record<string, unknown>[]).flatMap((entry, n) =>
      Object.entries(field.fields ?? {}).flatMap(([inner, each]) =>
        stepFaults(`${name}[${n}].${inner}`, each, entry[inner], version, register, after),
      ),
    );
  if (field.kind !== 'step' || !field.scale || typeof value !== 'number') return [];
  const { through, list } = field.scale;
  const by = through === undefined ? undefined : register.fields[through];
  const target =
    through === undefined ? version : by?.to && lookUp(after, by.to, String(version.fields[through]));
  if (!target)
    return [
      {
        path: name,
        message: texts.needsAFieldToBeChosenFirst({ field: inline(fieldTitleOf(register, through ?? '')) }),
      },
    ];
  const steps = (target.fields[list] as readonly unknown[] | undefined)?.length ?? 0;
  return value <= steps ? [] : [{ path: name, message: texts.mustBeFrom1({ steps, target: target.code }) }];
}

/**
 * Returns a fault if a scale loses steps while any record, even a retired one, is scored on it, since retired records
 * cannot be scored again. It does not matter whether the last step is in use, so that a refusal discloses no score.
 */
export function shortenedScaleFaults(
  list: string,
  before: Stored,
  version: Stored,
  registers: ReadonlyMap<string, AnyRegister>,
  after: Snapshot,
): Fault[] {
  if (lengthOf(version.fields[list]) >= lengthOf(before.fields[list])) return [];
  const isInUse = [...registers.values()].some(({ key, fields }) =>
    Object.entries(fields).some(
      ([through, { to }]) =>
        to === version.register &&
        Object.values(fields).some((field) => isOn(field, { through, list })) &&
        shelf(after, key).rows.some((row) => row.fields[through] === version.id),
    ),
  );
  return isInUse ? [{ path: list, message: texts.mustKeepItsSteps }] : [];
}

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** Checks whether a field, or one inside it, is a step on a scale. */
const isOn = (
  { scale, fields = {} }: Field,
  on: { readonly through: string; readonly list: string },
): boolean =>
  (scale?.through === on.through && scale.list === on.list) ||
  Object.values(fields).some((inner) => isOn(inner, on));

/** Returns faults of a matrix whose size or levels do not match the scales of its record. */
export function matrixFaults(name: string, field: Field, { fields }: Stored): Fault[] {
  if (field.kind !== 'matrix' || !field.matrix || fields[name] === undefined) return [];
  const rows = fields[name] as readonly (readonly number[])[];
  const length = (list: string): number => (fields[list] as readonly unknown[] | undefined)?.length ?? 0;
  const { up, across, steps } = field.matrix;
  if (rows.length !== length(up) || rows.some((row) => row.length !== length(across)))
    return [
      {
        path: name,
        message: texts.mustHaveRowsOfCells({ up: length(up), across: length(across) }),
      },
    ];
  const most = length(steps);
  return rows.flat().every((cell) => cell <= most)
    ? []
    : [{ path: name, message: texts.mustHoldNumbersFrom1({ most }) }];
}
