import type { Presentation } from '#isms/kernel/declarations/presentation.ts';

type Declared<As extends Presentation['as']> = Omit<
  Extract<Presentation, { readonly as: As }>,
  'as' | 'without' | 'beside'
>;

/**
 * The parts of a presentation with the columns that a view's declaration names for them; a part without a column is
 * empty.
 */
export type Parts<As extends Presentation['as']> = {
  readonly [P in keyof Declared<As>]-?: Declared<As>[P] extends readonly string[]
    ? readonly string[]
    : Declared<As>[P];
};

/** The parts of a matrix, and the reference that separates several matrices and through which scales are found. */
export type MatrixParts = Parts<'matrix'> & { readonly through: string };
