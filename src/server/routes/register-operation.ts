import { z } from 'zod';
import { may, type Act, type Asker } from '#access/policies.ts';
import { forbidden, type Problem } from '#isms/kernel/problem.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';

/** What the operations of a register have in common. */
export const idParameter = z.strictObject({
  id: z.string().max(64).meta({ description: 'Id or code of the record.' }),
});

export const whyShape = z.string().max(2000).optional().meta({ description: 'Why; kept in the history.' });

export const pathOf = (register: AnyRegister): string => `/api/registers/${register.key}`;
export const tagsOf = (register: AnyRegister): string[] => [register.plural];

/** What forbids an act on a register as a whole. */
export const closedTo = (asker: Asker, act: Act, register: AnyRegister): Problem | undefined =>
  may(asker, act, register)
    ? undefined
    : forbidden(`Your roles do not let you ${act} ${register.plural.toLowerCase()}.`);
