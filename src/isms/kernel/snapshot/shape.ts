import type { Fields } from '../field-kinds/field.ts';
import type { AnyRegister } from '../declarations/register.ts';

type Raw = Readonly<Record<string, unknown>>;

/**
 * Returns fields of an earlier shape of their register in today's shape. Throws if the shape is newer than this
 * program.
 */
export function upgrade(register: AnyRegister, shape: number, fields: Raw): Raw {
  if (shape > register.shape)
    throw new Error(
      `${register.key} has shape ${shape}, this program knows ${register.shape}: it is older than the data`,
    );
  let upgraded = fields;
  for (let next = shape + 1; next <= register.shape; next += 1)
    upgraded = register.upgrades?.[next]?.(upgraded) ?? upgraded;
  return upgraded;
}

/** Returns fields with defaults for those that were left out, as a snapshot holds them. */
export function complete({ fields: declared }: { readonly fields: Fields }, fields: Raw): Raw {
  const missing = defaults(declared).filter(([name]) => fields[name] === undefined);
  return missing.length > 0 ? { ...Object.fromEntries(missing), ...fields } : fields;
}

const known = new WeakMap<object, readonly (readonly [string, unknown])[]>();

function defaults(declared: Fields): readonly (readonly [string, unknown])[] {
  const found =
    known.get(declared) ??
    Object.entries(declared)
      .filter(([, field]) => field.default !== undefined)
      .map(([name, field]) => [name, field.default] as const);
  known.set(declared, found);
  return found;
}
