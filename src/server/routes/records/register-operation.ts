import { z } from 'zod';
import { oncePerObject } from '#isms/kernel/values/once-per-object.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { fieldsShape, patchShape } from '../../contract/field-shapes.ts';

/** The schemas of the fields of a register, as sent and as amended. All operations refer to the same ones. */
export const fieldsOf = oncePerObject((register: AnyRegister) =>
  z
    .lazy(() => fieldsShape(register.fields))
    .meta({ id: `${typeNameOf(register)}Fields`, example: register.example }),
);
export const patchOf = oncePerObject((register: AnyRegister) =>
  z
    .lazy(() => patchShape(register.fields))
    .meta({ id: `${typeNameOf(register)}Patch`, example: register.example }),
);

/** Returns the name of a type for client generators: `AccessReview` for `access-review`. */
const typeNameOf = ({ key }: AnyRegister): string =>
  key.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

/** The parts that all operations of a register share. */
export const idParameter = z.strictObject({
  id: z.string().max(64).meta({ description: 'Id or code of the record.' }),
});

export const whyShape = z.string().max(2000).optional().meta({ description: 'Why; kept in the history.' });

export const pathOf = (register: AnyRegister): string => `/api/registers/${register.key}`;
export const tagsOf = (register: AnyRegister): string[] => [register.plural];
