import type { z } from 'zod';
import { organisation } from '#isms/across/organisation.ts';
import { objectOf } from '#isms/kernel/declarations/field-schema.ts';

/** The time zone of an organisation that is set up, as its settings take it; theirs by default where none is given. */
export const timeZoneInput = objectOf({ timeZone: organisation.fields.timeZone }).shape[
  'timeZone'
] as z.ZodType<string | undefined>;
