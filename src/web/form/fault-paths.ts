/** Splits a path: `scale[2].name` becomes `['scale', 2, 'name']`. */
export const segments = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));

/** Fault messages by path; several faults of one path are joined. */
export type Faults = ReadonlyMap<string, string>;

export function faultsByPath(faults: Iterable<{ readonly path: string; readonly message: string }>): Faults {
  const byPath = new Map<string, string>();
  for (const { path, message } of faults) {
    const earlier = byPath.get(path);
    byPath.set(path, earlier === undefined ? message : `${earlier}; ${message}`);
  }
  return byPath;
}

const isWithin = (path: string, outer: string): boolean =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

/** Returns the faults of one field and of everything inside it. */
export const within = (faults: Faults, outer: string): Faults =>
  new Map([...faults].filter(([path]) => isWithin(path, outer)));

/** Returns the faults with a prefix before their paths, which tells apart the fields of several forms. */
export const moved = (faults: Faults, prefix: string): Faults =>
  prefix === '' ? faults : new Map([...faults].map(([path, message]) => [`${prefix}${path}`, message]));

/** Returns the faults as faults of the field itself, without repetition. */
export const gathered = (faults: Faults, outer: string): Faults =>
  faults.size === 0 ? faults : new Map([[outer, [...new Set(faults.values())].join('; ')]]);

export const without = (faults: Faults, outer: string): Faults =>
  new Map([...faults].filter(([path]) => !isWithin(path, outer)));

/**
 * Returns the first path with a fault when fields are shown in this order. Faults of fields that are not shown come
 * last.
 */
export function firstPath(faults: Faults, order: readonly string[]): string | undefined {
  const place = (path: string): number => {
    const at = order.indexOf(String(segments(path)[0]));
    return at < 0 ? order.length : at;
  };
  return [...faults.keys()].toSorted((a, b) => place(a) - place(b) || byIndex(segments(a), segments(b)))[0];
}

function byIndex(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [level, part] of a.entries()) {
    const other = b[level];
    if (typeof part === 'number' && typeof other === 'number' && part !== other) return part - other;
  }
  return 0;
}

/** Returns the faults of fields that are not shown; they are listed above the form. */
export const homeless = (faults: Faults, shown: readonly string[]): Faults =>
  new Map([...faults].filter(([path]) => !shown.includes(String(segments(path)[0]))));
