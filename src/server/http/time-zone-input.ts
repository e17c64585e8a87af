import { organisation } from '#isms/across/organisation.ts';
import { optionalTextShape } from '../contract/field-shapes.ts';

/** The time zone of a new organisation, with the same shape and default as in its settings. */
export const timeZoneInput = optionalTextShape(organisation.fields.timeZone);
