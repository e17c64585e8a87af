import { complaints } from '../field-kinds/complaints.ts';
import type { PlainDate } from '../values/calendar.ts';
import type { Fault } from '../values/problem.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';

/**
 * Returns faults for newly set days of past events that lie in the future. Unchanged days are not checked again: rules
 * find those.
 */
export const futureDayFaults = (
  register: AnyRegister,
  before: Stored['fields'] | undefined,
  fields: Stored['fields'],
  today: PlainDate,
): readonly Fault[] =>
  Object.entries(register.fields)
    .filter(([name, { happened }]) => {
      const on = fields[name];
      return happened && typeof on === 'string' && on > today && on !== before?.[name];
    })
    .map(([path]) => ({ path, message: complaints.ahead }));
