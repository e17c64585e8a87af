import type { Stored } from '#isms/kernel/declarations/record.ts';
import { controlAttributeValues, type ControlAttributes } from '#isms/standard/control-attributes.ts';
import { controlsIn2022 } from '#isms/standard/mapping.ts';
import type { catalogueControl } from '../../annex-a/catalogue-control.ts';
import type { Property } from '../assets/information-properties.ts';

/** How a control acts, as ISO/IEC 27002:2022 has it. */
export const controlTypes = {
  Preventive: 'Prevents it',
  Detective: 'Shows it',
  Corrective: 'Limits it',
} as const;

export type ControlType = keyof typeof controlTypes;

/** What a control does for information, and how. */
export interface Traits {
  readonly protects: readonly Property[];
  readonly acts: readonly ControlType[];
}

/** The attributes of a control of either edition; those of 2013 have what their successors have. An own one has none. */
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
