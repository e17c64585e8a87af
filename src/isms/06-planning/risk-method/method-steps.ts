import type { Marks } from '#isms/kernel/field-kinds/field.ts';
import { step } from '#isms/kernel/declarations/fields.ts';

/**
 * Returns a declaration of steps on one list of a risk method; `through` is the field or column that names the method.
 */
const stepOn =
  (list: 'likelihoodScale' | 'impactScale' | 'levels') =>
  <const M extends Marks>(through: string, marks: M) =>
    step({ ...marks, scale: { through, list } });

export const likelihoodStep = stepOn('likelihoodScale');

export const impactStep = stepOn('impactScale');

/** Declares a level as the matrix of the method yields it. */
export const levelStep = stepOn('levels');
