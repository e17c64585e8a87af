import type { DeclaredField, DeclaredFields, DeclaredRegister } from '../api/declared.ts';

/** One step of a scale as its people named it, with what it means. */
export interface Step {
  readonly name: string;
  readonly anchor: string | undefined;
}

/** The steps of a scale, lowest first; levels of risk have colours of their own. */
export interface Scale {
  readonly steps: readonly Step[];
  readonly isLevel: boolean;
}

type Entry = Readonly<Record<string, unknown>>;

/** Where the scale of a step field stands: the register its reference field points to, and the list there. */
export function scalePlace(
  field: DeclaredField,
  fields: DeclaredFields,
): { readonly register: string; readonly through: string; readonly list: string } | undefined {
  if (field.kind !== 'step' || !field.scale) return undefined;
  const { through, list } = field.scale;
  const register = fields[through]?.to;
  return register === undefined ? undefined : { register, through, list };
}

/** The scale that a list of a record amounts to: each entry is called by its first line and explained by the others. */
export function scaleOf(register: DeclaredRegister, record: Entry, list: string): Scale {
  const lines = Object.entries(register.fields[list]?.fields ?? {}).flatMap(([name, { kind }]) =>
    kind === 'line' ? [name] : [],
  );
  const [called, ...others] = lines;
  const entries = Array.isArray(record[list]) ? (record[list] as readonly Entry[]) : [];
  const text = (entry: Entry, name: string | undefined): string => {
    const value = name === undefined ? undefined : entry[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    steps: entries.map((entry) => ({
      name: text(entry, called),
      anchor:
        others
          .map((name) => text(entry, name))
          .filter(Boolean)
          .join(' · ') || undefined,
    })),
    isLevel: Object.values(register.fields).some(({ matrix }) => matrix?.steps === list),
  };
}
