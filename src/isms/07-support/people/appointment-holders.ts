import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { appointment } from '../../05-leadership/roles/appointment.ts';

/** Checks whether an appointment has begun by that day and has not ended. */
export const isHeld = ({ fields }: Stored<typeof appointment>, asOf: string): boolean =>
  (fields.from ?? '') <= asOf && (fields.to ?? '9999') >= asOf;

/** Returns the people who may have to do the work of a role: its holder and the deputy. */
export const holdersOf = ({ fields }: Stored<typeof appointment>): readonly Id<'person'>[] =>
  fields.deputy === undefined ? [fields.person] : [fields.person, fields.deputy];
