import type { z } from 'zod';
import { organisation } from '#isms/across/organisation.ts';
import { objectOf } from '#isms/kernel/declarations/field-schema.ts';

/** The time zone of a new organisation, with the same shape and default as in its settings. */
export const timeZoneInput = objectOf({ timeZone: organisation.fields.timeZone }).shape[
  'timeZone'
] as z.ZodType<string | undefined>;
