import type { ControlAttributes } from '#isms/standard/control-attributes.ts';
import { controlsIn2022 } from '#isms/standard/mapping.ts';
import type { Edition } from '#isms/standard/edition.ts';

/** When a control acts: before something happens, while it happens, or after it. */
export const controlActs = {
  preventive: 'Preventive',
  detective: 'Detective',
  corrective: 'Corrective',
} as const;

export type ControlAct = keyof typeof controlActs;

const acts = Object.keys(controlActs) as readonly ControlAct[];
const typesOf = ({ attributes }: { readonly attributes: ControlAttributes }): readonly string[] =>
  attributes.controlType;

/** When a control of Annex A acts. The edition of 2013 does not say so; there it is what its counterparts do. */
export function actsOf(edition: Edition, ref: string): readonly ControlAct[] {
  const types = new Set(controlsIn2022(edition, ref).flatMap(typesOf));
  return acts.filter((act) => types.has(controlActs[act]));
}
