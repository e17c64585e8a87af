import { z } from 'zod';

/** Returns a shape with the name under which OpenAPI knows it. */
export const named = <S extends z.ZodType>(id: string, shape: S): S => shape.meta({ id });

export const linkShape = named('Link', z.object({ register: z.string(), id: z.string() }));

/** The text by which a reference is shown. `label` is absent if the reader may not know it or it was erased. */
export const nameShape = named(
  'Name',
  z.object({
    register: z.string(),
    code: z.string(),
    label: z.string().optional(),
    retired: z.boolean(),
    nameOnly: z.boolean().optional().meta({ description: 'You may read nothing else of it.' }),
  }),
);
/** Names of the records an answer refers to, by id. */
export const namesShape = named('Names', z.record(z.string(), nameShape));
