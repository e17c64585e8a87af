import type { DeclaredFields, DeclaredRegister } from '../../api/declared.ts';

/** Two step fields that a matrix turns into a level: likelihood and impact. */
export interface Score {
  readonly up: string;
  readonly across: string;
  readonly through: string;
  /** Name of the matrix field in the record that `through` points to. */
  readonly matrix: string;
  readonly steps: string;
}

/** Returns the registers whose records hold the scales of some fields. */
export const holdersOf = (fields: DeclaredFields): readonly string[] => [
  ...new Set(Object.values(fields).flatMap(({ scale }) => fields[scale?.through ?? '']?.to ?? [])),
];

/**
 * Returns the scores among some fields. Steps on the scale of the matrix's rows are paired in order with steps on the
 * scale of its columns.
 */
export function scoresOf(
  fields: DeclaredFields,
  registers: ReadonlyMap<string, DeclaredRegister>,
): readonly Score[] {
  const steps = Object.entries(fields).flatMap(([name, { scale: { through, list } = {} }]) =>
    through !== undefined && list !== undefined ? [{ name, through, list }] : [],
  );
  return [...new Set(steps.map(({ through }) => through))].flatMap((through) => {
    const target = registers.get(fields[through]?.to ?? '');
    const matrices = Object.entries(target?.fields ?? {}).flatMap(([name, field]) =>
      field.matrix ? [{ name, ...field.matrix }] : [],
    );
    const on = (list: string): readonly string[] =>
      steps.filter((step) => step.through === through && step.list === list).map(({ name }) => name);
    return matrices.flatMap(({ name, up, across, steps: levels }) => {
      const columns = on(across);
      return on(up).flatMap((row, index): Score[] => {
        const column = columns[index];
        return column === undefined
          ? []
          : [{ up: row, across: column, through, matrix: name, steps: levels }];
      });
    });
  });
}

/** Returns the level a matrix yields, counted from 1; undefined if a step is missing or off the scale. */
export function levelAt(matrix: unknown, up: unknown, across: unknown): number | undefined {
  if (!Array.isArray(matrix) || typeof up !== 'number' || typeof across !== 'number') return undefined;
  const row: unknown = matrix[up - 1];
  const level: unknown = Array.isArray(row) ? row[across - 1] : undefined;
  return typeof level === 'number' ? level : undefined;
}
