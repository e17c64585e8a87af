import type { ControlAttributes } from '#isms/standard/control-attributes.ts';
import { controlsIn2022 } from '#isms/standard/mapping.ts';
import type { Edition } from '#isms/standard/edition.ts';

/** The times at which a control acts: before, during or after an event. */
export const controlActs = {
  preventive: 'Preventive',
  detective: 'Detective',
  corrective: 'Corrective',
} as const;

export type ControlAct = keyof typeof controlActs;

const acts = Object.keys(controlActs) as readonly ControlAct[];
const typesOf = ({ attributes }: { readonly attributes: ControlAttributes }): readonly string[] =>
  attributes.controlType;

/**
 * Returns when a control of Annex A acts. The 2013 edition does not say so; there the types of the counterparts apply.
 */
export function actsOf(edition: Edition, ref: string): readonly ControlAct[] {
  const types = new Set(controlsIn2022(edition, ref).flatMap(typesOf));
  return acts.filter((act) => types.has(controlActs[act]));
}
