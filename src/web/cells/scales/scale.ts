import type { DeclaredField, DeclaredFields, DeclaredRegister } from '../../api/declared.ts';

/** A step of a scale by its name, with its meaning as a whole and in each respect that has a field. */
export interface ScaleStep {
  readonly name: string;
  readonly anchor: string | undefined;
  readonly respects?: ScaleEntry;
}

/** The steps of a scale, lowest first. Levels of risk have their own colours. */
export interface Scale {
  readonly steps: readonly ScaleStep[];
  readonly isLevel: boolean;
}

type ScaleEntry = Readonly<Record<string, unknown>>;

/**
 * Returns the meaning of a step: in the respect that is chosen beside its field, if there is one, otherwise as a whole.
 */
export function meaningOf(
  { anchor, respects }: ScaleStep,
  { scale }: DeclaredField,
  row: ScaleEntry,
  say: (figure: number) => string,
): string | undefined {
  if (scale?.anchor === undefined) return anchor;
  const said = respects?.[String(row[scale.anchor])];
  return typeof said === 'number' ? say(said) : typeof said === 'string' ? said : anchor;
}

/**
 * Returns where the scale of a step field is kept: the register its reference field points to, the reference field, and
 * the list.
 */
export function scalePlace(
  field: DeclaredField,
  fields: DeclaredFields,
): { readonly register: string; readonly through: string; readonly list: string } | undefined {
  if (field.kind !== 'step' || !field.scale) return undefined;
  const { through, list } = field.scale;
  const register = through === undefined ? undefined : fields[through]?.to;
  return register === undefined || through === undefined ? undefined : { register, through, list };
}

/** Returns the scale in a list of a record: the first line of each entry is its name, the second its explanation. */
export function scaleOf(register: DeclaredRegister, record: ScaleEntry, list: string): Scale {
  const lines = Object.entries(register.fields[list]?.fields ?? {}).flatMap(([name, { kind }]) =>
    kind === 'line' ? [name] : [],
  );
  const [called, explained, ...respects] = lines;
  const entries = Array.isArray(record[list]) ? (record[list] as readonly ScaleEntry[]) : [];
  const text = (entry: ScaleEntry, name: string | undefined): string => {
    const value = name === undefined ? undefined : entry[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    steps: entries.map((entry) => ({
      name: text(entry, called),
      anchor: text(entry, explained) || undefined,
      ...(respects.length > 0 && { respects: entry }),
    })),
    isLevel: isOfLevels(register, list),
  };
}

const isOfLevels = (register: DeclaredRegister | undefined, list: string): boolean =>
  Object.values(register?.fields ?? {}).some(({ matrix }) => matrix?.steps === list);
