import type { Stored } from '#isms/kernel/declarations/record.ts';
import { controlAttributeValues, type ControlAttributes } from '#isms/standard/control-attributes.ts';
import { controlsIn2022 } from '#isms/standard/mapping.ts';
import type { catalogueControl } from '../../annex-a/catalogue-control.ts';
import type { Property } from '../assets/information-properties.ts';

/** The types of a control according to ISO/IEC 27002:2022. */
export const controlTypes = {
  Preventive: 'Prevents it',
  Detective: 'Shows it',
  Corrective: 'Limits it',
} as const;

export type ControlType = keyof typeof controlTypes;

/** The properties that a control protects, and how it acts. */
export interface Traits {
  readonly protects: readonly Property[];
  readonly acts: readonly ControlType[];
}

/**
 * Returns the attributes of a control of either edition. Controls of 2013 have those of their successors; own controls
 * have none.
 */
export function traitsOf({
  fields: { catalogue, ref },
}: Stored<typeof catalogueControl>): Traits | undefined {
  const all = catalogue === 'own' ? [] : controlsIn2022(catalogue, ref);
  const attributes = all.map((each) => each.attributes);
  return attributes.length === 0
    ? undefined
    : {
        protects: properties.filter((each) => attributes.some((one) => isOf(one, each))),
        acts: controlAttributeValues.controlType.filter((each) =>
          attributes.some(({ controlType }) => controlType.includes(each)),
        ),
      };
}

const properties: readonly Property[] = ['confidentiality', 'integrity', 'availability'];

const isOf = ({ informationSecurityProperties }: ControlAttributes, property: Property): boolean =>
  informationSecurityProperties.some((each) => each.toLowerCase() === property);
