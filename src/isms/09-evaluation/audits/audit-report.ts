import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { process } from '../../04-context/process.ts';
import { unit } from '../../04-context/unit.ts';
import { person } from '../../07-support/people/person.ts';
import { evidence } from '../../across/evidence.ts';
import type { audit } from './audit.ts';

/** Checks whether the report is on record: as a document, or as evidence that the audit names or that names the audit. */
export const isReportKept = (
  { id, fields }: Stored<typeof audit>,
  s: Neighbourhood<typeof evidence>,
): boolean =>
  fields.report !== undefined ||
  (fields.evidence ?? []).length > 0 ||
  s.referring(evidence, 'records', id).length > 0;

export const managersRead = [process, unit, person] as const;

/**
 * Returns each unit that an audit visited, or that carries out a process it examined, with its manager. Units are left out
 * whose manager had not joined or had left on the day, since they could not be informed.
 */
export function unitsToInform(
  { fields: { units = [], processes = [] } }: Stored<typeof audit>,
  s: Neighbourhood<(typeof managersRead)[number]>,
  day: string,
): readonly { readonly unit: Stored<typeof unit>; readonly manager: Id<'person'> }[] {
  const ids: Id<'unit'>[] = [...units, ...processes.flatMap((id) => s.get(process, id)?.fields.units ?? [])];
  return [...new Set(ids)].flatMap((id) => {
    const each = s.get(unit, id);
    const manager = each?.fields.manager;
    const who = s.get(person, manager);
    const wasHere = who && (who.fields.from ?? '') <= day && day <= (who.fields.to ?? '9999');
    return each && manager !== undefined && wasHere ? [{ unit: each, manager }] : [];
  });
}

/** Checks whether the report is on record and all managers concerned got it after the conclusion. */
export function isDistributed(
  record: Stored<typeof audit>,
  s: Neighbourhood<typeof evidence | (typeof managersRead)[number]>,
): boolean {
  const { concludedOn = '', reportedOn, reportedTo = [] } = record.fields;
  return (
    reportedOn !== undefined &&
    reportedOn >= concludedOn &&
    reportedTo.length > 0 &&
    isReportKept(record, s) &&
    unitsToInform(record, s, reportedOn).every(({ manager }) => reportedTo.includes(manager))
  );
}
