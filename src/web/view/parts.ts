import type { Presentation } from '#isms/kernel/declarations/presentation.ts';

type Declared<As extends Presentation['as']> = Omit<
  Extract<Presentation, { readonly as: As }>,
  'as' | 'without' | 'beside'
>;

/** What plays which part where a view is shown in one way, as its declaration names it; a part that no column plays is empty. */
export type Parts<As extends Presentation['as']> = {
  readonly [P in keyof Declared<As>]-?: Declared<As>[P] extends readonly string[]
    ? readonly string[]
    : Declared<As>[P];
};

/** The parts of a matrix, and the reference that tells several apart and through which their scales are found. */
export type MatrixParts = Parts<'matrix'> & { readonly through: string };
