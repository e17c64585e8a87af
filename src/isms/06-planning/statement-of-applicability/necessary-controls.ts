import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { findControl } from '#isms/standard/controls.ts';
import { controlCounterparts } from '#isms/standard/mapping.ts';
import type { Edition } from '#isms/standard/edition.ts';
import { catalogueControl, catalogueControlId } from '../../annex-a/catalogue-control.ts';
import { isOpen, treatsOpenRisk } from '../risk-assessment/open-risks.ts';
import { risk } from '../risk-assessment/risk.ts';
import { treatment } from '../risk-treatment/treatment.ts';

/** A control on which an open risk or its treatment depends. */
export interface Necessary {
  /** The risk or treatment that names it. */
  readonly by: Stored;
  readonly ref: string;
  /** The control itself, or its counterparts in the edition. At least one of them is necessary. */
  readonly oneOf: readonly Id<'catalogue-control'>[];
}

/**
 * Returns the controls on which open risks and their treatments depend, in terms of one edition: those of its Annex A
 * and own ones as they are, those of the other edition by their counterparts, if any.
 */
export function necessaryControls(
  edition: Edition,
  s: Reader<typeof catalogueControl | typeof risk | typeof treatment>,
): readonly Necessary[] {
  return s.all(catalogueControl).flatMap((control): Necessary[] => {
    const by = reliantOn(control, s);
    const oneOf = by ? seenFrom(edition, control) : [];
    return by && oneOf.length > 0 ? [{ by, ref: control.code, oneOf }] : [];
  });
}

function reliantOn(
  { id }: Stored<typeof catalogueControl>,
  s: Neighbourhood<typeof risk | typeof treatment>,
): Stored | undefined {
  return (
    s.referring(treatment, 'controls', id).find((each) => treatsOpenRisk(each, s)) ??
    s.referring(risk, 'controls', id).find(isOpen)
  );
}

/**
 * Returns a control in terms of an edition: itself if it belongs to that Annex A or is an own one, else its
 * counterparts.
 */
export function seenFrom(
  edition: Edition,
  { id, fields: { catalogue, ref } }: Stored<typeof catalogueControl>,
): readonly Id<'catalogue-control'>[] {
  if (catalogue === 'own' || catalogue === edition) return [id];
  const known = findControl(catalogue, ref);
  const others = known ? controlCounterparts(known.edition, known.ref) : [];
  return others.map((other) => catalogueControlId(edition, other.ref));
}
