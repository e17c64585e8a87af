import type { PlainDate } from '../values/calendar.ts';
import type { Fault } from '../values/problem.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';

/**
 * Days that somebody gives now for what has happened, and that are yet to come. What stood there before is not asked again:
 * that is for a rule to find.
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
    .map(([path]) => ({ path, message: 'must not lie ahead: it is the day something has happened on' }));
