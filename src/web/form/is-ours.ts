import type { KeyboardEvent } from 'react';

/**
 * Returns whether Escape is meant for the element around a field. An open dropdown of the field comes first, and layers
 * outside the element close themselves.
 */
export const isOurs = ({ target, currentTarget }: KeyboardEvent): boolean =>
  target instanceof Element &&
  currentTarget.contains(target) &&
  target.getAttribute('aria-expanded') !== 'true';
