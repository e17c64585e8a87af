import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { appointment } from '../../05-leadership/roles/appointment.ts';

/** Whether an appointment has begun by that day and has not ended. */
export const isHeld = ({ fields }: Stored<typeof appointment>, asOf: string): boolean =>
  (fields.from ?? '') <= asOf && (fields.to ?? '9999') >= asOf;

/** Whoever does the work of a role: its holder, and the deputy who may have to tomorrow. */
export const holdersOf = ({ fields }: Stored<typeof appointment>): readonly Id<'person'>[] =>
  fields.deputy === undefined ? [fields.person] : [fields.person, fields.deputy];
